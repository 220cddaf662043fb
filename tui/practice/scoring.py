"""What a session is worth.

The score is the mean grade of the questions asked: answered, or shown and skipped (grade 0). Questions
never shown do not count there, in an exam that ran out of time as little as in a quiz that was left; they do
in the measure of the pass mark, by which quizzes are compared too: to stop early must not look better.
"""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tui.model.grade import Confidence
from tui.practice.given import Given
from tui.practice.question import Question
from tui.practice.session import Session

_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class Part:
    """A figure over some of the questions asked."""

    asked: int
    answered: int
    """Skipped ones not counted."""
    right: int
    """Those with the full grade."""
    grade: float | None
    """Mean grade from 0 to 1; None when nothing was asked."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that was asked, and what was given to it."""

    position: int
    question: Question
    given: Given


@dataclass(frozen=True, slots=True)
class Score:
    """A session's result, also of one that still runs."""

    whole: Part
    by_topic: tuple[tuple[str, Part], ...]
    """In the order topics came up; the empty name is no topic."""
    by_kind: tuple[tuple[str, Part], ...]
    misses: tuple[Asked, ...]
    """Those with less than the full grade."""
    never_shown: int
    """Questions planned that nobody saw; they count for the pass mark, not for the grade.
    Cards that were gone by then count for neither."""
    passed: bool | None
    """Whether the grades reach the plan's pass mark, questions never shown counting 0; None without one."""
    by_confidence: tuple[tuple[str, Part], ...] = ()
    """Answers by how sure the learner was, surest first; empty where nothing was said."""
    duration_ms: int = 0
    """Time spent on the questions asked until each was answered."""

    @property
    def grade(self) -> float | None:
        """Mean grade from 0 to 1; None when nothing was asked."""
        return self.whole.grade

    @property
    def of_planned(self) -> float:
        """Mean grade over every question planned, those never shown counting 0.

        What the pass mark is held against, and what quizzes are compared by.
        """
        planned = self.whole.asked + self.never_shown
        return (self.grade or 0.0) * self.whole.asked / planned if planned else 0.0

    @classmethod
    def of(cls, session: Session) -> "Score":
        """The score of what was asked so far."""
        asked = [Asked(at, session.questions[at], given) for at, given in session.asked]
        whole = _part(asked)
        return cls(
            whole,
            _grouped(asked, lambda one: one.question.card.topic),
            _grouped(asked, lambda one: one.question.kind),
            tuple(one for one in asked if not one.given.verdict.correct),
            planned(session) - whole.asked,
            _passed(session, whole),
            _by_confidence(asked),
            sum(one.given.duration_ms for one in asked),
        )


def _part(asked: Iterable[Asked]) -> Part:
    given = [one.given for one in asked]
    return Part(
        len(given),
        sum(not one.skipped for one in given),
        sum(one.verdict.correct for one in given),
        math.fsum(one.grade for one in given) / len(given) if given else None,
    )


def _grouped(asked: Iterable[Asked], name: Callable[[Asked], str]) -> tuple[tuple[str, Part], ...]:
    groups: dict[str, list[Asked]] = {}
    for one in asked:
        groups.setdefault(name(one), []).append(one)
    return tuple((key, _part(members)) for key, members in groups.items())


def _by_confidence(asked: Iterable[Asked]) -> tuple[tuple[str, Part], ...]:
    told = [one for one in asked if one.given.confidence is not None]
    grouped = dict(_grouped(told, lambda one: str(one.given.confidence)))
    return tuple((str(level), grouped[level]) for level in Confidence if level in grouped)


def _passed(session: Session, whole: Part) -> bool | None:
    """Against every question planned: whoever leaves early has not passed by the first right answer."""
    mark = session.plan.pass_percent
    if mark is None:
        return None
    got = (whole.grade or 0.0) * whole.asked
    return got * 100 >= (mark - _ROUNDING) * planned(session) and bool(whole.asked)


def planned(session: Session) -> int:
    """Questions of the session, without those that nobody could answer any more."""
    return len(session.questions) - session.passed_over
