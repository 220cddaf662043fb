"""The open progress file: checked before it is written, shared by threads, its transactions durable."""

import os
import sqlite3
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from tui.errors import StoreError
from tui.files import why
from tui.store.checking import Check, begin_check
from tui.store.failures import worded
from tui.store.inspection import address, quiet_address
from tui.store.migrations import STEPS, Step, migrate, version_of
from tui.store.read_only import is_read_only, open_to_read
from tui.store.transaction import Guard, Transaction

OLDEST_SQLITE = (3, 37, 0)
"""The first with STRICT tables."""
BUSY_MS = 10_000
"""How long to wait while another program writes."""

_DURABLE = (
    # Each commit reaches the disk before it returns; also through the drive's own cache on macOS.
    "PRAGMA synchronous = FULL",
    "PRAGMA fullfsync = ON",
    "PRAGMA checkpoint_fullfsync = ON",
)


class Database:
    """One progress file, open. Threads share it: every use holds the lock."""

    def __init__(
        self, path: Path, connection: sqlite3.Connection, version: int, check: Check | None = None
    ) -> None:
        self.path = path
        self._check = check
        self._connection = connection
        self._version = version
        self._lock = threading.RLock()
        self._identity = _identity(path)
        self._seen: int | None = None
        self.epoch = 0
        """Rises where another program wrote, in a merge or rebuild, and where a transaction was taken back.

        As long as it stays, what was found out while writing still holds.
        """
        self._guard = Guard(self._require_place, self._require_version, self.forget)

    @classmethod
    def open(
        cls, path: Path, now: datetime, *, steps: Mapping[int, Step] = STEPS, busy_ms: int = BUSY_MS
    ) -> "Database":
        """Check the file, then open it for writing and migrate it; a missing one is made, with its folder.

        `now` dates the backup that a migration makes. The check of a large file goes on beside its use, and
        is waited for before anything is written. One that may only be read is opened for that alone.
        Raises: StoreError, in words; a damaged or newer file has not been touched then.
        """
        require_sqlite(sqlite3.sqlite_version_info)
        if is_read_only(path):
            with worded(path):
                return cls(path, open_to_read(path, steps, busy_ms), max(steps))
        _make_folder(path)
        with worded(path):
            check = begin_check(path, steps, busy_ms) if path.exists() else None
            connection = sqlite3.connect(
                address(path, "mode=rwc"),
                uri=True,  # so that a file to be merged can be attached for reading alone
                timeout=busy_ms / 1000,
                isolation_level=None,
                check_same_thread=False,
            )
            try:
                _prepare(connection)
                migrate(connection, path, steps, now)
            except BaseException:
                connection.close()
                if check is not None:
                    check.stop()
                raise
        return cls(path, connection, max(steps), check)

    def writing(self) -> Transaction:
        """One transaction that holds the write lock from its start; durable once the block has ended.

        Raises: StoreError; nothing of the block is kept then.
        """
        self._require_sound()
        return Transaction(self._connection, self._lock, self.path, self._guard)

    def reading(self) -> Transaction:
        """One consistent view of what every program has committed so far. Raises: StoreError."""
        check = self._check
        if check is not None and check.done:
            self._require_sound()
        return Transaction(self._connection, self._lock, self.path)

    def _require_sound(self) -> None:
        """Wait for a check that goes on. Raises: StoreError for a file that is damaged, each time."""
        check = self._check
        if check is not None:
            check.require()
            self._check = None

    def _require_place(self) -> None:
        if _identity(self.path) != self._identity:
            # Whatever is written now would go to a file that nobody will find again.
            raise StoreError(f"{self.path} was moved or replaced while it was open", "start Quizdeck again")

    def _require_version(self) -> None:
        """What other programs did is looked at only where one of them wrote: SQLite tells so."""
        (seen,) = self._connection.execute("PRAGMA data_version").fetchone()
        if seen == self._seen:
            return
        self.forget()
        if version_of(self._connection) != self._version:
            what = f"{self.path} was brought to a newer format while it was open"
            raise StoreError(what, "start Quizdeck again, the newest one")
        self._seen = seen

    def forget(self) -> None:
        """What was found out while writing holds no more; said within the transaction that changes much."""
        self._seen = None
        self.epoch += 1

    @contextmanager
    def attached(self, other: Path, name: str) -> Iterator[None]:
        """Have another file's tables at hand under a name, for reading alone. Raises: StoreError."""
        self._require_sound()
        with self._lock:
            with worded(other):
                self._connection.execute(f"ATTACH ? AS {name}", (quiet_address(other),))
            try:
                yield
            finally:
                self._connection.execute(f"DETACH {name}")

    def close(self) -> None:
        """Close the file; harmless when it is closed already."""
        if self._check is not None:
            self._check.stop()
        with self._lock:
            self._connection.close()


def require_sqlite(version: tuple[int, ...]) -> None:
    """Raises: StoreError when this version of SQLite lacks what the file needs."""
    if version < OLDEST_SQLITE:
        found, needed = (".".join(map(str, numbers)) for numbers in (version, OLDEST_SQLITE))
        raise StoreError(
            f"SQLite {found} is too old: progress needs {needed}", "use a newer Python or SQLite"
        )


def _identity(path: Path) -> tuple[int, int] | None:
    """What tells the file from another one of the same name; None where it cannot be seen."""
    try:
        found = os.stat(path)  # noqa: PTH116  # asked at every answer, and twice as quick as Path.stat
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _make_folder(path: Path) -> None:
    if path.is_dir():
        raise StoreError(f"{path} is a folder, not a file", "move it away")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        what, hint = why(error)
        raise StoreError(f"cannot make the folder {path.parent}: {what}", hint) from error


def _prepare(connection: sqlite3.Connection) -> None:
    for pragma in _DURABLE:
        connection.execute(pragma)
    _use_wal(connection)


def _use_wal(connection: sqlite3.Connection, attempts: int = 50) -> None:
    """Switch to the write-ahead log, which the file remembers, unless it is in this mode already."""
    if connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal":
        return
    try:
        connection.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or attempts == 0:
            raise
        # Two programs make the same new file: the switch does not wait for the other, a transaction does.
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("ROLLBACK")
        _use_wal(connection, attempts - 1)
