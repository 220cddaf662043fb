"""Tables made from the log and from nothing else: dropped and rebuilt, they come out the same."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from itertools import groupby

from tui.clock import microseconds
from tui.model.event import Event, EventKind
from tui.model.ids import CardRef, SessionId
from tui.model.memory import UNSEEN, CardState
from tui.schedule.fold import fold_standing
from tui.schedule.scheduler import SchedulerFor
from tui.schedule.standing import Answer, answers, counting, standing, withdrawn
from tui.store import log
from tui.store.event_rows import session_bytes, session_id, unreadable

_TABLES = {
    "card_state": """(
        deck TEXT NOT NULL, card TEXT NOT NULL,
        stage TEXT, step INTEGER, stability REAL, difficulty REAL, due_at INTEGER, reviewed_at INTEGER,
        reps INTEGER, lapses INTEGER,
        answers INTEGER NOT NULL, last_grade REAL, last_answered_at INTEGER,
        flagged INTEGER NOT NULL, suspended INTEGER NOT NULL, buried_until INTEGER,
        UNIQUE(deck, card)
    )""",
    "answer": """(
        deck TEXT NOT NULL, card TEXT NOT NULL,
        session BLOB NOT NULL, position INTEGER NOT NULL, event BLOB NOT NULL, answered_at INTEGER NOT NULL,
        response TEXT, grade REAL NOT NULL, rating INTEGER, confidence TEXT, duration_ms INTEGER NOT NULL,
        mode TEXT NOT NULL, fingerprint TEXT NOT NULL, feeds INTEGER NOT NULL, retention REAL NOT NULL,
        UNIQUE(session, position, deck, card)
    )""",
    "withdrawn": """(
        deck TEXT NOT NULL, card TEXT NOT NULL, event BLOB NOT NULL UNIQUE
    )""",
    # The seed is text: a learner may give a number longer than SQLite's.
    "session": """(
        id BLOB PRIMARY KEY NOT NULL, mode TEXT NOT NULL, decks TEXT NOT NULL, seed TEXT NOT NULL,
        started_at INTEGER NOT NULL, finished_at INTEGER, asked INTEGER NOT NULL
    )""",
}
TABLES = tuple(_TABLES)
_INDEXES = (
    "CREATE INDEX answer_day ON answer(answered_at)",
    "CREATE INDEX answer_card ON answer(deck, card)",
    "CREATE INDEX withdrawn_card ON withdrawn(deck, card)",
)
_SESSION_KINDS = frozenset(
    {EventKind.SESSION_STARTED, EventKind.SESSION_FINISHED, EventKind.UNDONE, EventKind.REDONE}
)

_WIDTHS = {"card_state": 16, "answer": 15, "withdrawn": 3}
"""Columns of the tables that hold rows of cards."""

Value = None | int | float | str | bytes
Row = tuple[Value, ...]


def create(connection: sqlite3.Connection) -> None:
    """Make the tables, empty."""
    for table, columns in _TABLES.items():
        connection.execute(f"CREATE TABLE {table}{columns} STRICT")
    for index in _INDEXES:
        connection.execute(index)


def rebuild(connection: sqlite3.Connection, scheduler_for: SchedulerFor) -> None:
    """Drop every table and make it again from the whole log, inside the caller's transaction."""
    for table in _TABLES:
        connection.execute(f"DROP TABLE IF EXISTS {table}")
    create(connection)
    for ref, events in groupby(log.read_by_card(connection), key=lambda event: event.card):
        if ref is not None:
            for table, rows in _card_rows(ref, tuple(events), scheduler_for).items():
                connection.executemany(_insert(table), rows)
    sessions = connection.execute("SELECT DISTINCT session FROM event WHERE session IS NOT NULL").fetchall()
    for (session,) in sessions:
        _project_session(connection, session_id(session))


def project(connection: sqlite3.Connection, written: Iterable[Event], scheduler_for: SchedulerFor) -> None:
    """Bring the tables up to date with events just written, inside the transaction that wrote them."""
    written = tuple(written)
    cards = dict.fromkeys(event.card for event in written if event.card is not None)
    told = (event.session for event in written if event.kind in _SESSION_KINDS)
    sessions = dict.fromkeys(session for session in told if session is not None)
    project_places(connection, cards, sessions, scheduler_for)


