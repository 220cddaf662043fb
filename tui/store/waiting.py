"""Which cards wait for review, counted and listed by an index: no other card is looked at."""

import sqlite3
from collections import Counter

from tui.model.ids import CardId, CardRef, DeckId

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
_CARDS = f"""
SELECT c.deck, c.card FROM {_OF_DECKS} AND c.comes_at <= max(:now, :ends)
WHERE CASE stage
    WHEN 'review' THEN c.comes_at < :ends AND (c.buried_until IS NULL OR c.buried_until <= :now)
    ELSE c.comes_at <= :now
END
"""
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


def due_cards(connection: sqlite3.Connection, now: int, ends: int) -> tuple[CardRef, ...]:
    """The cards that wait, in no order; instants in microseconds."""
    found = connection.execute(_CARDS, {"now": now, "ends": ends})
    return tuple(CardRef(DeckId(deck), CardId(card)) for deck, card in found)


def due_per_day(connection: sqlite3.Connection, since: int, days: int) -> tuple[int, ...]:
    """How many cards in review come back in each of so many spans of 24 hours; suspended ones never do."""
    span = {"since": since, "until": since + days * _DAY_US}
    counts = Counter(dict(connection.execute(_PER_DAY, span)))
    counts.subtract(dict(connection.execute(_LEARNING_PER_DAY, span)))
    return tuple(counts[day] for day in range(days))


def decks(connection: sqlite3.Connection) -> frozenset[DeckId]:
    """Every deck that something is known of."""
    return frozenset(DeckId(deck) for (deck,) in connection.execute("SELECT deck FROM deck"))
