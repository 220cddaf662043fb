"""Past sessions, and taking back the newest answer of all."""

from tui.errors import StoreError
from tui.model.event import Event
from tui.model.ids import SessionId
from tui.services.journal import Journal
from tui.store.rows import AnswerRow, SessionRow


class HistoryService:
    """Reads the log's sessions."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def sessions(self) -> tuple[SessionRow, ...]:
        """Every session, newest first."""
        return () if self._journal.empty else self._journal.store.sessions()

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
