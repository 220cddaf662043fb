"""What is known ahead of the next answer, so that nothing has to be read while it is written."""

import sqlite3

from tui.model.event import Event
from tui.model.ids import CardRef, DeckId
from tui.schedule.track import Track
from tui.store import log, tally
from tui.store.rows import TRACK_COLUMNS, to_track

_OF_SESSION = """
SELECT e.deck, e.card, a.position FROM event e JOIN answer a ON a.answered_at = e.at AND a.event = e.id
WHERE e.session = ?
"""
_STATE = f"SELECT {TRACK_COLUMNS} FROM card_state WHERE deck = ? AND card = ?"
_BEFORE = "SELECT at FROM event WHERE deck = ? AND card = ? ORDER BY at DESC LIMIT 1 OFFSET 1"
"""When the last event of a card but the one just written happened."""
_LAST = "SELECT coalesce(max(at), 0) FROM event"
_MOST = 500
"""Cards whose states are kept."""


def read_track(connection: sqlite3.Connection, ref: CardRef) -> Track:
    """What the tables tell of a card."""
    cells = connection.execute(_STATE, (ref.deck, ref.card)).fetchone()
    return Track() if cells is None else to_track(*cells)


class Ahead:
    """Holds as long as nobody else writes: whoever keeps it drops it then, and where a write failed.

    Who answers tells it of what was written, in the transaction that writes it.
    """

    def __init__(self) -> None:
        self.end: log.End | None = None
        """The last event of this device; None where it is not known."""
        self._last_at: int | None = None
        # When the last event of the log happened, those just being written aside.
        self._answered_at: int | None = None
        # The last answer, -1 where there is none.
        self._tracks: dict[CardRef, Track] = {}
        self._decks: set[DeckId] = set()
        self._session: bytes | None = None
        self._questions: set[tuple[str, str, int]] = set()

    def again(
        self, connection: sqlite3.Connection, session: bytes | None, ref: CardRef, position: int
    ) -> bool:
        """Whether a question is answered again; from now on it has been answered.

        Questions whose answer was taken back since may be among those that have.
        """
        if session != self._session:
            self._session = session
            # The answer that is just being given has no row yet.
            self._questions = set(connection.execute(_OF_SESSION, (session,)))
        question = ref.deck, ref.card, position
        if question in self._questions:
            return True
        self._questions.add(question)
        return False

    def is_last(self, connection: sqlite3.Connection, event: Event, ref: CardRef) -> bool:
        """Whether an event just written is the last of its card in log order."""
        if self._last_at is not None and self._last_at < event.at:
            return True
        before = connection.execute(_BEFORE, (ref.deck, ref.card)).fetchone()
        return before is None or before[0] < event.at

    def track(self, connection: sqlite3.Connection, ref: CardRef) -> Track:
        """A card's state, to be changed in place by what is written next."""
        return self._tracks.get(ref) or self.keep(ref, read_track(connection, ref))

    def is_new(self, deck: DeckId) -> bool:
        """Whether a deck may be one that the tables do not tell of; from now on they do."""
        if deck in self._decks:
            return False
        self._decks.add(deck)
        return True

    def keep(self, ref: CardRef, track: Track) -> Track:
        """Keep the state of a card that was just read, and return it."""
        if len(self._tracks) >= _MOST:
            self._tracks.clear()
        self._tracks[ref] = track
        return track

    def answered_before(self, connection: sqlite3.Connection, at: int) -> int:
        """When the last answer was given, -1 where none was; from now on there is one at that instant.

        Its row is not yet in the table.
        """
        before = self._answered_at
        if before is None:
            before = max(tally.newest(connection, "main"), default=-1)
        self._answered_at = max(before, at)
        return before

    def forget_cards(self) -> None:
        """Something else than an answer or a mark changed cards: what is known of them holds no more."""
        self._tracks.clear()
        self._answered_at = None

    def wrote(self, connection: sqlite3.Connection, last: Event) -> None:
        """The transaction wrote events, that one last."""
        self.end = last.seq, last.at
        if self._last_at is None:
            (self._last_at,) = connection.execute(_LAST).fetchone()
        elif self._last_at < last.at:
            self._last_at = last.at
