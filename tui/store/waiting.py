"""Which cards wait for review, counted and listed by an index: no other card is looked at."""

import sqlite3
from collections import Counter

from tui.model.ids import CardId, CardRef, DeckId

_DECKS = """
WITH RECURSIVE deck_of(deck) AS (
    SELECT min(deck) FROM card_state
    UNION ALL
    SELECT (SELECT min(deck) FROM card_state WHERE deck > deck_of.deck) FROM deck_of WHERE deck IS NOT NULL
)
"""
_IN_REVIEW = "c.deck = d.deck AND c.stage = 'review' AND c.comes_at < :ends"
_LEARNING = "c.deck = d.deck AND c.stage IN ('learning', 'relearning') AND c.comes_at <= :now"
_COUNTS = f"""{_DECKS}
SELECT d.deck,
    (SELECT count(*) FROM card_state c WHERE {_IN_REVIEW})
    + (SELECT count(*) FROM card_state c WHERE {_LEARNING})
FROM deck_of d WHERE d.deck IS NOT NULL
"""
# Buried cards come back within the day where its end moved since: few or none, so they are taken off again.
_STILL_BURIED = """
SELECT deck, count(*) FROM card_state INDEXED BY card_buried
WHERE buried_until > :now AND stage = 'review' AND comes_at < :ends GROUP BY deck
"""
_CARDS = f"""{_DECKS}
SELECT c.deck, c.card FROM deck_of d CROSS JOIN card_state c
WHERE {_IN_REVIEW} AND (c.buried_until IS NULL OR c.buried_until <= :now)
UNION ALL
SELECT c.deck, c.card FROM deck_of d CROSS JOIN card_state c WHERE {_LEARNING}
"""
_DAY_US = 86_400_000_000
_PER_DAY = f"""{_DECKS}
SELECT (c.comes_at - :since) / {_DAY_US} AS day, count(*) FROM deck_of d CROSS JOIN card_state c
WHERE c.deck = d.deck AND c.stage = 'review' AND c.comes_at >= :since AND c.comes_at < :until GROUP BY day
"""


def due_counts(connection: sqlite3.Connection, now: int, ends: int) -> Counter[DeckId]:
    """How many cards of each deck wait, decks without any left out; instants in microseconds."""
    span = {"now": now, "ends": ends}
    counts = Counter({DeckId(deck): count for deck, count in connection.execute(_COUNTS, span) if count})
    for deck, count in connection.execute(_STILL_BURIED, span):
        counts[DeckId(deck)] -= count
    return +counts


def due_cards(connection: sqlite3.Connection, now: int, ends: int) -> tuple[CardRef, ...]:
    """The cards that wait, in no order; instants in microseconds."""
    found = connection.execute(_CARDS, {"now": now, "ends": ends})
    return tuple(CardRef(DeckId(deck), CardId(card)) for deck, card in found)


def due_per_day(connection: sqlite3.Connection, since: int, days: int) -> tuple[int, ...]:
    """How many cards in review come back in each of so many spans of 24 hours; suspended ones never do."""
    span = {"since": since, "until": since + days * _DAY_US}
    found = dict(connection.execute(_PER_DAY, span).fetchall())
    return tuple(found.get(day, 0) for day in range(days))


def decks(connection: sqlite3.Connection) -> frozenset[DeckId]:
    """Every deck that something is known of."""
    found = connection.execute(f"{_DECKS} SELECT deck FROM deck_of WHERE deck IS NOT NULL")
    return frozenset(DeckId(deck) for (deck,) in found)
