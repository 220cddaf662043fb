"""Spreading intervals a little, so that cards learned together do not all come back together."""

import hashlib
import math

from tui.model.ids import CardRef

FUZZ_FROM_DAYS = 2.5
"""Shorter intervals are kept as they are."""

_BANDS = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.10), (20.0, math.inf, 0.05))
"""Start and end in days, and the share of the days between them that the interval may move by.

The bands of FSRS and Anki, so that the spread is the one people know from there.
"""


def chance(ref: CardRef, reps: int) -> float:
    """A number from 0 up to but not 1 that depends on nothing but the card and its count of reviews."""
    digest = hashlib.sha256(f"{ref} {reps}".encode()).digest()
    return int.from_bytes(digest[:6], "big") / 2**48


def fuzzed(interval_days: int, fraction: float, maximum_days: int) -> int:
    """The interval moved within its range; `fraction` (from `chance`) says where in the range.

    For one fraction a longer interval never becomes shorter than a shorter one, so that the ratings of one
    question keep their order.
    """
    if interval_days < FUZZ_FROM_DAYS:
        return min(interval_days, maximum_days)
    reach = 1.0 + sum(share * max(min(interval_days, end) - start, 0.0) for start, end, share in _BANDS)
    longest = min(round(interval_days + reach), maximum_days)
    shortest = min(max(2, round(interval_days - reach)), longest)
    return shortest + math.floor(fraction * (longest - shortest + 1))
