"""What is due, by the study day and the daily limit."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from tui.clock import Clock
from tui.config.settings import Settings
from tui.model.deck import Deck
from tui.model.ids import CardRef, DeckId
from tui.model.memory import UNSEEN, CardState
from tui.schedule.day import day_start, next_day_start
from tui.schedule.queue import QueueCard, queue
from tui.schedule.scheduler import Scheduler
from tui.services.journal import Journal
from tui.services.scheduling import SchedulingService


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

    def __init__(
        self, journal: Journal, scheduling: SchedulingService, settings: Settings, clock: Clock
    ) -> None:
        self._journal = journal
        self.scheduling = scheduling
        self._settings = settings
        self._clock = clock

    @property
    def scheduler(self) -> Scheduler:
        """The scheduler of the preset in force."""
        return self.scheduling.scheduler

    def waiting(self, decks: Sequence[Deck]) -> Waiting:
        """What is due and new in these decks now, in the order it is asked."""
        now, ends_at = self._clock.now(), self.day_ends_at()
        states = self._journal.states()
        fed = self._journal.fed_since(self.day_started_at())
        cards = [QueueCard(deck.ref(card), card.family) for deck in decks for card in deck.askable]
        asked = _without_kin(cards, fed)
        new_left = self._settings.new_cards_per_day - _introduced(fed, states)
        found = queue(asked, states, now, ends_at, new_left, self.scheduler.retrievability)
        due = sum(states.get(ref, UNSEEN).memory is not None for ref in found)
        queued = set(found)
        later = [
            _comes_at(states[card.ref], now, ends_at)
            for card in cards
            if card.ref not in queued and card.ref in states
        ]
        next_at = min((at for at in later if at is not None), default=None)
        return Waiting(found, due, len(found) - due, states, next_at)

    def due_now(self, state: CardState, now: datetime, ends_at: datetime) -> bool:
        """Whether a card of that state waits for review."""
        return state.is_due(now, ends_at)

    def counts(self) -> Counter[DeckId]:
        """How many cards of each deck of the library wait now, by an index and not by reading every state.

        Cards that are not asked are not counted; those under an earlier id are, where they are now.
        """
        cards = self._journal.due(self._clock.now(), self.day_ends_at())
        return Counter(ref.deck for ref, card in cards.items() if card.answered and not card.retired)

    def new_now(self, state: CardState, now: datetime) -> bool:
        """Whether a card of that state waits to be introduced, the daily limit aside."""
        return state.memory is None and _free(state, now)

    def day_ends_at(self) -> datetime:
        """When the present study day ends."""
        return next_day_start(self._clock.now(), self._clock, self._settings.day_starts_hour)

    def day_started_at(self) -> datetime:
        """When the present study day began."""
        return day_start(self._clock.now(), self._clock, self._settings.day_starts_hour)


def _free(state: CardState, now: datetime) -> bool:
    """Whether nothing holds the card back."""
    return not state.suspended and (state.buried_until is None or state.buried_until <= now)


def _without_kin(cards: Sequence[QueueCard], fed: Mapping[CardRef, int]) -> list[QueueCard]:
    """The cards without those of whose family another was asked today: they wait until tomorrow.

    The queue is read anew after each answer; it could not keep a family apart by itself.
    """
    asked = {(card.ref.deck, card.family) for card in cards if card.family and card.ref in fed}
    return [card for card in cards if card.ref in fed or (card.ref.deck, card.family) not in asked]


def _introduced(fed: Mapping[CardRef, int], states: Mapping[CardRef, CardState]) -> int:
    """Cards whose whole memory rests on answers of today."""
    memories = ((states.get(ref, UNSEEN).memory, count) for ref, count in fed.items())
    return sum(memory is not None and memory.reps <= count for memory, count in memories)


def _comes_at(state: CardState, now: datetime, ends_at: datetime) -> datetime | None:
    """When a card that is not in the queue can be; one held back for its family's sake comes tomorrow."""
    if state.memory is None or state.suspended:
        return None
    comes_at = max(state.memory.due_at, state.buried_until or state.memory.due_at)
    return comes_at if comes_at > now else ends_at
