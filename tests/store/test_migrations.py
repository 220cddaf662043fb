import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.builders import answered, new_answer, ref
from tui.clock import SettableClock
from tui.errors import StoreError
from tui.store.migrations import STEPS, Step
from tui.store.progress import ProgressStore


def add_column(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE card_state ADD COLUMN colour TEXT")


def break_off(connection: sqlite3.Connection) -> None:
    connection.execute("DROP TABLE card_state")
    connection.execute("SELECT * FROM no_such_table")


def two(step: Step) -> dict[int, Step]:
    """Steps with an artificial second version."""
    return {**STEPS, 2: step}


def version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def copies(path: Path) -> list[Path]:
    return sorted(path.parent.glob("progress.db.v1.bak-*"))


@pytest.fixture
def old(path: Path, clock: SettableClock) -> Path:
    """A file of version 1 with one answer."""
    store = ProgressStore.open(path, "desk", clock)
    store.append(new_answer(answered()))
    store.close()
    return path


def test_a_new_file_is_of_the_newest_version_and_leaves_no_copy(path: Path, clock: SettableClock) -> None:
    ProgressStore.open(path, "desk", clock, steps=two(add_column)).close()
    assert version(path) == 2
    assert copies(path) == []


def test_an_older_file_is_copied_and_then_migrated_with_all_it_holds(old: Path, clock: SettableClock) -> None:
    store = ProgressStore.open(old, "desk", clock, steps=two(add_column))
    assert store.state(ref()).answers == 1
    store.close()
    assert version(old) == 2
    (copy,) = copies(old)
    assert copy.name == "progress.db.v1.bak-20260302T120000Z"
    kept = ProgressStore.open(copy, "desk", clock)
    assert kept.state(ref()).answers == 1
    kept.close()


def test_a_file_is_migrated_once(old: Path, clock: SettableClock) -> None:
    for _ in range(2):
        ProgressStore.open(old, "desk", clock, steps=two(add_column)).close()
    assert len(copies(old)) == 1


def test_a_step_that_fails_leaves_the_older_file_whole(old: Path, clock: SettableClock) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no_such_table"):
        ProgressStore.open(old, "desk", clock, steps=two(break_off))
    assert version(old) == 1
    store = ProgressStore.open(old, "desk", clock)
    assert store.state(ref()).answers == 1
    store.close()


def test_a_second_attempt_does_not_overwrite_the_first_copy(old: Path, clock: SettableClock) -> None:
    for _ in range(2):
        with pytest.raises(sqlite3.OperationalError):
            ProgressStore.open(old, "desk", clock, steps=two(break_off))
    assert len(copies(old)) == 2


def test_a_newer_file_is_refused_and_not_touched(path: Path, clock: SettableClock) -> None:
    ProgressStore.open(path, "desk", clock, steps=two(add_column)).close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="format 2, from a newer Quizdeck") as caught:
        ProgressStore.open(path, "desk", clock)
    assert "update" in caught.value.hint
    assert path.read_bytes() == before


def test_what_a_newer_program_had_not_tidied_up_is_left_as_it_is(old: Path, clock: SettableClock) -> None:
    died = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA user_version = 99")
os._exit(0)
"""
    subprocess.run([sys.executable, "-c", died, str(old)], check=True)
    both = (old, old.with_name("progress.db-wal"))
    before = [file.read_bytes() for file in both]
    with pytest.raises(StoreError, match="format 99"):
        ProgressStore.open(old, "desk", clock)
    assert [file.read_bytes() for file in both] == before


def test_a_file_of_another_program_is_refused_and_not_touched(path: Path, clock: SettableClock) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE bookmarks(url)")
    before = path.read_bytes()
    with pytest.raises(StoreError, match="not a progress file"):
        ProgressStore.open(path, "desk", clock)
    assert path.read_bytes() == before


def test_versions_count_up_without_gaps() -> None:
    assert sorted(STEPS) == list(range(1, len(STEPS) + 1))
