"""Putting another file in the place of the progress file, which is set aside and never lost."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from tui.errors import StoreError
from tui.files import sync_file, sync_folder, why
from tui.store.failures import worded
from tui.store.inspection import address

_BESIDE = ("-wal", "-journal")
"""What belongs to a file that was not closed in order; it means nothing beside another one."""


def settle(path: Path) -> None:
    """Bring a sound file into one piece, with nothing pending beside it.

    Raises: StoreError when another program has it open, which would go on writing to what is set aside.
    """
    with (
        worded(path),
        closing(sqlite3.connect(address(path, "mode=rw"), uri=True, timeout=1, isolation_level=None)) as held,
    ):
        try:
            held.execute("PRAGMA journal_mode = DELETE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                raise
            # SQLite waits for no one here: that the file is open is enough, used or not.
            what = f"{path} is open in another program, perhaps in Quizdeck itself"
            raise StoreError(what, "close it there and try again") from error


def set_aside(path: Path, aside: Path) -> None:
    """Keep a copy of a file, and of what is pending beside it, as they are, readable or not.

    Raises: StoreError when the system refuses; the file is untouched.
    """
    try:
        aside.parent.mkdir(parents=True, exist_ok=True)
        for ending in ("", *_BESIDE):
            source, target = (one.with_name(f"{one.name}{ending}") for one in (path, aside))
            if source.exists():
                shutil.copy2(source, target)
                sync_file(target)
        sync_folder(aside.parent)
    except OSError as error:
        what, hint = why(error)
        raise StoreError(f"cannot keep {path} as {aside}: {what}", hint) from error


def put_in_place(new: Path, path: Path) -> None:
    """Give a finished file the name of the old one, which is gone then; at no moment is there none.

    Raises: StoreError when the system refuses.
    """
    try:
        for ending in (*_BESIDE, "-shm"):
            path.with_name(f"{path.name}{ending}").unlink(missing_ok=True)
        new.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        what, hint = why(error)
        raise StoreError(f"cannot replace {path}: {what}", hint) from error
