"""Cards made from the log in one pass over it, in the order in which things happened.

That is the order in which the file holds both events and answers: nothing is looked for, and the time a pass
takes grows with the log and no faster. Card by card, every event would be on another page.
"""

import sqlite3
from collections.abc import Container, Iterable

from tui.model.event import EventKind
from tui.model.ids import CardId, CardRef, DeckId
from tui.schedule.answered import Answered
from tui.schedule.fold import MARKS, take_answer
from tui.schedule.scheduler import SchedulerFor
from tui.schedule.standing import rated
from tui.schedule.track import Track
from tui.store import log
from tui.store.card_rows import BLANK, Row, answer_row, inserting, state_row
from tui.store.event_rows import EventRow, payload_of, read_row, unreadable

_AT_ONCE = 100
"""Rows written together: few enough that they are still in the processor's cache."""
_ANSWERED = EventKind.ANSWERED.value
_LOOKING_BACK = frozenset(kind.value for kind in (EventKind.OVERRULED, EventKind.UNDONE, EventKind.REDONE))
"""Kinds that change what an earlier event of the card means."""


def replay(
    connection: sqlite3.Connection, scheduler_for: SchedulerFor, touched: Container[CardRef] | None = None
) -> set[CardRef]:
    """Write the rows of every card, or of those touched, of which the table `card_state` holds none.

    Returns the cards that must be folded from their beginning, because something looks back; what was
    written of their answers is not to be relied on. Raises: DamagedError.
    """
    one_pass = _Pass(connection, scheduler_for, touched)
    try:
        with log.rows_in_order(connection) as rows:
            one_pass.run(rows)
    except ValueError as error:
        raise unreadable(error) from error
    return one_pass.end()


class _Card:
    """A card at some moment of the log."""

    __slots__ = ("aside", "ref", "track")

    def __init__(self, ref: CardRef, aside: bool) -> None:
        self.ref = ref
        self.track = Track()
        self.aside = aside
        # Whether the pass leaves it alone: it is not touched, or must be folded.


class _Pass:
    """What is known of all cards at some moment of the log."""

    def __init__(
        self, connection: sqlite3.Connection, scheduler_for: SchedulerFor, touched: Container[CardRef] | None
    ) -> None:
        self._connection = connection
        self._scheduler_for = scheduler_for
        self._touched = touched
        self._cards: dict[tuple[str | None, str | None], _Card] = {}
        self._answers: list[Row] = []
        self._folded: set[CardRef] = set()
        # Questions that were answered, as hashes: two that share one have a card folded, and no more.
        self._asked: set[int] = set()

    def run(self, rows: Iterable[EventRow]) -> None:
        """Go through events. Raises: ValueError when one cannot be read."""
        cards, before = self._cards, (0, "", 0)
        for row in rows:
            card = cards.get(row[6:8]) or self._met(row[6:8])
            if row[1] == before[0] and row[1:4] == before:
                self._set_aside(card)  # which of both was first, their ids tell
            before = row[1:4]
            if card.aside:
                continue
            if row[4] == _ANSWERED:
                self._answer(card, row)
            elif row[4] in _LOOKING_BACK:
                self._set_aside(card)
            else:
                event = read_row(row)
                if event.kind in MARKS:
                    MARKS[event.kind](card.track, event)

    def _met(self, place: tuple[str | None, str | None]) -> _Card:
        deck, card = place
        ref = CardRef(DeckId(deck or ""), CardId(card or ""))
        aside = deck is None or card is None or (self._touched is not None and ref not in self._touched)
        return self._cards.setdefault(place, _Card(ref, aside))

    def _answer(self, card: _Card, row: EventRow) -> None:
        given = Answered.of(payload_of(row))
        id_, at, session, ref = row[0], row[1], row[5], card.ref
        question = hash((ref.deck, ref.card, session, given.position))
        if question in self._asked:
            self._set_aside(card)
            return
        self._asked.add(question)
        rating = rated(given)
        stage = take_answer(card.track, at, ref, given, rating, self._scheduler_for)
        self._answers.append(answer_row(at, id_, session, given, rating, stage))
        if len(self._answers) == _AT_ONCE:
            self._write()

    def _set_aside(self, card: _Card) -> None:
        if not card.aside:
            card.aside = True
            self._folded.add(card.ref)

    def _write(self) -> None:
        self._connection.executemany(inserting("answer"), self._answers)
        self._answers.clear()

    def end(self) -> set[CardRef]:
        """Write what is still to be written; returns the cards that must be folded."""
        self._write()
        known = sorted((card for card in self._cards.values() if not card.aside), key=lambda card: card.ref)
        states = (state_row(card.ref, card.track) for card in known if card.track != BLANK)
        self._connection.executemany(inserting("card_state"), states)
        return self._folded
