"""What a quiz session is at a moment, and what it tells of itself."""

from dataclasses import dataclass
from itertools import repeat
from operator import is_

from tui.model.ids import SessionId
from tui.practice.given import Given, skipped
from tui.practice.plan import Plan
from tui.practice.progress import Progress, mark
from tui.practice.question import Question


@dataclass(frozen=True, slots=True)
class SessionState:
    """Questions, what was given to them so far, and where the learner stands. Positions count from 0.

    The per-position tuples are as long as `questions`.
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

    @property
    def question(self) -> Question:
        """The question the learner stands on."""
        return self.questions[self.position]

    @property
    def given(self) -> Given | None:
        """What was given to the present question; None while it is open."""
        return self.answers[self.position]

    @property
    def is_asked_now(self) -> bool:
        """Whether the present question waits for an answer, the first or another."""
        return self.given is None or self.position in self.reopened

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
        done on purpose alone (`reopen`): a key pressed twice must not answer twice. A card that is gone
        keeps the answer it has.
        """
        given = self.answers[position]
        if self.finished or position in self.gone:
            return False
        return given is None or given.skipped or self.plan.exam or position in self.reopened

    def time_left_s(self, since_ms: int = 0) -> int | None:
        """Whole seconds left, with `since_ms` spent beyond `elapsed_ms`; None without a limit."""
        if self.plan.time_limit_s is None:
            return None
        return max(0, (self.plan.time_limit_s * 1000 - self.elapsed_ms - since_ms + 999) // 1000)

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
