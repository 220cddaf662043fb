"""Grades and ratings: how right a response was, and how well the card was known."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Rating(IntEnum):
    """The learner's (or the grade's) word on a review, as FSRS numbers them."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4

    @property
    def word(self) -> str:
        """`Again`, `Hard`, `Good`, `Easy`."""
        return self.name.capitalize()


class Mode(StrEnum):
    """The kind of session an answer was given in."""

    QUIZ = "quiz"
    REVIEW = "review"


class Confidence(StrEnum):
    """How sure the learner was of a response before seeing the verdict."""

    SURE = "sure"
    UNSURE = "unsure"
    GUESS = "guess"


class Mark(StrEnum):
    """The verdict on one part of a response."""

    RIGHT = "right"
    SLIP = "slip"
    WRONG = "wrong"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class PartMark:
    """One part of a response judged: a choice, a blank, the typed text."""

    mark: Mark
    given: str
    """What the learner gave; empty for what was missed."""
    expected: str
    """What the deck wants there; empty for a wrong choice."""
    note: str = ""
    """Why, in words: a choice's feedback, `typing slip`."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A response graded."""

    grade: float
    """From 0 to 1."""
    parts: tuple[PartMark, ...] = ()
    formula: str = ""
    """How a grade between 0 and 1 came about, in words, as shown on the screen."""

    @property
    def correct(self) -> bool:
        """Right means the full grade."""
        return self.grade >= 1

    @property
    def proposed(self) -> Rating:
        """The rating that the grade proposes."""
        return proposed(self.grade)


def proposed(grade: float) -> Rating:
    """The rating that a grade proposes: 1 Good, at least 0.6 Hard, else Again."""
    if grade >= 1:
        return Rating.GOOD
    return Rating.HARD if grade >= 0.6 else Rating.AGAIN
