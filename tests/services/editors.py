"""Editors for tests: small programs that change the file they are given, or fail."""

import shlex
import sys

LINE = "import sys, pathlib; path = pathlib.Path(sys.argv[-1]); "


def editor(doing: str) -> str:
    """A value for EDITOR: Python code that works on `path`."""
    return shlex.join([sys.executable, "-c", LINE + doing])


def replacing(old: str, new: str) -> str:
    """An editor in which somebody replaces one text by another."""
    return editor(f"path.write_text(path.read_text().replace({old!r}, {new!r}))")


IDLE = editor("path.read_text()")
"""Somebody looks and leaves."""
FAILING = editor("sys.exit(3)")
