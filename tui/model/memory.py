"""What is known about the learner and one card: the schedule's memory and the marks on it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

LEECH_LAPSES = 8
"""A card forgotten this often is a leech (Anki's default)."""


class Stage(StrEnum):
    """Where a card is on its way; a card never reviewed has no memory at all."""

    LEARNING = "learning"
    REVIEW = "review"
    RELEARNING = "relearning"


@dataclass(frozen=True, slots=True)
class Memory:
    """FSRS's picture of one card after its last review. Instants are UTC."""

    stage: Stage
    step: int | None
    """Learning step it is on, from 0; None in review."""
    stability: float
    """Days until recall falls to 90 %."""
    difficulty: float
    """From 1 to 10."""
    due_at: datetime
    reviewed_at: datetime
    reps: int
    lapses: int

    @property
    def interval_days(self) -> int | None:
        """Whole days from the review to the day it is due again; None while it is learned by the minute."""
        return (self.due_at - self.reviewed_at).days if self.stage is Stage.REVIEW else None

    def is_due(self, at: datetime, day_ends_at: datetime) -> bool:
        """Whether the card is to be reviewed now: in review by the day, while learning by the minute."""
        return self.due_at < day_ends_at if self.stage is Stage.REVIEW else self.due_at <= at


@dataclass(frozen=True, slots=True)
class CardState:
    """All that the log says about one card."""

    memory: Memory | None = None
    """None while the schedule has not seen it."""
    answers: int = 0
    """Times it was answered, quiz and review together; skips do not count."""
    last_grade: float | None = None
    last_answered_at: datetime | None = None
    flagged: bool = False
    suspended: bool = False
    buried_until: datetime | None = None

    def is_due(self, at: datetime, day_ends_at: datetime) -> bool:
        """Whether the card waits for review: nothing holds it back and its time has come."""
        return self.memory is not None and self.is_free(at) and self.memory.is_due(at, day_ends_at)

    def is_new(self, at: datetime) -> bool:
        """Whether the card waits to be introduced, the daily limit aside."""
        return self.memory is None and self.is_free(at)

    def is_free(self, at: datetime) -> bool:
        """Whether nothing holds the card back: it is neither suspended nor put off until later."""
        return not self.suspended and (self.buried_until is None or self.buried_until <= at)

    @property
    def leech(self) -> bool:
        """Whether it was forgotten so often that reviewing it as it is wastes time."""
        return self.memory is not None and self.memory.lapses >= LEECH_LAPSES


UNSEEN = CardState()
"""The state of a card the log does not mention."""
