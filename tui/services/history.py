"""Past sessions, and taking back the newest answer of all."""

import re
import uuid
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

from tui.clock import Clock
from tui.errors import NotFoundError, StoreError, UsageError
from tui.model.event import Event
from tui.model.grade import Mode
from tui.model.ids import SessionId
from tui.practice.plan import Plan
from tui.practice.session import Session
from tui.services.exams import Exams
from tui.services.journal import Journal
from tui.store.rows import AnswerRow, SessionRow
from tui.wording import one_line

_EARLIER = 5
_LOOKED_BACK = 200
"""Quizzes among which earlier ones planned alike are looked for."""


_DIGITS = 32
"""Of a session's id."""
_ID_BEGINS = re.compile(rf"[0-9a-f]{{1,{_DIGITS}}}")
_SHORTEST = 8
"""Characters that a shortened id has at least."""


def short_ids(sessions: Collection[SessionId]) -> dict[SessionId, str]:
    """What their ids begin with, all cut to the length at which they differ."""
    length = next(
        (
            length
            for length in range(_SHORTEST, 36)
            if len({one[:length] for one in sessions}) == len(sessions)
        ),
        36,
    )
    return {one: one[:length].rstrip("-") for one in sessions}


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

    def named(self, text: str) -> SessionId:
        """The session of that id, or the only one whose id begins so; dashes and case do not matter.

        Raises: NotFoundError where there is none; UsageError where there are several.
        """
        digits = text.strip().casefold().replace("-", "")
        if not _ID_BEGINS.fullmatch(digits):
            raise NotFoundError(f"there is no session “{one_line(text, 40)}”", "see: quizdeck history")
        bounds = (SessionId(str(uuid.UUID(digits.ljust(_DIGITS, fill)))) for fill in "0f")
        found = () if self._journal.empty else self._journal.store.sessions_from(*bounds)
        if len(found) > 1:
            several = f"{len(found):,} sessions have ids that begin with {one_line(text, 40)}"
            raise UsageError(several, f"write more of it, as in {short_ids(found)[found[0]]}")
        if not found:
            raise NotFoundError(f"there is no session {text.strip()}", "see: quizdeck history")
        return found[0]

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
            of_others = "" if self._journal.empty else "only what this machine wrote can be taken back"
            raise StoreError("there is nothing to undo", of_others)
        return taken_back

    def redo(self) -> tuple[Event, ...]:
        """Bring back what was taken back last, unless something new was done since.

        Raises: StoreError when there is nothing.
        """
        brought_back = () if self._journal.empty else self._journal.store.redo_together()
        if not brought_back:
            raise StoreError("there is nothing to redo", "only what was undone last can come back")
        return brought_back
