"""The check of a large file, made beside its use: reading begins at once, writing waits for the outcome."""

import sqlite3
import threading
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from tui.errors import DamagedError, StoreError
from tui.store.failures import told
from tui.store.inspection import inspect, is_settled, refuse_unfit
from tui.store.migrations import Step

AT_ONCE_BYTES = 8 * 1024 * 1024
"""Smaller files are checked in some milliseconds, so what is wrong with them is told when they are opened."""

_A_MOMENT_S = 0.01


class Check:
    """The check of one file, on a thread of its own."""

    def __init__(self, path: Path, steps: Mapping[int, Step], busy_ms: int) -> None:
        self._path = path
        self._steps = steps
        self._busy_ms = busy_ms
        self._failure: BaseException | None = None
        self._reader: sqlite3.Connection | None = None
        self._stopped = False
        self._thread = self._begun()

    def _begun(self) -> threading.Thread:
        thread = threading.Thread(target=self._run, name="check of the progress file", daemon=True)
        thread.start()
        return thread

    def _run(self) -> None:
        try:
            inspect(self._path, self._steps, self._busy_ms, self._watch)
        except (StoreError, sqlite3.Error, UnicodeDecodeError, OSError) as error:
            self._failure = error

    def _watch(self, reader: sqlite3.Connection) -> None:
        self._reader = reader
        if self._stopped:
            reader.interrupt()

    @property
    def done(self) -> bool:
        """Whether the outcome is known."""
        return not self._thread.is_alive()

    def require(self) -> None:
        """Wait for the outcome. Raises: StoreError, in words, for a file that must not be written to."""
        self._thread.join()
        failure = self._failure
        if failure is None:
            return
        words = told(failure, self._path) or failure
        if not isinstance(words, DamagedError):
            # What kept it from looking, as another program's lock does, may be over by the next time.
            self._failure = None
            self._thread = self._begun()
        raise words

    def stop(self) -> None:
        """End the check, whose outcome nobody needs any more."""
        self._stopped = True
        while self._thread.is_alive():
            with suppress(sqlite3.ProgrammingError):  # closed by now
                if self._reader is not None:
                    self._reader.interrupt()
            self._thread.join(_A_MOMENT_S)


def begin_check(path: Path, steps: Mapping[int, Step], busy_ms: int) -> Check | None:
    """Check a file before it is opened; where that takes long, begin it, and return what goes on.

    It goes on only where to open the file writes nothing: it is of today's format, and was closed in order.
    Raises: StoreError, in words; sqlite3.Error where SQLite cannot read it.
    """
    if path.stat().st_size < AT_ONCE_BYTES or not is_settled(path):
        inspect(path, steps, busy_ms)
        return None
    if refuse_unfit(path, steps, busy_ms) < max(steps):
        inspect(path, steps, busy_ms)
        return None
    return Check(path, steps, busy_ms)
