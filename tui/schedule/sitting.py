"""A review session as its screen and its commands hold it."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from tui.model.card import Card
from tui.model.grade import Rating
from tui.model.ids import CardRef, DeckId, SessionId
from tui.model.memory import Memory
from tui.model.response import Response
from tui.schedule.queue import ReviewQueue
from tui.schedule.review_plan import ReviewPlan

USUAL_SECONDS = 20.0
"""Guess for an answer while none tells better."""


@dataclass(frozen=True, slots=True)
class Shown:
    """The card a review shows."""

    ref: CardRef
    card: Card
    flagged: bool
    coming: Mapping[Rating, Memory]
    """What each rating leads to; empty where answers do not move the schedule."""
    intervals: Mapping[Rating, str]
    """The same in words."""
    choice_order: tuple[int, ...]
    """As in `Question`: the same each time the card is drawn, another once it was answered."""
    lapses: int = 0
    leech: bool = False


@dataclass(frozen=True, slots=True)
class Tally:
    """What was answered so far."""

    answered: int = 0
    remembered: int = 0
    """Answers rated better than Again."""
    spent_ms: int = 0

    @classmethod
    def of(cls, answers: Iterable[tuple[Rating | None, int]]) -> "Tally":
        """Of ratings and the milliseconds each answer took."""
        tally = cls()
        for rating, spent_ms in answers:
            tally = tally.with_answer(rating, spent_ms)
        return tally

    def with_answer(self, rating: Rating | None, spent_ms: int) -> "Tally":
        """With one answer more."""
        remembered = rating is not None and rating > Rating.AGAIN
        return Tally(self.answered + 1, self.remembered + remembered, self.spent_ms + spent_ms)


@dataclass(frozen=True, slots=True)
class Sitting:
    """A review session so far."""

    id: SessionId
    plan: ReviewPlan
    queue: ReviewQueue
    at: datetime
    """The moment the rest is true of."""
    current: Shown | None = None
    """None when nothing is left for now."""
    tally: Tally = Tally()
    position: int = 0
    """Of the next answer in the session; never one that an answer had before."""
    started: bool = False
    """Whether the log knows the session; it does from the first answer or mark on."""
    reopened: frozenset[SessionId] = frozenset()
    """Reviews before this one that were ended, until undo reached into them."""
    usual_seconds: float = USUAL_SECONDS
    """How long an answer took lately, before this session."""
    showings_of_new: int = 2
    """Times that a new card is usually seen on its first day: at once, then after learning steps."""
    next_due: str = ""
    """Where nothing is left: when the next card comes back, in words; empty when none is waiting."""
    given_back: Response | None = None
    """What undo took back of the card that is shown, to be changed."""
    news: str = ""
    """What is to be told about the last step; empty when nothing is."""

    @property
    def decks(self) -> tuple[DeckId, ...]:
        """The decks asked; empty: every deck."""
        return self.plan.decks

    @property
    def due(self) -> int:
        """Cards waiting that were seen before."""
        return self.queue.due(self.at)

    @property
    def new(self) -> int:
        """Cards waiting that were never reviewed."""
        return len(self.queue.new)

    @property
    def learning(self) -> int:
        """Cards that come back later in this study day, once their minutes are up."""
        return len(self.queue.learning) - sum(minute <= self.at for minute, _ in self.queue.learning)

    @property
    def answered(self) -> int:
        """Answers so far."""
        return self.tally.answered

    @property
    def remembered(self) -> int:
        """Answers rated better than Again."""
        return self.tally.remembered

    @property
    def minutes(self) -> int:
        """About how long the rest takes, by the pace of this session once it has one."""
        cards = self.due + self.learning + self.new * self.showings_of_new
        own = self.tally.spent_ms / 1000 / self.tally.answered if self.tally.answered else 0.0
        pace = own if self.tally.answered >= _PACE_FROM else self.usual_seconds
        return math.ceil(pace * cards / 60)


_PACE_FROM = 5
"""Answers after which the pace of the session tells more than that of the day."""
