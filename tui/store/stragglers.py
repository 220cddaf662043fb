"""Events in a write-ahead log that SQLite passes over, because a bit of the log before them is lost.

After a crash SQLite reads that log up to the first frame whose check sum does not fit, and drops the rest:
right where the power failed while the last answer was written, wrong where a bit was lost among answers
acknowledged long before. Events are true wherever they are found, so those in the rest are taken in again.
"""

import struct
from collections.abc import Iterable
from pathlib import Path

from tui.schedule.scheduler import SchedulerFor
from tui.store import projections
from tui.store.database import Database
from tui.store.event_rows import COLUMNS, EventRow, read_row
from tui.store.pages import FRAME_HEAD, WAL_HEAD
from tui.store.salvage import salvage

_BIG_ENDIAN = 0x377F0683
_MASK = 0xFFFFFFFF
_HELD = "SELECT 1 FROM event WHERE id = ?"

Sums = tuple[int, int]


def stragglers(path: Path) -> tuple[EventRow, ...]:
    """Events that SQLite may be about to drop; none in all cases but those of a crash.

    Asked before the file is opened: SQLite removes the log when it is closed. Raises: StoreError.
    """
    try:
        wal = path.with_name(f"{path.name}-wal").read_bytes()
    except OSError:
        return ()
    since = broken_from(wal)
    return () if since is None else tuple(salvage(path, since).rows.values())


def adopt(database: Database, rows: Iterable[EventRow], scheduler_for: SchedulerFor) -> int:
    """Write the events that the log lacks, with all that follows; returns how many. Raises: StoreError."""
    with database.writing() as connection:
        lacking = [row for row in rows if connection.execute(_HELD, row[:1]).fetchone() is None]
        connection.executemany(f"INSERT INTO event({COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?)", lacking)
        events = [read_row(row) for row in lacking]
        cards = {event.card for event in events if event.card is not None}
        sessions = {event.session for event in events if event.session is not None}
        projections.project_places(connection, cards, sessions, scheduler_for)
    return len(lacking)


def broken_from(wal: bytes) -> int | None:
    """From which byte on SQLite drops frames of the present round; None where it drops none."""
    if len(wal) < WAL_HEAD + FRAME_HEAD:
        return None
    size = int.from_bytes(wal[8:12], "big")
    order = ">" if int.from_bytes(wal[:4], "big") == _BIG_ENDIAN else "<"
    sums = _summed((0, 0), wal[:24], order)
    if sums != struct.unpack(">II", wal[24:32]) or not 512 <= size <= 65536:
        return WAL_HEAD
    fits, kept = True, WAL_HEAD
    for at in range(WAL_HEAD, len(wal) - size - FRAME_HEAD + 1, size + FRAME_HEAD):
        head, page = wal[at : at + FRAME_HEAD], wal[at + FRAME_HEAD : at + FRAME_HEAD + size]
        present = head[8:16] == wal[16:24]
        if fits and present:
            sums = _summed(_summed(sums, head[:8], order), page, order)
            fits = sums == struct.unpack(">II", head[16:24])
        if present and not fits:
            return kept
        fits = fits and present
        if fits and head[4:8] != bytes(4):  # the last frame of a transaction
            kept = at + FRAME_HEAD + size
    return None


def _summed(sums: Sums, data: bytes, order: str) -> Sums:
    """The running check sum of the format after so many bytes, a multiple of eight."""
    one, other = sums
    words = iter(struct.unpack(f"{order}{len(data) // 4}I", data))
    for first, second in zip(words, words, strict=True):
        one = (one + first + other) & _MASK
        other = (other + second + one) & _MASK
    return one, other
