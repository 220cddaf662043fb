"""Tables made from the log and from nothing else: dropped and rebuilt, they come out the same."""

import json
import sqlite3
from collections.abc import Iterable
from itertools import groupby

from tui.model.event import EventKind
from tui.model.ids import CardRef, SessionId
from tui.schedule.scheduler import SchedulerFor
from tui.store import log, tables, tally
from tui.store.advancing import advance
from tui.store.card_rows import Row, card_rows, inserting
from tui.store.event_rows import session_bytes
from tui.store.log import Written

_SESSION_KINDS = frozenset(
    {EventKind.SESSION_STARTED, EventKind.SESSION_FINISHED, EventKind.UNDONE, EventKind.REDONE}
)
_OF_CARD = {
    "card_state": (
        "SELECT * FROM card_state WHERE deck = ? AND card = ?",
        "DELETE FROM card_state WHERE deck = ? AND card = ?",
    ),
    "answer": (
        """SELECT a.* FROM event e JOIN answer a ON a.answered_at = e.at AND a.event = e.id
        WHERE e.deck = ? AND e.card = ?""",
        "DELETE FROM answer WHERE answered_at = ? AND event = ?",
    ),
    "withdrawn": (
        "SELECT * FROM withdrawn WHERE deck = ? AND card = ?",
        "DELETE FROM withdrawn WHERE event = ? AND deck = ? AND card = ?",
    ),
}
"""How the rows of a card are found in a table, and how one goes, told by its first columns."""


def rebuild(connection: sqlite3.Connection, scheduler_for: SchedulerFor) -> None:
    """Drop every table and make it again from the whole log, inside the caller's transaction."""
    tables.drop(connection)
    tables.create(connection)
    for ref, events in groupby(log.read_by_card(connection), key=lambda event: event.card):
        if ref is not None:
            for table, rows in card_rows(ref, tuple(events), scheduler_for).items():
                connection.executemany(inserting(table), rows)
    tally.count_all(connection)
    sessions = connection.execute("SELECT DISTINCT session FROM event WHERE session IS NOT NULL").fetchall()
    for (session,) in sessions:
        _project_session(connection, session)


def project(connection: sqlite3.Connection, written: Iterable[Written], scheduler_for: SchedulerFor) -> None:
    """Bring the tables up to date with events just written, inside the transaction that wrote them."""
    cards: dict[CardRef, None] = {}
    sessions: dict[SessionId, None] = {}
    for one in written:
        event = one.event
        if event.session is not None and event.kind in _SESSION_KINDS:
            sessions[event.session] = None
        if event.card is not None and not advance(connection, event, one.answered, scheduler_for):
            cards[event.card] = None
    project_places(connection, cards, sessions, scheduler_for)


def project_places(
    connection: sqlite3.Connection,
    cards: Iterable[CardRef],
    sessions: Iterable[SessionId],
    scheduler_for: SchedulerFor,
) -> None:
    """Bring the tables up to date for these cards and sessions, inside the caller's transaction."""
    _settle_cards(connection, cards, scheduler_for)
    for session in sessions:
        _project_session(connection, session_bytes(session))


def _settle_cards(
    connection: sqlite3.Connection, cards: Iterable[CardRef], scheduler_for: SchedulerFor
) -> None:
    """Fold the cards from their beginning and make their rows in every table exactly what comes out."""
    changed: set[int] = set()
    for ref in cards:
        wanted = card_rows(ref, log.of_card(connection, ref), scheduler_for)
        for table, rows in wanted.items():
            differing = _settle(connection, table, ref, rows)
            if table == "answer":
                changed.update(row[0] for row in differing if isinstance(row[0], int))
    tally.recount(connection, changed)


def _settle(connection: sqlite3.Connection, table: str, ref: CardRef, wanted: set[Row]) -> set[Row]:
    """Make the card's rows in the table exactly these, writing what differs; returns what came or went."""
    found, delete = _OF_CARD[table]
    held = set(connection.execute(found, (ref.deck, ref.card)))
    connection.executemany(delete, [row[: delete.count("?")] for row in held - wanted])
    connection.executemany(inserting(table), wanted - held)
    return held ^ wanted


def _project_session(connection: sqlite3.Connection, key: bytes) -> None:
    """The first start counts, and the end only where nothing was taken back or brought back after it."""
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
