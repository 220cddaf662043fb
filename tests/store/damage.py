"""Files to be damaged, and what they held before."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from tests.builders import NOON, answered, logged, new_answer, new_mark, new_start, ref
from tests.store.test_projections import tables
from tui.clock import SettableClock
from tui.model.event import Event, EventKind
from tui.store.event_rows import COLUMNS, EventRow, to_row
from tui.store.migrations import STEPS
from tui.store.progress import ProgressStore


@dataclass(frozen=True)
class Held:
    """A log as it was written."""

    data: bytes
    rows: dict[bytes, EventRow]
    tables: dict[str, list[tuple[object, ...]]]


def rows(path: Path) -> dict[bytes, EventRow]:
    with closing(sqlite3.connect(path)) as connection:
        return {row[0]: row for row in connection.execute(f"SELECT {COLUMNS} FROM event")}


def filled(path: Path, answers: int = 120, device: str = "desk") -> Held:
    """A closed file with answers, marks, undoings, and some texts too long for a page."""
    store = ProgressStore.open(path, device, SettableClock(NOON))
    store.append(new_start())
    for position in range(answers):
        text = "long " * 2000 if position % 40 == 7 else f"response {position}"
        given = answered(position, response={"kind": "typed", "text": text})
        store.append(new_answer(given, ref(f"card-{position % 30}")))
        if position % 10 == 3:
            store.append(new_mark(EventKind.FLAGGED, ref(f"card-{position % 30}")))
        if position % 10 == 4:
            store.undo()
    store.close()
    return Held(path.read_bytes(), rows(path), tables(path))


def of_first_version(path: Path, answers: int = 1) -> tuple[Event, ...]:
    """Make a file as the first version left it, with answers to one card; returns their events."""
    events = logged(*(new_answer(answered(number)) for number in range(answers)))
    path.parent.mkdir(exist_ok=True)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        STEPS[1](connection)
        connection.executemany("INSERT INTO event VALUES (?,?,?,?,?,?,?,?,?)", map(to_row, events))
        connection.execute("PRAGMA user_version = 1")
        connection.execute("PRAGMA journal_mode = WAL")
    return tuple(events)
