"""The decks as they are on disk, read once and again on request."""

import threading
from collections.abc import Sequence

from tui.decks.library import Library
from tui.decks.shelf import Shelf
from tui.model.card import Card
from tui.model.deck import Deck
from tui.model.ids import CardRef, DeckId


class LibraryService:
    """One shelf of decks for everybody; safe to ask from any thread."""

    def __init__(self, library: Library, only: Sequence[str] = ()) -> None:
        self.library = library
        self._only = tuple(only)
        self._shelf: Shelf | None = None
        self._lock = threading.Lock()

    def shelf(self) -> Shelf:
        """The decks, read on first use. Raises: NotFoundError when `only` names a deck that is not there."""
        with self._lock:
            if self._shelf is None:
                self._shelf = self.library.load(self._only)
            return self._shelf

    def reload(self) -> Shelf:
        """Read every deck again."""
        with self._lock:
            self._shelf = self.library.load(self._only)
            return self._shelf

    def decks(self) -> tuple[Deck, ...]:
        """The decks that can be read."""
        return tuple(held.deck for held in self.shelf().decks if held.deck is not None)

    def deck(self, deck: DeckId) -> Deck | None:
        """One deck that can be read, or None."""
        held = self.shelf().deck(deck)
        return None if held is None else held.deck

    def card(self, ref: CardRef) -> Card | None:
        """One card under its present or an earlier id, or None."""
        shelf = self.shelf()
        return shelf.card(shelf.current(ref))

    def title(self, deck: DeckId) -> str:
        """A deck's title, or its id where the deck is gone."""
        held = self.shelf().deck(deck)
        return deck if held is None else held.title
