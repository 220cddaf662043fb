"""Whether a file can be trusted, found out through connections that cannot write to it."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

from tui.errors import StoreError
from tui.store.failures import damaged, worded
from tui.store.migrations import Step, refuse_unknown, version_of

_SHORTEST = 512
"""Bytes of the smallest page, and so of the smallest file."""
_BEGINNING = b"SQLite format 3\0"
_SCHEMA = "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL"


def inspect(
    path: Path,
    steps: Mapping[int, Step],
    busy_ms: int,
    watch: Callable[[sqlite3.Connection], None] | None = None,
) -> None:
    """Look at a file before it is opened for writing: it may be newer, foreign or damaged.

    `watch` is given the connection that looks. Raises: StoreError, in words; sqlite3.Error where SQLite
    cannot read it.
    """
    refuse_stump(path)

    def look(mode: str) -> str:
        with _looking(path, mode, steps, busy_ms) as reader:
            if watch is not None:
                watch(reader)
            return (version_of(reader) and fault_of(reader, steps)) or "ok"

    try:
        verdict = look("mode=ro")
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorcode", None) != sqlite3.SQLITE_READONLY_ROLLBACK:
            raise
        # A program died while it made the file; only a writer can take back the half that it wrote.
        verdict = look("mode=rw")
    if verdict != "ok":
        raise damaged(path, " ".join(verdict.split()))


def is_ready(path: Path, steps: Mapping[int, Step], busy_ms: int) -> bool:
    """Whether to open a file writes nothing, told by a look at its head and schema alone.

    It has a write-ahead log and nothing is pending in it, as whoever used it last closed it; and it is of
    today's format. Raises: as `inspect`.
    """
    refuse_stump(path)
    settled = not _pending(path)
    with _looking(path, "mode=ro", steps, busy_ms) as reader:
        fault = version_of(reader) and schema_fault(reader, steps)
        if fault:
            raise damaged(path, fault)
        with_log = reader.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
        return settled and with_log and version_of(reader) == max(steps)


def address(path: Path, mode: str) -> str:
    """The file as SQLite's URI."""
    return f"{path.absolute().as_uri()}?{mode}"


def quiet_address(path: Path) -> str:
    """The file for reading alone; where no program has it open, no file is made beside it either."""
    in_use = any(path.with_name(f"{path.name}{ending}").exists() for ending in ("-wal", "-shm", "-journal"))
    return address(path, "mode=ro" if in_use else "immutable=1")


@contextmanager
def reading_file(path: Path, busy_ms: int) -> Iterator[sqlite3.Connection]:
    """A connection to any file that cannot write to it. Raises: StoreError, in words."""
    if path.is_dir():
        raise StoreError(f"{path} is a folder, not a file", _hint_in(path))
    if not path.is_file():
        raise StoreError(f"{path}: no such file", "check the path")
    refuse_stump(path)
    with (
        worded(path),
        closing(
            sqlite3.connect(quiet_address(path), uri=True, timeout=busy_ms / 1000, isolation_level=None)
        ) as reader,
    ):
        reader.execute("BEGIN")  # one view of all, while others write
        refuse_stump(path, page_size_of(reader))
        yield reader


def is_database(path: Path) -> bool:
    """Whether a file, which is not the one in use here, begins as those of SQLite do."""
    with path.open("rb") as file:
        return file.read(len(_BEGINNING)) == _BEGINNING


def _hint_in(folder: Path) -> str:
    """Where the progress file of a folder is, if it is one of Quizdeck's."""
    inside = (folder / "progress.db", folder / "data" / "progress.db")
    found = next((path for path in inside if path.is_file()), None)
    return "name a file in it" if found is None else f"did you mean {found}?"


def refuse_stump(path: Path, page_size: int = 1) -> None:
    """Raises: StoreError for a file that was cut short within a page: SQLite thinks of the rest as zeros.

    Where something is pending beside the file, that may hold the rest; SQLite knows then. The file is never
    opened here: to close it would take the locks away that SQLite holds on it for this program, and another
    one would throw away what was written since (https://www.sqlite.org/howtocorrupt.html, 2.2).
    """
    size = path.stat().st_size
    if size and not _pending(path) and (size < _SHORTEST or size % page_size):
        raise damaged(path, "it was cut short")


def page_size_of(reader: sqlite3.Connection) -> int:
    """Bytes of a page, once the head was read; that of the head is not known before."""
    version_of(reader)
    return int(reader.execute("PRAGMA page_size").fetchone()[0])


def _pending(path: Path) -> bool:
    return any(_size(path.with_name(f"{path.name}{ending}")) for ending in ("-wal", "-journal"))


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def fault_of(connection: sqlite3.Connection, steps: Mapping[int, Step]) -> str | None:
    """What is wrong with the pages and tables of a file of a known version; None when all is well."""
    said = str(connection.execute("PRAGMA quick_check(1)").fetchone()[0])
    return schema_fault(connection, steps) if said == "ok" else " ".join(said.split())


def schema_fault(connection: sqlite3.Connection, steps: Mapping[int, Step]) -> str | None:
    """What is wrong with the schema of a file of a known version; None when all is well."""
    found = _schema(connection)
    if any(kind in ("trigger", "view") for kind, _ in found):
        return "it holds triggers or views that are not Quizdeck's"
    if version_of(connection) == max(steps):
        lacking = [name for (kind, name), sql in _wanted(steps).items() if found.get((kind, name)) != sql]
        return f"its table or index {lacking[0]} is not as it should be" if lacking else None
    return None if ("table", "event") in found else "it holds no log"


@contextmanager
def _looking(path: Path, mode: str, steps: Mapping[int, Step], busy_ms: int) -> Iterator[sqlite3.Connection]:
    """A look at a file of a known version, or an empty one."""
    with closing(
        sqlite3.connect(address(path, mode), uri=True, timeout=busy_ms / 1000, isolation_level=None)
    ) as reader:
        reader.execute("BEGIN")  # one view of all: another program may be making the file just now
        refuse_unknown(reader, path, steps)
        refuse_stump(path, page_size_of(reader))
        yield reader


def _wanted(steps: Mapping[int, Step]) -> dict[tuple[str, str], str]:
    """The tables and indexes of a new file."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as model:
        for version in range(1, max(steps) + 1):
            steps[version](model)
        return _schema(model)


def _schema(connection: sqlite3.Connection) -> dict[tuple[str, str], str]:
    rows = connection.execute(_SCHEMA)
    return {(str(kind), str(name)): " ".join(str(sql).split()) for kind, name, sql in rows}
