"""Which event of a device `undo` takes back next, and which `redo` brings back."""

import sqlite3
from collections.abc import Callable

from tui.model.event import UNDOABLE, Event, EventKind
from tui.model.ids import SessionId
from tui.store import log
from tui.store.event_rows import COLUMNS, from_row, session_bytes

_UNDOABLE = ", ".join(f"'{kind.value}'" for kind in sorted(UNDOABLE))
_MINE = "device = :device AND (:session IS NULL OR session = :session)"

_NEWEST_UNDOABLE = f"""
SELECT {COLUMNS} FROM event
WHERE {_MINE} AND kind IN ({_UNDOABLE}) AND id NOT IN (SELECT event FROM withdrawn)
ORDER BY seq DESC, id DESC LIMIT 1
"""
_LAST_DEED = f"SELECT seq FROM event WHERE {_MINE} AND kind IN ({_UNDOABLE}) ORDER BY seq DESC LIMIT 1"
_UNDOINGS = f"""
SELECT json_extract(payload, '$.target') FROM event
WHERE {_MINE} AND kind = 'undone' AND seq > coalesce(({_LAST_DEED}), 0)
ORDER BY seq DESC, id DESC
"""
BATCH = "batch"
"""The key of a payload under which events that are undone together hold the same value."""
_STILL = {
    EventKind.UNDONE: "NOT IN (SELECT event FROM withdrawn)",
    EventKind.REDONE: "IN (SELECT event FROM withdrawn)",
}

Following = Callable[[sqlite3.Connection, str, SessionId | None], Event | None]
"""Which event of a device comes next."""


def next_undo(connection: sqlite3.Connection, device: str, session: SessionId | None) -> Event | None:
    """The device's newest event that can be taken back and is not; of one session where that is given."""
    row = connection.execute(_NEWEST_UNDOABLE, _values(device, session)).fetchone()
    return None if row is None else from_row(row)


def next_redo(connection: sqlite3.Connection, device: str, session: SessionId | None) -> Event | None:
    """The event that the device took back last and did not bring back; None once something new was done."""
    for (target,) in connection.execute(_UNDOINGS, _values(device, session)):
        held = connection.execute("SELECT 1 FROM withdrawn WHERE event = ?", (bytes.fromhex(target),))
        if held.fetchone() is not None:
            return next(log.read(connection, "id = ?", bytes.fromhex(target)), None)
    return None


def batch_of(connection: sqlite3.Connection, event: Event | None, kind: EventKind) -> tuple[Event, ...]:
    """The event and those written together with it that `kind` would still change, in log order."""
    if event is None:
        return ()
    batch = event.payload.get(BATCH)
    if not isinstance(batch, str):
        return (event,)
    wanted = f"device = ? AND json_extract(payload, '$.{BATCH}') = ? AND id {_STILL[kind]}"
    return tuple(log.read(connection, wanted, event.device, batch))


def _values(device: str, session: SessionId | None) -> dict[str, str | bytes | None]:
    return {"device": device, "session": None if session is None else session_bytes(session)}
