import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tui.errors import StoreError
from tui.store.failures import worded


def test_a_full_disk_is_told_in_words(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "a.db")) as connection:
        connection.execute("CREATE TABLE t(x)")
        connection.execute("PRAGMA max_page_count = 2")
        with pytest.raises(StoreError, match="no space is left") as caught, worded(tmp_path / "a.db"):
            connection.execute("INSERT INTO t VALUES (zeroblob(100000))")
    assert "free some space" in caught.value.hint


def test_a_read_only_file_is_told_in_words(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "a.db")) as connection:
        connection.execute("PRAGMA query_only = ON")
        with pytest.raises(StoreError, match="read-only"), worded(tmp_path / "a.db"):
            connection.execute("CREATE TABLE t(x)")


def test_our_own_mistakes_stay_what_they_are(tmp_path: Path) -> None:
    with (
        closing(sqlite3.connect(":memory:")) as connection,
        pytest.raises(sqlite3.OperationalError, match="syntax"),
        worded(tmp_path / "a.db"),
    ):
        connection.execute("SELEKT")
