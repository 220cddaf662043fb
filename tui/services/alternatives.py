"""Adding a response that was right after all to what its card accepts."""

from tui.decks.edits import edit_field
from tui.errors import NotFoundError
from tui.model.card import ClozeBody
from tui.model.ids import CardRef
from tui.model.response import Response
from tui.practice.alternatives import with_alternative
from tui.services.library import LibraryService


class AlternativeService:
    """Changes one field of one card; a bundled deck is copied into the library first."""

    def __init__(self, library: LibraryService) -> None:
        self._library = library

    def add(self, ref: CardRef, response: Response | None) -> None:
        """Make the card accept the response from now on, and read the decks again.

        Raises: NotFoundError where the card is gone or accepts it already; DeckError, QuizdeckError where the
        deck cannot be changed.
        """
        current = self._library.current(ref)
        card = self._library.card(current)
        if card is None:
            raise NotFoundError(f"the card {ref} is gone", "its deck was changed or removed")
        wanted = with_alternative(card, response)
        if wanted is card:
            raise NotFoundError("there is nothing to add", "the card accepts it already")
        field = "cloze" if isinstance(card.body, ClozeBody) else "accept"
        edit_field(self._library.library.own_path(current.deck), wanted, field)
        self._library.reload()
