import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from tests.builders import NOON, answered, new_answer, new_start, ref
from tests.store.damage import of_first_version
from tui.clock import SettableClock
from tui.errors import StoreError
from tui.schedule.scheduler import scheduler_for
from tui.store.examination import examine
from tui.store.migrations import STEPS, Step
from tui.store.progress import ProgressStore


def add_column(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE card_state ADD COLUMN colour TEXT")


def break_off(connection: sqlite3.Connection) -> None:
    connection.execute("DROP TABLE card_state")
    connection.execute("SELECT * FROM no_such_table")


NEWEST = max(STEPS)
SCHEMAS = {
    1: "23174dccb69e2453",
    2: "19e2325316916026",
    3: "47ed1c7c51bbd527",
    4: "47ed1c7c51bbd527",
    5: "e0528a2b070b488b",
}


def more(step: Step) -> dict[int, Step]:
    """Steps with one more, artificial version."""
    return {**STEPS, NEWEST + 1: step}


def version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def copies(path: Path) -> list[Path]:
    return sorted(path.parent.glob(f"progress.db.v{NEWEST}.bak-*"))


@pytest.fixture
def old(path: Path, clock: SettableClock) -> Path:
    """A file of today's version with one answer."""
    store = ProgressStore.open(path, "desk", clock)
    store.append(new_answer(answered()))
    store.close()
    return path


def test_a_new_file_is_of_the_newest_version_and_leaves_no_copy(path: Path, clock: SettableClock) -> None:
    ProgressStore.open(path, "desk", clock, steps=more(add_column)).close()
    assert version(path) == NEWEST + 1
    assert copies(path) == []


def test_an_older_file_is_copied_and_then_migrated_with_all_it_holds(old: Path, clock: SettableClock) -> None:
    store = ProgressStore.open(old, "desk", clock, steps=more(add_column))
    assert store.state(ref()).answers == 1
    store.close()
    assert version(old) == NEWEST + 1
    (copy,) = copies(old)
    assert copy.name == f"progress.db.v{NEWEST}.bak-20260302T120000Z"
    kept = ProgressStore.open(copy, "desk", clock)
    assert kept.state(ref()).answers == 1
    kept.close()


def test_a_file_is_migrated_once(old: Path, clock: SettableClock) -> None:
    for _ in range(2):
        ProgressStore.open(old, "desk", clock, steps=more(add_column)).close()
    assert len(copies(old)) == 1


def test_a_step_that_fails_leaves_the_older_file_whole(old: Path, clock: SettableClock) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no_such_table"):
        ProgressStore.open(old, "desk", clock, steps=more(break_off))
    assert version(old) == NEWEST
    store = ProgressStore.open(old, "desk", clock)
    assert store.state(ref()).answers == 1
    store.close()


def test_a_second_attempt_does_not_overwrite_the_first_copy(old: Path, clock: SettableClock) -> None:
    for _ in range(2):
        with pytest.raises(sqlite3.OperationalError):
            ProgressStore.open(old, "desk", clock, steps=more(break_off))
    assert len(copies(old)) == 2


def test_a_newer_file_is_refused_and_not_touched(path: Path, clock: SettableClock) -> None:
    ProgressStore.open(path, "desk", clock, steps=more(add_column)).close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match=f"format {NEWEST + 1}, from a newer Quizdeck") as caught:
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


def test_a_file_of_the_first_version_keeps_every_event(path: Path, clock: SettableClock) -> None:
    with closing(sqlite3.connect(":memory:")) as other:
        STEPS[1](other)
        frozen = other.execute("SELECT sql FROM sqlite_schema WHERE name = 'event'").fetchone()[0]
    assert "UNIQUE(device, seq)" in frozen
    written = of_first_version(path, 3)
    assert version(path) == 1
    store = ProgressStore.open(path, "desk", clock)
    assert (version(path), store.card_events(ref())) == (NEWEST, written)
    assert store.state(ref()).answers == 3
    assert [found.answers for found in store.tallies([NOON, NOON + timedelta(hours=1)])] == [3]
    store.close()
    assert examine(path, scheduler_for).findings == ()


def test_a_program_that_is_older_than_the_file_it_holds_open_writes_no_more(
    old: Path, clock: SettableClock
) -> None:
    before = ProgressStore.open(old, "desk", clock)
    after = ProgressStore.open(old, "laptop", clock, steps=more(add_column))
    with pytest.raises(StoreError, match="newer format while it was open"):
        before.append(new_answer(answered(1)))
    after.append(new_start())
    assert len(after.sessions()) == 1
    before.close()
    after.close()


def test_the_tables_of_a_version_are_never_changed() -> None:
    """What the log of a version looks like is fixed for good, and all else of the newest: files have it."""
    with closing(sqlite3.connect(":memory:")) as model:
        found = {}
        for number in sorted(STEPS):
            STEPS[number](model)
            of_log = "WHERE tbl_name = 'event'" if number < NEWEST else ""
            query = f"SELECT type, name, sql FROM sqlite_schema {of_log} ORDER BY type, name"
            found[number] = sha256(repr(model.execute(query).fetchall()).encode()).hexdigest()[:16]
    assert found == SCHEMAS
