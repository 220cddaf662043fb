"""What was given to one question of a session, and what came of it."""

from dataclasses import dataclass, replace

from tui.model.grade import Confidence, Rating, Verdict
from tui.model.response import Response


@dataclass(frozen=True, slots=True)
class Given:
    """A question answered or skipped."""

    response: Response | None
    """None: skipped."""
    verdict: Verdict
    """As graded, or as the learner overruled it."""
    rating: Rating | None = None
    confidence: Confidence | None = None
    duration_ms: int = 0
    overruled: bool = False

    @property
    def skipped(self) -> bool:
        """Whether the question was passed over; such a question has grade 0."""
        return self.response is None

    @property
    def grade(self) -> float:
        """From 0 to 1, overruling included."""
        return self.verdict.grade

    def as_overruled(self, right: bool) -> "Given":
        """The same response with the learner's word for its grade; the marks on its parts stay."""
        verdict = replace(self.verdict, grade=float(right), formula="")
        return replace(self, verdict=verdict, overruled=True)


def skipped(duration_ms: int = 0) -> Given:
    """What stands for a question passed over after that time."""
    return Given(None, Verdict(0.0), duration_ms=duration_ms)
