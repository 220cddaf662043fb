"""The catalog as the rest of the program uses it: deck files in, entries, rosters and search words out."""

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from tui.catalog import cards, files, segments
from tui.catalog.database import CatalogDatabase
from tui.catalog.entries import DeckEntry, FileStamp, ReadFile, Roster
from tui.catalog.tidying import tidy
from tui.catalog.words import CatalogWords
from tui.model.outline import Outline
from tui.search.document import documents

Answer = TypeVar("Answer")

FILE_NAME = "catalog.db"


class Catalog:
    """What is known of deck files. Every method may raise the errors of `CatalogDatabase`."""

    def __init__(self, database: CatalogDatabase) -> None:
        self._database = database
        self._words: tuple[int, Sequence[DeckEntry], CatalogWords] | None = None

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

    def stamps(self, folder: Path) -> dict[bytes, tuple[int, int]]:
        """Sizes and times of the known files of a folder, by name.

        The size is no possible one where the file may have changed and look as it did.
        """
        with self._database.reading() as connection:
            return files.stamps(connection, folder)

    def folders(self) -> list[Path]:
        """Every folder of which a deck file is known."""
        with self._database.reading() as connection:
            return files.folders(connection)

    def ids(self, folder: Path, among: Sequence[str]) -> set[str]:
        """Which of these decks are in a folder."""
        with self._database.reading() as connection:
            return files.ids(connection, folder, among)

    def entries(self) -> list[DeckEntry]:
        """Every deck file, by folder and name."""
        with self._database.reading() as connection:
            return files.entries(connection)

    def rosters(self) -> dict[Path, Roster]:
        """The cards of every deck that can be read, by name."""
        with self._database.reading() as connection:
            return files.rosters(connection)

    def outlines(self) -> dict[Path, Outline]:
        """What a plan needs of every deck that can be read."""
        with self._database.reading() as connection:
            return files.outlines(connection)

    def searching(
        self, decks: Callable[[], Sequence[DeckEntry]], use: Callable[[CatalogWords], Answer]
    ) -> Answer:
        """What `use` makes of the words of these decks, in one consistent view.

        `decks`, in the order of the library, is asked for within the view.
        """
        with self._database.reading() as connection:
            generation, wanted = self._database.generation(), decks()
            if self._words is None or self._words[0] != generation or self._words[1] is not wanted:
                self._words = generation, wanted, CatalogWords(connection, wanted)
            return use(self._words[2])

    def update(
        self,
        changed: Sequence[FileStamp] = (),
        load: Callable[[FileStamp], ReadFile] | None = None,
        gone: Iterable[Path] = (),
    ) -> bool:
        """Take in files that may have changed and forget those that are gone; whether anything was.

        Files with the content that is known get their new stamp alone; the others are loaded one after the
        other, so that no more than one has to be in memory.
        """
        taken = False
        with self._database.writing() as connection:
            for path in gone:
                taken = _forget(connection, path) or taken
            writer = segments.SegmentWriter(connection)
            for file in changed:
                if files.is_same(connection, file):
                    files.restamp(connection, file)
                elif load is not None:
                    taken = True
                    _take_in(connection, writer, load(file))
            if taken:
                writer.flush()
                tidy(connection)
        return taken

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def discard(self) -> None:
        """Close the file and remove it, so that it is made anew."""
        self._database.discard()


def _take_in(connection: sqlite3.Connection, writer: segments.SegmentWriter, read: ReadFile) -> None:
    _forget(connection, read.file.path)
    found = () if read.deck is None else documents(read.deck, read.warned)
    files.write(connection, read, writer.add(found))


def _forget(connection: sqlite3.Connection, path: Path) -> bool:
    known = files.one(connection, path)
    if known is not None:
        cards.remove(connection, known.first, known.cards)
        files.remove(connection, path)
    return known is not None
