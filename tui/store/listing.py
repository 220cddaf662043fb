"""Sessions, answers and reviews as the store tells them."""

import sqlite3
from datetime import UTC, datetime

from tui.clock import from_microseconds, microseconds
from tui.model.grade import Mode
from tui.model.ids import CardId, CardRef, DeckId, SessionId
from tui.schedule.standing import answers as answers_among
from tui.schedule.standing import standing
from tui.store import log, rows
from tui.store.event_rows import session_bytes, session_id, unreadable
from tui.store.rows import AnswerRow, SessionRow

_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)

_NEWEST_FIRST = """
ORDER BY s.started_at DESC,
    (SELECT max(e.seq) FROM event e WHERE e.session = s.id AND e.kind = 'session-started') DESC, s.id DESC
"""
_SUMMED_UP = "count(*) AS shown, sum(1 - a.skipped) AS answered, avg(a.grade) AS score"
_SESSIONS = f"""
SELECT {rows.SESSION_COLUMNS}, coalesce(a.shown, 0), coalesce(a.answered, 0), a.score
FROM session s LEFT JOIN (
    SELECT a.session, {_SUMMED_UP} FROM answer a GROUP BY a.session
) a ON a.session = s.id {_NEWEST_FIRST}
"""
# A few of many are summed up from their own answers, which their events lead to.
_SOME_SESSIONS = f"""
WITH meant AS (
    SELECT * FROM session s
    WHERE (?1 IS NULL OR s.mode = ?1) AND (?2 IS NULL OR s.id = ?2) AND (NOT ?3 OR s.finished_at IS NULL)
        AND (?4 IS NULL OR s.started_at <= (SELECT o.started_at FROM session o WHERE o.id = ?4))
),
-- What orders those of one instant is looked up for the newest alone.
newest AS (SELECT started_at FROM meant ORDER BY started_at DESC LIMIT ?5),
some AS (
    SELECT * FROM meant s WHERE s.started_at >= (SELECT min(started_at) FROM newest)
    {_NEWEST_FIRST} LIMIT ?5
)
SELECT {rows.SESSION_COLUMNS}, coalesce(a.shown, 0), coalesce(a.answered, 0), a.score
FROM some s LEFT JOIN (
    SELECT a.session, {_SUMMED_UP}
    FROM some CROSS JOIN event e ON e.session = some.id
    JOIN answer a ON a.answered_at = e.at AND a.event = e.id
    GROUP BY a.session
) a ON a.session = s.id {_NEWEST_FIRST}
"""
# Ids begin with the time they were made at: those of late are found by them, however many sessions there are.
_OPEN_QUIZZES = """
SELECT s.id, (SELECT max(e.at) FROM event e WHERE e.session = s.id) FROM session s
WHERE s.id >= ? AND s.finished_at IS NULL AND s.mode = 'quiz'
"""
_MS_BYTES, _REST = 6, bytes(10)
"""Of a UUIDv7: its milliseconds, and the least that may follow."""
_ANSWERED_CARDS = """
SELECT DISTINCT deck, card FROM event WHERE session = ?1 AND kind = 'answered' AND (?2 IS NULL OR deck = ?2)
"""
_DURATIONS = """
SELECT duration_ms FROM answer WHERE answered_at >= ? AND skipped = 0 AND duration_ms > 0
ORDER BY answered_at DESC LIMIT ?
"""
_ANSWERS_OF_SESSION = f"""
SELECT {rows.ANSWER_COLUMNS} FROM event e JOIN answer a ON a.answered_at = e.at AND a.event = e.id
WHERE e.session = ? AND a.answered_at >= ? ORDER BY a.position, a.event
"""
_ANSWERS = f"""
SELECT {rows.ANSWER_COLUMNS} FROM answer a CROSS JOIN event e ON e.id = a.event
WHERE a.answered_at >= ? ORDER BY a.answered_at, a.session, a.position, a.event
"""


def durations(connection: sqlite3.Connection, since: int, most: int) -> tuple[int, ...]:
    """As `ProgressStore.durations`; the instant in microseconds."""
    return tuple(took for (took,) in connection.execute(_DURATIONS, (since, most)))


def sessions(connection: sqlite3.Connection) -> tuple[SessionRow, ...]:
    """Every session, newest first; reads every answer."""
    return tuple(rows.to_session(*cells) for cells in connection.execute(_SESSIONS))


def sessions_from(connection: sqlite3.Connection, first: SessionId, last: SessionId) -> tuple[SessionId, ...]:
    """As `ProgressStore.sessions_from`."""
    query = "SELECT id FROM session WHERE id BETWEEN ? AND ? ORDER BY id"
    found = connection.execute(query, (session_bytes(first), session_bytes(last)))
    return tuple(session_id(one) for (one,) in found)


def some_sessions(
    connection: sqlite3.Connection,
    mode: Mode | None,
    session: SessionId | None,
    unfinished: bool,
    until: SessionId | None,
    limit: int | None,
) -> tuple[SessionRow, ...]:
    """As `ProgressStore.some_sessions`."""
    wanted = (
        None if mode is None else mode.value,
        None if session is None else session_bytes(session),
        unfinished,
        None if until is None else session_bytes(until),
        -1 if limit is None else limit,
    )
    return tuple(rows.to_session(*cells) for cells in connection.execute(_SOME_SESSIONS, wanted))


def open_quizzes(connection: sqlite3.Connection, since: datetime) -> dict[SessionId, datetime]:
    """As `ProgressStore.open_quizzes`."""
    first = max(0, microseconds(since) // 1000).to_bytes(_MS_BYTES, "big") + _REST
    found = connection.execute(_OPEN_QUIZZES, (first,))
    return {session_id(id_): from_microseconds(last) for id_, last in found}


def answered_cards(
    connection: sqlite3.Connection, session: SessionId, deck: DeckId | None
) -> frozenset[CardRef]:
    """As `ProgressStore.answered_cards`."""
    found = connection.execute(_ANSWERED_CARDS, (session_bytes(session), deck))
    return frozenset(CardRef(DeckId(at), CardId(card)) for at, card in found)


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
