import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.builders import answered, new_answer
from tui.clock import SettableClock
from tui.errors import StoreError
from tui.store.database import BUSY_MS
from tui.store.inspection import reading_file
from tui.store.progress import ProgressStore


@pytest.fixture
def file(path: Path, clock: SettableClock) -> Path:
    store = ProgressStore.open(path, "desk", clock)
    store.append(new_answer(answered()))
    store.close()
    return path


def do(file: Path, statement: str) -> None:
    with closing(sqlite3.connect(file)) as other, other:
        other.execute(statement)


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("DROP TABLE answer", "answer is not as it should be"),
        ("DROP INDEX event_card", "event_card is not as it should be"),
        ("ALTER TABLE event RENAME COLUMN payload TO payloae", "is not as it should be"),
        ("CREATE TRIGGER t AFTER INSERT ON event BEGIN DELETE FROM event; END", "triggers"),
    ],
)
def test_tables_that_are_not_ours_are_damage(
    file: Path, clock: SettableClock, statement: str, said: str
) -> None:
    do(file, statement)
    before = file.read_bytes()
    with pytest.raises(StoreError, match=said):
        ProgressStore.open(file, "desk", clock)
    assert file.read_bytes() == before


def test_a_text_that_is_none_is_damage(file: Path, clock: SettableClock) -> None:
    do(file, "UPDATE card_state SET deck = CAST(x'ff' AS TEXT)")
    store = ProgressStore.open(file, "desk", clock)
    with pytest.raises(StoreError, match="damaged"):
        store.states()
    store.close()


def test_a_value_that_means_nothing_is_told_in_words(file: Path, clock: SettableClock) -> None:
    do(file, "UPDATE card_state SET stage = 'reviex'")
    store = ProgressStore.open(file, "desk", clock)
    with pytest.raises(StoreError, match="cannot be read") as caught:
        store.states()
    assert caught.value.hint == "run: quizdeck doctor --repair"
    store.close()


def test_reading_a_file_makes_no_file_beside_it(file: Path) -> None:
    with reading_file(file, BUSY_MS) as connection:
        assert connection.execute("SELECT count(*) FROM event").fetchone() == (1,)
        with pytest.raises(sqlite3.OperationalError):
            connection.execute("DELETE FROM event")
    assert [found.name for found in file.parent.iterdir()] == [file.name]


def test_what_is_pending_beside_a_file_is_read_too(file: Path, clock: SettableClock) -> None:
    store = ProgressStore.open(file, "desk", clock)
    store.append(new_answer(answered(1)))
    with reading_file(file, BUSY_MS) as connection:
        assert connection.execute("SELECT count(*) FROM event").fetchone() == (2,)
    store.close()


@pytest.mark.parametrize("version", [0, -1, 1 << 30])
def test_a_format_that_cannot_be_is_damage(file: Path, clock: SettableClock, version: int) -> None:
    do(file, f"PRAGMA user_version = {version}")
    with pytest.raises(StoreError, match="damaged"):
        ProgressStore.open(file, "desk", clock)


@pytest.mark.parametrize("size", [1, 100, 511, 4096 + 1, -1])
def test_a_file_cut_within_a_page_is_damage(file: Path, clock: SettableClock, size: int) -> None:
    file.write_bytes(file.read_bytes()[:size])
    with pytest.raises(StoreError, match="damaged"):
        ProgressStore.open(file, "desk", clock)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no such file"), reading_file(tmp_path / "x.db", BUSY_MS):
        pass
