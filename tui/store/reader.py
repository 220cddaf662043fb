"""What follows from the log, read: states, sessions, answers, what is due, daily figures."""

from collections.abc import Collection, Container, Mapping, Sequence
from datetime import datetime

from tui.clock import from_microseconds, microseconds
from tui.model.event import Event, EventKind
from tui.model.grade import Mode
from tui.model.ids import CardId, CardRef, DeckId, SessionId
from tui.model.memory import CardState
from tui.model.tally import Tally
from tui.schedule.track import Track
from tui.store import listing, log, rows, tally, waiting
from tui.store.ahead import read_track
from tui.store.database import Database
from tui.store.event_rows import session_bytes
from tui.store.histories import Ratings, histories
from tui.store.rows import AnswerRow, SessionRow


class ProgressReader:
    """The reading half of a store; writes nothing. Every method raises StoreError, in words."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def version(self) -> tuple[int, int]:
        """Another one after every change of the log, whichever program made it."""
        with self._database.reading() as connection:
            (others,) = connection.execute("PRAGMA data_version").fetchone()
            return int(others), connection.total_changes

    def states(self) -> dict[CardRef, CardState]:
        """The state of every card that the log says something about, under the id it had then."""
        with self._database.reading() as connection:
            found = connection.execute(f"SELECT deck, card, {rows.TRACK_COLUMNS} FROM card_state")
            return {
                CardRef(DeckId(deck), CardId(card)): rows.to_track(*cells).state()
                for deck, card, *cells in found
            }

    def answered(self) -> dict[CardRef, int]:
        """Every card that the log says something about, under the id it had then, with its answers."""
        with self._database.reading() as connection:
            found = connection.execute("SELECT deck, card, answers FROM card_state")
            return {CardRef(DeckId(deck), CardId(card)): answers for deck, card, answers in found}

    def tracks(self, deck: DeckId) -> dict[CardId, Track]:
        """As `states`, of the cards of one deck alone, and in plain numbers: there may be many."""
        query = f"SELECT card, {rows.TRACK_COLUMNS} FROM card_state WHERE deck = ?"
        with self._database.reading() as connection:
            found = connection.execute(query, (deck,))
            return {CardId(card): rows.to_track(*cells) for card, *cells in found}

    def state(self, ref: CardRef) -> CardState:
        """The state of one card."""
        with self._database.reading() as connection:
            return read_track(connection, ref).state()

    def due_counts(self, at: datetime, day_ends_at: datetime) -> Mapping[DeckId, int]:
        """How many cards wait, by the deck they had in the log; decks in which none does are left out.

        What waits is as `CardState.is_due` has it, and found without looking at any other card.
        """
        with self._database.reading() as connection:
            return waiting.due_counts(connection, microseconds(at), microseconds(day_ends_at))

    def coming(self, deck: DeckId, before: datetime) -> dict[CardId, Track]:
        """As `tracks`, of the cards alone that come back before an instant, those being learnt too."""
        with self._database.reading() as connection:
            return waiting.coming(connection, deck, microseconds(before))

    def next_coming(self, deck: DeckId, since: datetime, cards: Container[CardId]) -> datetime | None:
        """When the first of these cards of a deck comes back from an instant on; None when none does."""
        with self._database.reading() as connection:
            found = waiting.next_coming(connection, deck, microseconds(since), cards)
            return None if found is None else from_microseconds(found)

    def held(self, deck: DeckId, at: datetime) -> frozenset[CardId]:
        """The cards of a deck that are not new then: known to the schedule, or kept from reviews."""
        with self._database.reading() as connection:
            return waiting.held(connection, deck, microseconds(at))

    def suspended(self, deck: DeckId) -> frozenset[CardId]:
        """The cards of a deck that reviews ask no more."""
        with self._database.reading() as connection:
            return waiting.suspended(connection, deck)

    def decks(self) -> frozenset[DeckId]:
        """Every deck of which the log says something about a card, under the id it had then."""
        with self._database.reading() as connection:
            return waiting.decks(connection)

    def tallies(self, bounds: Sequence[datetime], session: SessionId | None = None) -> tuple[Tally, ...]:
        """What was done between each two neighbours of these instants, which only rise; all or one session.

        They are taken to the quarter of an hour that begins with or after them.
        """
        instants = [microseconds(bound) for bound in bounds]
        with self._database.reading() as connection:
            if session is None:
                return tally.spans(connection, instants)
            return tally.spans_of(connection, session_bytes(session), instants)

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
        """Every session, newest first; reads every answer."""
        with self._database.reading() as connection:
            return listing.sessions(connection)

    def sessions_from(self, first: SessionId, last: SessionId) -> tuple[SessionId, ...]:
        """The sessions whose ids stand from one to another, both included."""
        with self._database.reading() as connection:
            return listing.sessions_from(connection, first, last)

    def some_sessions(
        self,
        mode: Mode | None = None,
        session: SessionId | None = None,
        *,
        unfinished: bool = False,
        until: SessionId | None = None,
        limit: int | None = None,
    ) -> tuple[SessionRow, ...]:
        """The newest of the sessions asked for, newest first; reads the answers of these alone.

        `until` names the newest that may be among them; none are older than one the log does not know.
        """
        with self._database.reading() as connection:
            return listing.some_sessions(connection, mode, session, unfinished, until, limit)

    def open_quizzes(self, since: datetime) -> dict[SessionId, datetime]:
        """The quizzes begun since then that have no end, each with the instant of its last event."""
        with self._database.reading() as connection:
            return listing.open_quizzes(connection, since)

    def answered_cards(self, session: SessionId, deck: DeckId | None = None) -> frozenset[CardRef]:
        """The cards answered in a session, of one deck or all, under the ids they had; taken back or not."""
        with self._database.reading() as connection:
            return listing.answered_cards(connection, session, deck)

    def answers(
        self, session: SessionId | None = None, since: datetime | None = None
    ) -> tuple[AnswerRow, ...]:
        """The answer that counts of each question, skipped ones too.

        Those of one session in the order of its questions, otherwise in the order they were given.
        """
        with self._database.reading() as connection:
            return listing.answers(connection, session, since)

    def durations(self, since: datetime, most: int) -> tuple[int, ...]:
        """How long the newest answers since that instant took, in milliseconds; skipped ones took none."""
        with self._database.reading() as connection:
            return listing.durations(connection, microseconds(since), most)

    def reviews(self, since: datetime | None = None) -> tuple[AnswerRow, ...]:
        """Every rated answer that was not undone, in log order, also one that was given again later."""
        with self._database.reading() as connection:
            return listing.reviews(connection, since)

    def histories(self, without: Collection[SessionId] = ()) -> Ratings:
        """The ratings of each card that moved its schedule, in the order given."""
        with self._database.reading() as connection:
            return histories(connection, tuple(map(session_bytes, without)))

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
