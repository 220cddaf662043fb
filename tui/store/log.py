"""The log itself: events appended and read. Nothing here changes or deletes one."""

import json
import sqlite3
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from tui.errors import StoreError
from tui.model.event import UNDOABLE, Event, EventKind, NewEvent, new_uuid7
from tui.model.grade import Mode
from tui.model.ids import CardId, CardRef, DeckId, SessionId
from tui.model.response import JsonValue
from tui.schedule.answered import Answered, share, text, whole
from tui.store.failures import KEEP_IT

COLUMNS = "id, at, device, seq, kind, session, deck, card, payload"
_ORDER = "ORDER BY at, device, seq"
_POINTING = frozenset({EventKind.OVERRULED, EventKind.UNDONE, EventKind.REDONE})
_OF_SESSIONS = frozenset(
    {EventKind.SESSION_STARTED, EventKind.SESSION_NOTED, EventKind.SESSION_FINISHED, EventKind.ANSWERED}
)

EventRow = tuple[bytes, int, str, int, str, bytes | None, str | None, str | None, str]
"""One row of the table, in the order of `COLUMNS`."""


def append(
    connection: sqlite3.Connection, device: str, now: int, events: Sequence[NewEvent]
) -> tuple[Event, ...]:
    """Write the events at the end of the device's log; runs inside a transaction that holds the write lock.

    `now` is in microseconds; events are dated with it, or with the device's last where the clock went back.
    Raises: ValueError on an event that could not be read back; StoreError on one that points nowhere.
    """
    seq, last = _last_of(connection, device)
    at = max(now, last)
    written: list[Event] = []
    for new in events:
        seq += 1
        event = _placed(_completed(connection, new), at, device, seq)
        connection.execute(f"INSERT INTO event({COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?)", _to_row(event))
        written.append(event)
    return tuple(written)


def read(connection: sqlite3.Connection, where: str = "", *values: object) -> Iterator[Event]:
    """Events in log order, all of them or those that the SQL condition `where` keeps."""
    condition = f"WHERE {where}" if where else ""
    for row in connection.execute(f"SELECT {COLUMNS} FROM event {condition} {_ORDER}", values):
        yield from_row(row)


def read_by_card(connection: sqlite3.Connection) -> Iterator[Event]:
    """Every event that concerns a card: card by card, each card's in log order."""
    by_card = "WHERE card IS NOT NULL ORDER BY deck, card, at, device, seq"
    for row in connection.execute(f"SELECT {COLUMNS} FROM event {by_card}"):
        yield from_row(row)


def of_card(connection: sqlite3.Connection, ref: CardRef) -> tuple[Event, ...]:
    """The events of one card, in log order."""
    return tuple(read(connection, "deck = ? AND card = ?", ref.deck, ref.card))


def from_row(row: EventRow) -> Event:
    """An event as the table holds it. Raises: StoreError when its kind or payload cannot be read."""
    id_, at, device, seq, kind, session, deck, card, payload = row
    try:
        return Event(
            id_,
            at,
            device,
            seq,
            EventKind(kind),
            _payload(payload),
            session=None if session is None else session_id(session),
            card=None if deck is None or card is None else CardRef(DeckId(deck), CardId(card)),
        )
    except ValueError as error:
        raise unreadable(error) from error


def unreadable(error: ValueError) -> StoreError:
    """The error for an event that is in the log and makes no sense."""
    return StoreError(f"an event of the log cannot be read: {error}", KEEP_IT)


def session_bytes(session: SessionId) -> bytes:
    """The form in which the file keeps a session's id. Raises: ValueError when it is no UUID."""
    return uuid.UUID(session).bytes


def session_id(value: bytes) -> SessionId:
    """A session's id in text. Raises: ValueError when it is no UUID."""
    return SessionId(str(uuid.UUID(bytes=value)))


def _last_of(connection: sqlite3.Connection, device: str) -> tuple[int, int]:
    found = connection.execute(
        "SELECT seq, at FROM event WHERE device = ? ORDER BY seq DESC LIMIT 1", (device,)
    ).fetchone()
    return (0, 0) if found is None else (int(found[0]), int(found[1]))


def _check_start(payload: Mapping[str, JsonValue]) -> None:
    Mode(text(payload, "mode"))
    whole(payload, "seed")


_CHECKS: dict[EventKind, Callable[[Mapping[str, JsonValue]], object]] = {
    EventKind.SESSION_STARTED: _check_start,
    EventKind.ANSWERED: Answered.of,
    EventKind.OVERRULED: lambda payload: share(payload, "grade"),
    EventKind.BURIED: lambda payload: whole(payload, "until"),
}
"""Reads of a payload what the projections will read; what cannot be read back is not written."""


def _completed(connection: sqlite3.Connection, new: NewEvent) -> NewEvent:
    """The event checked; one that points at another belongs to the other's session and card."""
    if new.kind in _POINTING:
        new = _pointed(connection, new)
    if new.kind in UNDOABLE and new.card is None:
        raise ValueError(f"{new.kind} without a card")
    if new.kind in _OF_SESSIONS and new.session is None:
        raise ValueError(f"{new.kind} without a session")
    check = _CHECKS.get(new.kind)
    if check is not None:
        check(new.payload)
    return new


def _pointed(connection: sqlite3.Connection, new: NewEvent) -> NewEvent:
    target = text(new.payload, "target")
    found = next(read(connection, "id = ?", bytes.fromhex(target)), None)
    wanted = frozenset({EventKind.ANSWERED}) if new.kind is EventKind.OVERRULED else UNDOABLE
    if found is None or found.kind not in wanted:
        raise StoreError(f"{new.kind}: the log holds no such event {target}", "nothing was changed")
    return replace(new, session=found.session, card=found.card)


def _placed(new: NewEvent, at: int, device: str, seq: int) -> Event:
    return Event(new_uuid7(at).bytes, at, device, seq, new.kind, new.payload, new.session, new.card)


def _to_row(event: Event) -> EventRow:
    return (
        event.id,
        event.at,
        event.device,
        event.seq,
        event.kind.value,
        None if event.session is None else session_bytes(event.session),
        None if event.card is None else event.card.deck,
        None if event.card is None else event.card.card,
        json.dumps(event.payload, allow_nan=False, separators=(",", ":")),
    )


def _payload(value: str) -> dict[str, JsonValue]:
    payload = json.loads(value)
    if not isinstance(payload, dict):
        raise ValueError("its payload is no object")
    return payload
