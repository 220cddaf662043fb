"""The learner's log as services use it: opened when first needed, states under the cards' present ids."""

import threading
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime

from tui.decks.shelf import Shelf
from tui.model.card import Card
from tui.model.event import PAYLOAD_VERSION, EventKind, NewEvent
from tui.model.ids import CardId, CardRef, DeckId, SessionId
from tui.model.memory import UNSEEN, CardState
from tui.schedule.fold import fold
from tui.schedule.scheduler import scheduler_for
from tui.services.library import LibraryService
from tui.store.progress import ProgressStore


class Journal:
    """Holds the one open store. Reading a log that does not exist yet makes no file."""

    def __init__(
        self, exists: Callable[[], bool], opener: Callable[[], ProgressStore], library: LibraryService
    ) -> None:
        self._exists = exists
        self._opener = opener
        self._library = library
        self._store: ProgressStore | None = None
        self._lock = threading.Lock()

    @property
    def store(self) -> ProgressStore:
        """The open store. Raises: StoreError when it cannot be opened or made."""
        with self._lock:
            if self._store is None:
                self._store = self._opener()
            return self._store

    @property
    def empty(self) -> bool:
        """Whether there is no log yet."""
        return self._store is None and not self._exists()

    def require_readable(self) -> None:
        """Make sure that a log that is there can be opened. Raises: StoreError."""
        if not self.empty:
            _ = self.store

    def states(self) -> dict[CardRef, CardState]:
        """What is known of every card, under its present id; cards that are gone keep theirs."""
        if self.empty:
            return {}
        shelf, found = self._library.shelf(), self.store.states()
        states: dict[CardRef, CardState] = {}
        renamed: dict[CardRef, dict[CardRef, CardState]] = {}
        for ref, state in found.items():
            current = shelf.current(ref)
            if current == ref:
                states[ref] = state
            else:
                renamed.setdefault(current, {})[ref] = state
        for current, earlier in renamed.items():
            states[current] = self._merged(shelf, current, earlier)
        return states

    def state(self, ref: CardRef) -> CardState:
        """What is known of one card, as `states` has it, without reading what is known of all others."""
        if self.empty:
            return UNSEEN
        shelf = self._library.shelf()
        current = shelf.current(ref)
        found = {place: self.store.state(place) for place in _earlier(shelf, current) if place != current}
        earlier = {place: state for place, state in found.items() if state != UNSEEN}
        return self._merged(shelf, current, earlier) if earlier else self.store.state(current)

    def due(self, at: datetime, day_ends_at: datetime) -> dict[CardRef, Card]:
        """The cards of the library that wait for review, under their present ids; retired ones too.

        As `CardState.is_due` has it, but no other card's state is read, renamed ones aside.
        """
        if self.empty:
            return {}
        shelf, told = self._library.shelf(), self.store.decks()
        renamed = {
            held.deck.ref(card)
            for held in shelf.decks
            if held.deck is not None
            for card in held.deck.cards
            if card.was or any(deck in told for deck in held.deck.was)
        }
        found = {ref for ref in self.store.due_cards(at, day_ends_at) if shelf.current(ref) == ref} - renamed
        found |= {ref for ref in renamed if self.state(ref).is_due(at, day_ends_at)}
        return {ref: card for ref in found if (card := shelf.card(ref)) is not None}

    def _merged(self, shelf: Shelf, current: CardRef, earlier: Mapping[CardRef, CardState]) -> CardState:
        """All that happened to a renamed card, under whatever id; the store folds each id by itself."""
        silent = {ref for ref in (current, *_earlier(shelf, current)) if ref not in earlier}
        events = [event for ref in silent for event in self.store.card_events(ref)]
        if not events and len(earlier) == 1:
            return next(iter(earlier.values()))
        events += [event for ref in earlier for event in self.store.card_events(ref)]
        return fold(sorted(events, key=lambda event: event.order), scheduler_for)

    def orphans(self) -> dict[CardRef, int]:
        """Cards with progress that are in no deck any more, with the number of answers; they are kept.

        A card of a deck with errors may be in it after all, and is not among them.
        """
        shelf = self._library.shelf()
        broken = {held.id for held in shelf.decks if held.deck is None or held.broken}
        states = self.states()
        gone = sorted(ref for ref in states if shelf.card(ref) is None and ref.deck not in broken)
        return {ref: states[ref].answers for ref in gone}

    def fed_since(self, instant: datetime) -> Counter[CardRef]:
        """How many answers since that instant moved the schedule of each card, under its present id."""
        if self.empty:
            return Counter()
        answers = self.store.answers(since=instant)
        return Counter(self._library.current(answer.card) for answer in answers if answer.feeds)

    def toggle_flag(self, ref: CardRef, session: SessionId | None = None) -> bool:
        """Flag a card, or take its flag away, maybe in a session; returns whether it is flagged now."""
        ref = self._library.current(ref)
        flagged = not self.state(ref).flagged
        kind = EventKind.FLAGGED if flagged else EventKind.UNFLAGGED
        self.store.append(NewEvent(kind, {"v": PAYLOAD_VERSION}, session, ref))
        return flagged

    def toggle_suspended(self, ref: CardRef) -> bool:
        """Have reviews ask a card no more, or again; returns whether it is suspended now."""
        ref = self._library.current(ref)
        suspended = not self.state(ref).suspended
        kind = EventKind.SUSPENDED if suspended else EventKind.RESUMED
        self.store.append(NewEvent(kind, {"v": PAYLOAD_VERSION}, card=ref))
        return suspended

    def close(self) -> None:
        """Close the store, where it was opened."""
        with self._lock:
            if self._store is not None:
                self._store.close()
                self._store = None


def _earlier(shelf: Shelf, current: CardRef) -> Iterator[CardRef]:
    """The places that a card and its deck name as their earlier ones."""
    placed, card = shelf.deck(current.deck), shelf.card(current)
    if placed is None or placed.deck is None or card is None:
        return
    decks = (current.deck, *map(DeckId, placed.deck.was))
    for name in (current.card, *card.was):
        places = [CardRef.parse(name)] if "/" in name else [CardRef(deck, CardId(name)) for deck in decks]
        yield from (place for place in places if shelf.current(place) == current)
