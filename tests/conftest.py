"""What every test relies on: no environment of the developer's leaks in, no slow machine fails a property."""

import os

from hypothesis import settings

for name in ("NO_COLOR", "TEXTUAL_THEME", "TEXTUAL_ANIMATIONS", "QUIZDECK_HOME", "COLORTERM"):
    os.environ.pop(name, None)

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