def project_places(
    connection: sqlite3.Connection,
    cards: Iterable[CardRef],
    sessions: Iterable[SessionId],
    scheduler_for: SchedulerFor,
) -> None:
    """Bring the tables up to date for these cards and sessions, inside the caller's transaction."""
    for ref in cards:
        events = log.of_card(connection, ref)
        for table, rows in _card_rows(ref, events, scheduler_for).items():
            _settle(connection, table, (ref.deck, ref.card), rows)
    for session in sessions:
        _project_session(connection, session)


def _card_rows(ref: CardRef, events: Sequence[Event], scheduler_for: SchedulerFor) -> dict[str, set[Row]]:
    """What each table holds of a card after its events, which come in log order."""
    place: Row = (ref.deck, ref.card)
    try:
        held = standing(events)
        counted = counting(answers(held))
        state = fold_standing(held, counted, scheduler_for)
        gone = withdrawn(events)
    except ValueError as error:
        raise unreadable(error) from error
    return {
        "card_state": set() if state == UNSEEN else {place + _state_row(state)},
        "answer": {place + answer_row(answer) for answer in counted},
        "withdrawn": {(*place, event) for event in gone},
    }


def _settle(connection: sqlite3.Connection, table: str, place: Row, wanted: set[Row]) -> None:
    """Make the card's rows in the table exactly these, writing only what differs."""
    found = connection.execute(f"SELECT rowid, * FROM {table} WHERE deck = ? AND card = ?", place)
    held: dict[Row, int] = {row[1:]: row[0] for row in found}
    old = [(rowid,) for row, rowid in held.items() if row not in wanted]
    connection.executemany(f"DELETE FROM {table} WHERE rowid = ?", old)
    connection.executemany(_insert(table), wanted - held.keys())


def _insert(table: str) -> str:
    return f"INSERT INTO {table} VALUES ({','.join('?' * _WIDTHS[table])})"


def _state_row(state: CardState) -> Row:
    memory = state.memory
    remembered: Row = (None,) * 8
    if memory is not None:
        remembered = (
            memory.stage.value,
            memory.step,
            memory.stability,
            memory.difficulty,
            microseconds(memory.due_at),
            microseconds(memory.reviewed_at),
            memory.reps,
            memory.lapses,
        )
    return (
        *remembered,
        state.answers,
        state.last_grade,
        None if state.last_answered_at is None else microseconds(state.last_answered_at),
        int(state.flagged),
        int(state.suspended),
        None if state.buried_until is None else microseconds(state.buried_until),
    )


def answer_row(answer: Answer) -> Row:
    """An answer as the table `answer` holds it, deck and card aside."""
    event, given = answer.event, answer.given
    return (
        None if event.session is None else session_bytes(event.session),
        given.position,
        event.id,
        event.at,
        None if given.skipped else json.dumps(given.response, allow_nan=False, separators=(",", ":")),
        given.grade,
        None if answer.rating is None else int(answer.rating),
        given.confidence,
        given.duration_ms,
        given.mode.value,
        given.fingerprint,
        int(given.feeds),
        given.retention,
    )


def _project_session(connection: sqlite3.Connection, session: SessionId) -> None:
    """The first start counts, and the end only where nothing was taken back or brought back after it."""
    key = session_bytes(session)
    kinds = "kind IN ('session-started', 'session-finished', 'undone', 'redone')"
    events = tuple(log.read(connection, f"session = ? AND {kinds}", key))
    connection.execute("DELETE FROM session WHERE id = ?", (key,))
    start = next((event for event in events if event.kind is EventKind.SESSION_STARTED), None)
    if start is None:
        return
    last = events[-1]
    payload = start.payload
    decks, questions = payload.get("decks"), payload.get("questions")
    row: Row = (
        key,
        str(payload.get("mode")),
        json.dumps(decks if isinstance(decks, list) else []),
        str(payload.get("seed")),
        start.at,
        last.at if last.kind is EventKind.SESSION_FINISHED else None,
        len(questions) if isinstance(questions, list) else 0,
    )
    connection.execute("INSERT INTO session VALUES (?,?,?,?,?,?,?)", row)
