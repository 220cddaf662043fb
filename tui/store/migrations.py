"""How a file of an older version becomes one of today's: a step a version, after a backup, all or nothing."""

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import datetime
from pathlib import Path

from tui.errors import NewerFormatError, StoreError
from tui.schedule.scheduler import scheduler_for
from tui.store import projections
from tui.store.failures import damaged

Step = Callable[[sqlite3.Connection], None]
"""Brings a file from the version before its own to its own; runs inside the migration's transaction."""

_EVENT_TABLE = """
CREATE TABLE event(
    id BLOB PRIMARY KEY NOT NULL,
    at INTEGER NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    kind TEXT NOT NULL,
    session BLOB,
    deck TEXT,
    card TEXT,
    payload TEXT NOT NULL,
    UNIQUE(device, seq)
) STRICT
"""
_UNIQUE_NUMBERS = ",\n    UNIQUE(device, seq)"
_EVENT_INDEXES = (
    "CREATE INDEX event_order ON event(at, device, seq)",
    "CREATE INDEX event_card ON event(deck, card)",
    "CREATE INDEX event_session ON event(session)",
)

_FIRST_DERIVED = (
    """CREATE TABLE card_state(
        deck TEXT NOT NULL, card TEXT NOT NULL,
        stage TEXT, step INTEGER, stability REAL, difficulty REAL, due_at INTEGER, reviewed_at INTEGER,
        reps INTEGER, lapses INTEGER,
        answers INTEGER NOT NULL, last_grade REAL, last_answered_at INTEGER,
        flagged INTEGER NOT NULL, suspended INTEGER NOT NULL, buried_until INTEGER,
        UNIQUE(deck, card)
    ) STRICT""",
    """CREATE TABLE answer(
        deck TEXT NOT NULL, card TEXT NOT NULL,
        session BLOB NOT NULL, position INTEGER NOT NULL, event BLOB NOT NULL, answered_at INTEGER NOT NULL,
        response TEXT, grade REAL NOT NULL, rating INTEGER, confidence TEXT, duration_ms INTEGER NOT NULL,
        mode TEXT NOT NULL, fingerprint TEXT NOT NULL, feeds INTEGER NOT NULL, retention REAL NOT NULL,
        UNIQUE(session, position, deck, card)
    ) STRICT""",
    """CREATE TABLE withdrawn(
        deck TEXT NOT NULL, card TEXT NOT NULL, event BLOB NOT NULL UNIQUE
    ) STRICT""",
    """CREATE TABLE session(
        id BLOB PRIMARY KEY NOT NULL, mode TEXT NOT NULL, decks TEXT NOT NULL, seed TEXT NOT NULL,
        started_at INTEGER NOT NULL, finished_at INTEGER, asked INTEGER NOT NULL
    ) STRICT""",
    "CREATE INDEX answer_day ON answer(answered_at)",
    "CREATE INDEX answer_card ON answer(deck, card)",
    "CREATE INDEX withdrawn_card ON withdrawn(deck, card)",
)


def _create_log(connection: sqlite3.Connection) -> None:
    for statement in (_EVENT_TABLE, *_EVENT_INDEXES, *_FIRST_DERIVED):
        connection.execute(statement)


def _allow_repeated_numbers(connection: sqlite3.Connection) -> None:
    """Copies of one data directory number their events alike; a merge keeps the events of both."""
    connection.execute("ALTER TABLE event RENAME TO narrow_event")
    connection.execute(_EVENT_TABLE.replace(_UNIQUE_NUMBERS, ""))
    connection.execute("INSERT INTO event SELECT * FROM narrow_event ORDER BY rowid")
    connection.execute("DROP TABLE narrow_event")
    for index in (*_EVENT_INDEXES, "CREATE INDEX event_number ON event(device, seq)"):
        connection.execute(index)


def _order_cards(connection: sqlite3.Connection) -> None:
    """An index alone tells a card's last event."""
    connection.execute("DROP INDEX event_card")
    connection.execute("CREATE INDEX event_card ON event(deck, card, at)")


def _leave(connection: sqlite3.Connection) -> None:
    """Only what is derived was different in it, and is made anew by the last step."""


def _derive(connection: sqlite3.Connection) -> None:
    """All that is derived from the log is made anew, as today's program has it."""
    projections.rebuild(connection, scheduler_for)


_ABSURD = 9999
"""No version will be higher; a file that says so has lost a bit."""
STEPS: Mapping[int, Step] = {
    1: _create_log,
    2: _allow_repeated_numbers,
    3: _order_cards,
    4: _leave,
    5: _derive,
}
"""The step that leads to each version, from 1 without gaps."""


def version_of(connection: sqlite3.Connection) -> int:
    """The file's version; 0 for one that is new."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def refuse_unknown(connection: sqlite3.Connection, path: Path, steps: Mapping[int, Step]) -> None:
    """Raises: StoreError for a file of a newer version, or of another program. Reads no table."""
    version = version_of(connection)
    if not 0 <= version <= _ABSURD:
        raise damaged(path, f"it claims to be of format {version}")
    if version > max(steps):
        raise NewerFormatError(
            f"{path} is of format {version}, from a newer Quizdeck; this one knows {max(steps)}",
            "update Quizdeck; nothing was read or changed",
        )
    if version > 0:
        return
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
    if "event" in tables:
        raise damaged(path, "it does not say of which format it is")
    if tables:
        raise StoreError(
            f"{path} is not a progress file of Quizdeck", "move it away or choose another folder"
        )


def migrate(
    connection: sqlite3.Connection, path: Path, steps: Mapping[int, Step], now: datetime | None
) -> None:
    """Bring the file to the newest version inside one transaction; an older file is copied beside first.

    `now` dates that copy; without it, none is made.

    The version is read again under the write lock, so that of two programs only one migrates.
    """
    if version_of(connection) == max(steps):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        version = version_of(connection)
        if now is not None and 0 < version < max(steps):
            _back_up(path, version, now)
        for wanted in range(version + 1, max(steps) + 1):
            steps[wanted](connection)
        connection.execute(f"PRAGMA user_version = {max(steps)}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _back_up(path: Path, version: int, now: datetime) -> None:
    """Copy the file beside itself, through a reader of its own: the writer holds the lock."""
    copy = _free(path.with_name(f"{path.name}.v{version}.bak-{now:%Y%m%dT%H%M%SZ}"))
    with (
        closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as source,
        closing(sqlite3.connect(copy)) as target,
    ):
        source.backup(target)


def _free(wanted: Path) -> Path:
    path, number = wanted, 2
    while path.exists():
        path, number = wanted.with_name(f"{wanted.name}-{number}"), number + 1
    return path
