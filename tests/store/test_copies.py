import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.builders import answered, new_answer, ref
from tests.store.damage import of_first_version
from tests.store.test_migrations import NEWEST, add_column, more
from tui.clock import SettableClock
from tui.errors import StoreError, WouldOverwriteError
from tui.store.copies import copy_whole, current_copy
from tui.store.progress import ProgressStore


def test_a_copy_made_while_the_file_is_open_is_one_file_with_all_of_it(
    store: ProgressStore, path: Path, tmp_path: Path, clock: SettableClock
) -> None:
    store.append(*(new_answer(answered(n), ref(f"card-{n}")) for n in range(20)))
    assert copy_whole(path, tmp_path / "new" / "copy.db") == 20
    assert [file.name for file in (tmp_path / "new").iterdir()] == ["copy.db"]
    copy = ProgressStore.open(tmp_path / "new" / "copy.db", "other", clock)
    assert copy.states() == store.states()
    copy.close()


def test_a_file_that_is_there_stays_unless_told(store: ProgressStore, path: Path, tmp_path: Path) -> None:
    (tmp_path / "copy.db").write_text("mine")
    with pytest.raises(WouldOverwriteError):
        copy_whole(path, tmp_path / "copy.db")
    assert (tmp_path / "copy.db").read_text() == "mine"
    assert copy_whole(path, tmp_path / "copy.db", replace=True) == 0


def test_a_file_is_never_copied_over_itself(store: ProgressStore, path: Path) -> None:
    (path.parent / "link.db").symlink_to(path)
    for target in (path, path.parent / "link.db"):
        with pytest.raises(StoreError, match="the file itself"):
            copy_whole(path, target, replace=True)


def test_a_damaged_file_makes_no_copy_and_spares_the_one_before(
    path: Path, clock: SettableClock, tmp_path: Path
) -> None:
    store = ProgressStore.open(path, "desk", clock)
    store.append(*(new_answer(answered(n), ref(f"card-{n}")) for n in range(200)))
    store.close()
    copy_whole(path, tmp_path / "copy.db")
    before = (tmp_path / "copy.db").read_bytes()
    data = bytearray(path.read_bytes())
    data[3 * 4096 : 3 * 4096 + 3000] = b"\xa5" * 3000
    path.write_bytes(data)
    with pytest.raises(StoreError, match="damaged"):
        copy_whole(path, tmp_path / "copy.db", replace=True)
    assert (tmp_path / "copy.db").read_bytes() == before
    assert [file.name for file in tmp_path.iterdir() if file.suffix == ".tmp"] == []


def test_an_older_file_is_read_through_a_copy_of_todays_format(path: Path) -> None:
    of_first_version(path)
    before = path.read_bytes()
    with current_copy(path) as copy, closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (NEWEST,)
        assert connection.execute("SELECT count(*) FROM event").fetchone() == (1,)
    assert path.read_bytes() == before
    assert not copy.exists()


def test_a_newer_file_and_one_without_a_log_are_refused(
    path: Path, clock: SettableClock, tmp_path: Path
) -> None:
    ProgressStore.open(path, "desk", clock, steps=more(add_column)).close()
    (tmp_path / "empty.db").touch()
    for file, said in ((path, "newer Quizdeck"), (tmp_path / "empty.db", "holds no progress")):
        with pytest.raises(StoreError, match=said), current_copy(file):
            pass
