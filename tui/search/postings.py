"""Which cards a word occurs in, and in which field best: the inverted index and its weights."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field

from tui.search.document import Field, SearchDocument
from tui.text.words import word_set

FIELDS = tuple(Field)
_FIELD_WEIGHTS = {
    Field.QUESTION: 1.0,
    Field.TOPIC: 0.7,
    Field.TAG: 0.7,
    Field.KEY_POINT: 0.5,
    Field.CHOICE: 0.5,
    Field.ANSWER: 0.35,
    Field.EXPLANATION: 0.35,
}
_PART_WORTH = 0.92
"""`java` finds Java before JavaScript."""
_STANDS_WHOLE = 0x40
"""Set where the word occurs by itself in any field, not only as a part of longer words."""

# A place is a number below 14: twice the field's position, plus one for a part; lower is better.
_WEIGHTS = tuple(_FIELD_WEIGHTS[one] * worth for one in FIELDS for worth in (1.0, _PART_WORTH))
PLACE_WEIGHTS = tuple(_WEIGHTS[mark & 0x3F] if (mark & 0x3F) < len(_WEIGHTS) else 0.0 for mark in range(128))
"""Weight by a posting's mark."""


@dataclass(slots=True)
class Postings:
    """The cards of one word, by number and ascending, each with a mark (place and flag in one byte)."""

    cards: "array[int]" = field(default_factory=lambda: array("I"))
    marks: bytearray = field(default_factory=bytearray)

    def mark(self, card: int) -> int | None:
        """The mark of a card, None where the word does not occur in it."""
        at = bisect_left(self.cards, card)
        return self.marks[at] if at < len(self.cards) and self.cards[at] == card else None

    def whole(self) -> set[int]:
        """Cards in which the word stands by itself."""
        return {card for card, mark in zip(self.cards, self.marks, strict=True) if mark & _STANDS_WHOLE}


def field_of(mark: int) -> Field:
    """The best field a posting stands for."""
    return FIELDS[(mark & 0x3F) // 2]


def inverted(documents: Iterable[SearchDocument]) -> dict[str, Postings]:
    """Every word of the documents, numbered in their order from 0."""
    index: dict[str, Postings] = {}
    for number, document in enumerate(documents):
        for word, mark in _marks(document).items():
            postings = index.get(word)
            if postings is None:
                postings = index[word] = Postings()
            postings.cards.append(number)
            postings.marks.append(mark)
    return index


def _marks(document: SearchDocument) -> dict[str, int]:
    marks: dict[str, int] = {}
    for position, (_, text) in enumerate(document.texts()):
        if not text:
            continue
        for word, whole in word_set(text).items():
            mark = marks.setdefault(word, 2 * position + (not whole))
            if whole:
                marks[word] = mark | _STANDS_WHOLE
    return marks
