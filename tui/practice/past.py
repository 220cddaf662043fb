"""Sessions of the past as they are listed, and their questions as they were answered."""

from dataclasses import dataclass
from datetime import datetime

from tui.model.grade import Mode, Rating
from tui.model.ids import CardRef, SessionId
from tui.practice.progress import Progress


@dataclass(frozen=True, slots=True)
class PastSession:
    """A session in a line."""

    id: SessionId
    mode: Mode
    started_at: datetime
    """In local time."""
    titles: tuple[str, ...]
    """Of its decks; the id of one that is gone."""
    asked: int
    answered: int
    score: float | None
    """From 0 to 1; None where none is told yet."""
    finished: bool


@dataclass(frozen=True, slots=True)
class PastQuestion:
    """A question with what came of it."""

    card: CardRef
    title: str
    """Markdown; the card's id where no deck has it any more."""
    mark: Progress
    rating: Rating | None
    """The learner's own, in a review."""
    duration_ms: int
    gone: bool
    """Whether no deck has the card any more."""
    given: str = ""
    """The response in words, as Markdown; empty where the question was skipped."""
    right: str = ""
    """What would have been right, as Markdown; empty where that is not known or not told yet."""
