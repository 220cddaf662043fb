"""The decks as they are on disk, read once and again on request."""

import threading
from collections.abc import Sequence

from tui.decks.library import Library, Look
from tui.decks.shelf import Shelf
from tui.errors import DeckError, NotFoundError
from tui.model.card import Card
from tui.model.deck import Deck
from tui.model.ids import CardRef, DeckId
from tui.practice.path import LearningPath
from tui.text.nearness import nearest


class LibraryService:
    """One shelf of decks for everybody; safe to ask from any thread."""

    def __init__(self, library: Library, only: Sequence[str] = ()) -> None:
        self.library = library
        self._only = tuple(only)
        self._shelf: Shelf | None = None
        self.readings = 0
        """How often the decks were read again; each time they may be others."""
        self._along_path: tuple[Shelf, tuple[Deck, ...]] | None = None
        self._seen: Look | None = None
        self._lock = threading.Lock()

    def shelf(self) -> Shelf:
        """The decks, read on first use. Raises: NotFoundError when `only` names a deck that is not there."""
        with self._lock:
            if self._shelf is None:
                self._seen = self.library.look()
                self._shelf = self.library.load(self._only)
            return self._shelf

    def look(self) -> bool:
        """Look whether a deck file was added, changed or removed since the decks were read, reading none.

        The decks are read when next asked for, the changed ones alone. A deck of `only` that is gone is no
        change: what was read of it stays.
        """
        seen = self.library.look()
        with self._lock:
            before, self._seen = self._seen, seen
            if before is None or not _differ(before, seen):
                return False
            try:
                self._shelf = self.library.load(self._only)
            except NotFoundError:
                return False
            self.readings += 1
            return True

    def reload(self) -> Shelf:
        """Read every deck again."""
        with self._lock:
            self._seen = self.library.look()
            self._shelf = self.library.load(self._only)
            self.readings += 1
            return self._shelf

    def decks(self) -> tuple[Deck, ...]:
        """The decks that can be read, along the learning path; so new cards of the basics come first."""
        shelf = self.shelf()
        if self._along_path is None or self._along_path[0] is not shelf:
            readable = {held.id: held.deck for held in shelf.decks if held.deck is not None}
            path = LearningPath.of({deck.id: deck.needs for deck in readable.values()})
            self._along_path = shelf, tuple(readable[deck] for deck in path.order)
        return self._along_path[1]

    def deck(self, deck: DeckId) -> Deck | None:
        """One deck that can be read, or None."""
        held = self.shelf().deck(deck)
        return None if held is None else held.deck

    def named(self, names: Sequence[str]) -> tuple[DeckId, ...]:
        """The decks a person named, each once.

        Raises: NotFoundError naming the nearest deck; DeckError for one that cannot be read.
        """
        shelf = self.shelf()
        for name in names:
            held = shelf.deck(name)
            if held is None:
                near = nearest(name, [one.id for one in shelf.decks])
                hint = f"did you mean {near}?" if near else "see: quizdeck decks"
                raise NotFoundError(f"there is no deck “{name}”", hint)
            if held.deck is None:
                raise DeckError(f"the deck {name} cannot be read", f"see: quizdeck check {held.path}")
        return tuple(dict.fromkeys(DeckId(name) for name in names))

    def current(self, ref: CardRef) -> CardRef:
        """Where a card is now, following the renaming of cards and decks; a card that is gone stays."""
        return self.shelf().current(ref)

    def card(self, ref: CardRef) -> Card | None:
        """One card under its present or an earlier id, or None."""
        shelf = self.shelf()
        return shelf.card(shelf.current(ref))

    def title(self, deck: DeckId) -> str:
        """A deck's title, or its id where the deck is gone."""
        held = self.shelf().deck(deck)
        return deck if held is None else held.title


def _differ(before: Look, now: Look) -> bool:
    """Whether a deck may be another; one that changed just before it was read may have changed once more."""
    if (before.own, before.bundled, before.hidden) != (now.own, now.bundled, now.hidden):
        return True
    return now.settled and not before.settled
