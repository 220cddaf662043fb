"""Tables made from the log and from nothing else: dropped and rebuilt, they come out the same."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Sequence
from itertools import chain, islice, starmap

from tui.model.event import Event, EventKind
from tui.model.ids import CardRef, SessionId
from tui.schedule.scheduler import SchedulerFor
from tui.schedule.standing import withdrawn
from tui.store import log, tables, tally
from tui.store.advancing import NEW_DECK, advance
from tui.store.ahead import Ahead
from tui.store.card_rows import Row, card_rows, inserting
from tui.store.event_rows import session_bytes
from tui.store.log import Written
from tui.store.replay import replay
from tui.store.room import roomy
from tui.store.takeover import Taken, take_over

_SESSION_KINDS = frozenset(
    {
        EventKind.SESSION_STARTED,
        EventKind.SESSION_FINISHED,
        EventKind.OVERRULED,
        EventKind.UNDONE,
        EventKind.REDONE,
    }
)
_TELLING = f"kind IN {tuple(kind.value for kind in sorted(_SESSION_KINDS))}"
"""The same as a condition of SQL."""

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
_CLEAR_KNOWN = (
    f"DELETE FROM card_state WHERE (deck, card) IN (SELECT deck, card FROM {log.TOUCHED})",
    f"DELETE FROM withdrawn WHERE (deck, card) IN (SELECT deck, card FROM {log.TOUCHED})",
)
_CLEAR_TOUCHED = (
    *_CLEAR_KNOWN,
    f"""DELETE FROM answer WHERE (answered_at, event) IN (
        SELECT e.at, e.id FROM {log.TOUCHED} t CROSS JOIN event e ON e.deck = t.deck AND e.card = t.card
    )""",
)
_ARRIVED_CARDS = (
    "SELECT DISTINCT deck, card FROM event WHERE rowid > ? AND deck IS NOT NULL AND card IS NOT NULL"
)
_ARRIVED_DECKS = """
INSERT OR IGNORE INTO deck SELECT DISTINCT deck FROM event
WHERE rowid > ? AND deck IS NOT NULL AND card IS NOT NULL
"""
_ARRIVED_SESSIONS = (
    f"SELECT DISTINCT session FROM event WHERE rowid > ? AND session IS NOT NULL AND {_TELLING}"
)

_FEW = 50
"""Up to one card to so many events is gone through by itself; the whole log is read where they are more."""
_AT_ONCE = 1000
"""Cards whose rows are written together."""


def rebuild(connection: sqlite3.Connection, scheduler_for: SchedulerFor) -> None:
    """Drop every table and make it again from the whole log, inside the caller's transaction.

    Meanwhile the state of every card is in memory.
    """
    tables.drop(connection)
    tables.create(connection)
    with roomy(connection):
        _fill(connection, replay(connection, scheduler_for), scheduler_for)
        tables.index(connection)
        tally.count_all(connection)
        connection.execute(_ARRIVED_DECKS, (0,))
        _project_sessions(connection, 0)


def project_arrived(
    connection: sqlite3.Connection, last: int, scheduler_for: SchedulerFor, taken: Taken | None = None
) -> None:
    """Bring the tables up to date with all events in rows after `last`, inside the caller's transaction.

    Of the file they came from, what is `taken` is not made anew.
    """
    touched: Collection[CardRef]
    if taken is None:
        touched = set(starmap(CardRef, connection.execute(_ARRIVED_CARDS, (last,))))
    else:
        touched = taken.common
        take_over(connection, taken.schema)
    (newest,) = connection.execute("SELECT max(rowid) FROM event").fetchone()
    if len(touched) * _FEW < newest:
        _settle_cards(connection, touched, scheduler_for)
    else:
        _replay_touched(connection, touched, scheduler_for)
    connection.execute(_ARRIVED_DECKS, (last,))
    _project_sessions(connection, last)


def _replay_touched(
    connection: sqlite3.Connection, touched: Collection[CardRef], scheduler_for: SchedulerFor
) -> None:
    with log.touching(connection, touched):
        for statement in _CLEAR_KNOWN:
            connection.execute(statement)
    _fill(connection, replay(connection, scheduler_for, touched), scheduler_for)
    connection.execute("DELETE FROM tally")
    tally.count_all(connection)


def _fill(connection: sqlite3.Connection, cards: Iterable[CardRef], scheduler_for: SchedulerFor) -> None:
    """Fold these cards from their beginning and write their rows in the place of those there may be."""
    with log.touching(connection, cards):
        for statement in _CLEAR_TOUCHED:
            connection.execute(statement)
        found_cards = log.rows_by_touched_card(connection)
        while batch := tuple(islice(found_cards, _AT_ONCE)):
            found = [card_rows(ref, rows, scheduler_for) for ref, rows in batch]
            for table in _OF_CARD:
                rows = chain.from_iterable(one.get(table, ()) for one in found)
                connection.executemany(inserting(table), rows)


def _project_sessions(connection: sqlite3.Connection, last: int) -> None:
    """Bring the table of sessions up to date with the events in rows after `last`."""
    for (session,) in connection.execute(_ARRIVED_SESSIONS, (last,)).fetchall():
        _project_session(connection, session)


def project(
    connection: sqlite3.Connection, written: Iterable[Written], scheduler_for: SchedulerFor, ahead: Ahead
) -> None:
    """Bring the tables up to date with events just written, inside the transaction that wrote them."""
    cards: dict[CardRef, None] = {}
    sessions: dict[SessionId, None] = {}
    for event, given in written:
        if event.session is not None and event.kind in _SESSION_KINDS:
            sessions[event.session] = None
        if event.card is not None and not advance(connection, event, given, scheduler_for, ahead):
            cards[event.card] = None
    if cards:
        ahead.forget_cards()
    if cards or sessions:
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
        connection.execute(NEW_DECK, (ref.deck,))
        wanted = card_rows(ref, log.rows_of_card(connection, ref), scheduler_for)
        for table in _OF_CARD:
            differing = _settle(connection, table, ref, set(wanted.get(table, ())))
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
    connection.execute("DELETE FROM session WHERE id = ?", (key,))
    _write_session(connection, key, tuple(log.read(connection, f"session = ? AND {_TELLING}", key)))


def _write_session(connection: sqlite3.Connection, key: bytes, events: Sequence[Event]) -> None:
    """The first start counts, and the end only where what stood then stands now, so redo ends again.

    An overruling given after the end may come and go: the questions stay answered.
    """
    start = next((event for event in events if event.kind is EventKind.SESSION_STARTED), None)
    if start is None:
        return
    ends = [at for at, event in enumerate(events) if event.kind is EventKind.SESSION_FINISHED]
    later = {event.id for event in events[ends[-1] :] if event.kind is EventKind.OVERRULED} if ends else set()
    ended = bool(ends) and withdrawn(events) - later == withdrawn(events[: ends[-1]])
    payload = start.payload
    decks, questions = payload.get("decks"), payload.get("questions")
    row: Row = (
        key,
        str(payload.get("mode")),
        json.dumps(decks if isinstance(decks, list) else []),
        str(payload.get("seed")),
        start.at,
        events[ends[-1]].at if ended else None,
        len(questions) if isinstance(questions, list) else 0,
    )
    connection.execute("INSERT INTO session VALUES (?,?,?,?,?,?,?)", row)
