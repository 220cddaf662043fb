"""Rows of cards: what search shows of each, by number."""

import sqlite3
from collections.abc import Iterable, Sequence
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
_LISTED_AT = 1
"""Where in the JSON of a card begins what a list of hits needs; the longer texts stand behind it."""


def write(connection: sqlite3.Connection, first: int, cards: Iterable[tuple[SearchDocument, str]]) -> None:
    """Add cards, each with the telling words of its question; they are numbered in a row."""
    rows, titles = [], []
    for number, (document, title) in enumerate(cards, start=first):
        data, words = _data(document), title.encode("utf-8", "surrogatepass")
        rows.append((number, data, crc32(data, number)))
        titles.append((number, words, crc32(words, number)))
    connection.executemany("INSERT INTO card VALUES (?, ?, ?)", rows)
    connection.executemany("INSERT INTO title VALUES (?, ?, ?)", titles)


def _data(document: SearchDocument) -> bytes:
    listed = (
        document.ref.card,
        document.topic,
        document.tags,
        document.kind,
        document.askable,
        document.broken,
        document.question,
    )
    texts = (document.choices, document.key_points, document.answer, document.explanation)
    return packed((listed, texts))


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
        card, topic, _, _, _, _, question = cast(list[Any], unpacked(self.data, _LISTED_AT))
        return Head(CardRef(self.deck.deck, CardId(card)), self.deck.title, topic, question)

    def document(self) -> SearchDocument:
        """All that search knows of it."""
        listed, texts = cast(list[Any], unpacked(self.data))
        card, topic, tags, kind, askable, broken, question = listed
        choices, key_points, answer, explanation = texts
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
