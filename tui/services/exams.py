"""Exams under way: what was answered in one counts nowhere before its end, or its verdicts would be told."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import timedelta

from tui.clock import Clock
from tui.model.event import Event
from tui.model.ids import CardId, CardRef, DeckId, SessionId
from tui.model.memory import CardState
from tui.practice.plan import Plan
from tui.schedule.fold import fold
from tui.schedule.scheduler import scheduler_for
from tui.store.progress import ProgressStore

_UNDER_WAY = timedelta(days=7)
"""An exam begun longer ago than this was given up: its answers count as they stand."""


class Exams:
    """Reads the log, under the ids that cards have in it; safe to call from any thread."""

    def __init__(self, store: Callable[[], ProgressStore], clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._planned: dict[SessionId, bool] = {}
        """Of each quiz without an end whether it is an exam; a plan never changes."""

    def under_way(self) -> frozenset[SessionId]:
        """The exams that have no end yet."""
        opened = self._store().open_quizzes(self._clock.now() - _UNDER_WAY)
        return frozenset(filter(self._is_exam, opened))

    def _is_exam(self, session: SessionId) -> bool:
        if session not in self._planned:
            started = self._store().started(session)
            try:
                plan = Plan() if started is None else Plan.from_json(started.payload.get("plan") or {})
            except ValueError:  # of a version that plans in other ways
                plan = Plan()
            self._planned[session] = plan.exam
        return self._planned[session]

    def cards(self) -> Mapping[DeckId, frozenset[CardId]]:
        """The cards that were answered in exams under way."""
        found: defaultdict[DeckId, set[CardId]] = defaultdict(set)
        for session in self.under_way():
            for ref in self._store().answered_cards(session):
                found[ref.deck].add(ref.card)
        return {deck: frozenset(cards) for deck, cards in found.items()}

    def refs(self) -> frozenset[CardRef]:
        """The same, one by one."""
        return frozenset(CardRef(deck, card) for deck, cards in self.cards().items() for card in cards)

    def without(self, events: Iterable[Event]) -> tuple[Event, ...]:
        """The events but those of exams under way."""
        under_way = self.under_way()
        return tuple(event for event in events if event.session not in under_way)

    def state(self, ref: CardRef) -> CardState:
        """What the log says of a card, exams under way aside."""
        state = self._store().state(ref)
        if not state.answers or not self.under_way():
            return state
        events = self._store().card_events(ref)
        kept = self.without(events)
        return state if len(kept) == len(events) else fold(kept, scheduler_for)
