"""Where a card without a partner stands: between which neighbours, and which old cards stood there."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

SIDE = 8
"""Old cards that a new one is compared with."""


@dataclass(frozen=True, slots=True)
class Gap:
    """New cards that follow each other, and the old ones between their neighbours' partners."""

    news: tuple[int, ...]
    olds: tuple[int, ...]

    def couples(self) -> Iterator[tuple[int, int]]:
        """Whom to compare with whom: each with each, in a large gap those at about the same height."""
        for at, new in enumerate(self.news):
            height = at * len(self.olds) // len(self.news)
            first = max(0, min(height - SIDE // 2, len(self.olds) - SIDE))
            for old in self.olds[first : first + SIDE]:
                yield new, old


def gaps(count: int, partners: Mapping[int, int], free_old: Sequence[int], after_last: int) -> Iterator[Gap]:
    """The gaps among `count` new cards; `free_old` ascends, `after_last` is where the old cards end.

    One by one, as many may hold most of the old cards; new cards of a gap may find partners meanwhile.
    """
    news: list[int] = []
    behind = -1
    for at in range(count + 1):
        partner = partners.get(at) if at < count else after_last
        if partner is None:
            news.append(at)
            continue
        if news and (olds := _between(behind, partner, free_old)):
            yield Gap(tuple(news), olds)
        news, behind = [], partner


def _between(behind: int, partner: int, free_old: Sequence[int]) -> tuple[int, ...]:
    """Free old places between two; where these do not follow each other, those close to either."""
    first, last = bisect_left(free_old, behind + 1), bisect_left(free_old, partner)
    if behind < partner:
        return tuple(free_old[first:last])
    after = [old for at, old in enumerate(free_old[first : first + SIDE // 2], 1) if old == behind + at]
    before = free_old[max(0, last - SIDE // 2) : last]
    return tuple([old for at, old in enumerate(before) if old == partner - len(before) + at] + after)
