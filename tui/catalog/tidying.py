"""Keeping the word index in few segments: each change adds one, and leaves dead numbers in others."""

import sqlite3
from collections.abc import Sequence

from tui.catalog import cards, files, segments
from tui.catalog.entries import DeckEntry
from tui.search.segment import CAPACITY

_MOST_SMALL = 6
"""Segments that are not worth their time, of which so many are borne."""
_SMALL = CAPACITY // 4
_SPARE = 1024
"""Numbers without a card that are borne, besides as many as there are cards: they make all sets longer."""


def tidy(connection: sqlite3.Connection) -> None:
    """Forget empty segments, and make one of the small or half dead ones where there are many.

    Raises: CatalogDamagedError.
    """
    held = _held(connection)
    for first, (_, decks) in held.items():
        if not decks:
            segments.remove(connection, first)
    poor = {first: decks for first, (count, decks) in held.items() if decks and _is_poor(count, decks)}
    alive = sum(entry.cards for _, decks in held.values() for entry in decks)
    end = max((first + count for first, (count, _) in held.items()), default=0)
    if len(poor) > _MOST_SMALL or (poor and end > 2 * alive + _SPARE):
        _join(connection, poor)


def _held(connection: sqlite3.Connection) -> dict[int, tuple[int, list[DeckEntry]]]:
    """The segments with the number of their cards, dead ones too, and the decks that are in them."""
    rows = connection.execute("SELECT first, cards FROM segment ORDER BY first")
    held: dict[int, tuple[int, list[DeckEntry]]] = {first: (count, []) for first, count in rows}
    ends = {first: first + count for first, (count, _) in held.items()}
    for entry in sorted(files.entries(connection), key=lambda entry: entry.first):
        for first, (_, decks) in held.items():
            if entry.cards and first <= entry.first < ends[first]:
                decks.append(entry)
    return held


def _is_poor(count: int, decks: Sequence[DeckEntry]) -> bool:
    alive = sum(entry.cards for entry in decks)
    return alive < _SMALL or 2 * alive < count


def _join(connection: sqlite3.Connection, poor: dict[int, list[DeckEntry]]) -> None:
    """Index the cards of these segments again, as they are stored, where there is room for them."""
    decks = [entry for several in poor.values() for entry in several]
    room = segments.room_for(connection, sum(entry.cards for entry in decks))
    writer = segments.SegmentWriter(connection, room)
    for entry in decks:
        numbers = range(entry.first, entry.first + entry.cards)
        stored = cards.data(connection, numbers)
        first = writer.add(cards.StoredCard(entry, stored[number]).document() for number in numbers)
        files.move(connection, entry.path, first)
        cards.remove(connection, entry.first, entry.cards)
    for first in poor:
        segments.remove(connection, first)
    writer.flush()
