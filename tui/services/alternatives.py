"""Adding a response that was right after all to what its card accepts."""

from tui.decks.edits import edit_field
from tui.errors import NotFoundError
from tui.model.card import Card, ClozeBody
from tui.model.ids import CardRef
from tui.model.response import Response
from tui.practice.alternatives import with_alternative
from tui.practice.given import Given
from tui.services.known_words import KnownWords
from tui.services.library import LibraryService


class AlternativeService:
    """Changes one field of one card; a bundled deck is copied into the library first."""

    def __init__(self, library: LibraryService, known: KnownWords) -> None:
        self._library = library
        self._known = known

    def may_add(self, given: Given | None, card: Card) -> bool:
        """Whether the card may learn from what was given: wrong by the deck, right by the learner's word."""
        if given is None or not (given.overruled and given.verdict.correct):
            return False
        return with_alternative(card, given.response, self._known.gather()) is not card

    def add(self, ref: CardRef, response: Response | None) -> None:
        """Make the card accept the response from now on, and read the decks again.

        Raises: NotFoundError where the card is gone or accepts it already; DeckError, QuizdeckError where the
        deck cannot be changed.
        """
        self._library.reload()  # what a person changed in the file meanwhile must stay
        current = self._library.current(ref)
        card = self._library.card(current)
        if card is None:
            raise NotFoundError(f"the card {ref} is gone", "its deck was changed or removed")
        wanted = with_alternative(card, response, self._known.gather())
        if wanted is card:
            raise NotFoundError("there is nothing to add", "the card accepts it already")
        field = "cloze" if isinstance(card.body, ClozeBody) else "accept"
        edit_field(self._library.library.own_path(current.deck), wanted, field)
        self._library.reload()
