import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.builders import answered, new_answer, ref
from tests.store.damage import filled, of_first_version
from tui.clock import SettableClock
from tui.errors import DamagedError, StoreError
from tui.store.progress import ProgressStore

Lock = Callable[[], None]


@pytest.fixture
def lock(path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Lock]:
    """Takes the right to write to the file and its folder away, from the superuser too."""

    def by_mode(asked: Path, mode: int) -> bool:
        return bool(asked.stat().st_mode >> 6 & mode)

    def lock() -> None:
        path.chmod(0o444)
        path.parent.chmod(0o555)
        monkeypatch.setattr(os, "access", by_mode)

    yield lock
    path.parent.chmod(0o755)


def test_what_may_only_be_read_is_read_with_nothing_written(
    path: Path, clock: SettableClock, lock: Lock
) -> None:
    filled(path)
    store = ProgressStore.open(path, "desk", clock)
    held = store.answers(), store.states(), store.sessions()
    store.close()
    before = path.read_bytes()
    lock()
    store = ProgressStore.open(path, "desk", clock)
    assert all(held)
    assert (store.answers(), store.states(), store.sessions()) == held
    with pytest.raises(StoreError, match="cannot be written: it or its folder is read-only"):
        store.append(new_answer(answered(1), ref("a-card")))
    store.close()
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_what_another_program_has_written_and_not_yet_moved_over_is_read(
    path: Path, clock: SettableClock, lock: Lock
) -> None:
    other = ProgressStore.open(path, "other", clock)
    other.append(new_answer(answered(1), ref("a-card")))
    lock()
    store = ProgressStore.open(path, "desk", clock)
    assert len(store.answers()) == 1
    store.close()
    other.close()


def test_an_older_file_that_cannot_be_migrated_is_told(path: Path, clock: SettableClock, lock: Lock) -> None:
    of_first_version(path)
    lock()
    with pytest.raises(StoreError, match="older format, and cannot be brought to today's"):
        ProgressStore.open(path, "desk", clock)


def test_a_damaged_file_is_told(path: Path, clock: SettableClock, lock: Lock) -> None:
    filled(path)
    path.write_bytes(path.read_bytes()[:-5000])
    lock()
    with pytest.raises(DamagedError):
        ProgressStore.open(path, "desk", clock)
