"""Rows of the word index: segments, the words in them, and which of their cards are still there."""

import sqlite3
from collections.abc import Iterable

from tui.catalog import cards
from tui.catalog.checksum import require, sum_of
from tui.catalog.database import CatalogDamagedError
from tui.search.bits import run, without
from tui.search.document import SearchDocument
from tui.search.segment import CAPACITY, SegmentBuilder


class SegmentWriter:
    """Adds cards behind all that are there, one transaction's worth; cards of one file stay together."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        (end,) = connection.execute("SELECT max(first + cards) FROM segment").fetchone()
        self._first = end or 0
        self._builder = SegmentBuilder()

    def add(self, documents: Iterable[SearchDocument]) -> int:
        """Add the cards of a file, at most `CAPACITY`, and return the number of the first."""
        several = tuple(documents)
        if len(self._builder) + len(several) > CAPACITY:
            self.flush()
        first = self._first + len(self._builder)
        for number, document in enumerate(several, start=first):
            cards.write(self._connection, number, document, self._builder.add(document))
        return first

    def flush(self) -> None:
        """Write the words of what was added so far."""
        count = len(self._builder)
        if not count:
            return
        first, connection, segment = self._first, self._connection, self._builder.finished()
        connection.executemany(
            "INSERT INTO posting (word, segment, place, data, crc) VALUES (?, ?, ?, ?, ?)",
            (
                (word, first, place, data, sum_of((word, first, place), data))
                for word, place, data in segment.postings
            ),
        )
        live = _stored(run(0, count), count)
        vocabulary = "\n".join(segment.vocabulary).encode()
        connection.execute(
            "INSERT INTO segment VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                first,
                count,
                live,
                sum_of(first, live),
                vocabulary,
                segment.learnt,
                segment.initials,
                sum_of((first, count), vocabulary, segment.learnt, segment.initials),
            ),
        )
        self._first += count
        self._builder = SegmentBuilder()


def bury(connection: sqlite3.Connection, first: int, count: int) -> None:
    """Take cards that are numbered in a row out of the index. Raises: CatalogDamagedError."""
    if not count:
        return
    query = "SELECT first, cards, live, live_crc FROM segment WHERE first <= ? ORDER BY first DESC LIMIT 1"
    row = connection.execute(query, (first,)).fetchone()
    if row is None:
        raise CatalogDamagedError("a segment is missing")
    base, size, live, crc = row
    require(crc, base, live)
    left = without(int.from_bytes(live, "little"), run(first - base, count))
    if left:
        data = _stored(left, size)
        connection.execute(
            "UPDATE segment SET live = ?, live_crc = ? WHERE first = ?", (data, sum_of(base, data), base)
        )
    else:
        remove(connection, base)
    cards.remove(connection, first, count)


def remove(connection: sqlite3.Connection, first: int) -> None:
    """Forget a segment's words."""
    connection.execute("DELETE FROM posting WHERE segment = ?", (first,))
    connection.execute("DELETE FROM segment WHERE first = ?", (first,))


def _stored(live: int, count: int) -> bytes:
    return live.to_bytes((count + 7) // 8, "little")
