"""Words as they stand, alone or in a row: what quotes ask for and a minus forbids."""

import re
from collections.abc import Sequence

from tui.search.bits import bit_set, members
from tui.search.places import PLACES
from tui.search.source import WordSource
from tui.text.words import words

_BATCH = 256
"""Cards whose texts are in memory at once."""


class Phrases:
    """Finds cards that hold a phrase: first by its words, then by their order in a field."""

    def __init__(self, source: WordSource) -> None:
        self._source = source

    def holding(self, phrase: str, among: int) -> int:
        """Cards with these words in a row; one alone may be a part of a longer one (user in user_id)."""
        return self._holding(phrase, among, range(PLACES))

    def standing(self, phrase: str, among: int) -> int:
        """Cards in which the phrase stands, its words whole: `java` forbids no JavaScript."""
        return self._holding(phrase, among, range(0, PLACES, 2))

    def _holding(self, phrase: str, among: int, places: Sequence[int]) -> int:
        sought = list(dict.fromkeys(word.text for word in words(phrase) if not word.part))
        if not sought or not all(word in self._source.vocabulary for word in sought):
            return 0
        for word in sought:
            here, found = self._source.places(word), 0
            for place in places if len(sought) == 1 else range(PLACES):
                found |= here[place]
            among &= found
        return among if len(sought) == 1 else self._in_a_row(phrase, among)

    def _in_a_row(self, phrase: str, among: int) -> int:
        row, kept = _row(phrase), []
        rough = _rough(row)
        numbers = members(among)
        for start in range(0, len(numbers), _BATCH):
            batch = numbers[start : start + _BATCH]
            for number, document in zip(batch, self._source.documents(batch), strict=True):
                texts = [text for _, text in document.texts() if text]
                likely = [text for text in texts if not rough or not text.isascii() or rough.search(text)]
                if any(row in _row(text) for text in likely):
                    kept.append(number)
        return bit_set(kept)


def _row(text: str) -> str:
    """The text's whole words in a row, each between spaces."""
    return " " + "".join(f"{word.text.lstrip('@')} " for word in words(text) if not word.part)


def _rough(row: str) -> re.Pattern[str] | None:
    """What any ASCII text that holds the row matches, if not it alone; None where nothing as simple does."""
    return re.compile(r"[\W_]+".join(map(re.escape, row.split())), re.IGNORECASE) if row.isascii() else None
