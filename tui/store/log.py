"""The log itself: events appended and read. Nothing here changes or deletes one."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from itertools import groupby
from operator import itemgetter

from tui.errors import StoreError
from tui.model.event import UNDOABLE, Event, EventKind, NewEvent, uuid7_bytes
from tui.model.ids import CardId, CardRef, DeckId
from tui.schedule.answered import Answered, text
from tui.store.event_rows import COLUMNS, LATEST, EventRow, from_row, to_row
from tui.store.sense import POINTING, require_sense

_INSERT = f"INSERT INTO event({COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?)"
_ORDER = "ORDER BY at, device, seq, id"


# Plain tuples: every answer makes both.
Written = tuple[Event, Answered | None]
"""An event just written, and what it holds where it is an answer."""
End = tuple[int, int]
"""Number and instant of the last event of a device."""


def append(
    connection: sqlite3.Connection, device: str, now: int, events: Sequence[NewEvent], end: End | None = None
) -> tuple[Written, ...]:
    """Write the events at the end of the device's log; runs inside a transaction that holds the write lock.

    `now` is in microseconds; events are dated with it, or with the device's last where the clock went back.
    `end` is that last one where the caller knows it. Raises: ValueError on an event that could not be read
    back; StoreError on one that points nowhere, or when the clock is absurd.
    """
    seq, last_at = end or _end_of(connection, device)
    at = max(now, last_at)
    if at > LATEST:
        raise StoreError("the clock of this machine is a thousand years ahead", "set it right and try again")
    written: list[Written] = []
    for new in events:
        seq += 1
        complete = _pointed(connection, new) if new.kind in POINTING else new
        answered = require_sense(complete)
        event = _placed(complete, at, device, seq)
        connection.execute(_INSERT, to_row(event))
        written.append((event, answered))
    return tuple(written)


def read(connection: sqlite3.Connection, where: str = "", *values: object) -> Iterator[Event]:
    """Events in log order, all of them or those that the SQL condition `where` keeps."""
    condition = f"WHERE {where}" if where else ""
    for row in connection.execute(f"SELECT {COLUMNS} FROM event {condition} {_ORDER}", values):
        yield from_row(row)


TOUCHED = "temp.touched"
"""Some cards, while `touching` lasts."""
_IN_ORDER = f"SELECT {COLUMNS} FROM event ORDER BY at, device, seq"
"""Read along an index, without sorting."""
_BY_TOUCHED_CARD = f"""
SELECT {", ".join(f"e.{column}" for column in COLUMNS.split(", "))}
FROM {TOUCHED} t CROSS JOIN event e ON e.deck = t.deck AND e.card = t.card
ORDER BY t.deck, t.card, e.at, e.device, e.seq, e.id
"""


def rows_in_order(connection: sqlite3.Connection) -> closing[sqlite3.Cursor]:
    """The rows of all events, as long as the `with` block lasts.

    They come in log order, but for those that copies of a device gave the same instant and number.
    """
    # Closed also where a row cannot be read: nothing can be detached as long as a query is open.
    return closing(connection.execute(_IN_ORDER))


@contextmanager
def touching(connection: sqlite3.Connection, cards: Iterable[CardRef]) -> Iterator[None]:
    """Have these cards at hand in a table."""
    connection.execute(f"CREATE TABLE {TOUCHED}(deck TEXT, card TEXT, PRIMARY KEY(deck, card)) WITHOUT ROWID")
    connection.executemany(f"INSERT INTO {TOUCHED} VALUES (?, ?)", ((card.deck, card.card) for card in cards))
    yield
    connection.execute(f"DROP TABLE {TOUCHED}")


def rows_by_touched_card(connection: sqlite3.Connection) -> Iterator[tuple[CardRef, tuple[EventRow, ...]]]:
    """Each card that is touched, with the rows of its events in log order."""
    with closing(connection.execute(_BY_TOUCHED_CARD)) as found:
        for (deck, card), rows in groupby(found, key=itemgetter(6, 7)):
            yield CardRef(DeckId(deck), CardId(card)), tuple(rows)


def rows_of_card(connection: sqlite3.Connection, ref: CardRef) -> tuple[EventRow, ...]:
    """The rows of one card's events, in log order."""
    of_card = f"SELECT {COLUMNS} FROM event WHERE deck = ? AND card = ? {_ORDER}"
    return tuple(connection.execute(of_card, (ref.deck, ref.card)))


def of_card(connection: sqlite3.Connection, ref: CardRef) -> tuple[Event, ...]:
    """The events of one card, in log order."""
    return tuple(read(connection, "deck = ? AND card = ?", ref.deck, ref.card))


def _end_of(connection: sqlite3.Connection, device: str) -> End:
    found = connection.execute(
        "SELECT seq, at FROM event WHERE device = ? ORDER BY seq DESC LIMIT 1", (device,)
    ).fetchone()
    return (0, 0) if found is None else (int(found[0]), int(found[1]))


def _pointed(connection: sqlite3.Connection, new: NewEvent) -> NewEvent:
    """An event that points at another belongs to the other's session and card."""
    target = text(new.payload, "target")
    found = next(read(connection, "id = ?", bytes.fromhex(target)), None)
    wanted = frozenset({EventKind.ANSWERED}) if new.kind is EventKind.OVERRULED else UNDOABLE
    if found is None or found.kind not in wanted:
        raise StoreError(f"{new.kind}: the log holds no such event {target}", "nothing was changed")
    return replace(new, session=found.session, card=found.card)


def _placed(new: NewEvent, at: int, device: str, seq: int) -> Event:
    return Event(uuid7_bytes(at), at, device, seq, new.kind, new.payload, new.session, new.card)
