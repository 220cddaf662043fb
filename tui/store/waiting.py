"""Which cards wait for review, counted and read by an index: no other card's state is looked at."""

import sqlite3
from collections import Counter
from collections.abc import Container

from tui.model.ids import CardId, DeckId
from tui.schedule.track import Track
from tui.store.rows import TRACK_COLUMNS, to_track

# Each deck's cards lie side by side in the index. It does not tell which of them are still being learned, and
# so come by the minute and not by the day: these few are found by an index of their own.
_OF_DECKS = "deck d CROSS JOIN card_state c INDEXED BY card_due ON c.deck = d.deck AND c.comes_at IS NOT NULL"
# Counted deck by deck, and not grouped: so of a card nothing is read but whether it comes before the end, and
# a backlog takes half the time or less.
_COUNTS = """
SELECT d.deck, (
    SELECT count(*) FROM card_state c INDEXED BY card_due
    WHERE c.deck = d.deck AND c.comes_at IS NOT NULL AND c.comes_at < :ends
) FROM deck d
"""
_LEARNING = "card_state INDEXED BY card_learning WHERE comes_at IS NOT NULL AND stage <> 'review'"
_LATER = f"SELECT deck, -count(*) FROM {_LEARNING} AND comes_at > :now AND comes_at < :ends GROUP BY deck"
_SOONER = f"SELECT deck, count(*) FROM {_LEARNING} AND comes_at >= :ends AND comes_at <= :now GROUP BY deck"
# Buried cards come back within the day where its end moved since: few or none, so they are taken off again.
_STILL_BURIED = """
SELECT deck, -count(*) FROM card_state INDEXED BY card_buried
WHERE buried_until > :now AND stage = 'review' AND comes_at < :ends GROUP BY deck
"""
_OF_DECK = "card_state INDEXED BY card_due WHERE deck = ? AND comes_at IS NOT NULL"
_COMING = f"SELECT card, {TRACK_COLUMNS} FROM {_OF_DECK} AND comes_at < ?"
_LATEST = f"SELECT card, comes_at FROM {_OF_DECK} AND comes_at >= ? ORDER BY comes_at"
_HELD = "SELECT card FROM card_state WHERE deck = ? AND (stage IS NOT NULL OR suspended OR buried_until > ?)"
_SUSPENDED = "SELECT card FROM card_state WHERE deck = ? AND suspended"
_DAY_US = 86_400_000_000
_DAYS = f"(comes_at - :since) / {_DAY_US} AS day, count(*)"
_SPAN = "AND comes_at >= :since AND comes_at < :until GROUP BY day"
_PER_DAY = f"SELECT {_DAYS} FROM {_OF_DECKS} {_SPAN}"
_LEARNING_PER_DAY = f"SELECT {_DAYS} FROM {_LEARNING} {_SPAN}"


def due_counts(connection: sqlite3.Connection, now: int, ends: int) -> Counter[DeckId]:
    """How many cards of each deck wait, decks without any left out; instants in microseconds."""
    span = {"now": now, "ends": ends}
    counts = Counter({DeckId(deck): count for deck, count in connection.execute(_COUNTS, span)})
    for correction in (_LATER if now < ends else _SOONER, _STILL_BURIED):
        for deck, count in connection.execute(correction, span):
            counts[DeckId(deck)] += count
    return +counts


def coming(connection: sqlite3.Connection, deck: DeckId, before: int) -> dict[CardId, Track]:
    """What is known of the cards of a deck that come back before an instant, in microseconds."""
    found = connection.execute(_COMING, (deck, before))
    return {CardId(card): to_track(*cells) for card, *cells in found}


def next_coming(
    connection: sqlite3.Connection, deck: DeckId, since: int, cards: Container[CardId]
) -> int | None:
    """When the first of these cards comes back from an instant on, in microseconds; None when none does."""
    found = connection.execute(_LATEST, (deck, since))
    return next((comes_at for card, comes_at in found if card in cards), None)


def held(connection: sqlite3.Connection, deck: DeckId, now: int) -> frozenset[CardId]:
    """The cards of a deck that are not new: known, suspended, or put off beyond now, in microseconds."""
    return frozenset(CardId(card) for (card,) in connection.execute(_HELD, (deck, now)))


def suspended(connection: sqlite3.Connection, deck: DeckId) -> frozenset[CardId]:
    """The cards of a deck that reviews do not ask."""
    return frozenset(CardId(card) for (card,) in connection.execute(_SUSPENDED, (deck,)))


def due_per_day(connection: sqlite3.Connection, since: int, days: int) -> tuple[int, ...]:
    """How many cards in review come back in each of so many spans of 24 hours; suspended ones never do."""
    span = {"since": since, "until": since + days * _DAY_US}
    counts = Counter(dict(connection.execute(_PER_DAY, span)))
    counts.subtract(dict(connection.execute(_LEARNING_PER_DAY, span)))
    return tuple(counts[day] for day in range(days))


def decks(connection: sqlite3.Connection) -> frozenset[DeckId]:
    """Every deck that something is known of."""
    return frozenset(DeckId(deck) for (deck,) in connection.execute("SELECT deck FROM deck"))
