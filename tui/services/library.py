"""The decks as they are on disk: named by the catalog, read one by one when asked for, or all at once."""

import threading
from collections.abc import Sequence

from tui.catalog.catalog import Catalog
from tui.catalog.entries import Roster
from tui.decks.library import Library, Look
from tui.decks.missing import missing_deck
from tui.decks.shelf import Shelf
from tui.errors import DeckError, NotFoundError
from tui.model.card import Card
from tui.model.deck import Deck
from tui.model.ids import CardId, CardRef, DeckId
from tui.model.outline import Outline
from tui.practice.path import LearningPath
from tui.services.catalog import CatalogService
from tui.services.listed_decks import ListedDeck
from tui.services.places import Places


class LibraryService:
    """One library for everybody, as it was when last looked at; safe to ask from any thread."""

    def __init__(self, library: Library, catalog: CatalogService, only: Sequence[str] = ()) -> None:
        self.library = library
        self._catalog = catalog
        self._only = tuple(only)
        self.readings = 0
        """How often the decks were found to be others, or read again."""
        self._shelf: Shelf | None = None
        self._listed: tuple[ListedDeck, ...] | None = None
        self._places: tuple[tuple[ListedDeck, ...], Places] | None = None
        self._rosters: tuple[tuple[ListedDeck, ...], tuple[Roster, ...]] | None = None
        self._outlines: tuple[tuple[Roster, ...], tuple[Outline, ...]] | None = None
        self._along_path: tuple[Shelf, tuple[Deck, ...]] | None = None
        self._cards: tuple[Deck, dict[CardId, Card]] | None = None
        self._seen: Look | None = None
        self._lock = threading.RLock()

    def listed(self) -> tuple[ListedDeck, ...]:
        """The decks by name, in the order they are listed; no unchanged one is read.

        Raises: NotFoundError when `only` names a deck that is not there.
        """
        with self._lock:
            if self._listed is None:
                self._seen = self.library.look()
                self._listed = self._cataloged()
            return self._listed

    def places(self) -> Places:
        """Where every card is."""
        listed = self.listed()
        with self._lock:
            if self._places is None or self._places[0] is not listed:
                self._places = listed, Places(one.roster for one in listed if one.roster is not None)
            return self._places[1]

    def shelf(self) -> Shelf:
        """The decks, all of them read. Raises: NotFoundError when `only` names a deck that is not there."""
        with self._lock:
            if self._shelf is None:
                self._seen = self._seen or self.library.look()
                self._shelf = self._loaded()
            return self._shelf

    def look(self) -> bool:
        """Look whether a deck file was added, changed or removed since the library was last looked at.

        Only changed decks are read again.
        """
        seen = self.library.look()
        with self._lock:
            before, self._seen = self._seen, seen
            return before is not None and _differ(before, seen) and self._read_again()

    def reload(self) -> None:
        """Look at every deck file again, and read those that changed. Raises: NotFoundError as `listed`."""
        with self._lock:
            self._seen = self.library.look()
            if not self._read_again():
                self._cataloged()

    def _read_again(self) -> bool:
        try:
            listed = self._cataloged()
            shelf = None if self._shelf is None else self._loaded()
        except NotFoundError:
            return False
        self._listed, self._shelf = listed, shelf
        self.readings += 1
        return True

    def _loaded(self) -> Shelf:
        """As `shelf`."""
        if not self._only:
            return self.library.load()
        self.listed()
        return self.library.load().of(self._only)

    def _cataloged(self) -> tuple[ListedDeck, ...]:
        self._catalog.refresh()
        return self._catalog.decks()

    def decks(self) -> tuple[Deck, ...]:
        """The decks that can be read, along the learning path; so new cards of the basics come first."""
        shelf = self.shelf()
        if self._along_path is None or self._along_path[0] is not shelf:
            readable = {held.id: held.deck for held in shelf.decks if held.deck is not None}
            path = LearningPath.of({deck.id: deck.needs for deck in readable.values()})
            self._along_path = shelf, tuple(readable[deck] for deck in path.order)
        return self._along_path[1]

    def rosters(self) -> tuple[Roster, ...]:
        """The names of the cards of readable decks, in the order of `decks`; no unchanged file is read."""
        listed = self.listed()
        with self._lock:
            if self._rosters is None or self._rosters[0] is not listed:
                named = {one.entry.deck: one for one in listed if one.roster is not None}
                path = LearningPath.of({deck: tuple(one.entry.needs) for deck, one in named.items()})
                found = (named[deck].roster for deck in path.order)
                self._rosters = listed, tuple(roster for roster in found if roster is not None)
            return self._rosters[1]

    def outlines(self) -> tuple[Outline, ...]:
        """What plans need of readable decks, in the order of `decks`; no unchanged file is read."""
        rosters = self.rosters()
        with self._lock:
            if self._outlines is None or self._outlines[0] is not rosters:
                told = self._catalog.ask(Catalog.outlines)
                of_deck = {one.entry.deck: told.get(one.entry.path) for one in self.listed() if one.roster}
                found = (of_deck.get(roster.deck) for roster in rosters)
                self._outlines = rosters, tuple(one for one in found if one is not None)
            return self._outlines[1]

    def has(self, deck: DeckId) -> bool:
        """Whether there is such a deck that can be read."""
        found = self.find(deck)
        return found is not None and found.roster is not None

    def deck(self, deck: DeckId) -> Deck | None:
        """One deck that can be read, or None; no other is read for it."""
        if self._shelf is not None:
            held = self._shelf.deck(deck)
            return None if held is None else held.deck
        found = self.find(deck)
        if found is None or found.roster is None:
            return None
        read = self.library.read(found.entry.path)
        return read if read is not None and read.id == deck else None

    def named(self, names: Sequence[str]) -> tuple[DeckId, ...]:
        """The decks a person named, each once.

        Raises: NotFoundError naming the nearest deck; DeckError for one that cannot be read.
        """
        for name in names:
            found = self.find(DeckId(name))
            if found is None:
                raise missing_deck(name, [one.entry.deck for one in self.listed()])
            if found.roster is None:
                what, hint = f"the deck {name} cannot be read", f"see: quizdeck check {found.entry.path}"
                raise DeckError(what, hint)
        return tuple(dict.fromkeys(DeckId(name) for name in names))

    def current(self, ref: CardRef) -> CardRef:
        """Where a card is now, following the renaming of cards and decks; a card that is gone stays."""
        return self.places().current(ref)

    def card(self, ref: CardRef) -> Card | None:
        """One card under its present or an earlier id, or None."""
        place = self.current(ref)
        deck = self.deck(place.deck)
        return None if deck is None else self._cards_of(deck).get(place.card)

    def title(self, deck: DeckId) -> str:
        """A deck's title, or its id where the deck is gone."""
        found = self.find(deck)
        return deck if found is None else found.entry.title

    def find(self, deck: DeckId) -> ListedDeck | None:
        """The deck of that id, or None; of two files of one id, the one that can be read."""
        found = [one for one in self.listed() if one.entry.deck == deck]
        return next((one for one in found if one.roster is not None), found[0] if found else None)

    def _cards_of(self, deck: Deck) -> dict[CardId, Card]:
        """The cards of the deck asked for last, by id."""
        kept = self._cards
        if kept is None or kept[0] is not deck:
            kept = self._cards = deck, {card.id: card for card in deck.cards}
        return kept[1]


def _differ(before: Look, now: Look) -> bool:
    """Whether a deck may be another; one that changed just before it was read may have changed once more."""
    if (before.own, before.bundled, before.hidden) != (now.own, now.bundled, now.hidden):
        return True
    return now.settled and not before.settled
