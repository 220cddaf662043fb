"""The union of two logs by event id: whatever the order of merging, the result is the same."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from tui.errors import StoreError
from tui.model.ids import CardRef, SessionId
from tui.schedule.scheduler import SchedulerFor
from tui.store import projections
from tui.store.database import Database
from tui.store.event_rows import COLUMNS, read_row
from tui.store.failures import worded
from tui.store.sense import require_sense

_OTHER = "other"
_NEW = f"FROM {_OTHER}.event o WHERE NOT EXISTS (SELECT 1 FROM main.event e WHERE e.id = o.id)"
_DIFFERING = f"""
SELECT hex(o.id) FROM {_OTHER}.event o JOIN main.event e ON e.id = o.id
WHERE (e.at, e.device, e.seq, e.kind, e.session, e.deck, e.card, e.payload)
IS NOT (o.at, o.device, o.seq, o.kind, o.session, o.deck, o.card, o.payload) LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class Merged:
    """What another log held."""

    events: int
    new: int
    """Events that were not in this log before."""


@dataclass(frozen=True, slots=True)
class _Touched:
    """What the new events concern."""

    new: int
    cards: frozenset[CardRef]
    sessions: frozenset[SessionId]


def merge(database: Database, other: Path, scheduler_for: SchedulerFor) -> Merged:
    """Take every event of another log in, with all that follows, in one transaction.

    `other` is a checked file of today's format; it is only read. Raises: StoreError, with nothing changed,
    when one of its events cannot be read or says something else here.
    """
    with database.attached(other, _OTHER), database.writing() as connection:
        with worded(other):
            touched = _examined(connection, other)
            total = _count(connection, f"FROM {_OTHER}.event")
        if touched.new:
            connection.execute(f"INSERT INTO main.event({COLUMNS}) SELECT {COLUMNS} {_NEW} ORDER BY rowid")
            projections.project_places(connection, touched.cards, touched.sessions, scheduler_for)
    return Merged(total, touched.new)


def count_new(database: Database, other: Path) -> int:
    """How many events of another log are not in this one."""
    with database.attached(other, _OTHER), database.reading() as connection:
        return _count(connection, _NEW)


def _examined(connection: sqlite3.Connection, other: Path) -> _Touched:
    """Read every new event before the first is taken."""
    for (event_id,) in connection.execute(_DIFFERING):
        what = f"{other} tells the event {str(event_id).lower()} in another way than your log"
        raise StoreError(what, "one of both is damaged; run: quizdeck doctor")
    cards: set[CardRef] = set()
    sessions: set[SessionId] = set()
    new = 0
    for row in connection.execute(f"SELECT {COLUMNS} {_NEW}"):
        try:
            event = read_row(row)
            require_sense(event)
        except ValueError as error:
            what = f"{other} holds an event that cannot be read: {error}"
            raise StoreError(what, "nothing was merged; merge another copy, or update Quizdeck") from error
        new += 1
        if event.card is not None:
            cards.add(event.card)
        if event.session is not None:
            sessions.add(event.session)
    return _Touched(new, frozenset(cards), frozenset(sessions))


def _count(connection: sqlite3.Connection, what: str) -> int:
    return int(connection.execute(f"SELECT count(*) {what}").fetchone()[0])
