"""The learner's progress: what happened is appended, what follows from it is read."""

import os
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from tui.clock import Clock, microseconds
from tui.model.event import PAYLOAD_VERSION, Event, EventKind, NewEvent
from tui.model.ids import CardRef, SessionId
from tui.model.memory import CardState
from tui.schedule.scheduler import scheduler_for
from tui.store import log, projections, undoing
from tui.store.ahead import Ahead, read_track
from tui.store.database import BUSY_MS, Database
from tui.store.merging import Merged, count_new, merge
from tui.store.migrations import STEPS, Step
from tui.store.read_only import is_read_only
from tui.store.reader import ProgressReader
from tui.store.stragglers import adopt, stragglers
from tui.store.undoing import BATCH, Following

_UNKNOWN = -1
"""No epoch is as low."""


class ProgressStore(ProgressReader):
    """One `progress.db`, open; any thread may call it. Every method raises StoreError, in words."""

    def __init__(
        self, database: Database, device: str, clock: Clock, wrote: Callable[[], None] | None = None
    ) -> None:
        super().__init__(database)
        self._device = device
        self._clock = clock
        self._wrote = wrote or _nothing
        self._epoch = _UNKNOWN
        self._ahead = Ahead()

    @classmethod
    def open(
        cls,
        path: Path,
        device: str,
        clock: Clock,
        *,
        steps: Mapping[int, Step] = STEPS,
        busy_ms: int = BUSY_MS,
        wrote: Callable[[], None] | None = None,
    ) -> "ProgressStore":
        """Open the file, making or migrating it; `device` names this machine in the log.

        `wrote` is called each time something new is durable.
        """
        passed_over = () if is_read_only(path) else stragglers(path)
        database = Database.open(path, clock.now(), steps=steps, busy_ms=busy_ms)
        if passed_over:
            adopt(database, passed_over, scheduler_for)
        return cls(database, device, clock, wrote)

    def state(self, ref: CardRef) -> CardState:
        """As `ProgressReader.state`; the card's next answer need not read it again."""
        with self._database.reading() as connection:
            return self._ahead.keep(ref, read_track(connection, ref)).state()

    def append(self, *events: NewEvent) -> tuple[Event, ...]:
        """Write events, all or none, and what follows from them; durable when it returns.

        An event that points at another (overruled, undone, redone) takes the other's session and card.
        Raises: ValueError on an event without the session, card or payload that its kind needs.
        """
        with self._database.writing() as connection:
            written = self._write(connection, events)
        self._wrote()
        return written

    def undo(self, session: SessionId | None = None) -> Event | None:
        """Take back this device's newest event that can be, of one session or of any, and return it.

        None when there is nothing left to take back.
        """
        with self._database.writing() as connection:
            target = undoing.next_undo(connection, self._device, session)
            if target is not None:
                self._write(connection, [_about(EventKind.UNDONE, target)])
        self._wrote()
        return target

    def redo(self, session: SessionId | None = None) -> Event | None:
        """Bring back what `undo` took back last, and return it; None when something new was done since."""
        with self._database.writing() as connection:
            target = undoing.next_redo(connection, self._device, session)
            if target is not None:
                self._write(connection, [_about(EventKind.REDONE, target)])
        self._wrote()
        return target

    def next_redo(self) -> Event | None:
        """What `redo` of any session would bring back now."""
        with self._database.reading() as connection:
            return undoing.next_redo(connection, self._device, None)

    def append_together(self, *events: NewEvent) -> tuple[Event, ...]:
        """As `append`; `undo_together` takes all of them back in one go."""
        batch = os.urandom(8).hex()
        return self.append(*(replace(event, payload={**event.payload, BATCH: batch}) for event in events))

    def undo_together(self) -> tuple[Event, ...]:
        """Take back this device's newest event that can be, with the others of its batch; empty: none is."""
        return self._mark_together(EventKind.UNDONE, undoing.next_undo)

    def redo_together(self) -> tuple[Event, ...]:
        """Bring back what was taken back last, and the others of its batch; empty when there is nothing."""
        return self._mark_together(EventKind.REDONE, undoing.next_redo)

    def _mark_together(self, kind: EventKind, following: Following) -> tuple[Event, ...]:
        with self._database.writing() as connection:
            targets = undoing.batch_of(connection, following(connection, self._device, None), kind)
            self._write(connection, [_about(kind, target) for target in targets])
        self._wrote()
        return targets

    def _write(self, connection: sqlite3.Connection, events: Sequence[NewEvent]) -> tuple[Event, ...]:
        if self._epoch != self._database.epoch:
            self._epoch, self._ahead = self._database.epoch, Ahead()
        now = microseconds(self._clock.now())
        written = log.append(connection, self._device, now, events, self._ahead.end)
        projections.project(connection, written, scheduler_for, self._ahead)
        if written:
            self._ahead.wrote(connection, written[-1][0])
        return tuple([event for event, _ in written])

    def merge(self, other: Path) -> Merged:
        """Take in every event of another file, checked and of today's format; durable when it returns."""
        return merge(self._database, other, scheduler_for)

    def count_new(self, other: Path) -> int:
        """How many events of another file, checked and of today's format, are not in this one."""
        return count_new(self._database, other)

    def rebuild(self) -> None:
        """Drop all that was derived from the log and derive it again."""
        with self._database.writing() as connection:
            self._database.forget()  # what was known of cards may have been wrong
            projections.rebuild(connection, scheduler_for)

    def close(self) -> None:
        """Close the file; nothing is pending, every append was durable already."""
        self._database.close()


def _nothing() -> None:
    """Nobody wants to know."""


def _about(kind: EventKind, target: Event) -> NewEvent:
    return NewEvent(kind, {"v": PAYLOAD_VERSION, "target": target.id.hex()})
