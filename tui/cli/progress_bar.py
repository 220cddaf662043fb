"""How far a long command is, on one line of standard error that comes and goes; only on a terminal."""

import shutil
import sys
from unicodedata import east_asian_width

from tui.text.controls import visible_line

_BAR = 20
_WIDEST = 100
_LEAST = 30
"""Columns below which nothing is drawn."""


class ProgressBar:
    """Bar, percentage, count and what is next."""

    def __init__(self, *, wanted: bool) -> None:
        self._wanted = wanted and sys.stderr.isatty()
        self._drawn = 0

    def show(self, done: int, total: int, name: str) -> None:
        """Draw anew; when all is done, nothing is left of it."""
        width = min(shutil.get_terminal_size().columns - 1, _WIDEST)
        if not self._wanted or total < 1 or width < _LEAST:
            return
        if done >= total:
            self.wipe()
            return
        full = _BAR * done // total
        head = f"[{'=' * full}{' ' * (_BAR - full)}] {done * 100 // total:3} %  {done + 1:,} of {total:,}  "
        text = _cut(head + visible_line(name), width)
        columns = _columns(text)
        self._write(f"\r{text}{' ' * (self._drawn - columns)}")
        self._drawn = columns

    def wipe(self) -> None:
        """Make room for other lines; with spaces, as not every terminal knows escapes."""
        if self._drawn:
            self._write(f"\r{' ' * self._drawn}\r")
            self._drawn = 0

    def _write(self, text: str) -> None:
        sys.stderr.write(text)
        sys.stderr.flush()


def _cut(text: str, width: int) -> str:
    """As much of the text as fits into so many columns."""
    short = text[: width + 1]
    if _columns(short) <= width:
        return short
    while _columns(short) >= width:
        short = short[:-1]
    return f"{short}…"


def _columns(text: str) -> int:
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)
