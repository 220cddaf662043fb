"""The words of the library, and which of them somebody may mean by what they typed.

Only words are compared by letters, never cards: there are far fewer of them, and they grow slowly.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from tui.text.nearness import typing_distance, within

EXACT = 1.0
LEARNT = 0.95
"""An abbreviation that the library explains itself."""
PREFIX_FLOOR, PREFIX_TOP = 0.74, 0.88
"""How much a word is worth that goes on after what was typed: less, the more is missing."""
SLIP = (0.0, 0.70, 0.55)
"""By the number of slips."""
SLIPPED_PREFIX = (0.0, 0.62, 0.48)
BESIDE_EXACT = 0.4
"""What a slip is worth, relatively, when what was typed is itself a word or the beginning of one."""
NUMERONYM = 0.9
"""k8s: first letter, number of letters left out, end."""
_MOST_SLIPS = 30
_MOST_BEGINNINGS = 12
_BEYOND = "\U0010ffff"
_NUMERONYM = re.compile(r"([^\W\d_])([1-9]\d?)([^\W\d_]+)")

Meant = tuple[tuple[str, float], ...]
"""Words of the library with their likeness (0 to 1), best first."""


def slips_allowed(typed: str) -> int:
    """How many slips a word of this length may hold: none below 4 letters (but see `Vocabulary`)."""
    if len(typed) < 4:
        return 0
    return 1 if len(typed) < 6 else 2


class Vocabulary:
    """The distinct words of the library, sorted; and what abbreviations in it stand for."""

    def __init__(
        self, words: Sequence[str], learnt: Mapping[str, tuple[tuple[str, ...], ...]] | None = None
    ) -> None:
        self._sorted = words
        self._words = frozenset(words)
        self._learnt = learnt or {}
        self._by_length: dict[int, list[str]] | None = None
        self._beginnings: dict[int, list[str]] = {}

    def __contains__(self, word: object) -> bool:
        return word in self._words

    def __len__(self) -> int:
        return len(self._sorted)

    def learnt(self, typed: str) -> tuple[tuple[str, ...], ...]:
        """What the abbreviation stands for: one word or several in each way."""
        return self._learnt.get(typed, ())

    def continued(self, typed: str) -> Sequence[str]:
        """Words that begin with what was typed, itself aside."""
        start = bisect_left(self._sorted, typed)
        end = bisect_left(self._sorted, typed + _BEYOND, lo=start)
        if start < end and self._sorted[start] == typed:
            start += 1
        return self._sorted[start:end]

    def numeronyms(self, typed: str) -> list[str]:
        """Words that a number in the middle shortens so."""
        found = _NUMERONYM.fullmatch(typed)
        if not found:
            return []
        first, left_out, end = found.groups()
        length = 1 + int(left_out) + len(end)
        return [word for word in self._lengths().get(length, ()) if word[0] == first and word.endswith(end)]

    def slipped(self, typed: str) -> list[tuple[str, int]]:
        """Words that are a few slips away, with their number; nearest first."""
        limit = slips_allowed(typed)
        if len(typed) == 3:
            return [(word, 1) for word in self._swapped(typed)]
        lengths = self._lengths()
        near = [
            pair
            for length in (range(len(typed) - limit, len(typed) + limit + 1) if limit else ())
            for pair in within(typed, lengths.get(length, ()), limit, _MOST_SLIPS)
            if pair[1]
        ]
        return sorted(near, key=lambda pair: (pair[1], pair[0][0] != typed[0]))[:_MOST_SLIPS]

    def slipped_beginnings(self, typed: str) -> list[tuple[str, int]]:
        """Beginnings of words that are a few slips away, with their number; nearest first."""
        limit = slips_allowed(typed)
        # One slip may have dropped a letter, so the beginning meant is one longer than what was typed.
        lengths = ((len(typed), len(typed) + 1) if limit == 1 else (len(typed),)) if limit else ()
        near = [
            pair
            for length in lengths
            for pair in within(typed, self._cut_to(length), limit, _MOST_SLIPS)
            if pair[1]
        ]
        return sorted(near, key=lambda pair: (pair[1], pair[0][0] != typed[0]))[:_MOST_BEGINNINGS]

    def joined(self, typed: str) -> list[tuple[str, str]]:
        """Two words that what was typed consists of."""
        cuts = range(3, len(typed) - 2)
        halves = ((typed[:cut], typed[cut:]) for cut in cuts)
        return [pair for pair in halves if pair[0] in self._words and pair[1] in self._words]

    def _swapped(self, typed: str) -> list[str]:
        letters = sorted(typed)
        return [
            word
            for word in self._lengths().get(3, ())
            if sorted(word) == letters and typing_distance(typed, word, 1) == 1
        ]

    def _lengths(self) -> dict[int, list[str]]:
        if self._by_length is None:
            self._by_length = {}
            for word in self._sorted:
                self._by_length.setdefault(len(word), []).append(word)
        return self._by_length

    def _cut_to(self, length: int) -> list[str]:
        """The distinct beginnings of that length of all longer words."""
        if length not in self._beginnings:
            longer = (word[:length] for word in self._sorted if len(word) > length)
            self._beginnings[length] = list(dict.fromkeys(longer))
        return self._beginnings[length]
