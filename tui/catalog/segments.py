"""Rows of the word index: segments, the words in them, and which of their cards are still there."""

import sqlite3
from collections.abc import Iterable

from tui.catalog import cards
from tui.catalog.checksum import packed, posting_sum, sum_of
from tui.search.document import SearchDocument
from tui.search.segment import CAPACITY, SegmentBuilder


class SegmentWriter:
    """Adds cards behind all that are there, one transaction's worth; cards of one file stay together."""

    def __init__(self, connection: sqlite3.Connection, first: int | None = None) -> None:
        self._connection = connection
        self._first = _end(connection) if first is None else first
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
                (word, first, place, data, posting_sum(word, first, place, data))
                for word, place, data in segment.postings
            ),
        )
        learnt = packed(segment.learnt)
        vocabulary, key = "\n".join(segment.vocabulary).encode(), (first, count)
        connection.execute(
            "INSERT INTO segment VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                first,
                count,
                vocabulary,
                learnt,
                sum_of(key, vocabulary, learnt),
                segment.initials,
                sum_of(key, segment.initials),
            ),
        )
        self._first += count
        self._builder = SegmentBuilder()


def room_for(connection: sqlite3.Connection, count: int) -> int:
    """The lowest number from which on so many are free."""
    free = 0
    for first, cards_there in connection.execute("SELECT first, cards FROM segment ORDER BY first"):
        if first - free >= count:
            break
        free = first + cards_there
    return int(free)


def _end(connection: sqlite3.Connection) -> int:
    (end,) = connection.execute("SELECT max(first + cards) FROM segment").fetchone()
    return int(end or 0)


def remove(connection: sqlite3.Connection, first: int) -> None:
    """Forget a segment's words."""
    connection.execute("DELETE FROM posting WHERE segment = ?", (first,))
    connection.execute("DELETE FROM segment WHERE first = ?", (first,))
