"""Logs as long as years of learning make them: every day many cards, each of them ten times over months."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from tests.builders import NOON, answered, ref
from tui.clock import microseconds
from tui.model.event import Event, EventKind, new_uuid7, uuid7_bytes
from tui.model.grade import Rating
from tui.model.ids import CardRef, SessionId
from tui.schedule.preset import DEFAULT_PRESET
from tui.schedule.scheduler import scheduler_for
from tui.schedule.track import Numbers, memory_of
from tui.store import projections
from tui.store.database import Database
from tui.store.event_rows import COLUMNS, EventRow, to_row

PER_CARD = 10
"""Reviews of each card."""
_PER_SESSION = 50
_PER_HOUR = 500
_HOURS_A_DAY = 3
_DECKS = 10


def instant(number: int) -> timedelta:
    """When a review happens, counted from the first: three hours of every day, in the evening."""
    hour, rest = divmod(number, _PER_HOUR)
    day, hour = divmod(hour, _HOURS_A_DAY)
    return timedelta(days=day, hours=hour, seconds=rest * 3600 / _PER_HOUR)


def card_of(number: int, count: int, device: str) -> CardRef:
    """The card of a review: each comes up again when all others have."""
    place = number % max(1, count // PER_CARD)
    return ref(f"card-{place}", f"{device}-{place % _DECKS}")


def rows(device: str, count: int, cards: str | None = None) -> Iterator[EventRow]:
    """So many reviews as the log of a device holds them, of its own cards or of those of another."""
    session = ""
    memories: dict[CardRef, Numbers] = {}
    for number in range(count):
        at = microseconds(NOON + instant(number))
        if number % _PER_SESSION == 0:
            session = str(new_uuid7(at))
        card = card_of(number, count, cards or device)
        memory = scheduler_for(DEFAULT_PRESET).replay(memories.get(card), Rating.GOOD, at, card)
        memories[card] = memory
        payload = answered(number, interval_days=memory_of(memory).interval_days).payload()
        event = Event(
            uuid7_bytes(at), at, device, number + 1, EventKind.ANSWERED, payload, SessionId(session), card
        )
        yield to_row(event)


def fill(path: Path, device: str, count: int, cards: str | None = None) -> None:
    """Make a file of so many reviews, as `rows` has them, with all that follows from them."""
    database = Database.open(path, NOON)
    with database.writing() as connection:
        connection.executemany(
            f"INSERT INTO event({COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?)", rows(device, count, cards)
        )
        projections.rebuild(connection, scheduler_for)
    database.close()
