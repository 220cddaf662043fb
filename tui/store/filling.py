"""A new progress file made of events that were read elsewhere."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from tui.schedule.scheduler import SchedulerFor
from tui.store import projections
from tui.store.database import Database
from tui.store.event_rows import COLUMNS, EventRow
from tui.store.replacing import settle


def fill_new(path: Path, rows: Iterable[EventRow], scheduler_for: SchedulerFor, now: datetime) -> int:
    """Make a file of these events, each once, with all that follows from them; returns how many they are.

    Raises: StoreError.
    """
    database = Database.open(path, now)
    try:
        with database.writing() as connection:
            ordered = sorted(rows, key=lambda row: (row[1], row[2], row[3], row[0]))
            connection.executemany(f"INSERT INTO event({COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?)", ordered)
            projections.rebuild(connection, scheduler_for)
            events = int(connection.execute("SELECT count(*) FROM event").fetchone()[0])
    finally:
        database.close()
    settle(path)
    return events
