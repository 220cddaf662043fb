"""The learner's progress: what happened is appended, what follows from it is read."""

import os
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from tui.clock import Clock, from_microseconds, microseconds
from tui.model.event import PAYLOAD_VERSION, Event, EventKind, NewEvent
from tui.model.ids import CardId, CardRef, DeckId, SessionId
from tui.model.memory import UNSEEN, CardState
from tui.model.tally import Tally
from tui.schedule.scheduler import scheduler_for
from tui.schedule.track import Track
from tui.store import listing, log, projections, rows, tally, undoing, waiting
from tui.store.database import BUSY_MS, Database
from tui.store.event_rows import session_bytes
from tui.store.histories import Ratings, histories
from tui.store.merging import Merged, count_new, merge
from tui.store.migrations import STEPS, Step
from tui.store.rows import AnswerRow, SessionRow
from tui.store.stragglers import adopt, stragglers
from tui.store.undoing import BATCH, Following

_UNKNOWN = (-1, log.End(0, 0))
"""No epoch is as low."""


class ProgressStore:
    """One `progress.db`, open; any thread may call it. Every method raises StoreError, in words."""

    def __init__(
        self, database: Database, device: str, clock: Clock, wrote: Callable[[], None] | None = None
    ) -> None:
        self._database = database
        self._device = device
        self._clock = clock
        self._wrote = wrote or _nothing
        self._end = _UNKNOWN

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
        passed_over = stragglers(path)
        database = Database.open(path, clock.now(), steps=steps, busy_ms=busy_ms)
        if passed_over:
            adopt(database, passed_over, scheduler_for)
        return cls(database, device, clock, wrote)

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

    def states(self) -> dict[CardRef, CardState]:
        """The state of every card that the log says something about, under the id it had then."""
        with self._database.reading() as connection:
            found = connection.execute(f"SELECT deck, card, {rows.TRACK_COLUMNS} FROM card_state")
            return {
                CardRef(DeckId(deck), CardId(card)): rows.to_track(*cells).state()
                for deck, card, *cells in found
            }

    def tracks(self, deck: DeckId) -> dict[CardId, Track]:
        """As `states`, of the cards of one deck alone, and in plain numbers: there may be many."""
        query = f"SELECT card, {rows.TRACK_COLUMNS} FROM card_state WHERE deck = ?"
        with self._database.reading() as connection:
            found = connection.execute(query, (deck,))
            return {CardId(card): rows.to_track(*cells) for card, *cells in found}

    def state(self, ref: CardRef) -> CardState:
        """The state of one card."""
        query = f"SELECT {rows.TRACK_COLUMNS} FROM card_state WHERE deck = ? AND card = ?"
        with self._database.reading() as connection:
            cells = connection.execute(query, (ref.deck, ref.card)).fetchone()
            return UNSEEN if cells is None else rows.to_track(*cells).state()

    def due_counts(self, at: datetime, day_ends_at: datetime) -> Mapping[DeckId, int]:
        """How many cards wait, by the deck they had in the log; decks in which none does are left out.

        What waits is as `CardState.is_due` has it, and found without looking at any other card.
        """
        with self._database.reading() as connection:
            return waiting.due_counts(connection, microseconds(at), microseconds(day_ends_at))

    def due_cards(self, at: datetime, day_ends_at: datetime) -> tuple[CardRef, ...]:
        """The cards that wait, under the ids they had in the log, in no order."""
        with self._database.reading() as connection:
            return waiting.due_cards(connection, microseconds(at), microseconds(day_ends_at))

    def decks(self) -> frozenset[DeckId]:
        """Every deck of which the log says something about a card, under the id it had then."""
        with self._database.reading() as connection:
            return waiting.decks(connection)

    def tallies(self, bounds: Sequence[datetime]) -> tuple[Tally, ...]:
        """What was done between each two neighbours of these instants, which only rise; from the roll-up.

        They are taken to the quarter of an hour that begins with or after them.
        """
        with self._database.reading() as connection:
            return tally.spans(connection, [microseconds(bound) for bound in bounds])

    def first_answered_at(self) -> datetime | None:
        """The start of the quarter of an hour with the first answer; None when there is none."""
        with self._database.reading() as connection:
            first = tally.first_quarter(connection)
            return None if first is None else from_microseconds(first)

    def due_per_day(self, since: datetime, days: int) -> tuple[int, ...]:
        """How many cards in review fall due in each of so many spans of 24 hours; suspended ones aside."""
        with self._database.reading() as connection:
            return waiting.due_per_day(connection, microseconds(since), days)

    def sessions(self) -> tuple[SessionRow, ...]:
        """Every session, newest first."""
        with self._database.reading() as connection:
            return listing.sessions(connection)

    def answers(
        self, session: SessionId | None = None, since: datetime | None = None
    ) -> tuple[AnswerRow, ...]:
        """The answer that counts of each question, skipped ones too.

        Those of one session in the order of its questions, otherwise in the order they were given.
        """
        with self._database.reading() as connection:
            return listing.answers(connection, session, since)

    def reviews(self, since: datetime | None = None) -> tuple[AnswerRow, ...]:
        """Every rated answer that was not undone, in log order, also one that was given again later."""
        with self._database.reading() as connection:
            return listing.reviews(connection, since)

    def histories(self) -> Ratings:
        """The ratings of each card that moved its schedule, in the order given."""
        with self._database.reading() as connection:
            return histories(connection)

    def session_events(self, session: SessionId) -> tuple[Event, ...]:
        """All that happened in a session, in log order, undone events and their undoing included."""
        with self._database.reading() as connection:
            return tuple(log.read(connection, "session = ?", session_bytes(session)))

    def card_events(self, ref: CardRef) -> tuple[Event, ...]:
        """All that happened to a card, in log order, undone events and their undoing included."""
        with self._database.reading() as connection:
            return log.of_card(connection, ref)

    def started(self, session: SessionId) -> Event | None:
        """The event that started a session and holds its plan; None for an unknown session."""
        with self._database.reading() as connection:
            kind = EventKind.SESSION_STARTED.value
            found = log.read(connection, "session = ? AND kind = ?", session_bytes(session), kind)
            return next(found, None)

    def is_finished(self, session: SessionId) -> bool:
        """Whether a session has ended, by whatever program."""
        query = "SELECT 1 FROM session WHERE id = ? AND finished_at IS NOT NULL"
        with self._database.reading() as connection:
            return connection.execute(query, (session_bytes(session),)).fetchone() is not None

    def _write(self, connection: sqlite3.Connection, events: Sequence[NewEvent]) -> tuple[Event, ...]:
        epoch, end = self._end
        known = end if epoch == self._database.epoch else None
        written = log.append(connection, self._device, microseconds(self._clock.now()), events, known)
        projections.project(connection, written, scheduler_for)
        if written:
            last = written[-1].event
            self._end = self._database.epoch, log.End(last.seq, last.at)
        return tuple(one.event for one in written)

    def merge(self, other: Path) -> Merged:
        """Take in every event of another file, checked and of today's format; durable when it returns."""
        self._end = _UNKNOWN  # a copy of this device's own log may have gone further
        return merge(self._database, other, scheduler_for)

    def count_new(self, other: Path) -> int:
        """How many events of another file, checked and of today's format, are not in this one."""
        return count_new(self._database, other)

    def rebuild(self) -> None:
        """Drop all that was derived from the log and derive it again."""
        with self._database.writing() as connection:
            projections.rebuild(connection, scheduler_for)

    def close(self) -> None:
        """Close the file; nothing is pending, every append was durable already."""
        self._database.close()


def _nothing() -> None:
    """Nobody wants to know."""


def _about(kind: EventKind, target: Event) -> NewEvent:
    return NewEvent(kind, {"v": PAYLOAD_VERSION, "target": target.id.hex()})
