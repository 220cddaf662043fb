"""The short way to bring the tables up to date: one event more on a card whose state is known."""

import sqlite3

from tui.model.event import Event
from tui.model.ids import CardRef
from tui.schedule.answered import Answered
from tui.schedule.fold import MARKS, take_answer
from tui.schedule.scheduler import SchedulerFor
from tui.schedule.standing import rated
from tui.store import tally
from tui.store.card_rows import BLANK, answer_row, inserting, state_row
from tui.store.event_rows import session_bytes
from tui.store.rows import TRACK_COLUMNS, to_track

_HELD = f"""
SELECT
    (SELECT at FROM event WHERE deck = ?1 AND card = ?2 ORDER BY at DESC LIMIT 1 OFFSET 1),
    {TRACK_COLUMNS}
FROM (SELECT 1) LEFT JOIN card_state ON deck = ?1 AND card = ?2
"""
"""When the card's last event but this one happened, and the card's state."""
_OF_SESSION = """
SELECT e.deck, e.card, a.position FROM event e JOIN answer a ON a.answered_at = e.at AND a.event = e.id
WHERE e.session = ?
"""
NEW_DECK = "INSERT OR IGNORE INTO deck VALUES (?)"
"""Keeps the deck of a card of which nothing was known."""
_INSERT_STATE, _INSERT_ANSWER = inserting("card_state"), inserting("answer")


class Asked:
    """Which questions of one session have been answered, known ahead of the next answer.

    It holds as long as nobody else writes. Questions whose answer was taken back since may be among them.
    """

    def __init__(self) -> None:
        self._session: bytes | None = None
        self._questions: set[tuple[str, str, int]] = set()

    def again(
        self, connection: sqlite3.Connection, session: bytes | None, ref: CardRef, position: int
    ) -> bool:
        """Whether a question is answered again; from now on it has been answered."""
        if session != self._session:
            self._session = session
            # The answer that is just being given has no row yet.
            self._questions = set(connection.execute(_OF_SESSION, (session,)))
        question = ref.deck, ref.card, position
        if question in self._questions:
            return True
        self._questions.add(question)
        return False


def advance(
    connection: sqlite3.Connection,
    event: Event,
    given: Answered | None,
    scheduler_for: SchedulerFor,
    asked: Asked,
) -> bool:
    """Bring the tables up to date with an event just written, if that needs no look at those before it.

    It needs none where the event is the card's last in log order, and a mark, or an answer (`given` is what
    it holds) to a question of a session that the card has not answered yet. False, with nothing changed: the
    card must be folded from its beginning.
    """
    if event.card is None or (given is None and event.kind not in MARKS):
        return False
    deck, card = event.card.deck, event.card.card
    session = None if event.session is None else session_bytes(event.session)
    if given is not None and asked.again(connection, session, event.card, given.position):
        return False
    before, *cells = connection.execute(_HELD, (deck, card)).fetchone()
    if before is not None and before >= event.at:
        return False
    track = to_track(*cells)
    if track == BLANK:
        connection.execute(NEW_DECK, (deck,))
    if given is None:
        MARKS[event.kind](track, event)
    else:
        rating = rated(given)
        stage = take_answer(track, event.at, event.card, given, rating, scheduler_for)
        connection.execute(_INSERT_ANSWER, answer_row(event.at, event.id, session, given, rating, stage))
        tally.add(connection, event.at)
    if track == BLANK:
        connection.execute("DELETE FROM card_state WHERE deck = ? AND card = ?", (deck, card))
    else:
        connection.execute(_INSERT_STATE, state_row(event.card, track))
    return True
