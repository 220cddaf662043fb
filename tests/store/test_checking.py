"""A large file is read at once, and written to only when its check has found it sound."""

import threading
from pathlib import Path

import pytest

from tests.builders import answered, new_answer, ref
from tests.store.damage import filled
from tui.clock import SettableClock
from tui.errors import DamagedError, StoreError
from tui.store import checking
from tui.store.inspection import inspect
from tui.store.pages import INDEX_LEAF
from tui.store.progress import ProgressStore


@pytest.fixture
def file(path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that counts as large."""
    path.parent.mkdir()
    filled(path, 40)
    monkeypatch.setattr(checking, "AT_ONCE_BYTES", 0)
    return path


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Until it is set, no check begins to look."""
    opened = threading.Event()

    def waiting(*given: object) -> None:
        opened.wait(10)
        inspect(*given)  # type: ignore[arg-type]  # as it was called

    monkeypatch.setattr("tui.store.checking.inspect", waiting)
    return opened


def hurt(file: Path, pages: slice = slice(-1, None)) -> bytes:
    """Spoil the last page of an index, which nothing read here looks at, or others."""
    data = bytearray(file.read_bytes())
    for at in [at for at in range(0, len(data), 4096) if data[at] == INDEX_LEAF][pages]:
        data[at : at + 4096] = b"\xa5" * 4096
    file.write_bytes(data)
    return bytes(data)


def test_a_file_is_read_while_it_is_checked_and_written_to_when_it_is_sound(
    file: Path, clock: SettableClock, gate: threading.Event
) -> None:
    store = ProgressStore.open(file, "desk", clock)
    before = store.state(ref("card-1")).answers
    assert before > 0
    gate.set()
    store.append(new_answer(answered(1000), ref("card-1")))
    assert store.state(ref("card-1")).answers == before + 1
    store.close()


def test_a_damaged_file_takes_no_answer_and_stays_as_it_is(
    file: Path, clock: SettableClock, gate: threading.Event
) -> None:
    damaged = hurt(file)
    store = ProgressStore.open(file, "desk", clock)
    store.sessions()
    gate.set()
    for _ in range(2):
        with pytest.raises(DamagedError, match="left untouched"):
            store.append(new_answer(answered(1000)))
    with pytest.raises(DamagedError):
        store.sessions()
    store.close()
    assert file.read_bytes() == damaged
    assert [one.name for one in file.parent.iterdir()] == [file.name]


def test_what_kept_a_check_from_looking_keeps_one_answer_and_not_the_next(
    file: Path, clock: SettableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = []

    def locked_at_first(*given: object) -> None:
        looks.append(given)
        if len(looks) == 1:
            raise StoreError("locked by another program", "try again")
        inspect(*given)  # type: ignore[arg-type]  # as it was called

    monkeypatch.setattr("tui.store.checking.inspect", locked_at_first)
    store = ProgressStore.open(file, "desk", clock)
    with pytest.raises(StoreError, match="locked"):
        store.append(new_answer(answered(1000)))
    store.append(new_answer(answered(1000)))
    store.close()
    assert len(looks) == 2


def test_who_only_read_waits_for_no_check(file: Path, clock: SettableClock) -> None:
    before = file.read_bytes()
    store = ProgressStore.open(file, "desk", clock)
    store.states()
    store.close()
    assert file.read_bytes() == before
    assert [one.name for one in file.parent.iterdir()] == [file.name]


def test_after_a_crash_a_file_is_checked_before_it_is_opened(file: Path, clock: SettableClock) -> None:
    store = ProgressStore.open(file, "desk", clock)
    store.append(new_answer(answered(1000)))
    left = file.read_bytes(), file.with_name("progress.db-wal").read_bytes()
    store.close()
    file.write_bytes(left[0])
    hurt(file, slice(None))
    file.with_name("progress.db-wal").write_bytes(left[1])
    with pytest.raises(DamagedError):
        ProgressStore.open(file, "desk", clock)
