"""What SQLite's errors mean to the learner, and what to do about each."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tui.errors import DamagedError, StoreError

REPAIR = "run: quizdeck doctor --repair"
"""What to do about a file that cannot be read."""

_DAMAGED = (
    "is damaged; the file was left untouched",
    REPAIR,
)
_REFUSED = (
    "may not be read or written: permission denied",
    "change the permissions or choose another folder",
)

_NO_TEXT = "Could not decode to UTF-8"
"""How Python begins to say that a text in the file is none; SQLite does not look into texts."""

_MEANINGS: dict[int, tuple[str, str]] = {
    sqlite3.SQLITE_BUSY: (
        "is locked by another program for too long",
        "close the other program and try again",
    ),
    sqlite3.SQLITE_LOCKED: (
        "is locked by another program for too long",
        "close the other program and try again",
    ),
    sqlite3.SQLITE_FULL: ("cannot grow: no space is left on the disk", "free some space and try again"),
    sqlite3.SQLITE_READONLY: (
        "cannot be written: it or its folder is read-only",
        "change the permissions or choose another folder",
    ),
    sqlite3.SQLITE_PERM: _REFUSED,
    sqlite3.SQLITE_AUTH: _REFUSED,
    sqlite3.SQLITE_CANTOPEN: ("cannot be opened", "check that its folder is there and may be written"),
    sqlite3.SQLITE_IOERR: ("cannot be used: the disk reported an error", "check the disk and its free space"),
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
}
"""By primary result code: what is wrong with the file, and what to do."""


def damaged(path: Path, detail: str) -> DamagedError:
    """The error for a file that cannot be trusted."""
    what, hint = _DAMAGED
    return DamagedError(f"{path} {what} ({detail})", hint)


def in_words(error: sqlite3.Error, path: Path) -> StoreError | None:
    """The error in the learner's words; None for one that is a mistake of ours and not the file's."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None and str(error).startswith(_NO_TEXT):
        code = sqlite3.SQLITE_CORRUPT
    meaning = None if code is None else _MEANINGS.get(code & 0xFF)
    if meaning is None:
        return None
    kind = DamagedError if meaning is _DAMAGED else StoreError
    return kind(f"{path} {meaning[0]} ({error})", meaning[1])


def told(error: BaseException, path: Path) -> StoreError | None:
    """As `in_words`, of any error; None for one that does not come from the file."""
    if isinstance(error, UnicodeDecodeError):  # SQLite's own words may quote a name that is damaged
        return damaged(path, "a text in it cannot be read")
    return in_words(error, path) if isinstance(error, sqlite3.Error) else None


@contextmanager
def worded(path: Path) -> Iterator[None]:
    """Raise what SQLite says about `path` as a StoreError with words for it."""
    try:
        yield
    except (UnicodeDecodeError, sqlite3.Error) as error:
        words = told(error, path)
        if words is None:
            raise
        raise words from error
