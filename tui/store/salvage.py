"""What can still be read of a damaged file, event by event, and what of it is lost."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeGuard

from tui.errors import StoreError
from tui.files import why
from tui.store.copies import current_copy
from tui.store.database import BUSY_MS
from tui.store.event_rows import COLUMNS, EventRow, read_row
from tui.store.inspection import reading_file
from tui.store.pages import INDEX_INTERIOR, INDEX_LEAF, Pages, Record
from tui.store.sense import require_sense

_SHAPE: tuple[tuple[type, ...], ...] = (
    (bytes,),
    (int,),
    (str,),
    (int,),
    (str,),
    (bytes, type(None)),
    (str, type(None)),
    (str, type(None)),
    (str,),
)
"""The types of an event's columns."""
_INDEX_PAGES = frozenset({INDEX_LEAF, INDEX_INTERIOR})

Number = tuple[str, int]
"""A device and one of its sequence numbers."""


@dataclass(frozen=True, slots=True)
class Lost:
    """An event of which only the traces are left."""

    device: str
    seq: int
    place: str
    """Deck and card, where its remains still tell."""


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What was read out of the pages of a file."""

    rows: Mapping[bytes, EventRow]
    """By event id."""
    known: Mapping[Number, str]
    """Every number that indexes speak of, with deck and card where the remains of an event tell."""

    def lost(self, held: Iterable[Number]) -> tuple[Lost, ...]:
        """Events the indexes speak of, or that are missing between others, and that are not held."""
        numbers = set(held)
        highest: dict[str, int] = defaultdict(int)
        for device, seq in numbers:
            highest[device] = max(highest[device], seq)
        missing = {
            (device, seq)
            for device, top in highest.items()
            for seq in range(1, top)
            if (device, seq) not in numbers
        }
        missing |= self.known.keys() - numbers
        return tuple(Lost(*number, self.known.get(number, "")) for number in sorted(missing))


def salvage(path: Path, since: int | None = None) -> Salvaged:
    """Read every event out of a file and the write-ahead log beside it; both are only read.

    With `since`, only those in frames of the write-ahead log that begin at that place or later. Events are
    taken whole or not at all; an old version of a page does no harm, as events never change.
    Raises: StoreError when the system cannot read the file.
    """
    rows: dict[bytes, EventRow] = {}
    by_number: set[Number] = set()
    by_order: set[Number] = set()
    places: dict[Number, str] = {}
    pages = Pages(_bytes(path), _bytes(path.with_name(f"{path.name}-wal")))
    for kind, _, record in pages.records() if since is None else pages.records_of_frames(since):
        if kind in _INDEX_PAGES:
            _note(record, by_number, by_order)
        elif _has_shape(record):
            if _is_sound(record):
                rows[record[0]] = record
            elif record[7] is not None:
                places[record[2], record[3]] = f"{record[6]}/{record[7]}"
    # One index alone may have been damaged; what two of them say was there.
    known = {number: places.get(number, "") for number in by_number & by_order}
    return Salvaged(rows, known)


def sound_rows(path: Path) -> dict[bytes, EventRow]:
    """Every event of a sound file that can be read, by id. Raises: StoreError for any other."""
    with current_copy(path) as copy, reading_file(copy, BUSY_MS) as connection:
        found = connection.execute(f"SELECT {COLUMNS} FROM event")
        return {row[0]: row for row in found if _is_sound(row)}


def _note(record: Record, by_number: set[Number], by_order: set[Number]) -> None:
    """Keep what a record of the indexes on the log tells; they are told apart by the types they hold."""
    match record:
        case (str(device), int(seq), int()):
            by_number.add((device, seq))
        case (int(), str(device), int(seq), int()):
            by_order.add((device, seq))
        case _:
            pass


def _has_shape(record: Record) -> TypeGuard[EventRow]:
    """Whether a record has the columns of an event; what they hold may be damaged."""
    return len(record) == len(_SHAPE) and all(map(isinstance, record, _SHAPE))


def _is_sound(row: EventRow) -> bool:
    try:
        require_sense(read_row(row))
    except ValueError:
        return False
    return True


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as error:
        what, hint = why(error)
        raise StoreError(f"cannot read {path}: {what}", hint) from error
