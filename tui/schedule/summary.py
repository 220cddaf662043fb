"""What a review came to, and what could be reviewed next."""

from dataclasses import dataclass

from tui.schedule.review_plan import ReviewPlan


@dataclass(frozen=True, slots=True)
class Summary:
    """What was done in one review."""

    answers: int
    remembered: int
    seconds: float
    learnt: tuple[str, ...]
    """Titles of cards that were new and known when last asked, in the order they were first asked."""
    forgotten: tuple[str, ...]
    """Titles of cards that were known before, and rated Again at least once."""
    tomorrow: int
    """Cards that fall due on the next study day."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A review that could be begun now."""

    plan: ReviewPlan
    due: int
    new: int

    @property
    def cards(self) -> int:
        """All that it would ask."""
        return self.due + self.new
