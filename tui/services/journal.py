"""The learner's log as services use it: opened when first needed, states under the cards' present ids."""

import threading
from collections import Counter
from collections.abc import Callable, Container, Iterable, Mapping
from datetime import UTC, datetime

from tui.clock import Clock, microseconds
from tui.model.event import PAYLOAD_VERSION, Event, EventKind, NewEvent
from tui.model.ids import CardId, CardRef, DeckId
from tui.model.memory import UNSEEN, CardState
from tui.schedule.fold import fold
from tui.schedule.scheduler import scheduler_for
from tui.schedule.track import Track, Tracks
from tui.services.exams import Exams
from tui.services.library import LibraryService
from tui.services.places import Places
from tui.store.progress import ProgressStore


class Journal:
    """Holds the one open store. Reading a log that does not exist yet makes no file."""

    def __init__(
        self,
        exists: Callable[[], bool],
        opener: Callable[[], ProgressStore],
        library: LibraryService,
        clock: Clock,
    ) -> None:
        self._exists = exists
        self._opener = opener
        self._library = library
        self._store: ProgressStore | None = None
        self._lock = threading.Lock()
        self.exams = Exams(lambda: self.store, clock)
        """What was answered in them is not among what the journal knows of cards."""

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

    def version(self) -> object:
        """Equal to what it was as long as nobody changed the log."""
        return None if self.empty else (self.store, self.store.version())

    def states(self) -> dict[CardRef, CardState]:
        """What is known of every card, under its present id; cards that are gone keep theirs."""
        if self.empty:
            return {}
        places, found = self._library.places(), self.store.states()
        for ref in self.exams.cards() & found.keys():
            found[ref] = self.exams.state(ref)
            if found[ref] == UNSEEN:
                del found[ref]
        states: dict[CardRef, CardState] = {}
        renamed: dict[CardRef, dict[CardRef, CardState]] = {}
        for ref, state in found.items():
            current = places.current(ref)
            if current == ref:
                states[ref] = state
            else:
                renamed.setdefault(current, {})[ref] = state
        for current, earlier in renamed.items():
            states[current] = self._merged(places, current, earlier)
        return states

    def tracks(self, deck: DeckId) -> dict[CardId, Track]:
        """What is known of the cards of one deck, as `states` has it, in plain numbers."""
        if self.empty:
            return {}
        places, found = self._library.places(), self.store.tracks(deck)
        tracks = {card: track for card, track in found.items() if places.stays(CardRef(deck, card))}
        return tracks | self.apart(deck, self.store.decks())

    def states_in(self, deck: DeckId) -> dict[CardId, CardState]:
        """What is known of the cards of one deck, as `states` has it."""
        return {card: track.state() for card, track in self.tracks(deck).items()}

    def tracks_of(self, decks: Iterable[DeckId]) -> Tracks:
        """What is known of the cards of some decks, in plain numbers."""
        return Tracks({deck: self.tracks(deck) for deck in decks})

    def suspended(self, deck: DeckId) -> frozenset[CardId]:
        """The cards of one deck that reviews ask no more."""
        if self.empty:
            return frozenset()
        apart = self.apart(deck, self.store.decks())
        found = self.store.suspended(deck) - apart.keys()
        return found | {card for card, track in apart.items() if track.suspended}

    def apart(self, deck: DeckId, told: Container[DeckId]) -> dict[CardId, Track]:
        """What is known of the cards that the store tells not alone: renamed, or asked in exams under way."""
        places = self._library.places()
        examined = filter(places.stays, self.exams.cards(deck))
        return {ref.card: Track.of(self.state(ref)) for ref in (*places.renamed(deck, told), *examined)}

    def state(self, ref: CardRef) -> CardState:
        """What is known of one card, as `states` has it, without reading what is known of all others."""
        if self.empty:
            return UNSEEN
        places = self._library.places()
        current = places.current(ref)
        found = {place: self.exams.state(place) for place in places.earlier(current) if place != current}
        earlier = {place: state for place, state in found.items() if state != UNSEEN}
        return self._merged(places, current, earlier) if earlier else self.exams.state(current)

    def _merged(self, places: Places, current: CardRef, earlier: Mapping[CardRef, CardState]) -> CardState:
        """All that happened to a renamed card, under whatever id; the store folds each id by itself."""
        silent = {ref for ref in (current, *places.earlier(current)) if ref not in earlier}
        events = [event for ref in silent for event in self._events(ref)]
        if not events and len(earlier) == 1:
            return next(iter(earlier.values()))
        events += [event for ref in earlier for event in self._events(ref)]
        return fold(sorted(events, key=lambda event: event.order), scheduler_for)

    def _events(self, ref: CardRef) -> tuple[Event, ...]:
        return self.exams.without(self.store.card_events(ref))

    def given_up_at(self) -> int:
        """When what is known changes next because an exam is given up; microseconds."""
        return microseconds(datetime.max.replace(tzinfo=UTC) if self.empty else self.exams.until)

    def orphans(self) -> dict[CardRef, int]:
        """Cards with progress that are in no deck any more, with the number of answers; they are kept.

        A card of a deck with errors may be in it after all, and is not among them.
        """
        if self.empty:
            return {}
        places, listed = self._library.places(), self._library.listed()
        broken = {one.entry.deck for one in listed if one.roster is None or one.entry.broken}
        gone = {
            ref: answers
            for ref, answers in self.store.answered().items()
            if not places.has(ref) and ref.deck not in broken and places.current(ref) == ref
        }
        return dict(sorted(gone.items()))

    def fed_since(self, instant: datetime) -> Counter[CardRef]:
        """How many answers since that instant moved the schedule of each card, under its present id."""
        if self.empty:
            return Counter()
        answers, under_way = self.store.answers(since=instant), self.exams.under_way()
        fed = (answer.card for answer in answers if answer.feeds and answer.session not in under_way)
        return Counter(map(self._library.current, fed))

    def any_answer(self) -> bool:
        """Whether any card was ever answered, one that is gone too."""
        if self.empty:
            return False
        decks = self.store.decks()
        return any(track.answers for deck in decks for track in self.store.tracks(deck).values())

    def toggle_flag(self, ref: CardRef) -> bool:
        """Flag a card, or take its flag away; returns whether it is flagged now."""
        ref = self._library.current(ref)
        flagged = not self.state(ref).flagged
        kind = EventKind.FLAGGED if flagged else EventKind.UNFLAGGED
        self.store.append(NewEvent(kind, {"v": PAYLOAD_VERSION}, card=ref))
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
