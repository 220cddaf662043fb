from pathlib import Path

import pytest

from tests.builders import NOON, answered, new_answer, new_start, ref
from tests.store.damage import rows
from tests.store.test_projections import tables
from tui.clock import SettableClock
from tui.schedule.scheduler import scheduler_for
from tui.store.examination import examine
from tui.store.progress import ProgressStore
from tui.store.stragglers import broken_from, stragglers


@pytest.fixture
def left(tmp_path: Path) -> Path:
    """The files of a program that died after twenty answers, and nothing brought from one to the other."""
    path, copy = tmp_path / "running" / "progress.db", tmp_path / "progress.db"
    store = ProgressStore.open(path, "desk", SettableClock(NOON))
    store.append(new_start())
    for number in range(20):
        store.append(new_answer(answered(number), ref(f"card-{number % 7}")))
    copy.write_bytes(path.read_bytes())
    wal_of(copy).write_bytes(wal_of(path).read_bytes())
    store.close()
    return copy


def wal_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def flip(path: Path, place: int) -> None:
    data = bytearray(wal_of(path).read_bytes())
    data[place] ^= 1
    wal_of(path).write_bytes(data)


def reopened(path: Path) -> int:
    ProgressStore.open(path, "desk", SettableClock(NOON)).close()
    assert examine(path, scheduler_for).findings == ()
    return len(rows(path))


def test_a_log_that_was_only_not_tidied_up_has_none(left: Path) -> None:
    assert broken_from(wal_of(left).read_bytes()) is None
    assert stragglers(left) == ()
    assert reopened(left) == 21


@pytest.mark.parametrize("place", [5, 17, 25, 32 + 9, 32 + 20, 32 + 24 + 4096 + 24 + 4000, 40_000])
def test_a_bit_lost_in_the_middle_costs_no_answer(left: Path, place: int) -> None:
    """In the head, in a salt, in a check sum, in a page: SQLite drops all that follows."""
    whole = left.with_name("whole.db")
    whole.write_bytes(left.read_bytes())
    wal_of(whole).write_bytes(wal_of(left).read_bytes())
    reopened(whole)
    flip(left, place)
    assert broken_from(wal_of(left).read_bytes()) is not None
    assert reopened(left) == 21
    assert tables(left) == tables(whole)


def test_frames_of_an_earlier_round_are_no_break(tmp_path: Path) -> None:
    path = tmp_path / "progress.db"
    store = ProgressStore.open(path, "desk", SettableClock(NOON))
    store.append(*(new_answer(answered(n), ref(f"card-{n}")) for n in range(50)))
    other = ProgressStore.open(path, "laptop", SettableClock(NOON))
    with other._database.reading() as connection:
        connection.execute("SELECT 1")
    with store._database._lock:
        store._database._connection.execute("PRAGMA wal_checkpoint(RESTART)")
    store.append(new_answer(answered(51)))
    assert broken_from(wal_of(path).read_bytes()) is None
    store.close()
    other.close()


@pytest.mark.parametrize("data", [b"", b"x" * 40, b"\0" * 10_000, b"\xff" * 10_000])
def test_no_bytes_whatever_are_stumbled_over(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "progress.db"
    wal_of(path).write_bytes(data)
    assert stragglers(path) == ()
