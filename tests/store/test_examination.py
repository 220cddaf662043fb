import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.store.damage import filled
from tests.store.test_migrations import add_column, more
from tui.clock import SettableClock
from tui.errors import StoreError
from tui.schedule.scheduler import scheduler_for
from tui.store.examination import Examination, examine, fault_of_copy
from tui.store.progress import ProgressStore


@pytest.fixture
def file(path: Path) -> Path:
    path.parent.mkdir()
    filled(path, 40)
    return path


def do(file: Path, *statements: str) -> None:
    with closing(sqlite3.connect(file)) as other, other:
        for statement in statements:
            other.execute(statement)


def looked(file: Path) -> Examination:
    before = file.read_bytes()
    found = examine(file, scheduler_for)
    assert file.read_bytes() == before
    assert [one.name for one in file.parent.iterdir()] == [file.name]
    return found


def test_a_sound_file_has_no_findings(file: Path) -> None:
    found = looked(file)
    assert (found.findings, found.damaged, found.devices) == ((), False, {"desk": found.events})


@pytest.mark.parametrize(
    ("statement", "code", "said"),
    [
        ("DELETE FROM event WHERE seq IN (3, 4)", "gap", "lacks 2 of its"),
        ("UPDATE event SET payload = '{}' WHERE seq = 5", "unreadable-event", "event 5 of device desk"),
        ("UPDATE event SET at = at + 1 WHERE seq = 5", "unreadable-event", "check sum"),
        ("UPDATE event SET kind = 'praised' WHERE seq = 5", "unreadable-event", "newer Quizdeck"),
        ("UPDATE card_state SET due_at = due_at + 1 WHERE card = 'card-1'", "derived", "card_state"),
        ("DELETE FROM answer WHERE position = 3", "derived", "1 rows of the table answer"),
        ("INSERT INTO withdrawn VALUES (x'00', 'a', 'b')", "derived", "withdrawn"),
    ],
)
def test_what_is_wrong_is_named(file: Path, statement: str, code: str, said: str) -> None:
    do(file, statement)
    found = looked(file)
    assert (found.findings[0].code, found.damaged) == (code, code == "unreadable-event")
    assert said in found.findings[0].what
    assert found.findings[0].hint


def test_a_copy_is_of_no_use_where_pages_or_events_are_damaged(file: Path) -> None:
    assert fault_of_copy(file, events=True) is None
    do(file, "DELETE FROM answer WHERE position = 3")
    assert fault_of_copy(file, events=True) is None, "what is derived is made again"
    do(file, "UPDATE event SET kind = 'answerd' WHERE seq = 3")
    assert "event 3 of device" in str(fault_of_copy(file, events=True))
    assert fault_of_copy(file, events=False) is None
    file.write_bytes(b"")
    assert str(fault_of_copy(file, events=True)).startswith(f"{file} is empty")


def test_an_event_of_a_newer_version_is_no_damage(file: Path) -> None:
    do(file, """UPDATE event SET payload = '{"v":99}' WHERE kind = 'flagged'""")
    assert fault_of_copy(file, events=True) is None
    found = looked(file)
    assert found.findings[0].code == "newer-event"
    assert not found.damaged


def test_an_index_that_does_not_fit_its_table_is_damage(file: Path) -> None:
    do(
        file,
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'event_order') "
        "WHERE name = 'event_number'",
    )
    assert looked(file).damaged


def test_an_empty_file_and_one_that_is_none_are_damage(file: Path) -> None:
    file.write_bytes(b"")
    assert looked(file).damaged
    file.write_bytes(b"Dear diary, " * 100)
    assert looked(file).damaged


def test_a_newer_file_and_one_of_another_program_are_not_looked_at(
    path: Path, clock: SettableClock, tmp_path: Path
) -> None:
    ProgressStore.open(path, "desk", clock, steps=more(add_column)).close()
    with pytest.raises(StoreError, match="newer Quizdeck"):
        examine(path, scheduler_for)
    do(tmp_path / "other.db", "CREATE TABLE bookmarks(url)")
    with pytest.raises(StoreError, match="not a progress file"):
        examine(tmp_path / "other.db", scheduler_for)
