"""Words that mean something in the library: a response among them is no typing slip."""

from collections.abc import Iterable, Iterator

from tui.decks.shelf import Shelf
from tui.model.card import Card, ClozeBody, OpenBody, TypedBody
from tui.practice.grading.known import known_of
from tui.services.library import LibraryService
from tui.text.words import words


class KnownWords:
    """Gathered once for each reading of the library."""

    def __init__(self, library: LibraryService) -> None:
        self._library = library
        self._gathered: tuple[Shelf | None, frozenset[str]] = (None, frozenset())

    def beside(self, card: Card) -> frozenset[str]:
        """What `gather` gives, where the card is typed; the others are graded without it."""
        return self.gather() if isinstance(card.body, TypedBody | ClozeBody) else frozenset()

    def gather(self) -> frozenset[str]:
        """Accepted answers and choices of every card, and every word of the library, folded."""
        shelf = self._library.shelf()
        if self._gathered[0] is not shelf:
            cards = [card for deck in self._library.decks() for card in deck.active]
            self._gathered = (shelf, known_of(self._library.decks(), _words(cards)))
        return self._gathered[1]


def _words(cards: Iterable[Card]) -> Iterator[str]:
    for card in cards:
        answer = card.body.answer if isinstance(card.body, OpenBody) else ""
        for text in (card.question, answer, card.explanation):
            yield from (word.text for word in words(text) if not word.part)
