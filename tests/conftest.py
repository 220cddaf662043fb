"""What every test relies on: no environment of the developer's leaks in."""

import os

for name in ("NO_COLOR", "TEXTUAL_THEME", "TEXTUAL_ANIMATIONS", "QUIZDECK_HOME", "COLORTERM"):
    os.environ.pop(name, None)
