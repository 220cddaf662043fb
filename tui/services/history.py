"""Past sessions, and taking back the newest answer of all."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

from tui.clock import Clock
from tui.errors import StoreError
from tui.model.event import Event
from tui.model.grade import Mode
from tui.model.ids import SessionId
from tui.practice.plan import Plan
from tui.practice.session import Session
from tui.services.exams import Exams
from tui.services.journal import Journal
from tui.store.rows import AnswerRow, SessionRow

_EARLIER = 5
_LOOKED_BACK = 200
"""Quizzes among which earlier ones planned alike are looked for."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """A quiz taken earlier."""

    on: date
    """Local day it began."""
    grade: float
    """Mean grade over every question planned, from 0 to 1."""
    asked: int


def told(rows: Iterable[SessionRow], exams: Exams) -> tuple[SessionRow, ...]:
    """The sessions, those that are exams under way without their score."""
    under_way = exams.under_way()
    return tuple(replace(row, score=None) if row.session in under_way else row for row in rows)


def _of_planned(row: SessionRow) -> float:
    """As `Score.of_planned`; cards that were gone by then count as never shown."""
    return (row.score or 0.0) * (row.answered + row.skipped) / row.asked if row.asked else 0.0


class HistoryService:
    """Reads the log's sessions."""

    def __init__(self, journal: Journal, clock: Clock) -> None:
        self._journal = journal
        self._clock = clock

    def sessions(self) -> tuple[SessionRow, ...]:
        """Every session, newest first; exams under way without their score."""
        return () if self._journal.empty else told(self._journal.store.sessions(), self._journal.exams)

    def earlier(self, session: Session) -> tuple[Attempt, ...]:
        """Finished quizzes of as many questions planned like this one before it, newest last, a few at most.

        Where both asked every card there was, there may be another number of them by now. A quiz on cards
        that were picked is like no other: they are other cards each time.
        """
        if session.plan.picked:
            return ()
        rows = () if self._journal.empty else self._rows_until(session.id)
        at = next((at for at, row in enumerate(rows) if row.session == session.id), len(rows))
        alike = (
            Attempt(self._clock.local(row.started_at).date(), _of_planned(row), row.asked)
            for row in rows[at + 1 :]
            if row.finished_at is not None and row.score is not None
            if self._is_planned_like(row, session)
        )
        return tuple(reversed([*islice(alike, _EARLIER)]))

    def _rows_until(self, session: SessionId) -> tuple[SessionRow, ...]:
        return self._journal.store.some_sessions(Mode.QUIZ, until=session, limit=_LOOKED_BACK)

    def _is_planned_like(self, row: SessionRow, session: Session) -> bool:
        started = self._journal.store.started(row.session)
        try:
            plan = Plan() if started is None else Plan.from_json(started.payload.get("plan"))
        except ValueError:  # of a version that plans in other ways
            return False
        every = plan.count is None and session.plan.count is None
        as_many = every or row.asked == len(session.questions)
        return started is not None and as_many and plan.is_like(session.plan)

    def answers(self, session: SessionId) -> tuple[AnswerRow, ...]:
        """The answers of a session in the order of its questions."""
        return () if self._journal.empty else self._journal.store.answers(session)

    def undo(self) -> tuple[Event, ...]:
        """Take back this machine's newest event that can be, with those written together with it.

        Raises: StoreError when there is none.
        """
        taken_back = () if self._journal.empty else self._journal.store.undo_together()
        if not taken_back:
            raise StoreError("there is nothing to undo")
        return taken_back

    def redo(self) -> tuple[Event, ...]:
        """Bring back what was taken back last, unless something new was done since.

        Raises: StoreError when there is nothing.
        """
        brought_back = () if self._journal.empty else self._journal.store.redo_together()
        if not brought_back:
            raise StoreError("there is nothing to redo", "only what was undone last can come back")
        return brought_back
