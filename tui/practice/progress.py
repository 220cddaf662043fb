"""How the questions of a session stand, one word each: for the progress row and the list of questions."""

from enum import StrEnum

from tui.practice.given import Given
from tui.wording import plural


class Progress(StrEnum):
    """One place of the progress row."""

    OPEN = "open"
    ANSWERED = "answered"
    """Answered in an exam that still runs: right or wrong is not told yet."""
    RIGHT = "right"
    PARTLY = "partly"
    WRONG = "wrong"
    SKIPPED = "skipped"
    GONE = "gone"
    """Its card is in no deck any more, so nobody can answer it."""


def mark(given: Given, hidden: bool) -> Progress:
    """The word for what was given; `hidden` tells no right from wrong."""
    return marked(given.grade, skipped=given.skipped, hidden=hidden)


def marked(grade: float, *, skipped: bool, hidden: bool) -> Progress:
    """The word for a grade from 0 to 1; `hidden` tells no right from wrong."""
    if skipped:
        return Progress.SKIPPED
    if hidden:
        return Progress.ANSWERED
    if grade >= 1:
        return Progress.RIGHT
    return Progress.PARTLY if grade > 0 else Progress.WRONG


def passed_over_text(count: int) -> str:
    """That so many questions are left out because their cards are gone; empty where none is."""
    return f"{plural(count, 'question')} left out: no deck has the card any more." if count else ""
