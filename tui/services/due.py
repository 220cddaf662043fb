"""What is due, by the study day and the daily limit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from tui.clock import Clock
from tui.config.settings import Settings
from tui.model.deck import Deck
from tui.model.ids import CardRef
from tui.model.memory import UNSEEN, CardState
from tui.schedule.day import day_start, next_day_start
from tui.schedule.queue import QueueCard, is_due, queue
from tui.schedule.scheduler import Scheduler, scheduler_for
from tui.services.journal import Journal


@dataclass(frozen=True, slots=True)
class Waiting:
    """The queue of some decks at one moment."""

    queue: tuple[CardRef, ...]
    due: int
    new: int
    states: Mapping[CardRef, CardState]
    next_at: datetime | None
    """When the next card of these decks comes back, those in the queue aside; None when none will."""


class DueService:
    """Counts and queues; reads the log, writes nothing."""

    def __init__(self, journal: Journal, settings: Settings, clock: Clock) -> None:
        self._journal = journal
        self._settings = settings
        self._clock = clock

    @property
    def scheduler(self) -> Scheduler:
        """The scheduler of the desired retention."""
        return scheduler_for(self._settings.retention)

    def waiting(self, decks: Sequence[Deck]) -> Waiting:
        """What is due and new in these decks now, in the order it is asked."""
        now = self._clock.now()
        states = self._journal.states()
        asked = [QueueCard(deck.ref(card), card.family) for deck in decks for card in deck.askable]
        ends_at = next_day_start(now, self._clock, self._settings.day_starts_hour)
        retrievability = self.scheduler.retrievability
        found = queue(asked, states, now, ends_at, self._new_left(now), retrievability)
        due = sum(states.get(ref, UNSEEN).memory is not None for ref in found)
        queued = set(found)
        later = [
            memory.due_at
            for card in asked
            if card.ref not in queued and (memory := states.get(card.ref, UNSEEN).memory) is not None
        ]
        return Waiting(found, due, len(found) - due, states, min(later, default=None))

    def due_now(self, state: CardState, now: datetime, ends_at: datetime) -> bool:
        """Whether a card of that state waits for review."""
        return state.memory is not None and not state.suspended and is_due(state.memory, now, ends_at)

    def day_ends_at(self) -> datetime:
        """When the present study day ends."""
        return next_day_start(self._clock.now(), self._clock, self._settings.day_starts_hour)

    def day_started_at(self) -> datetime:
        """When the present study day began."""
        return day_start(self._clock.now(), self._clock, self._settings.day_starts_hour)

    def _new_left(self, now: datetime) -> int:
        """New cards that today may still bring."""
        if self._journal.empty:
            return self._settings.new_cards_per_day
        introduced, _ = self._journal.store.counts_today(self.day_started_at())
        return max(0, self._settings.new_cards_per_day - introduced)
