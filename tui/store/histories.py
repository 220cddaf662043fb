"""The ratings that moved the schedule, card by card: what weights are fitted to."""

import sqlite3
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime

from tui.clock import from_microseconds
from tui.model.grade import Rating
from tui.model.ids import CardId, CardRef, DeckId

# Read from the columns alone: the payloads of all answers ever given take ten times as long.
_RATED = """
SELECT e.deck, e.card, a.rating, a.answered_at FROM answer a CROSS JOIN event e ON e.id = a.event
WHERE a.feeds AND a.rating IS NOT NULL AND a.session NOT IN ({})
ORDER BY a.answered_at, a.session, a.position, a.event
"""
_RATINGS = {int(rating): rating for rating in Rating}

Ratings = Mapping[CardRef, Sequence[tuple[Rating, datetime]]]
"""Of each card, under the id it had then: ratings as they stand and their instants, in the order given."""


def histories(connection: sqlite3.Connection, without: Sequence[bytes] = ()) -> Ratings:
    """Every answer that counts and moved the schedule, some sessions aside; also those before a reset."""
    found: defaultdict[tuple[str, str], list[tuple[Rating, datetime]]] = defaultdict(list)
    for deck, card, rating, at in connection.execute(_RATED.format(", ".join("?" * len(without))), without):
        found[deck, card].append((_RATINGS[rating], from_microseconds(at)))
    return {CardRef(DeckId(deck), CardId(card)): given for (deck, card), given in found.items()}
