"""What was done in some span of time, in figures."""

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Tally:
    """Sums over answers as they stand: undoing, overruling and answering again applied."""

    answers: int = 0
    """Questions that got a response, in quizzes and reviews."""
    correct: int = 0
    """Answers with the full grade."""
    spent_ms: int = 0
    """Time spent on questions, each counted for ten minutes at most."""
    again: int = 0
    hard: int = 0
    good: int = 0
    easy: int = 0
    introduced: int = 0
    """Cards that the schedule saw for the first time."""
    recalls: int = 0
    """Answers that moved the schedule of a card in review: it had to be remembered over days."""
    recalled: int = 0
    """Those of them rated better than Again."""
    sure: int = 0
    sure_ppm: int = 0
    """Sum of their grades, in millionths."""
    unsure: int = 0
    unsure_ppm: int = 0
    guess: int = 0
    guess_ppm: int = 0

    @property
    def rated(self) -> int:
        """Answers with a rating."""
        return self.again + self.hard + self.good + self.easy

    @property
    def retention(self) -> float | None:
        """Share of cards in review that were remembered; None where none was asked."""
        return self.recalled / self.recalls if self.recalls else None

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(*(getattr(self, name) + getattr(other, name) for name in _NAMES))

    def __sub__(self, other: "Tally") -> "Tally":
        return Tally(*(getattr(self, name) - getattr(other, name) for name in _NAMES))


_NAMES = tuple(one.name for one in fields(Tally))
