"""What is waiting to be reviewed: the log's states held against study day, plan and daily limit."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

from tui.catalog.entries import Roster
from tui.clock import Clock, from_microseconds, microseconds
from tui.config.settings import Settings
from tui.model.ids import CardRef, DeckId
from tui.schedule.day import day_start, due_before, next_day_start
from tui.schedule.queue import Day, QueueCard, ReviewQueue, cram_queue, review_queue
from tui.schedule.review_plan import Aim, ReviewPlan
from tui.schedule.scheduler import Scheduler
from tui.schedule.sitting import USUAL_SECONDS
from tui.schedule.track import Track, Tracks
from tui.services.candidates import Candidates, candidates, next_at, not_suspended
from tui.services.journal import Journal
from tui.services.scheduling import SchedulingService

_NO_LIMIT = 1 << 30
_LATELY = timedelta(days=30)
"""How far the answers go back that tell how long one usually takes."""
_PACED_BY = 100
"""The most of them: the newest."""
_ASSUMED = 10
"""Answers that count as given at the usual pace of anybody, so that the first few do not decide alone."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """The queue of some decks at one moment."""

    queue: tuple[CardRef, ...]
    due: int
    new: int
    due_at: Mapping[CardRef, datetime]
    """When the cards of the queue that are not new fell due, in the queue's order."""
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
    """The usual time of an answer, by the last ones of the last weeks."""


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
        now = self._clock.now()
        found, queue = self._found(rosters, ReviewPlan(), now)
        asked = queue.order(now)
        due, queued = queue.due(now), frozenset(asked)
        soonest = next_at(self._journal, found, queued, queue.day_ends_at)
        unseen = sum(found.tracks.of(card.ref).is_new(microseconds(now)) for card in found.cards)
        memories = ((ref, found.tracks.of(ref).memory) for ref in asked)
        due_at = {ref: from_microseconds(memory[4]) for ref, memory in memories if memory is not None}
        return Waiting(asked, due, len(asked) - due, due_at, soonest, unseen)

    def queue(self, rosters: Sequence[Roster], plan: ReviewPlan, seed: str = "") -> ReviewQueue:
        """What a review of that plan asks now, the cards of these decks; `seed` orders a cram."""
        now = self._clock.now()
        if plan.aim is Aim.CRAM:
            cards = not_suspended(self._journal, rosters, plan.cards)
            return cram_queue((card.ref for card in cards), now, self.day_ends_at(), seed)
        return self._found(rosters, plan, now)[1]

    def next_at(self, rosters: Sequence[Roster], plan: ReviewPlan, queue: ReviewQueue) -> datetime | None:
        """When the next card of the plan comes back, those of the queue aside; None when none will."""
        now = self._clock.now()
        found, queued = self._candidates(rosters, plan, now), frozenset(queue.order(now))
        return next_at(self._journal, found, queued, queue.day_ends_at)

    def _candidates(self, rosters: Sequence[Roster], plan: ReviewPlan, now: datetime) -> Candidates:
        before = max(self.day_ends_at(), self._ahead_until(plan) or now)
        return candidates(self._journal, rosters, plan.cards, now, before)

    def _found(
        self, rosters: Sequence[Roster], plan: ReviewPlan, now: datetime
    ) -> tuple[Candidates, ReviewQueue]:
        found, fed = self._candidates(rosters, plan, now), self.fed_today()
        families = {roster.deck: roster.families for roster in rosters}
        asked = {(ref.deck, families.get(ref.deck, {}).get(ref.card, "")) for ref in fed}
        return found, self._queue(_without_kin(found.cards, fed, asked), found.tracks, fed, plan, now)

    def _queue(
        self,
        cards: Sequence[QueueCard],
        tracks: Tracks,
        fed: Mapping[CardRef, int],
        plan: ReviewPlan,
        now: datetime,
    ) -> ReviewQueue:
        new_left = _NO_LIMIT if plan.cards else self._new_left(fed, tracks)
        day = Day(now, self.day_ends_at(), new_left, self._ahead_until(plan), self.due_before())
        return review_queue(cards, tracks, day, self.scheduler.retrievability)

    def _ahead_until(self, plan: ReviewPlan) -> datetime | None:
        return self._days_after(self.day_ends_at(), plan.days) if plan.aim is Aim.AHEAD else None

    def today(self) -> Today:
        """The answers of the study day, and how long one usually takes."""
        if self._journal.empty:
            return Today(0, USUAL_SECONDS)
        started, ends = self.day_started_at(), self.day_ends_at()
        (today,) = self._journal.exams.tallies([started, ends])
        lately = self._journal.store.durations(started - _LATELY, _PACED_BY)
        usual = median([*(took / 1000 for took in lately), *[USUAL_SECONDS] * _ASSUMED])
        return Today(today.answers, usual)

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
        asked = {(card.ref.deck, card.family) for card in cards if card.ref in fed}
        free = _without_kin(cards, fed, asked)
        queue = self._queue(free, tracks, fed, ReviewPlan(), self._clock.now())
        left = max(0, self._new_left(fed, tracks))
        return queue.due(queue.made_at), min(left, len(queue.new) + plain_new)

    def _new_left(self, fed: Mapping[CardRef, int], tracks: Tracks) -> int:
        """How many new cards may still be introduced today: those fed today alone were, of any deck."""
        found = (
            (tracks.of(ref) if tracks.knows(ref) else Track.of(self._journal.state(ref)), count)
            for ref, count in fed.items()
        )
        introduced = sum(track.memory is not None and track.memory[6] <= count for track, count in found)
        return self._settings.new_cards_per_day - introduced

    @property
    def showings_of_new(self) -> int:
        """Times that a new card is usually seen on its first day: at once, then after learning steps."""
        return max(1, len(self._settings.learning_steps))

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


def _without_kin(
    cards: Sequence[QueueCard], fed: Mapping[CardRef, int], asked: Set[tuple[DeckId, str]]
) -> list[QueueCard]:
    """The cards without those of whose family another was asked today: they wait until tomorrow.

    `asked` are the decks and families of the cards fed today. A queue that is made anew could not keep a
    family apart by itself.
    """
    return [
        card
        for card in cards
        if not card.family or card.ref in fed or (card.ref.deck, card.family) not in asked
    ]
