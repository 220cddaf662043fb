"""The tables derived from the log, as a file of today's version has them."""

import sqlite3

# Key columns come first in every cluster: SQLite 3.40 checks a file wrongly where they do not.
_TABLES = {
    # `comes_at` is the later of `due_at` and `buried_until`, and null while nothing is due: so one index
    # counts what waits, and a short one tells which of these are still being learned. Two clusters instead of
    # a table and its index: each answer then changes fewer pages.
    "card_state": """(
        deck TEXT NOT NULL, card TEXT NOT NULL,
        stage TEXT, step INTEGER, stability REAL, difficulty REAL, due_at INTEGER, reviewed_at INTEGER,
        reps INTEGER, lapses INTEGER,
        answers INTEGER NOT NULL, last_grade REAL, last_answered_at INTEGER,
        flagged INTEGER NOT NULL, suspended INTEGER NOT NULL, buried_until INTEGER, comes_at INTEGER,
        PRIMARY KEY(deck, card)
    ) STRICT, WITHOUT ROWID""",
    # Of cards that events concern: to find them among a hundred thousand cards takes longer than to count.
    "deck": """(
        deck TEXT PRIMARY KEY NOT NULL
    ) STRICT, WITHOUT ROWID""",
    # What an overruling changes, and what is counted; the rest of an answer is read from its event.
    "answer": """(
        answered_at INTEGER NOT NULL, event BLOB NOT NULL,
        session BLOB NOT NULL, position INTEGER NOT NULL, skipped INTEGER NOT NULL,
        grade REAL NOT NULL, rating INTEGER, confidence TEXT, duration_ms INTEGER NOT NULL,
        feeds INTEGER NOT NULL, stage TEXT,
        PRIMARY KEY(answered_at, event)
    ) STRICT, WITHOUT ROWID""",
    "withdrawn": """(
        event BLOB NOT NULL, deck TEXT NOT NULL, card TEXT NOT NULL,
        PRIMARY KEY(event, deck, card)
    ) STRICT, WITHOUT ROWID""",
    # The seed is text: a learner may give a number longer than SQLite's.
    "session": """(
        id BLOB PRIMARY KEY NOT NULL, mode TEXT NOT NULL, decks TEXT NOT NULL, seed TEXT NOT NULL,
        started_at INTEGER NOT NULL, finished_at INTEGER, asked INTEGER NOT NULL
    ) STRICT""",
    "tally": """(
        quarter INTEGER PRIMARY KEY NOT NULL,
        answers INTEGER NOT NULL, correct INTEGER NOT NULL, spent_ms INTEGER NOT NULL,
        again INTEGER NOT NULL, hard INTEGER NOT NULL, good INTEGER NOT NULL, easy INTEGER NOT NULL,
        introduced INTEGER NOT NULL, recalls INTEGER NOT NULL, recalled INTEGER NOT NULL,
        sure INTEGER NOT NULL, sure_ppm INTEGER NOT NULL,
        unsure INTEGER NOT NULL, unsure_ppm INTEGER NOT NULL,
        guess INTEGER NOT NULL, guess_ppm INTEGER NOT NULL
    ) STRICT""",
}
TABLES = tuple(_TABLES)
_INDEXES = (
    "CREATE INDEX card_due ON card_state(deck, comes_at) WHERE comes_at IS NOT NULL",
    "CREATE INDEX card_learning ON card_state(comes_at) WHERE comes_at IS NOT NULL AND stage <> 'review'",
    "CREATE INDEX card_buried ON card_state(buried_until) WHERE buried_until IS NOT NULL",
    "CREATE INDEX withdrawn_card ON withdrawn(deck, card)",
)


def create(connection: sqlite3.Connection) -> None:
    """Make the tables, empty, without their indexes."""
    for table, columns in _TABLES.items():
        connection.execute(f"CREATE TABLE {table}{columns}")


def index(connection: sqlite3.Connection) -> None:
    """Make the indexes of the tables: in one go, once these are full."""
    for index in _INDEXES:
        connection.execute(index)


def drop(connection: sqlite3.Connection) -> None:
    """Drop the tables, those that are there; also those of an older version, which have the same names."""
    for table in TABLES:
        connection.execute(f"DROP TABLE IF EXISTS {table}")
