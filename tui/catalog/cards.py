"""Rows of cards: what search shows of each, by number."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast
from zlib import crc32

from tui.catalog.checksum import packed, require_all, unpacked
from tui.catalog.database import CatalogDamagedError
from tui.catalog.entries import DeckEntry
from tui.model.card import Kind
from tui.model.ids import CardId, CardRef
from tui.search.document import SearchDocument
from tui.search.found import Head

_BATCH = 5000
"""Cards read at once: a statement may not grow without end."""
_BETWEEN = b"\0"
"""Divides what a list of hits needs from the longer texts; JSON writes no such byte."""


def write(connection: sqlite3.Connection, number: int, document: SearchDocument, title: str) -> None:
    """Add a card."""
    listed = [
        document.ref.card,
        document.topic,
        document.tags,
        document.kind,
        document.askable,
        document.broken,
        document.question,
    ]
    texts = [document.choices, document.key_points, document.answer, document.explanation]
    data, words = packed(listed) + _BETWEEN + packed(texts), title.encode("utf-8", "surrogatepass")
    connection.execute("INSERT INTO card VALUES (?, ?, ?)", (number, data, crc32(data, number)))
    connection.execute("INSERT INTO title VALUES (?, ?, ?)", (number, words, crc32(words, number)))


def remove(connection: sqlite3.Connection, first: int, count: int) -> None:
    """Forget cards that are numbered in a row."""
    for table in ("card", "title"):
        connection.execute(f"DELETE FROM {table} WHERE number BETWEEN ? AND ?", (first, first + count - 1))


def titles(connection: sqlite3.Connection, numbers: Sequence[int]) -> list[str]:
    """The telling words of the questions, in the order asked for. Raises: CatalogDamagedError."""
    found = _stored(connection, "SELECT number, words, crc FROM title", numbers)
    return [found[number].decode("utf-8", "surrogatepass") for number in numbers]


def data(connection: sqlite3.Connection, numbers: Sequence[int]) -> dict[int, bytes]:
    """Cards as they are stored, by number. Raises: CatalogDamagedError."""
    return _stored(connection, "SELECT number, data, crc FROM card", numbers)


def _stored(connection: sqlite3.Connection, rows: str, numbers: Sequence[int]) -> dict[int, bytes]:
    found: dict[int, bytes] = {}
    for start in range(0, len(numbers), _BATCH):
        # The numbers are ours, and binding them would take longer than reading the rows.
        listed = ",".join(map(str, map(int, numbers[start : start + _BATCH])))
        for number, stored, crc in connection.execute(f"{rows} WHERE number IN ({listed})"):
            if crc32(stored, number) != crc:
                raise CatalogDamagedError(f"the check sum of card {number} does not fit")
            found[number] = stored
    require_all(found, len(numbers))
    return found


@dataclass(frozen=True, slots=True)
class StoredCard:
    """A card as it is kept; implements `tui.search.found.Stored`."""

    deck: DeckEntry
    data: bytes

    def head(self) -> Head:
        """As much of it as a list shows."""
        card, topic, _, _, _, _, question = cast(list[Any], unpacked(self.data))
        return Head(CardRef(self.deck.deck, CardId(card)), self.deck.title, topic, question)

    def document(self) -> SearchDocument:
        """All that search knows of it."""
        listed, _, texts = self.data.partition(_BETWEEN)
        card, topic, tags, kind, askable, broken, question = cast(list[Any], unpacked(listed))
        choices, key_points, answer, explanation = cast(list[Any], unpacked(texts))
        return SearchDocument(
            CardRef(self.deck.deck, CardId(card)),
            self.deck.title,
            topic,
            tuple(tags),
            Kind(kind),
            question,
            tuple(choices),
            tuple(key_points),
            answer,
            explanation,
            askable,
            broken,
        )
