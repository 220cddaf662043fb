"""Past sessions, and taking back the newest answer of all."""

from dataclasses import dataclass
from datetime import date

from tui.clock import Clock
from tui.errors import StoreError
from tui.model.event import Event
from tui.model.grade import Mode
from tui.model.ids import SessionId
from tui.practice.session import Session
from tui.services.journal import Journal
from tui.store.rows import AnswerRow, SessionRow

_EARLIER = 5


@dataclass(frozen=True, slots=True)
class Attempt:
    """A quiz taken earlier."""

    on: date
    """Local day it began."""
    grade: float
    """Its score, from 0 to 1."""
    asked: int


class HistoryService:
    """Reads the log's sessions."""

    def __init__(self, journal: Journal, clock: Clock) -> None:
        self._journal = journal
        self._clock = clock

    def sessions(self) -> tuple[SessionRow, ...]:
        """Every session, newest first."""
        return () if self._journal.empty else self._journal.store.sessions()

    def earlier(self, session: Session) -> tuple[Attempt, ...]:
        """Finished quizzes on the same decks before this one, newest last, a few at most."""
        decks = {asked.ref.deck for asked in session.questions}
        rows = self.sessions()
        began = next((row.started_at for row in rows if row.session == session.id), None)
        return tuple(
            Attempt(self._clock.local(row.started_at).date(), row.score, row.asked)
            for row in reversed(rows)
            if row.mode is Mode.QUIZ and row.finished_at is not None and row.score is not None
            if set(row.decks) == decks and began is not None and row.started_at < began
        )[-_EARLIER:]

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
