import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.builders import NOON, answered, new_answer, ref
from tui.clock import SettableClock
from tui.errors import StoreError
from tui.store.database import Database, require_sqlite
from tui.store.progress import ProgressStore


def fill(path: Path, clock: SettableClock, answers: int = 200) -> None:
    store = ProgressStore.open(path, "desk", clock)
    store.append(*(new_answer(answered(n), ref(f"card-{n}")) for n in range(answers)))
    store.close()


def test_every_commit_reaches_the_disk(path: Path) -> None:
    database = Database.open(path, NOON)
    with database.reading() as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert connection.execute("PRAGMA synchronous").fetchone() == (2,)
    database.close()


def test_an_append_with_all_that_follows_is_one_transaction(path: Path, clock: SettableClock) -> None:
    database = Database.open(path, NOON)
    said: list[str] = []
    with database.reading() as connection:
        connection.set_trace_callback(said.append)
    ProgressStore(database, "desk", clock).append(new_answer(answered(0)), new_answer(answered(1)))
    assert [line for line in said if line.startswith(("BEGIN", "COMMIT"))] == [
        "COMMIT",
        "BEGIN IMMEDIATE",
        "COMMIT",
    ]
    database.close()


def test_a_block_that_fails_leaves_nothing_behind(path: Path) -> None:
    database = Database.open(path, NOON)
    with pytest.raises(KeyError), database.writing() as connection:
        connection.execute("DROP TABLE event")
        raise KeyError
    with database.reading() as connection:
        assert connection.execute("SELECT count(*) FROM event").fetchone() == (0,)
    database.close()


def test_a_full_disk_is_told_and_the_store_goes_on_when_there_is_space(
    path: Path, clock: SettableClock
) -> None:
    database = Database.open(path, NOON)
    store = ProgressStore(database, "desk", clock)
    with database.reading() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")
    long = new_answer(answered(response={"kind": "typed", "text": "x" * 100_000}))
    with pytest.raises(StoreError, match="no space is left"):
        store.append(long)
    assert store.states() == {}
    with database.reading() as connection:
        connection.execute(f"PRAGMA max_page_count = {pages + 1000}")
    store.append(long)
    assert store.state(ref()).answers == 1
    store.close()


def test_a_file_that_another_program_holds_too_long_is_told(path: Path, clock: SettableClock) -> None:
    store = ProgressStore.open(path, "desk", clock, busy_ms=1)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="locked by another program"):
            store.append(new_answer(answered()))
        assert store.states() == {}
        other.execute("ROLLBACK")
    store.append(new_answer(answered()))
    assert len(store.states()) == 1
    store.close()


@pytest.mark.parametrize("place", [0, 100, 4096 + 8, 3 * 4096 + 2])
def test_a_damaged_file_is_refused_and_left_untouched(path: Path, clock: SettableClock, place: int) -> None:
    fill(path, clock)
    data = bytearray(path.read_bytes())
    data[place : place + 3000] = b"\xa5" * 3000
    path.write_bytes(data)
    with pytest.raises(StoreError, match="damaged; the file was left untouched") as caught:
        ProgressStore.open(path, "desk", clock)
    assert caught.value.hint == "run: quizdeck doctor --repair"
    assert path.read_bytes() == bytes(data)


def test_a_file_cut_short_is_refused(path: Path, clock: SettableClock) -> None:
    fill(path, clock)
    path.write_bytes(path.read_bytes()[:-5000])
    with pytest.raises(StoreError, match="damaged"):
        ProgressStore.open(path, "desk", clock)


def test_a_file_that_is_no_database_is_refused(path: Path, clock: SettableClock) -> None:
    path.parent.mkdir()
    path.write_text("Dear diary, " * 100, encoding="utf-8")
    with pytest.raises(StoreError, match="damaged"):
        ProgressStore.open(path, "desk", clock)
    assert path.read_text(encoding="utf-8") == "Dear diary, " * 100


def test_an_empty_file_is_a_new_one(path: Path, clock: SettableClock) -> None:
    path.parent.mkdir()
    path.touch()
    fill(path, clock, 1)
    assert path.stat().st_size > 0


def test_a_folder_in_place_of_the_file_is_told(path: Path, clock: SettableClock) -> None:
    path.mkdir(parents=True)
    with pytest.raises(StoreError, match="is a folder"):
        ProgressStore.open(path, "desk", clock)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, clock: SettableClock) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="cannot make the folder"):
        ProgressStore.open(tmp_path / "file" / "data" / "progress.db", "desk", clock)


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may write anywhere"
)
def test_a_read_only_folder_is_told(path: Path, clock: SettableClock) -> None:
    path.parent.mkdir()
    path.parent.chmod(0o500)
    with pytest.raises(StoreError, match="cannot be opened"):
        ProgressStore.open(path, "desk", clock)
    path.parent.chmod(0o700)


def test_a_file_moved_away_while_open_takes_no_more_answers(path: Path, clock: SettableClock) -> None:
    store = ProgressStore.open(path, "desk", clock)
    path.rename(path.with_name("elsewhere.db"))
    with pytest.raises(StoreError, match="moved or replaced"):
        store.append(new_answer(answered()))
    store.close()


def test_a_library_without_strict_tables_is_refused() -> None:
    with pytest.raises(StoreError, match=r"SQLite 3\.36\.9 is too old"):
        require_sqlite((3, 36, 9))
    require_sqlite((3, 37, 0))


def test_paths_with_characters_of_addresses_work(tmp_path: Path, clock: SettableClock) -> None:
    path = tmp_path / "a?b#c%20d" / "progress.db"
    fill(path, clock, 1)
    store = ProgressStore.open(path, "desk", clock)
    assert len(store.states()) == 1
    store.close()
