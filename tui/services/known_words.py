"""Words that mean something in the library: a response among them is no typing slip."""

from collections.abc import Iterable, Iterator

from tui.decks.shelf import Shelf
from tui.model.card import AcceptText, Card, ChoiceBody, ClozeBody, OpenBody, TypedBody
from tui.model.cloze import Blank
from tui.practice.grading.normalise import folded_all
from tui.services.library import LibraryService
from tui.text.words import words


class KnownWords:
    """Gathered once for each reading of the library."""

    def __init__(self, library: LibraryService) -> None:
        self._library = library
        self._gathered: tuple[Shelf | None, frozenset[str]] = (None, frozenset())

    def gather(self) -> frozenset[str]:
        """Accepted answers and choices of every card, and every word of the library, folded."""
        shelf = self._library.shelf()
        if self._gathered[0] is not shelf:
            cards = [card for deck in self._library.decks() for card in deck.active]
            self._gathered = (shelf, frozenset(folded_all(_texts(cards))) | frozenset(_words(cards)))
        return self._gathered[1]


def _texts(cards: Iterable[Card]) -> Iterator[str]:
    for card in cards:
        match card.body:
            case ChoiceBody(choices):
                yield from (choice.text for choice in choices)
            case TypedBody(accept):
                yield from (accepted.text for accepted in accept if isinstance(accepted, AcceptText))
            case ClozeBody():
                yield from (
                    text for part in card.body.parts if isinstance(part, Blank) for text in part.accept
                )


def _words(cards: Iterable[Card]) -> Iterator[str]:
    for card in cards:
        answer = card.body.answer if isinstance(card.body, OpenBody) else ""
        for text in (card.question, answer, card.explanation):
            yield from (word.text for word in words(text) if not word.part)
