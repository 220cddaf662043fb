"""A quiz session: questions asked one by one. Every verb returns a new session and changes none."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import repeat
from operator import is_
from typing import TypeVar

from tui.model.card import ChoiceBody
from tui.model.ids import SessionId
from tui.practice.given import Given, skipped
from tui.practice.plan import Plan
from tui.practice.progress import Progress, mark
from tui.practice.question import Question

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Session:
    """Questions, what was given to them so far, and where the learner stands. Positions count from 0.

    Made by `started` or `resumed`; the per-position tuples are as long as `questions`. Taking an answer back
    is no verb of it: two programs may answer the same session, so only the log knows which was the last.
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
    changed: tuple[int, ...] = ()
    """Positions answered, skipped or overruled, in the order that was done."""
    gone: frozenset[int] = frozenset()
    """Positions whose card is in no deck any more: passed over unless answered before."""
    reopened: frozenset[int] = frozenset()
    """Positions whose answer is asked for anew."""
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
        gone = frozenset(at for at, asked in enumerate(questions) if asked.gone)
        return cls(session_id, plan, questions, (None,) * count, (frozenset(),) * count, gone=gone)

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
        overrulings included.
        """
        return cls.started(session_id, plan, questions).answered_at(given)

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
        """Questions neither answered nor skipped that can be asked."""
        # By identity, in C: comparing values takes as long as drawing the screen, in a quiz of thousands.
        return sum(map(is_, self.answers, repeat(None))) - self.passed_over

    @property
    def passed_over(self) -> int:
        """Questions that nobody can answer: their card is gone, and was not answered before."""
        return sum(self.answers[at] is None for at in self.gone)

    @property
    def asked(self) -> tuple[tuple[int, Given], ...]:
        """Positions shown, with what was given. At the end, what was shown and left open is skipped."""
        known = ((at, given) for at, given in enumerate(self.answers))
        left = skipped()
        return tuple(
            (at, given or left) for at, given in known if given or (self.finished and self._is_left_open(at))
        )

    def _is_left_open(self, position: int) -> bool:
        return position in self.shown and position not in self.gone

    def mark(self, position: int) -> Progress:
        """How a question stands; an exam tells right from wrong only when it is finished."""
        given = self.answers[position]
        if given is not None:
            return mark(given, hidden=self.plan.exam and not self.finished)
        if position in self.gone:
            return Progress.GONE
        return Progress.SKIPPED if self.finished and position in self.shown else Progress.OPEN

    def is_open(self, position: int) -> bool:
        """Whether a question can be asked and was neither answered nor skipped."""
        return self.answers[position] is None and position not in self.gone

    def can_show(self, position: int) -> bool:
        """Whether there is anything to be seen of a question: not where it is passed over."""
        return self.answers[position] is not None or position not in self.gone

    def may_answer(self, position: int) -> bool:
        """Whether a response to that question is taken: the rule for every screen and every line.

        An answer may be given anew until the end, and the last one counts. Once its verdict was told, that is
        done on purpose alone (`reopen`): a key pressed twice must not answer twice.
        """
        given = self.answers[position]
        if self.finished or (given is None and position in self.gone):
            return False
        return given is None or given.skipped or self.plan.exam or position in self.reopened

    def reopen(self) -> "Session":
        """Ask for another answer to the present question; until it comes, the one that is there counts."""
        return replace(self, reopened=self.reopened | {self.position})

    def time_left_s(self, since_ms: int = 0) -> int | None:
        """Whole seconds left, with `since_ms` spent beyond `elapsed_ms`; None without a limit."""
        if self.plan.time_limit_s is None:
            return None
        return max(0, (self.plan.time_limit_s * 1000 - self.elapsed_ms - since_ms + 999) // 1000)

    def answer(self, given: Given) -> "Session":
        """Keep what was given to the present question, in place of what was given before; stay on it."""
        return self._changed(self.position, given)

    def answered_at(self, given: Iterable[tuple[int, Given]]) -> "Session":
        """Keep what was given to each of these positions in turn, and stand on the last; quick for many."""
        answers, changed = list(self.answers), list(self.changed)
        for position, answer in given:
            answers[position] = answer
            changed.append(position)
        new = changed[len(self.changed) :]
        if not new:
            return self
        shown = self.shown.union(new)
        return replace(self, answers=tuple(answers), changed=tuple(changed), position=new[-1], shown=shown)

    def overrule(self, position: int, right: bool) -> "Session":
        """The learner's word against the grade of an answer; open and skipped questions have none."""
        given = self.answers[position]
        if given is None or given.skipped:
            return self
        return self._changed(position, given.as_overruled(right))

    def back(self) -> "Session":
        """To the question before; on the first, stay."""
        return self._beside(range(self.position - 1, -1, -1))

    def forward(self) -> "Session":
        """To the question after; on the last, stay."""
        return self._beside(range(self.position + 1, len(self.questions)))

    def _beside(self, positions: Iterable[int]) -> "Session":
        """To the first of these that is not passed over."""
        return self.go_to(next(filter(self.can_show, positions), self.position))

    def advance(self) -> "Session":
        """To the next open question, from the start again after the last; none open: stay."""
        count = len(self.questions)
        ahead = ((self.position + step) % count for step in range(1, count + 1))
        return self.go_to(next(filter(self.is_open, ahead), self.position))

    def go_to(self, position: int) -> "Session":
        """To that question. Raises: IndexError where there is none."""
        if not 0 <= position < len(self.questions):
            raise IndexError(position)
        shown = self.shown if position in self.shown else self.shown | {position}
        return replace(self, position=position, shown=shown)

    def next_to_do(self, position: int, step: int) -> int | None:
        """The next position that way, round about, that is open, skipped or flagged; None without one."""
        count = len(self.questions)
        ahead = ((position + step * away) % count for away in range(1, count + 1))
        return next((at for at in ahead if self._is_to_do(at)), None)

    def _is_to_do(self, position: int) -> bool:
        given = self.answers[position]
        if given is None:
            return position not in self.gone
        return given.skipped or position in self.flagged

    def flag(self) -> "Session":
        """Flag the present question, or take its flag away."""
        return replace(self, flagged=self.flagged ^ {self.position})

    def strike(self, choice: int) -> "Session":
        """Strike a choice of the present question out, or back in; what is no choice of it is passed over."""
        asked = self.question
        if not isinstance(asked.card.body, ChoiceBody) or choice not in asked.choice_order:
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
        """End it, whatever is open."""
        return replace(self, finished=True)

    def _changed(self, position: int, given: Given) -> "Session":
        return replace(
            self,
            answers=_replaced(self.answers, position, given),
            changed=(*self.changed, position),
            reopened=self.reopened - {position},
        )


def _replaced(values: tuple[T, ...], position: int, value: T) -> tuple[T, ...]:
    return (*values[:position], value, *values[position + 1 :])
