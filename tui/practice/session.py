"""A quiz session: questions asked one by one. Every verb returns a new session and changes none."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from tui.model.card import ChoiceBody
from tui.model.ids import SessionId
from tui.model.response import Response, made
from tui.practice.given import Given
from tui.practice.plan import Plan
from tui.practice.question import Question
from tui.practice.session_state import SessionState

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Session(SessionState):
    """The state of a session with its verbs; made by `started` or `resumed`.

    Taking an answer back is no verb of it: two programs may answer the same session, so only the log knows
    which was the last.
    """

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

    def reopen(self) -> "Session":
        """Ask for another answer to the present question; until it comes, the one that is there counts."""
        return replace(self, reopened=self.reopened | {self.position})

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

    def given_back(self, before: "Session") -> Response | None:
        """What `before` held of the question that is open here, to be changed and given again."""
        taken = before.answers[self.position]
        return made(taken.response) if taken is not None and self.given is None else None

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
