"""Exams under way: what was answered in one counts nowhere before its end, or its verdicts would be told."""

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from tui.clock import Clock
from tui.model.event import Event
from tui.model.ids import CardRef, DeckId, SessionId
from tui.model.memory import CardState
from tui.model.tally import Tally
from tui.practice.plan import Plan
from tui.schedule.fold import fold
from tui.schedule.scheduler import scheduler_for
from tui.store.progress import ProgressStore

_UNDER_WAY = timedelta(days=7)
"""An exam in which nothing was done for longer was given up: its answers count as they stand."""
_BEGUN = timedelta(days=60)
"""One begun longer ago is not looked for."""
_NEVER = datetime.max.replace(tzinfo=UTC)


class _Known(NamedTuple):
    """The exams under way at a version of the log, and until when by the time alone."""

    version: object
    sessions: frozenset[SessionId]
    until: datetime


class Exams:
    """Reads the log, under the ids that cards have in it; safe to call from any thread."""

    def __init__(self, store: Callable[[], ProgressStore], clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._planned: dict[SessionId, bool] = {}
        """Of each quiz without an end whether it is an exam; a plan never changes."""
        self._known: _Known | None = None

    def under_way(self) -> frozenset[SessionId]:
        """The exams that have no end yet."""
        return self._now().sessions

    @property
    def until(self) -> datetime:
        """When the first of them will be given up, if nothing is done in it."""
        return self._now().until

    def _now(self) -> _Known:
        now, version, known = self._clock.now(), self._store().version(), self._known
        if known is None or known.version != version or known.until <= now:
            opened = self._store().open_quizzes(now - _BEGUN)
            given_up = {one: at + _UNDER_WAY for one, at in opened.items() if self._is_exam(one)}
            sessions = frozenset(one for one, at in given_up.items() if at > now)
            until = min((given_up[one] for one in sessions), default=_NEVER)
            known = self._known = _Known(version, sessions, until)
        return known

    def _is_exam(self, session: SessionId) -> bool:
        if session not in self._planned:
            started = self._store().started(session)
            try:
                plan = Plan() if started is None else Plan.from_json(started.payload.get("plan") or {})
            except ValueError:  # of a version that plans in other ways
                plan = Plan()
            self._planned[session] = plan.exam
        return self._planned[session]

    def cards(self, deck: DeckId | None = None) -> frozenset[CardRef]:
        """The cards that were answered in exams under way, those of one deck or all."""
        store, sessions = self._store(), self.under_way()
        return frozenset(ref for session in sessions for ref in store.answered_cards(session, deck))

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

    def tallies(self, bounds: Sequence[datetime]) -> tuple[Tally, ...]:
        """What was done between each two neighbours of these instants, exams under way aside."""
        store = self._store()
        found = store.tallies(bounds)
        for session in self.under_way():
            own = store.tallies(bounds, session)
            found = tuple(every - one for every, one in zip(found, own, strict=True))
        return found
