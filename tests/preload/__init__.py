"""Libraries put between a program and the system by `LD_PRELOAD`, compiled when they are needed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

UNAVAILABLE = (
    "needs Linux"
    if sys.platform != "linux"
    else "needs a C compiler (cc)"
    if shutil.which("cc") is None
    else ""
)
"""Why no library can be put in between here; empty where one can."""


def preloading(source: str, folder: Path) -> dict[str, str]:
    """The environment of a program in which the functions of a C source of this folder come first."""
    library = folder / f"{source}.so"
    code = Path(__file__).with_name(f"{source}.c")
    subprocess.run(["cc", "-O2", "-shared", "-fPIC", "-o", str(library), str(code), "-ldl"], check=True)
    return {**os.environ, "LD_PRELOAD": str(library)}
