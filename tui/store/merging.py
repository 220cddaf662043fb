"""The union of two logs by event id: whatever the order of merging, the result is the same."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from tui.errors import StoreError
from tui.model.event import EventKind
from tui.schedule.scheduler import SchedulerFor
from tui.store import projections
from tui.store.database import Database
from tui.store.event_rows import COLUMNS, EventRow, is_as_written, read_row
from tui.store.failures import worded
from tui.store.room import roomy
from tui.store.sense import require_sense
from tui.store.takeover import worth_taking

_OTHER = "other"
_NEW = f"FROM {_OTHER}.event o WHERE NOT EXISTS (SELECT 1 FROM main.event e WHERE e.id = o.id)"
_TAKE = f"""
INSERT INTO main.event({COLUMNS}) SELECT {COLUMNS} FROM {_OTHER}.event WHERE true ORDER BY rowid
ON CONFLICT(id) DO NOTHING
"""
_DIFFERING = f"""
SELECT hex(o.id) FROM {_OTHER}.event o JOIN main.event e ON e.id = o.id
WHERE (e.at, e.device, e.seq, e.kind, e.session, e.deck, e.card, e.payload)
IS NOT (o.at, o.device, o.seq, o.kind, o.session, o.deck, o.card, o.payload) LIMIT 1
"""
_REST = f"SELECT {COLUMNS} FROM event WHERE rowid > ? AND (kind <> 'answered' OR session IS NULL)"
_ARRIVED = f"SELECT {COLUMNS} FROM event WHERE rowid > ?"


@dataclass(frozen=True, slots=True)
class Merged:
    """What another log held."""

    events: int
    new: int
    """Events that were not in this log before."""


def merge(database: Database, other: Path, scheduler_for: SchedulerFor) -> Merged:
    """Take every event of another log in, with all that follows, in one transaction.

    `other` is a checked file of today's format; it is only read. Raises: StoreError, with nothing changed,
    when one of its events cannot be read or says something else here.
    """
    with database.attached(other, _OTHER), database.writing() as connection, roomy(connection):
        database.forget()  # a copy of this device's own log may have gone further
        total, last = _count(connection, f"FROM {_OTHER}.event"), _last_row(connection)
        with worded(other):
            connection.execute(_TAKE)
        new = _count(connection, f"FROM main.event WHERE rowid > {last}")
        if new < total:
            _require_same(connection, other)
        if new:
            try:
                _derive(connection, other, range(last + 1, last + 1 + new), scheduler_for, apart=new == total)
            except (StoreError, sqlite3.Error, OverflowError):
                # Answers, which most events are, have been checked by being gone through. Which one it is
                # that cannot be read is looked for only now.
                _require_sense(connection, other, _ARRIVED, last)
                raise
    return Merged(total, new)


def _derive(
    connection: sqlite3.Connection, other: Path, rows: range, scheduler_for: SchedulerFor, *, apart: bool
) -> None:
    """Check what arrived in these rows, and bring the tables up to date with it.

    `apart`: the other log has no event in common with what this one was.
    """
    taken = worth_taking(connection, _OTHER, rows, scheduler_for) if apart else None
    last = rows.start - 1
    _require_sense(connection, other, _ARRIVED if taken else _REST, last, trusting=True)
    projections.project_arrived(connection, last, scheduler_for, taken)


def count_new(database: Database, other: Path) -> int:
    """How many events of another log are not in this one."""
    with database.attached(other, _OTHER), database.reading() as connection:
        return _count(connection, _NEW)


def _require_same(connection: sqlite3.Connection, other: Path) -> None:
    with worded(other):
        found = connection.execute(_DIFFERING).fetchall()
    for (event_id,) in found:
        what = f"{other} tells the event {str(event_id).lower()} in another way than your log"
        raise StoreError(what, "one of both is damaged; run: quizdeck doctor")


def _require_sense(
    connection: sqlite3.Connection, other: Path, query: str, last: int, *, trusting: bool = False
) -> None:
    """Raises: StoreError for the first event of the query that cannot be read or projected.

    With `trusting`, an answer that is as it was written is not looked into: what wrote it could read it.
    """
    with worded(other), closing(connection.execute(query, (last,))) as rows:
        for row in rows:
            try:
                if not (trusting and _is_answer(row) and is_as_written(row)):
                    require_sense(read_row(row))
            except ValueError as error:
                what = f"{other} holds an event that cannot be read: {error}"
                hint = "nothing was merged; merge another copy, or update Quizdeck"
                raise StoreError(what, hint) from error


def _is_answer(row: EventRow) -> bool:
    return row[4] == EventKind.ANSWERED and row[5] is not None and row[7] is not None


def _last_row(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT coalesce(max(rowid), 0) FROM main.event").fetchone()[0])


def _count(connection: sqlite3.Connection, what: str) -> int:
    return int(connection.execute(f"SELECT count(*) {what}").fetchone()[0])
