"""Events as rows of the table: written with a check sum, read back only where they make sense."""

import json
import uuid
from datetime import UTC, datetime
from functools import lru_cache

from tui.clock import microseconds
from tui.errors import DamagedError
from tui.model.event import Event, EventKind
from tui.model.ids import CardId, CardRef, DeckId, SessionId
from tui.model.response import JsonValue
from tui.store.checksum import opened, sealed
from tui.store.failures import REPAIR

COLUMNS = "id, at, device, seq, kind, session, deck, card, payload"

EventRow = tuple[bytes, int, str, int, str, bytes | None, str | None, str | None, str]
"""One row of the table, in the order of `COLUMNS`."""

LATEST = microseconds(datetime(3000, 1, 1, tzinfo=UTC))
"""No event is dated later: a due date some decades on must still be a date."""
_MOST = 2**63
_decoded = json.JSONDecoder().raw_decode
_encoded = json.JSONEncoder(allow_nan=False, separators=(",", ":")).encode
_KINDS = {kind.value: kind for kind in EventKind}


def to_row(event: Event) -> EventRow:
    """The event as the table holds it. Raises: ValueError when that cannot be written down."""
    cells = (
        event.id,
        event.at,
        event.device,
        event.seq,
        event.kind.value,
        None if event.session is None else session_bytes(event.session),
        None if event.card is None else event.card.deck,
        None if event.card is None else event.card.card,
    )
    payload = _encoded(event.payload)
    return (*cells, sealed(cells, payload) if event.payload else payload)


def from_row(row: EventRow) -> Event:
    """An event as the table holds it. Raises: DamagedError when it cannot be read."""
    try:
        return read_row(row)
    except ValueError as error:
        raise unreadable(error) from error


def read_row(row: EventRow) -> Event:
    """As `from_row`. Raises: ValueError when the event is damaged, or of a kind or shape unknown here."""
    id_, at, device, seq, kind, session, deck, card, _ = row
    if kind not in _KINDS:
        raise ValueError(f"its kind {kind!r} is unknown, a newer Quizdeck may know it")
    payload = payload_of(row)
    return Event(
        id_,
        at,
        device,
        seq,
        _KINDS[kind],
        payload,
        session=None if session is None else session_id(session),
        card=None if deck is None or card is None else CardRef(DeckId(deck), CardId(card)),
    )


def is_as_written(row: EventRow) -> bool:
    """Whether a check sum tells that this is what was written, without a look at what that was.

    False where it has none. Raises: ValueError where the event is another than when it was written.
    """
    return len(_checked(row)) < len(row[8])


def payload_of(row: EventRow) -> dict[str, JsonValue]:
    """The payload of an event. Raises: ValueError when it, or the event, is not what it was when written."""
    bare = _checked(row)
    try:
        payload, end = _decoded(bare)
    except RecursionError as error:
        raise ValueError("its payload is nested too deeply") from error
    if end < len(bare):
        raise ValueError("there is something behind its payload")
    if not isinstance(payload, dict):
        raise ValueError("its payload is no object")
    return payload


def _checked(row: EventRow) -> str:
    """The payload as it was before it got its check sum. Raises: ValueError as `payload_of`."""
    id_, at, _, seq, _, _, _, _, payload = row
    if len(id_) != 16 or not 0 <= at <= LATEST or not 0 < seq < _MOST:
        raise ValueError("its id, instant or number cannot be")
    return opened(row[:8], payload)


def unreadable(error: ValueError) -> DamagedError:
    """The error for an event that is in the log and makes no sense."""
    return DamagedError(f"an event of the log cannot be read: {error}", REPAIR)


@lru_cache(maxsize=64)
def session_bytes(session: SessionId) -> bytes:
    """The form in which the file keeps a session's id. Raises: ValueError when it is no UUID."""
    return uuid.UUID(session).bytes


@lru_cache(maxsize=1024)
def session_id(value: bytes) -> SessionId:
    """A session's id in text. Raises: ValueError when it is no UUID."""
    return SessionId(str(uuid.UUID(bytes=value)))
