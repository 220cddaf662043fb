"""Ranges of lines taken together, to ask of a line whether any of them holds it."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import Protocol, TypeVar


class Placed(Protocol):
    """What stands in a line, from 0."""

    @property
    def line(self) -> int:
        """Its first."""
        ...


_Placed = TypeVar("_Placed", bound=Placed)


class Lines:
    """Many ranges of lines: which lines are in any of them."""

    def __init__(self, ranges: Iterable[range]) -> None:
        kept = sorted((one.start, one.stop) for one in ranges)
        self._starts = [start for start, _ in kept]
        self._stops = list(accumulate((stop for _, stop in kept), max))

    def without(self, placed: Iterable[_Placed]) -> list[_Placed]:
        """What stands in none of them."""
        return [one for one in placed if one.line not in self] if self._starts else list(placed)

    def __contains__(self, line: int) -> bool:
        at = bisect_right(self._starts, line) - 1
        return at >= 0 and line < self._stops[at]
