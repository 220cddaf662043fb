"""Libraries put between a program and the system by `LD_PRELOAD`, compiled when they are needed."""

import os
import platform
import shutil
import subprocess
from pathlib import Path


def _lacking() -> str:
    if platform.libc_ver()[0] != "glibc":
        return "needs Linux with glibc"
    return "" if shutil.which("cc") else "needs a C compiler (cc)"


UNAVAILABLE = _lacking()
"""Why no library can be put in between here; empty where one can."""


def preloading(source: str, folder: Path) -> dict[str, str]:
    """The environment of a program in which the functions of a C source of this folder come first."""
    library = folder / f"{source}.so"
    code = Path(__file__).with_name(f"{source}.c")
    subprocess.run(["cc", "-O2", "-shared", "-fPIC", "-o", str(library), str(code), "-ldl"], check=True)
    return {**os.environ, "LD_PRELOAD": str(library)}
