"""Spreading intervals a little, so that cards learned together do not all come back together."""

import hashlib
import math
from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate

from tui.model.ids import CardRef

FUZZ_FROM_DAYS = 2.5
"""Shorter intervals are kept as they are."""

_BANDS = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.10), (20.0, math.inf, 0.05))
"""Start and end in days, and the share of the days between them that the interval may move by.

The bands of FSRS and Anki, so that the spread is the one people know from there.
"""

_AVERSION = 3
"""How much busy days are avoided: a day with twice the cards is chosen an eighth as often."""

Load = Callable[[int, int], Sequence[int]]
"""How many cards are due on each day from the first to the last given, both in days from the review."""


def chance(ref: CardRef, reps: int) -> float:
    """A number from 0 up to but not 1 that depends on nothing but the card and its count of reviews."""
    digest = hashlib.sha256(f"{ref} {reps}".encode()).digest()
    return int.from_bytes(digest[:6], "big") / 2**48


def fuzz_range(interval_days: int, maximum_days: int) -> tuple[int, int]:
    """The shortest and the longest interval that may be given instead, in days; none exceeds `maximum_days`.

    Neither bound ever falls where the interval rises.
    """
    if interval_days < FUZZ_FROM_DAYS:
        shortest = longest = min(interval_days, maximum_days)
        return shortest, longest
    reach = 1.0 + sum(share * max(min(interval_days, end) - start, 0.0) for start, end, share in _BANDS)
    longest = min(round(interval_days + reach), maximum_days)
    return min(max(2, round(interval_days - reach)), longest), longest


def fuzzed(shortest: int, longest: int, fraction: float, load: Load | None = None) -> int:
    """The interval within its range, in days; `fraction` (from `chance`) says where.

    Without `load`, every day of the range is as likely. With it, days with fewer cards due are likelier, and
    those with equally many are equally likely.

    For one fraction and one load a range that begins and ends later never gives an earlier day, so that the
    ratings of one question keep their order: how much a day weighs depends on that day alone, so each share
    of the later range lies no earlier than the same share of the other.
    """
    if load is None or shortest == longest:
        return shortest + math.floor(fraction * (longest - shortest + 1))
    weights = [(1 + cards) ** -_AVERSION for cards in load(shortest, longest)]
    sums = list(accumulate(weights))
    return shortest + min(bisect_right(sums, fraction * sums[-1]), longest - shortest)
