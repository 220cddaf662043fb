"""Events: the append-only truth about what the learner did."""

import os
import uuid
from dataclasses import dataclass
from enum import StrEnum

from tui.model.ids import CardRef, SessionId
from tui.model.response import JsonValue

PAYLOAD_VERSION = 1
"""Written as `v` into every payload."""


class EventKind(StrEnum):
    """What happened."""

    SESSION_STARTED = "session-started"
    ANSWERED = "answered"
    OVERRULED = "overruled"
    UNDONE = "undone"
    REDONE = "redone"
    SUSPENDED = "suspended"
    RESUMED = "resumed"
    BURIED = "buried"
    FLAGGED = "flagged"
    UNFLAGGED = "unflagged"
    RESET = "reset"
    SESSION_NOTED = "session-noted"
    """Where the learner stands in a session: what answers alone do not tell."""
    SESSION_FINISHED = "session-finished"


UNDOABLE = frozenset(
    {
        EventKind.ANSWERED,
        EventKind.OVERRULED,
        EventKind.SUSPENDED,
        EventKind.RESUMED,
        EventKind.BURIED,
        EventKind.FLAGGED,
        EventKind.UNFLAGGED,
        EventKind.RESET,
    }
)
"""Kinds that `undo` takes back; the start and end of a session stay."""


@dataclass(frozen=True, slots=True)
class NewEvent:
    """Something that happened, before the log gives it an id, an instant and a place."""

    kind: EventKind
    payload: dict[str, JsonValue]
    session: SessionId | None = None
    card: CardRef | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the log. The order of the log is (at, device, seq, id)."""

    id: bytes
    """UUIDv7, 16 bytes."""
    at: int
    """Microseconds since the epoch, UTC; never below the device's last."""
    device: str
    seq: int
    """Counts the device's events from 1."""
    kind: EventKind
    payload: dict[str, JsonValue]
    session: SessionId | None = None
    card: CardRef | None = None

    @property
    def order(self) -> tuple[int, str, int, bytes]:
        """The key the log is sorted by; the id tells events of copies of one device apart."""
        return (self.at, self.device, self.seq, self.id)


def new_uuid7(at: int) -> uuid.UUID:
    """A UUIDv7 (RFC 9562 §5.7) of an instant in microseconds since the epoch, with 74 random bits."""
    return uuid.UUID(bytes=uuid7_bytes(at))


def uuid7_bytes(at: int) -> bytes:
    """The 16 bytes of a new UUIDv7, as `new_uuid7` makes it."""
    milliseconds = (at // 1000) & ((1 << 48) - 1)
    random = int.from_bytes(os.urandom(10), "big")
    value = milliseconds << 80 | 0x7 << 76 | (random >> 68) << 64 | 0b10 << 62 | (random & ((1 << 62) - 1))
    return value.to_bytes(16, "big")
