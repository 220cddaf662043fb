"""Words as they stand, alone or in a row: what quotes ask for and a minus forbids."""

from collections.abc import Iterable, Mapping, Sequence

from tui.search.document import SearchDocument
from tui.search.postings import Postings
from tui.text.words import words

_NOWHERE = Postings()


class Phrases:
    """Finds cards that hold a phrase: first by its words, then by their order in a field."""

    def __init__(self, documents: Sequence[SearchDocument], postings: Mapping[str, Postings]) -> None:
        self._documents = documents
        self._postings = postings
        self._rows: dict[int, str] = {}

    def holding(self, phrase: str) -> set[int]:
        """Cards with these words in a row; one alone may be a part of a longer one (user in user_id)."""
        return self._holding(phrase, parts=True)

    def standing(self, phrases: Iterable[str]) -> set[int]:
        """Cards in which any of the phrases stands, its words whole: `java` forbids no JavaScript."""
        return set().union(*(self._holding(phrase, parts=False) for phrase in phrases))

    def _holding(self, phrase: str, parts: bool) -> set[int]:
        sought = dict.fromkeys(word.text for word in words(phrase) if not word.part)
        lists = [self._postings.get(word, _NOWHERE) for word in sought]
        if not lists:
            return set()
        if len(lists) == 1:
            return set(lists[0].cards) if parts else lists[0].whole()
        row = _row(phrase)
        return {
            card
            for card in set.intersection(*(set(found.cards) for found in lists))
            if row in self._row(card)
        }

    def _row(self, card: int) -> str:
        """The card's whole words in a row, fields kept apart; made when a phrase first needs it."""
        if card not in self._rows:
            self._rows[card] = "\n".join(_row(text) for _, text in self._documents[card].texts())
        return self._rows[card]


def _row(text: str) -> str:
    return " " + "".join(f"{word.text.lstrip('@')} " for word in words(text) if not word.part)
