"""The short way to bring the tables up to date: one event more on a card whose state is known."""

import sqlite3

from tui.model.event import Event
from tui.schedule.answered import Answered
from tui.schedule.fold import MARKS, take_answer
from tui.schedule.scheduler import SchedulerFor
from tui.schedule.standing import rated
from tui.store import tally
from tui.store.ahead import Ahead
from tui.store.card_rows import BLANK, answer_row, inserting, state_row
from tui.store.event_rows import session_bytes

NEW_DECK = "INSERT OR IGNORE INTO deck VALUES (?)"
"""Keeps the deck of a card of which nothing was known."""
_INSERT_STATE, _INSERT_ANSWER = inserting("card_state"), inserting("answer")


def advance(
    connection: sqlite3.Connection,
    event: Event,
    given: Answered | None,
    scheduler_for: SchedulerFor,
    ahead: Ahead,
) -> bool:
    """Bring the tables up to date with an event just written, if that needs no look at those before it.

    It needs none where the event is the card's last in log order, and a mark, or an answer (`given` is what
    it holds) to a question of a session that the card has not answered yet. False, with nothing changed: the
    card must be folded from its beginning.
    """
    ref = event.card
    if ref is None or (given is None and event.kind not in MARKS):
        return False
    session = None if event.session is None else session_bytes(event.session)
    if given is not None and ahead.again(connection, session, ref, given.position):
        return False
    if not ahead.is_last(connection, event, ref):
        return False
    track = ahead.track(connection, ref)
    if ahead.is_new(ref.deck):
        connection.execute(NEW_DECK, (ref.deck,))
    if given is None:
        MARKS[event.kind](track, event)
    else:
        rating = rated(given)
        stage = take_answer(track, event.at, ref, given, rating, scheduler_for)
        before = ahead.answered_before(connection, event.at)
        connection.execute(_INSERT_ANSWER, answer_row(event.at, event.id, session, given, rating, stage))
        tally.add(connection, event.at, before)
    if not track.answers and track == BLANK:
        connection.execute("DELETE FROM card_state WHERE deck = ? AND card = ?", (ref.deck, ref.card))
    else:
        connection.execute(_INSERT_STATE, state_row(ref, track))
    return True
