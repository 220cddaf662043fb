"""Heads of questions in a code fence that go on with those above it: there somebody forgot to close it."""

import re
from collections.abc import Sequence
from typing import NamedTuple

_HEAD = re.compile(
    r"(#{1,6}[ \t]|\*\*(?=\S.*\*\*[ \t]*$))[ \t]*(?:(?:[^\W\d_]{1,12}[ ]?)?(\d{1,4})[.):：](?=[\s*]))?(.*)"
)
"""A heading, or a whole line in bold, with its number."""
MARKS = ("#", "*")
"""What heads begin with."""
_ABOVE = 200
"""Lines above a fence within which the head before it is looked for."""
_ASKING = ("?", "？")


class _Head(NamedTuple):
    mark: str
    number: int
    """0 where it has none."""
    asks: bool


class GoingOn:
    """Looks for the first line of a fence that goes on with what stood above it."""

    def __init__(self, lines: Sequence[str], start: int) -> None:
        self._lines = lines
        self._start = start
        self.line = 0
        """That line; 0 until it is found."""

    def look(self, number: int, at: int) -> None:
        """Look at a line of the fence, whose text begins at a place with one of the marks of heads."""
        if self.line or at > 3 or self._lines[number - 1].strip():
            return
        head = _head(self._lines[number], at)
        if head is not None and self._goes_on(head):
            self.line = number

    def _goes_on(self, head: _Head) -> bool:
        """Whether the last question above the fence with that mark asks as well, or has the number before."""
        for number in range(self._start - 1, max(-1, self._start - 1 - _ABOVE), -1):
            line = self._lines[number]
            above = _head(line, 0) if line.startswith(head.mark[0]) else None
            if above is not None and above.mark == head.mark and (above.asks or above.number):
                return (head.asks and above.asks) or 0 < above.number == head.number - 1
        return False


def _head(line: str, at: int) -> _Head | None:
    found = _HEAD.match(line, at)
    if found is None:
        return None
    asks = found[3].rstrip(" \t#*_").endswith(_ASKING)
    return _Head(found[1].strip(), int(found[2] or 0), asks)
