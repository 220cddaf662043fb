"""Rows of deck files: their stamps, entries, rosters and outlines."""

import os
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

from tui.catalog.card_names import outline_bytes, read_outline, read_roster, roster_bytes
from tui.catalog.checksum import packed, require, sum_of, unpacked
from tui.catalog.entries import DeckEntry, FileStamp, ReadFile, Roster, roster
from tui.model.ids import DeckId
from tui.model.outline import Outline, outline
from tui.model.problem import Problem, Severity


def stamps(connection: sqlite3.Connection, folder: Path) -> dict[bytes, tuple[int, int]]:
    """Sizes and times of the known files of a folder, by name; no possible size if that tells nothing."""
    rows = connection.execute(
        "SELECT name, iif(settled, size, -1), mtime_ns FROM deck_file WHERE folder = ?",
        (os.fsencode(folder),),
    )
    return {name: (size, mtime_ns) for name, size, mtime_ns in rows}


def folders(connection: sqlite3.Connection) -> list[Path]:
    """Every folder of which a file is known."""
    return [
        Path(os.fsdecode(name)) for (name,) in connection.execute("SELECT DISTINCT folder FROM deck_file")
    ]


def ids(connection: sqlite3.Connection, folder: Path, among: Sequence[str]) -> set[str]:
    """Which of these decks are in a folder."""
    marks = ",".join("?" * len(among))
    query = f"SELECT deck FROM deck_file WHERE folder = ? AND deck IN ({marks})"
    return {deck for (deck,) in connection.execute(query, (os.fsencode(folder), *among))}


def is_same(connection: sqlite3.Connection, file: FileStamp) -> bool:
    """Whether the content of a file is what was read of it before."""
    query = "SELECT digest FROM deck_file WHERE folder = ? AND name = ?"
    row = connection.execute(query, _place(file.path)).fetchone()
    return row is not None and file.digest != b"" and row[0] == file.digest


def restamp(connection: sqlite3.Connection, file: FileStamp) -> None:
    """Note the stamp of a file whose content is the same."""
    stamp = file.stamp
    connection.execute(
        "UPDATE deck_file SET size = ?, mtime_ns = ?, settled = ? WHERE folder = ? AND name = ?",
        (stamp.size, stamp.mtime_ns, stamp.settled, *_place(file.path)),
    )


def entries(connection: sqlite3.Connection) -> list[DeckEntry]:
    """Every deck file, by folder and name. Raises: CatalogDamagedError."""
    rows = connection.execute("SELECT folder, name, entry, roster, crc FROM deck_file ORDER BY folder, name")
    return [_entry(*row) for row in rows]


def rosters(connection: sqlite3.Connection) -> dict[Path, Roster]:
    """The cards of every deck that can be read. Raises: CatalogDamagedError."""
    found: dict[Path, Roster] = {}
    for folder, name, entry, names, crc in connection.execute(
        "SELECT folder, name, entry, roster, crc FROM deck_file ORDER BY folder, name"
    ):
        require(crc, (folder, name), entry, names)
        if names:
            found[_path(folder, name)] = read_roster(names)
    return found


def outlines(connection: sqlite3.Connection) -> dict[Path, Outline]:
    """What a plan needs of every deck that can be read. Raises: CatalogDamagedError."""
    found: dict[Path, Outline] = {}
    for folder, name, data, crc in connection.execute(
        "SELECT folder, name, outline, outline_crc FROM deck_file ORDER BY folder, name"
    ):
        require(crc, (folder, name), data)
        if data:
            found[_path(folder, name)] = read_outline(data)
    return found


def one(connection: sqlite3.Connection, path: Path) -> DeckEntry | None:
    """One deck file, or None. Raises: CatalogDamagedError."""
    row = connection.execute(
        "SELECT folder, name, entry, roster, crc FROM deck_file WHERE folder = ? AND name = ?", _place(path)
    ).fetchone()
    return _entry(*row) if row else None


def write(connection: sqlite3.Connection, read: ReadFile, first: int) -> None:
    """Add a file, whose cards are numbered from `first`; the row of that path was removed before."""
    place, stamp = _place(read.file.path), read.file.stamp
    entry = _entry_data(read, first)
    names = b"" if read.deck is None else roster_bytes(roster(read.deck))
    plans = b"" if read.deck is None else outline_bytes(outline(read.deck))
    connection.execute(
        "INSERT INTO deck_file (folder, name, size, mtime_ns, settled, digest, deck, entry, roster, crc, "
        "outline, outline_crc) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *place,
            stamp.size,
            stamp.mtime_ns,
            stamp.settled,
            read.file.digest,
            read.deck_id,
            entry,
            names,
            sum_of(place, entry, names),
            plans,
            sum_of(place, plans),
        ),
    )


def move(connection: sqlite3.Connection, path: Path, first: int) -> None:
    """Note that the cards of a file are numbered from `first` now. Raises: CatalogDamagedError."""
    place = _place(path)
    entry, names, crc = connection.execute(
        "SELECT entry, roster, crc FROM deck_file WHERE folder = ? AND name = ?", place
    ).fetchone()
    require(crc, place, entry, names)
    values = cast(list[Any], unpacked(entry))
    values[-1] = first
    entry = packed(values)
    connection.execute(
        "UPDATE deck_file SET entry = ?, crc = ? WHERE folder = ? AND name = ?",
        (entry, sum_of(place, entry, names), *place),
    )


def remove(connection: sqlite3.Connection, path: Path) -> None:
    """Forget a file."""
    connection.execute("DELETE FROM deck_file WHERE folder = ? AND name = ?", _place(path))


def _entry_data(read: ReadFile, first: int) -> bytes:
    deck = read.deck
    return packed(
        [
            read.deck_id,
            read.title,
            deck is not None,
            0 if deck is None else len(deck.active),
            0 if deck is None else len(deck.askable),
            read.broken,
            [(p.line, p.column, p.severity, p.code, p.what, p.hint) for p in read.problems],
            () if deck is None else deck.needs,
            () if deck is None else deck.was,
            () if deck is None else list(dict.fromkeys(card.topic for card in deck.active)),
            ()
            if deck is None
            else list(dict.fromkeys(tag for card in deck.active for tag in deck.tags_of(card))),
            first,
        ]
    )


def _entry(folder: bytes, name: bytes, entry: bytes, names: bytes, crc: int) -> DeckEntry:
    require(crc, (folder, name), entry, names)
    path = _path(folder, name)
    values = cast(list[Any], unpacked(entry))
    deck, title, readable, cards, askable, broken, problems, needs, was, topics, tags, first = values
    told = tuple(
        Problem(str(path), line, column, Severity(severity), code, what, hint)
        for line, column, severity, code, what, hint in problems
    )
    return DeckEntry(
        path,
        DeckId(deck),
        title,
        readable,
        cards,
        askable,
        broken,
        told,
        tuple(needs),
        tuple(was),
        tuple(topics),
        tuple(tags),
        first,
    )


def _place(path: Path) -> tuple[bytes, bytes]:
    return os.fsencode(path.parent), os.fsencode(path.name)


def _path(folder: bytes, name: bytes) -> Path:
    return Path(os.fsdecode(folder), os.fsdecode(name))
