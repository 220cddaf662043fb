"""The open cache file: made anew where it is missing, damaged or of another version, else kept in memory.

Readers and the one writer have a connection each, so that searching goes on while decks are taken in.
"""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from zlib import crc32

from tui import __version__

VERSION = crc32(f"3 {__version__}".encode()) & 0x7FFFFFFF
"""Of the tables, and of the program that filled them; a file of any other version is made anew: that program
may have read decks, or divided words, in another way."""
_APPLICATION = 0x51444B43  # "QDKC"
_BUSY_MS = 60_000
"""How long to wait while another program takes in decks."""
_TABLES = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO meta VALUES ('generation', 0);
CREATE TABLE deck_file (
    id INTEGER PRIMARY KEY, folder BLOB NOT NULL, name BLOB NOT NULL,
    size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL, settled INTEGER NOT NULL,
    digest BLOB NOT NULL, deck TEXT NOT NULL, entry BLOB NOT NULL, roster BLOB NOT NULL, crc INTEGER NOT NULL,
    outline BLOB NOT NULL, outline_crc INTEGER NOT NULL,
    UNIQUE (folder, name)
) STRICT;
CREATE INDEX deck_file_stamp ON deck_file(folder, name, settled, size, mtime_ns);
CREATE TABLE card (number INTEGER PRIMARY KEY, data BLOB NOT NULL, crc INTEGER NOT NULL) STRICT;
CREATE TABLE title (number INTEGER PRIMARY KEY, words BLOB NOT NULL, crc INTEGER NOT NULL) STRICT;
CREATE TABLE segment (
    first INTEGER PRIMARY KEY, cards INTEGER NOT NULL,
    vocabulary BLOB NOT NULL, learnt BLOB NOT NULL, crc INTEGER NOT NULL,
    initials BLOB NOT NULL, initials_crc INTEGER NOT NULL
) STRICT;
CREATE TABLE posting (
    word TEXT NOT NULL, segment INTEGER NOT NULL, place INTEGER NOT NULL,
    data BLOB NOT NULL, crc INTEGER NOT NULL, PRIMARY KEY (word, segment, place)
) STRICT, WITHOUT ROWID;
"""


class CatalogDamagedError(Exception):
    """The cache holds something else than was written to it."""


class CatalogRefusedError(Exception):
    """The cache cannot be used where it is: the disk is full or read-only, or another program holds it."""


_REFUSALS = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_PERM,
    }
)


class CatalogDatabase:
    """One cache file, open. Any thread may read or write; each waits for its kind."""

    def __init__(self, path: Path | None, reader: sqlite3.Connection, writer: sqlite3.Connection) -> None:
        self.path = path
        """None where the cache is in memory alone."""
        self._reader, self._writer = reader, writer
        self._reading = threading.RLock()
        self._writing = threading.RLock() if reader is not writer else self._reading

    @classmethod
    def open(cls, path: Path) -> "CatalogDatabase":
        """Open or make the file; in memory where the folder lets nothing be written. Never raises."""
        try:
            try:
                return cls._on_disk(path)
            except CatalogDamagedError:
                _remove(path)
                return cls._on_disk(path)
        except (CatalogDamagedError, CatalogRefusedError, OSError):
            return cls.in_memory()

    @classmethod
    def in_memory(cls) -> "CatalogDatabase":
        """A cache that ends with the program."""
        connection = _connect(":memory:")
        connection.executescript(_TABLES)
        return cls(None, connection, connection)

    @classmethod
    def _on_disk(cls, path: Path) -> "CatalogDatabase":
        path.parent.mkdir(parents=True, exist_ok=True)
        with _worded():
            writer = _connect(str(path))
        try:
            with _worded():
                _prepare(writer)
                return cls(path, _connect(str(path)), writer)
        except BaseException:
            writer.close()
            raise

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """One consistent view. Raises: CatalogDamagedError, CatalogRefusedError."""
        with self._reading:
            connection = self._reader
            if connection.in_transaction:  # a view within a view, or within the writing of a cache in memory
                yield connection
                return
            with _transaction(connection, "BEGIN"):
                yield connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction; all of it is kept, or nothing.

        Raises: CatalogDamagedError, CatalogRefusedError.
        """
        with self._writing, _transaction(self._writer, "BEGIN IMMEDIATE"):
            yield self._writer
            self._writer.execute("UPDATE meta SET value = value + 1 WHERE name = 'generation'")

    def generation(self) -> int:
        """Counts the changes of every program. Raises: CatalogDamagedError."""
        with self.reading() as connection:
            row = connection.execute("SELECT value FROM meta WHERE name = 'generation'").fetchone()
        if row is None:
            raise CatalogDamagedError("the generation is missing")
        return int(row[0])

    def close(self) -> None:
        """Close the file; harmless when it is closed already."""
        with self._writing, self._reading:
            self._reader.close()
            self._writer.close()

    def discard(self) -> None:
        """Close the file and remove it, so that it is made anew."""
        self.close()
        if self.path is not None:
            try:
                _remove(self.path)
            except OSError:
                return  # it is emptied instead when it is opened, or left alone for a cache in memory


def _connect(name: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        name, timeout=_BUSY_MS / 1000, isolation_level=None, check_same_thread=False, cached_statements=64
    )
    connection.execute("PRAGMA temp_store = MEMORY")
    return connection


def _prepare(writer: sqlite3.Connection) -> None:
    """Bring the file to this version. Raises: sqlite3.DatabaseError for one that is no database."""
    _use_wal(writer)
    # A commit lost in a power cut is read again from the decks; only the order of writes must hold.
    writer.execute("PRAGMA synchronous = NORMAL")
    if _stamp(writer) == (_APPLICATION, VERSION):
        return
    with _transaction(writer, "BEGIN IMMEDIATE"):
        if _stamp(writer) == (_APPLICATION, VERSION):
            return  # another program was first
        names = writer.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        for (name,) in names:
            writer.execute('DROP TABLE "{}"'.format(name.replace('"', '""')))
        for statement in _TABLES.strip().split(";")[:-1]:
            writer.execute(statement)
        writer.execute(f"PRAGMA application_id = {_APPLICATION}")
        writer.execute(f"PRAGMA user_version = {VERSION}")


def _use_wal(writer: sqlite3.Connection, attempts: int = 50) -> None:
    """Switch to the write-ahead log, which the file remembers, unless it is in this mode already."""
    if writer.execute("PRAGMA journal_mode").fetchone()[0] == "wal":
        return
    try:
        writer.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or attempts == 0:
            raise
        # Two programs make the same new file: the switch does not wait for the other, a transaction does.
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("ROLLBACK")
        _use_wal(writer, attempts - 1)


def _stamp(connection: sqlite3.Connection) -> tuple[int, int]:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return application, version


@contextmanager
def _transaction(connection: sqlite3.Connection, begin: str) -> Iterator[None]:
    with _worded():
        connection.execute(begin)
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


@contextmanager
def _worded() -> Iterator[None]:
    """SQLite's errors as ours. Raises: CatalogDamagedError, CatalogRefusedError."""
    try:
        yield
    except (UnicodeDecodeError, ValueError, OverflowError) as error:
        raise CatalogDamagedError(str(error)) from error
    except sqlite3.Error as error:
        refused = (getattr(error, "sqlite_errorcode", 0) & 0xFF) in _REFUSALS
        raise (CatalogRefusedError if refused else CatalogDamagedError)(str(error)) from error


def _remove(path: Path) -> None:
    for suffix in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
