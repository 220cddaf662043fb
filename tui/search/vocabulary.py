"""The words of the library, and which of them somebody may mean by what they typed.

Only words are compared by letters, never cards: there are far fewer of them, and they grow slowly.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping

from tui.text.nearness import typing_distance, within

EXACT = 1.0
PREFIX_FLOOR, PREFIX_TOP = 0.74, 0.88
"""How much a word is worth that goes on after what was typed: less, the more is missing."""
SLIP = (0.0, 0.70, 0.55)
"""By the number of slips."""
SLIPPED_PREFIX = (0.0, 0.62, 0.48)
BESIDE_EXACT = 0.4
"""What a slip is worth, relatively, when what was typed is itself a word or the beginning of one."""
_MOST_SLIPS = 30
_MOST_PREFIXES = 512
_MOST_SHORT_PREFIXES = 64
_BEYOND = "\U0010ffff"

Meant = tuple[tuple[str, float], ...]
"""Words of the library with their likeness (0 to 1), best first."""


def slips_allowed(typed: str) -> int:
    """How many slips a word of this length may hold: none below 4 letters (but see `Vocabulary`)."""
    if len(typed) < 4:
        return 0
    return 1 if len(typed) < 6 else 2


class Vocabulary:
    """The distinct words of the library with the number of cards each occurs in."""

    def __init__(self, cards_with: Mapping[str, int]) -> None:
        self._cards_with = cards_with
        self._sorted = sorted(cards_with)
        self._by_length: dict[int, list[str]] = {}
        for word in self._sorted:
            self._by_length.setdefault(len(word), []).append(word)
        self._beginnings: dict[int, list[str]] = {}
        self._meant: dict[str, Meant] = {}

    def meant(self, typed: str) -> Meant:
        """Words that are it, begin with it, or are a few slips from it or from beginning with it.

        Remembered, because with every key pressed only the last word of a query changes.
        """
        if typed not in self._meant:
            if len(self._meant) >= 2000:
                self._meant.clear()
            self._meant[typed] = tuple(sorted(self._look(typed).items(), key=lambda pair: -pair[1]))
        return self._meant[typed]

    def _look(self, typed: str) -> dict[str, float]:
        found: dict[str, float] = {}
        if typed in self._cards_with:
            found[typed] = EXACT
        for word in self._continued(typed):
            likeness = PREFIX_FLOOR + (PREFIX_TOP - PREFIX_FLOOR) * len(typed) / len(word)
            found.setdefault(word, likeness)
        factor, most = (BESIDE_EXACT, 1) if found else (1.0, 2)
        for word, likeness, slips in self._slipped(typed):
            if 0 < slips <= most:
                found.setdefault(word, likeness * factor)
        return found

    def _continued(self, typed: str) -> list[str]:
        """Words that begin with what was typed; of too many, those that most cards have."""
        start = bisect_left(self._sorted, typed)
        end = bisect_left(self._sorted, typed + _BEYOND, lo=start)
        most = _MOST_PREFIXES if len(typed) > 2 else _MOST_SHORT_PREFIXES
        if end - start <= most:
            return self._sorted[start:end]
        return sorted(self._sorted[start:end], key=self._cards_with.__getitem__, reverse=True)[:most]

    def _slipped(self, typed: str) -> Iterator[tuple[str, float, int]]:
        """Words with slips, then words whose beginning has slips; nearest first in each."""
        limit = slips_allowed(typed)
        if len(typed) == 3:
            yield from ((word, SLIP[1], 1) for word in self._swapped(typed))
        if not limit:
            return
        near = [
            pair
            for length in range(len(typed) - limit, len(typed) + limit + 1)
            for pair in within(typed, self._by_length.get(length, ()), limit, _MOST_SLIPS)
        ]
        near.sort(key=lambda pair: pair[1])
        yield from ((word, SLIP[slips], slips) for word, slips in near[:_MOST_SLIPS])
        # One slip may have dropped a letter, so the beginning meant is one longer than what was typed.
        for length in (len(typed), len(typed) + 1) if limit == 1 else (len(typed),):
            for beginning, slips in within(typed, self._cut_to(length), limit, _MOST_SLIPS):
                for word in self._continued(beginning)[:_MOST_SLIPS]:
                    yield word, SLIPPED_PREFIX[slips], slips

    def _swapped(self, typed: str) -> list[str]:
        letters = sorted(typed)
        return [
            word
            for word in self._by_length.get(3, ())
            if sorted(word) == letters and typing_distance(typed, word, 1) == 1
        ]

    def _cut_to(self, length: int) -> list[str]:
        """The distinct beginnings of that length of all longer words."""
        if length not in self._beginnings:
            longer = (word[:length] for word in self._sorted if len(word) > length)
            self._beginnings[length] = list(dict.fromkeys(longer))
        return self._beginnings[length]
