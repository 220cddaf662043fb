"""A transaction that lasts as long as a `with` block."""

import sqlite3
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from tui.errors import DamagedError
from tui.store.failures import REPAIR, told


@dataclass(frozen=True, slots=True)
class Guard:
    """What watches over transactions that write."""

    before: Callable[[], None]
    """Asked before one begins, the lock held; may raise StoreError."""
    begun: Callable[[], None]
    """Asked when one has begun; may raise StoreError."""
    failed: Callable[[], None]
    """Told when nothing of one was kept."""


class Transaction:
    """Holds the lock on the connection; what SQLite says about the file is raised as a StoreError.

    With a guard it writes, and holds the file's write lock from its start. A class and no generator: every
    answer passes through it, and to start a generator takes several times as long.
    """

    __slots__ = ("_connection", "_guard", "_lock", "_path")

    def __init__(
        self, connection: sqlite3.Connection, lock: threading.RLock, path: Path, guard: Guard | None = None
    ) -> None:
        self._connection = connection
        self._lock = lock
        self._path = path
        self._guard = guard

    def __enter__(self) -> sqlite3.Connection:
        self._lock.acquire()
        try:
            if self._guard is None:
                self._connection.execute("BEGIN")
            else:
                self._guard.before()
                self._connection.execute("BEGIN IMMEDIATE")
                self._guard.begun()
        except BaseException as error:
            try:
                self._take_back(error)
            finally:
                self._lock.release()
            raise
        return self._connection

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if error is not None:
                self._take_back(error)
                return
            try:
                self._connection.execute("COMMIT")
            except BaseException as failure:
                self._take_back(failure)
                raise
        finally:
            self._lock.release()

    def _take_back(self, error: BaseException) -> None:
        """Undo what the block did. Raises: StoreError where the error comes from the file."""
        if self._guard is not None:
            self._guard.failed()
        if self._connection.in_transaction:
            self._connection.execute("ROLLBACK")
        words = told(error, self._path)
        if words is not None:
            raise words from error
        if self._guard is None and isinstance(error, ValueError | OverflowError):
            what = f"{self._path} holds what cannot be read: {type(error).__name__}"
            raise DamagedError(what, REPAIR) from error
