"""The catalog as the rest of the program uses it: deck files in, entries, rosters and search words out."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path

from tui.catalog import files, segments
from tui.catalog.database import CatalogDatabase
from tui.catalog.entries import DeckEntry, ReadFile, Roster, Stamp
from tui.search.document import documents

FILE_NAME = "catalog.db"


class Catalog:
    """What is known of deck files. Every method may raise the errors of `CatalogDatabase`."""

    def __init__(self, database: CatalogDatabase) -> None:
        self._database = database

    @classmethod
    def open(cls, folder: Path) -> "Catalog":
        """The catalog in a cache directory, or one in memory where nothing can be written. Never raises."""
        return cls(CatalogDatabase.open(folder / FILE_NAME))

    @classmethod
    def in_memory(cls) -> "Catalog":
        """A catalog that ends with the program."""
        return cls(CatalogDatabase.in_memory())

    @property
    def lasting(self) -> bool:
        """Whether what it holds is still there when the program starts again."""
        return self._database.path is not None

    def generation(self) -> int:
        """Grows with every change, whichever program made it."""
        return self._database.generation()

    def stamps(self, folder: Path) -> dict[str, Stamp]:
        """What is known of the deck files of a folder, by their names."""
        with self._database.reading() as connection:
            return files.stamps(connection, folder)

    def digest(self, path: Path) -> bytes:
        """The hash of a file's content as it was last read; empty where the file is not known."""
        with self._database.reading() as connection:
            return files.digest(connection, path)

    def paths(self) -> list[Path]:
        """Every deck file that is known."""
        with self._database.reading() as connection:
            return files.paths(connection)

    def entries(self) -> list[DeckEntry]:
        """Every deck file, by folder and name."""
        with self._database.reading() as connection:
            return files.entries(connection)

    def rosters(self) -> dict[Path, Roster]:
        """The cards of every deck that can be read, by name."""
        with self._database.reading() as connection:
            return files.rosters(connection)

    def update(
        self,
        read: Iterable[ReadFile] = (),
        gone: Iterable[Path] = (),
        same: Iterable[tuple[Path, Stamp]] = (),
    ) -> None:
        """Take in files that were read, forget those that are gone, and note new stamps of unchanged ones.

        `read` is asked for one file after the other, so that no more than one has to be in memory.
        """
        with self._database.writing() as connection:
            for path in gone:
                _forget(connection, path)
            for path, stamp in same:
                files.restamp(connection, path, stamp)
            writer = segments.SegmentWriter(connection)
            for one in read:
                _forget(connection, one.path)
                deck = one.deck
                found = () if deck is None else documents(deck, one.warned)
                files.write(connection, one, writer.add(found))
            writer.flush()

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def discard(self) -> None:
        """Close the file and remove it, so that it is made anew."""
        self._database.discard()


def _forget(connection: sqlite3.Connection, path: Path) -> None:
    known = files.one(connection, path)
    if known is not None:
        segments.bury(connection, known.first, known.cards)
        files.remove(connection, path)
