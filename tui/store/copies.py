"""Copies of a progress file, whole and checked, made while others may write to it."""

import os
import sqlite3
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

from tui.errors import DamagedError, StoreError, WouldOverwriteError
from tui.files import sync_folder, why
from tui.store.database import BUSY_MS
from tui.store.failures import damaged, worded
from tui.store.inspection import fault_of, is_database, reading_file
from tui.store.migrations import STEPS, Step, migrate, refuse_unknown, version_of

UNFINISHED = ".tmp"
"""How the names of copies end that are still being made; after a crash, one is left."""


def copy_whole(
    source: Path, target: Path, *, replace: bool = False, steps: Mapping[int, Step] = STEPS
) -> int:
    """Copy by SQLite's backup API into one file; returns how many events it holds.

    It is checked and durable before it has its name. Raises: StoreError; WouldOverwriteError for a target
    that is there, unless it may be replaced.
    """
    _refuse(source, target, replace)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:60]}.", suffix=UNFINISHED)
        os.close(handle)
        beside = Path(name)
        try:
            events = _filled(source, beside, steps)
            beside.chmod(source.stat().st_mode & 0o777)
            beside.replace(target)
        except BaseException:
            remove_whole(beside)
            raise
        sync_folder(target.parent)
    except OSError as error:
        what, hint = why(error)
        raise StoreError(f"cannot write {target}: {what}", hint) from error
    return events


@contextmanager
def current_copy(source: Path, *, steps: Mapping[int, Step] = STEPS) -> Iterator[Path]:
    """A file of today's format with the same log: the file itself, or a copy for the time of the block.

    Raises: StoreError for one that is damaged, newer or of another program; it is never written to.
    """
    try:
        with reading_file(source, BUSY_MS) as connection:
            version = _checked(connection, source, steps)
    except DamagedError as error:
        if not is_database(source):
            what = f"{source} is no progress file, or is damaged at its beginning"
            raise DamagedError(what, "nothing was changed; check the path") from error
        raise DamagedError(error.what, "nothing was changed; try another copy") from error
    if version == max(steps):
        yield source
        return
    with tempfile.TemporaryDirectory(prefix="quizdeck-") as folder:
        copy = Path(folder) / "copy.db"
        copy_whole(source, copy, steps=steps)
        with worded(copy), closing(sqlite3.connect(copy, isolation_level=None)) as connection:
            migrate(connection, copy, steps, None)
        yield copy


def _refuse(source: Path, target: Path, replace: bool) -> None:
    if target.is_dir():
        raise StoreError(f"{target} is a folder, not a file", "name a file in it")
    if target.exists() and source.exists() and target.samefile(source):
        raise StoreError(f"{target} is the file itself", "choose another name")
    if target.exists() and not replace:
        raise WouldOverwriteError(f"{target} is already there", "use --force, or another name")


def _filled(source: Path, target: Path, steps: Mapping[int, Step]) -> int:
    with (
        reading_file(source, BUSY_MS) as reader,
        worded(target),
        closing(sqlite3.connect(target, isolation_level=None)) as copy,
    ):
        reader.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, to be read from read-only places too
        _checked(copy, source, steps)
        return int(copy.execute("SELECT count(*) FROM event").fetchone()[0])


def _checked(connection: sqlite3.Connection, source: Path, steps: Mapping[int, Step]) -> int:
    """The version of a sound file. Raises: StoreError for any other."""
    with worded(source):
        refuse_unknown(connection, source, steps)
        if version_of(connection) == 0:
            raise StoreError(f"{source} holds no progress", "check the path")
        fault = fault_of(connection, steps)
    if fault is not None:
        raise damaged(source, fault)
    return version_of(connection)


def remove_whole(path: Path) -> None:
    """Remove a file that is not wanted any more, and what SQLite left beside it."""
    for name in (path.name, f"{path.name}-journal", f"{path.name}-wal", f"{path.name}-shm"):
        path.with_name(name).unlink(missing_ok=True)
