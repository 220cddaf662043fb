"""A quiz session: questions asked one by one. Every verb returns a new session and changes none."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from tui.model.ids import SessionId
from tui.practice.given import Given, skipped
from tui.practice.plan import Plan
from tui.practice.progress import Progress, mark
from tui.practice.question import Question

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Step:
    """What `undo` brings back."""

    at: int
    """Position the session stood on."""
    position: int
    """Position whose answer changed."""
    before: Given | None
    finished: bool


@dataclass(frozen=True, slots=True)
class Session:
    """Questions, what was given to them so far, and where the learner stands. Positions count from 0.

    Made by `started` or `resumed`; the per-position tuples are as long as `questions`.
    """

    id: SessionId
    plan: Plan
    questions: tuple[Question, ...]
    answers: tuple[Given | None, ...]
    struck: tuple[frozenset[int], ...]
    """Per position, choices struck out, as positions in the deck."""
    position: int = 0
    flagged: frozenset[int] = frozenset()
    shown: frozenset[int] = frozenset({0})
    """Positions the learner has seen."""
    steps: tuple[Step, ...] = ()
    """Answers and overrulings, oldest first."""
    finished: bool = False
    paused: bool = False
    elapsed_ms: int = 0
    """Time spent so far, pauses aside."""

    @classmethod
    def started(cls, session_id: SessionId, plan: Plan, questions: tuple[Question, ...]) -> "Session":
        """A new session on its first question. Raises: ValueError without any question."""
        if not questions:
            raise ValueError("a session needs a question")
        count = len(questions)
        return cls(session_id, plan, questions, (None,) * count, (frozenset(),) * count)

    @classmethod
    def resumed(
        cls,
        session_id: SessionId,
        plan: Plan,
        questions: tuple[Question, ...],
        given: Iterable[tuple[int, Given]],
    ) -> "Session":
        """A session with the answers that the log holds, on the question that was answered last.

        `given` are positions with what was given there, in the order it was given, answers changed later and
        overrulings included, so that undo goes back the same way.
        """
        session = cls.started(session_id, plan, questions)
        for position, answer in given:
            session = session.go_to(position).answer(answer)
        return session

    @property
    def question(self) -> Question:
        """The question the learner stands on."""
        return self.questions[self.position]

    @property
    def given(self) -> Given | None:
        """What was given to the present question; None while it is open."""
        return self.answers[self.position]

    @property
    def answered(self) -> int:
        """Questions answered, skipped ones not counted."""
        return sum(given is not None and not given.skipped for given in self.answers)

    @property
    def remaining(self) -> int:
        """Questions neither answered nor skipped."""
        return self.answers.count(None)

    @property
    def done(self) -> bool:
        """Whether it was finished or no question is open."""
        return self.finished or not self.remaining

    @property
    def asked(self) -> tuple[tuple[int, Given], ...]:
        """Positions shown, with what was given. At the end, what was shown and left open is skipped."""
        known = ((at, given) for at, given in enumerate(self.answers))
        left = skipped()
        return tuple(
            (at, given or left) for at, given in known if given or (self.finished and at in self.shown)
        )

    @property
    def progress(self) -> tuple[Progress, ...]:
        """A mark per position; an exam tells right from wrong only when it is finished."""
        marks = [Progress.OPEN] * len(self.questions)
        for at, given in self.asked:
            marks[at] = mark(given, hidden=self.plan.exam and not self.finished)
        return tuple(marks)

    def time_left_s(self, since_ms: int = 0) -> int | None:
        """Whole seconds left, with `since_ms` spent beyond `elapsed_ms`; None without a limit."""
        if self.plan.time_limit_s is None:
            return None
        return max(0, (self.plan.time_limit_s * 1000 - self.elapsed_ms - since_ms + 999) // 1000)

    def answer(self, given: Given) -> "Session":
        """Keep what was given to the present question, in place of what was given before; stay on it."""
        return self._changed(self.position, given)

    def skip(self, duration_ms: int = 0) -> "Session":
        """Pass the present question over; one that has an answer keeps it."""
        return self if self.given is not None else self.answer(skipped(duration_ms))

    def overrule(self, position: int, right: bool) -> "Session":
        """The learner's word against the grade of an answer; open and skipped questions have none."""
        given = self.answers[position]
        if given is None or given.skipped:
            return self
        return self._changed(position, given.as_overruled(right))

    def undo(self) -> "Session":
        """Take back the last answer, skip or overruling, and stand where it was given; without one, stay."""
        if not self.steps:
            return self
        *steps, last = self.steps
        answers = _replaced(self.answers, last.position, last.before)
        return replace(self, answers=answers, position=last.at, steps=tuple(steps), finished=last.finished)

    def back(self) -> "Session":
        """To the question before; on the first, stay."""
        return self.go_to(max(0, self.position - 1))

    def forward(self) -> "Session":
        """To the question after; on the last, stay."""
        return self.go_to(min(len(self.questions) - 1, self.position + 1))

    def advance(self) -> "Session":
        """To the next open question, from the start again after the last; none open: stay."""
        count = len(self.questions)
        ahead = ((self.position + step) % count for step in range(1, count + 1))
        return self.go_to(next((at for at in ahead if self.answers[at] is None), self.position))

    def go_to(self, position: int) -> "Session":
        """To that question. Raises: IndexError where there is none."""
        if not 0 <= position < len(self.questions):
            raise IndexError(position)
        return replace(self, position=position, shown=self.shown | {position})

    def next_to_do(self, position: int, step: int) -> int | None:
        """The next position that way, round about, that is open, skipped or flagged; None without one."""
        count = len(self.questions)
        ahead = ((position + step * away) % count for away in range(1, count + 1))
        return next((at for at in ahead if self._is_to_do(at)), None)

    def _is_to_do(self, position: int) -> bool:
        given = self.answers[position]
        return given is None or given.skipped or position in self.flagged

    def flag(self) -> "Session":
        """Flag the present question, or take its flag away."""
        return replace(self, flagged=self.flagged ^ {self.position})

    def strike(self, choice: int) -> "Session":
        """Strike a choice of the present question out, or back in; what is no choice of it is passed over."""
        if choice not in self.question.choice_order:
            return self
        return replace(
            self, struck=_replaced(self.struck, self.position, self.struck[self.position] ^ {choice})
        )

    def pause(self, paused: bool = True) -> "Session":
        """Stop the time, or let it run on."""
        return replace(self, paused=paused)

    def spend(self, duration_ms: int) -> "Session":
        """Count time that went by; in a pause none does."""
        return self if self.paused else replace(self, elapsed_ms=self.elapsed_ms + duration_ms)

    def finish(self) -> "Session":
        """End it, whatever is open; `undo` reopens it."""
        return replace(self, finished=True)

    def _changed(self, position: int, given: Given) -> "Session":
        step = Step(self.position, position, self.answers[position], self.finished)
        return replace(self, answers=_replaced(self.answers, position, given), steps=(*self.steps, step))


def _replaced(values: tuple[T, ...], position: int, value: T) -> tuple[T, ...]:
    return (*values[:position], value, *values[position + 1 :])
