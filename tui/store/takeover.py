"""What another file derived from its log, taken over where that log has no event in common with this one.

Cards that only one of both logs tells of stand in its tables as they would come out of the union, and every
figure of the roll-up is a sum. So only cards of which both tell must be gone through.

Tables may be wrong where the log is right: an older program had an error, or a bit was lost. So those of a
short log are not looked at, and of those of a long one a sample is made anew first.
"""

import sqlite3
from dataclasses import dataclass
from random import Random

from tui.model.ids import CardId, CardRef, DeckId
from tui.schedule.scheduler import SchedulerFor
from tui.store import tally
from tui.store.card_rows import card_rows
from tui.store.event_rows import COLUMNS

LONG = 20_000
"""Events from which on to take over is worth it; a shorter log is gone through in less than half a second."""
_SAMPLE = 500
"""An error in one card of a hundred stays unseen once in 150 times."""

_EVENTS = f"SELECT {COLUMNS} FROM {{}}.event WHERE deck = ? AND card = ? ORDER BY at, device, seq, id"
_OF_CARDS = {
    "card_state": "SELECT * FROM {0}.card_state WHERE deck = ? AND card = ?",
    "answer": """SELECT a.* FROM {0}.event e JOIN {0}.answer a ON a.answered_at = e.at AND a.event = e.id
    WHERE e.deck = ? AND e.card = ?""",
    "withdrawn": "SELECT * FROM {0}.withdrawn WHERE deck = ? AND card = ?",
}
"""How the rows of a card are found in each table."""
_ROW = "SELECT at, deck, card FROM main.event WHERE rowid = ?"
_OF_BOTH = """
SELECT deck, card FROM event WHERE deck IS NOT NULL AND card IS NOT NULL
GROUP BY deck, card HAVING min(rowid) <= :last AND max(rowid) > :last
"""


@dataclass(frozen=True, slots=True)
class Taken:
    """Another file whose tables are taken over."""

    schema: str
    """The name under which it is attached."""
    common: frozenset[CardRef]
    """The cards of which both logs tell."""


def worth_taking(
    connection: sqlite3.Connection, other: str, rows: range, scheduler_for: SchedulerFor
) -> Taken | None:
    """What to take over of an attached file of today's format, whose events are in these rows, the last.

    None where its tables are not relied on, or most of its cards must be gone through anyway.
    Raises: DamagedError for an event that cannot be read.
    """
    if len(rows) < LONG:
        return None
    found = connection.execute(_OF_BOTH, {"last": rows.start - 1})
    common = frozenset(CardRef(DeckId(deck), CardId(card)) for deck, card in found)
    (cards,) = connection.execute(f"SELECT count(*) FROM {other}.card_state").fetchone()
    if 2 * len(common) > cards or not _is_right(connection, other, rows, scheduler_for):
        return None
    return Taken(other, common)


def take_over(connection: sqlite3.Connection, other: str) -> None:
    """Add what an attached file holds of its cards, inside the caller's transaction.

    The cards of which both logs tell, and with them the figures of the roll-up, are still to be settled.
    """
    open_quarters = [*tally.newest(connection, "main"), *tally.newest(connection, other)]
    for table in _OF_CARDS:
        connection.execute(f"INSERT OR IGNORE INTO main.{table} SELECT * FROM {other}.{table}")
    tally.add_all(connection, other)
    tally.recount(connection, open_quarters)


def _is_right(connection: sqlite3.Connection, other: str, rows: range, scheduler_for: SchedulerFor) -> bool:
    """Whether the tables say what the log does, of cards and quarters from all over it."""
    # Drawn, not counted off: where decks take turns, every hundredth event may be of the same one.
    drawn = Random(len(rows)).sample(rows, min(_SAMPLE, len(rows)))
    sample = [connection.execute(_ROW, (row,)).fetchone() for row in drawn]
    cards = {CardRef(DeckId(deck), CardId(card)) for _, deck, card in sample if None not in (deck, card)}
    return tally.is_right(connection, other, {at for at, _, _ in sample}) and all(
        _is_as_folded(connection, other, card, scheduler_for) for card in sorted(cards)
    )


def _is_as_folded(
    connection: sqlite3.Connection, other: str, ref: CardRef, scheduler_for: SchedulerFor
) -> bool:
    events = connection.execute(_EVENTS.format(other), (ref.deck, ref.card)).fetchall()
    wanted = card_rows(ref, events, scheduler_for)
    return all(
        set(connection.execute(found.format(other), (ref.deck, ref.card))) == set(wanted.get(table, ()))
        for table, found in _OF_CARDS.items()
    )
