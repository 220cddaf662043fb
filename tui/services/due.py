"""What is waiting to be reviewed: the log's states held against study day, plan and daily limit."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import median

from tui.catalog.entries import Roster
from tui.clock import Clock, from_microseconds, microseconds
from tui.config.settings import Settings
from tui.model.ids import CardRef, DeckId
from tui.model.memory import CardState
from tui.schedule.day import day_start, due_before, next_day_start
from tui.schedule.queue import Day, QueueCard, ReviewQueue, cram_queue, review_queue
from tui.schedule.review_plan import Aim, ReviewPlan
from tui.schedule.scheduler import Scheduler
from tui.schedule.sitting import USUAL_SECONDS
from tui.schedule.track import Track, Tracks
from tui.services.journal import Journal
from tui.services.scheduling import SchedulingService

_NO_LIMIT = 1 << 30


@dataclass(frozen=True, slots=True)
class Waiting:
    """The queue of some decks at one moment."""

    queue: tuple[CardRef, ...]
    due: int
    new: int
    states: Mapping[CardRef, CardState]
    """What is known of the cards in the queue."""
    next_at: datetime | None
    """When the next card of these decks comes back, those in the queue aside; None when none will."""
    unseen: int = 0
    """New cards, the daily limit aside."""


@dataclass(frozen=True, slots=True)
class Today:
    """What was done on the present study day."""

    answers: int
    """Skipped questions aside."""
    seconds: float
    """The usual time of an answer."""


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

    def waiting(self, rosters: Sequence[Roster]) -> Waiting:
        """What is due and new in these decks now, in the order it is asked."""
        cards, tracks = _cards(rosters), self._tracks(rosters)
        queue = self._queue(cards, tracks, ReviewPlan())
        found = queue.order(queue.made_at)
        due = queue.due(queue.made_at)
        next_at = self._next_at(cards, tracks, queue, frozenset(found))
        unseen = sum(tracks.of(card.ref).is_new(microseconds(queue.made_at)) for card in cards)
        states = {ref: tracks.of(ref).state() for ref in found}
        return Waiting(found, due, len(found) - due, states, next_at, unseen)

    def queue(self, rosters: Sequence[Roster], plan: ReviewPlan, seed: str = "") -> ReviewQueue:
        """What a review of that plan asks now, the cards of these decks; `seed` orders a cram."""
        return self._queue(_cards(rosters, plan.cards), self._tracks(rosters), plan, seed)

    def next_at(self, rosters: Sequence[Roster], plan: ReviewPlan, queue: ReviewQueue) -> datetime | None:
        """When the next card of the plan comes back, those of the queue aside; None when none will."""
        cards, tracks = _cards(rosters, plan.cards), self._tracks(rosters)
        return self._next_at(cards, tracks, queue, frozenset(queue.order(self._clock.now())))

    def _tracks(self, rosters: Sequence[Roster]) -> Tracks:
        return self._journal.tracks_of(roster.deck for roster in rosters)

    def _queue(
        self,
        cards: Sequence[QueueCard],
        tracks: Tracks,
        plan: ReviewPlan,
        seed: str = "",
    ) -> ReviewQueue:
        now, ends_at = self._clock.now(), self.day_ends_at()
        if plan.aim is Aim.CRAM:
            return cram_queue(cards, tracks, Day(now, ends_at, 0), seed)
        fed = self._journal.fed_since(self.day_started_at())
        new_left = self._settings.new_cards_per_day - self._introduced(fed, tracks)
        ahead_until = self._days_after(ends_at, plan.days) if plan.aim is Aim.AHEAD else None
        day = Day(now, ends_at, _NO_LIMIT if plan.cards else new_left, ahead_until, self.due_before())
        return review_queue(_without_kin(cards, fed), tracks, day, self.scheduler.retrievability)

    def _next_at(
        self,
        cards: Sequence[QueueCard],
        tracks: Tracks,
        queue: ReviewQueue,
        queued: frozenset[CardRef],
    ) -> datetime | None:
        now, ends_at = microseconds(self._clock.now()), microseconds(queue.day_ends_at)
        later = [_comes_at(tracks.of(card.ref), now, ends_at) for card in cards if card.ref not in queued]
        soonest = min((at for at in later if at is not None), default=None)
        return None if soonest is None else from_microseconds(soonest)

    def today(self) -> Today:
        """The answers of the study day, and how long one usually takes."""
        if self._journal.empty:
            return Today(0, USUAL_SECONDS)
        answers = self._journal.store.answers(since=self.day_started_at())
        given = [answer for answer in answers if not answer.skipped]
        spent = [answer.duration_ms / 1000 for answer in given if answer.duration_ms]
        return Today(len(given), median(spent) if spent else USUAL_SECONDS)

    def now(self) -> datetime:
        """The present instant."""
        return self._clock.now()

    def fed_today(self) -> Mapping[CardRef, int]:
        """How many answers of the study day moved the schedule of each card."""
        return self._journal.fed_since(self.day_started_at())

    def totals(self, cards: Sequence[QueueCard], tracks: Tracks, plain_new: int) -> tuple[int, int]:
        """How many cards are due and new, as `waiting` has it, without every card being looked at.

        `cards` are those that fall due today and those of families, in any order; `tracks` has theirs and
        those of listed cards answered today. `plain_new` counts the new cards beside them, without a family.
        """
        fed = self.fed_today()
        queue = self._queue(cards, tracks, ReviewPlan())
        left = max(0, self._settings.new_cards_per_day - self._introduced(fed, tracks))
        return queue.due(queue.made_at), min(left, len(queue.new) + plain_new)

    def _introduced(self, fed: Mapping[CardRef, int], tracks: Tracks) -> int:
        """Cards whose whole memory rests on answers of today, also those of other decks."""
        found = (
            (tracks.of(ref) if tracks.knows(ref) else Track.of(self._journal.state(ref)), count)
            for ref, count in fed.items()
        )
        return sum(track.memory is not None and track.memory[6] <= count for track, count in found)

    @property
    def showings_of_new(self) -> int:
        """Times that a new card is usually seen on its first day: at once, then after learning steps."""
        return max(1, len(self._settings.learning_steps))

    def counts(self) -> Counter[DeckId]:
        """How many cards of each deck of the library wait now, by an index and not by reading every state.

        Cards that are not asked are not counted; those under an earlier id are, where they are now.
        """
        return Counter(ref.deck for ref in self._journal.due(self._clock.now(), self.due_before()))

    def day_ends_at(self) -> datetime:
        """When the present study day ends."""
        return next_day_start(self._clock.now(), self._clock, self._settings.day_starts_hour)

    def due_before(self) -> datetime:
        """Before when cards in review must fall due to be due on the present study day."""
        return due_before(self._clock.now(), self._clock, self._settings.day_starts_hour)

    def day_started_at(self) -> datetime:
        """When the present study day began."""
        return day_start(self._clock.now(), self._clock, self._settings.day_starts_hour)

    def _days_after(self, ends_at: datetime, days: int) -> datetime:
        """When the study day ends that is so many days after the one ending at `ends_at`."""
        for _ in range(days):
            ends_at = next_day_start(ends_at, self._clock, self._settings.day_starts_hour)
        return ends_at


def _cards(rosters: Sequence[Roster], only: Sequence[CardRef] = ()) -> list[QueueCard]:
    """The cards of the decks that can be asked; of those in `only`, in its order, where it names any."""
    cards = [
        QueueCard(CardRef(roster.deck, card), roster.families.get(card, ""))
        for roster in rosters
        for card in roster.askable
    ]
    if not only:
        return cards
    held = {card.ref: card for card in cards}
    return [QueueCard(ref) for ref in dict.fromkeys(only) if ref in held]


def _without_kin(cards: Sequence[QueueCard], fed: Mapping[CardRef, int]) -> list[QueueCard]:
    """The cards without those of whose family another was asked today: they wait until tomorrow.

    A queue that is made anew could not keep a family apart by itself.
    """
    asked = {(card.ref.deck, card.family) for card in cards if card.family and card.ref in fed}
    return [card for card in cards if card.ref in fed or (card.ref.deck, card.family) not in asked]


def _comes_at(track: Track, now: int, ends_at: int) -> int | None:
    """When a card that is not in the queue can be; one held back for its family's sake comes tomorrow.

    Microseconds.
    """
    if track.memory is None or track.suspended:
        return None
    comes_at = max(track.memory[4], track.buried_until or 0)
    return comes_at if comes_at > now else ends_at
