"""Which event a log ends with: told without opening it for writing, or checking it."""

import sqlite3
from contextlib import closing
from pathlib import Path

_NEWEST = "SELECT rowid, hex(id) FROM event ORDER BY rowid DESC LIMIT 1"


def newest_event(path: Path) -> str | None:
    """A text that changes with every event written, empty where there is no log; None where none can be told.

    Nothing of the log is written; where another program has it open, SQLite may make its index beside it.
    """
    if not path.exists():
        return ""
    in_use = path.with_name(f"{path.name}-wal").exists()
    address = f"{path.absolute().as_uri()}?{'mode=ro' if in_use else 'immutable=1'}"
    try:
        with closing(sqlite3.connect(address, uri=True, timeout=0.05)) as reader:
            row = reader.execute(_NEWEST).fetchone()
    except sqlite3.Error:
        return None
    return "" if row is None else f"{row[0]}/{row[1]}"
