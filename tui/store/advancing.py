"""The short way to bring the tables up to date: one event more on a card whose state is known."""

import sqlite3

from tui.model.event import Event
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
    (SELECT count(*) FROM event WHERE deck = :deck AND card = :card AND at >= :at),
    EXISTS (
        SELECT 1 FROM event e JOIN answer a ON a.answered_at = e.at AND a.event = e.id
        WHERE e.deck = :deck AND e.card = :card AND e.session = :session AND a.position = :position
    ),
    {TRACK_COLUMNS}
FROM (SELECT 1) LEFT JOIN card_state ON deck = :deck AND card = :card
"""
NEW_DECK = "INSERT OR IGNORE INTO deck VALUES (?)"
"""Keeps the deck of a card of which nothing was known."""
_INSERT_STATE, _INSERT_ANSWER = inserting("card_state"), inserting("answer")


def advance(
    connection: sqlite3.Connection, event: Event, given: Answered | None, scheduler_for: SchedulerFor
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
    place = {
        "deck": deck,
        "card": card,
        "at": event.at,
        "session": session,
        "position": None if given is None else given.position,
    }
    later, answered, *cells = connection.execute(_HELD, place).fetchone()
    if later > 1 or answered:
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
        tally.add(connection, event.at, event.id)
    if track == BLANK:
        connection.execute("DELETE FROM card_state WHERE deck = ? AND card = ?", (deck, card))
    else:
        connection.execute(_INSERT_STATE, state_row(event.card, track))
    return True
