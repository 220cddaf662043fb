"""Sessions, answers and reviews as the store tells them."""

import sqlite3
from datetime import UTC, datetime

from tui.clock import microseconds
from tui.model.ids import SessionId
from tui.schedule.standing import answers as answers_among
from tui.schedule.standing import standing
from tui.store import log, rows
from tui.store.event_rows import session_bytes, unreadable
from tui.store.rows import AnswerRow, SessionRow

_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)

_SESSIONS = f"""
SELECT {rows.SESSION_COLUMNS}, coalesce(a.shown, 0), coalesce(a.answered, 0), a.score
FROM session s LEFT JOIN (
    SELECT session, count(*) AS shown, sum(1 - skipped) AS answered, avg(grade) AS score
    FROM answer GROUP BY session
) a ON a.session = s.id
ORDER BY s.started_at DESC,
    (SELECT max(e.seq) FROM event e WHERE e.session = s.id AND e.kind = 'session-started') DESC, s.id DESC
"""
_ANSWERS_OF_SESSION = f"""
SELECT {rows.ANSWER_COLUMNS} FROM event e JOIN answer a ON a.answered_at = e.at AND a.event = e.id
WHERE e.session = ? AND a.answered_at >= ? ORDER BY a.position, a.event
"""
_ANSWERS = f"""
SELECT {rows.ANSWER_COLUMNS} FROM answer a CROSS JOIN event e ON e.id = a.event
WHERE a.answered_at >= ? ORDER BY a.answered_at, a.session, a.position, a.event
"""


def sessions(connection: sqlite3.Connection) -> tuple[SessionRow, ...]:
    """Every session, newest first."""
    return tuple(rows.to_session(*cells) for cells in connection.execute(_SESSIONS))


def answers(
    connection: sqlite3.Connection, session: SessionId | None, since: datetime | None
) -> tuple[AnswerRow, ...]:
    """As `ProgressStore.answers`."""
    since_us = microseconds(since or _BEGINNING)
    if session is None:
        found = connection.execute(_ANSWERS, (since_us,))
    else:
        found = connection.execute(_ANSWERS_OF_SESSION, (session_bytes(session), since_us))
    return tuple(rows.to_answer(*cells) for cells in found)


def reviews(connection: sqlite3.Connection, since: datetime | None) -> tuple[AnswerRow, ...]:
    """As `ProgressStore.reviews`."""
    # What undoes or overrules an answer is read without a bound: another device's clock may be behind.
    relevant = "card IS NOT NULL AND (kind <> 'answered' OR at >= ?)"
    events = tuple(log.read(connection, relevant, microseconds(since or _BEGINNING)))
    try:
        found = answers_among(standing(events))
        return tuple(AnswerRow.of(answer) for answer in found if answer.rating is not None)
    except ValueError as error:
        raise unreadable(error) from error
