"""Merging is a union: commutative, associative, idempotent; and all that is derived from the log follows."""

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import timedelta
from itertools import permutations
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import NOON, answered, new_answer, new_mark, ref
from tests.store.test_projections import DEEDS, tables
from tui.clock import SettableClock
from tui.errors import StoreError
from tui.model.event import Event, EventKind
from tui.store import takeover
from tui.store.event_rows import COLUMNS
from tui.store.progress import ProgressStore

Rows = list[tuple[object, ...]]


def events(path: Path) -> Rows:
    with closing(sqlite3.connect(path)) as other:
        return other.execute(f"SELECT {COLUMNS} FROM event ORDER BY at, device, seq, id").fetchall()


def opened(path: Path, device: str = "desk", at: SettableClock | None = None) -> ProgressStore:
    return ProgressStore.open(path, device, at or SettableClock(NOON))


def merged(into: Path, *others: Path) -> tuple[Rows, dict[str, Rows]]:
    """The log and its projections after merging the others into a copy, one after the other."""
    copy = into.with_name(f"merged-{len(list(into.parent.iterdir()))}.db")
    copyfile(into, copy)
    store = opened(copy)
    for other in others:
        store.merge(other)
    store.close()
    return events(copy), tables(copy)


def written(path: Path, device: str, length: int, data: st.DataObject) -> None:
    """Do something at random to a log, at instants at random."""
    clock = SettableClock(NOON)
    store, log = opened(path, device, clock), list[Event]()
    for _ in range(length):
        clock.instant = NOON + timedelta(minutes=data.draw(st.integers(0, 6000)))
        data.draw(st.sampled_from(DEEDS))(store, log, data)
    store.close()


@settings(deadline=None, max_examples=25)
@given(st.data(), st.lists(st.sampled_from(["desk", "laptop", "phone"]), min_size=3, max_size=3))
def test_three_copies_come_out_the_same_in_every_order(data: st.DataObject, devices: list[str]) -> None:
    """Also where copies have one device's name, as those of a whole folder have."""
    with TemporaryDirectory() as folder:
        base = Path(folder) / "base.db"
        written(base, "desk", data.draw(st.integers(1, 6)), data)
        copies = [base.with_name(f"copy-{number}.db") for number in range(3)]
        for copy, device in zip(copies, devices, strict=True):
            copyfile(base, copy)
            written(copy, device, data.draw(st.integers(0, 6)), data)
        results = [merged(*order) for order in permutations(copies)]
        assert all(result == results[0] for result in results[1:])
        assert {row[0] for row in results[0][0]} == {row[0] for copy in copies for row in events(copy)}
        assert merged(copies[0], copies[1], copies[2], copies[1], copies[0]) == results[0]
        nested = base.with_name("nested.db")
        copyfile(copies[1], nested)
        store = opened(nested)
        store.merge(copies[2])
        store.close()
        assert merged(copies[0], nested) == results[0]
        assert rebuilt(nested, copies[0]) == results[0]


def rebuilt(path: Path, other: Path) -> tuple[Rows, dict[str, Rows]]:
    store = opened(path)
    store.merge(other)
    store.rebuild()
    store.close()
    return events(path), tables(path)


@settings(deadline=None, max_examples=15)
@given(st.data(), st.integers(1, 3))
def test_few_events_among_many_come_out_as_all_made_anew(data: st.DataObject, few: int) -> None:
    with TemporaryDirectory() as folder:
        path, other = Path(folder) / "desk.db", Path(folder) / "laptop.db"
        written(other, "laptop", few, data)
        written(path, "desk", 3, data)
        store = opened(path)
        store.append(*(new_answer(answered(n), ref(f"other-{n}")) for n in range(80)))
        store.merge(other)
        found = tables(path)
        store.rebuild()
        assert tables(path) == found
        store.close()


@settings(deadline=None, max_examples=25)
@given(st.data(), st.integers(1, 12), st.integers(1, 12), st.sampled_from([1, takeover.LONG]))
def test_logs_without_a_common_event_come_out_as_all_made_anew(
    data: st.DataObject, mine: int, theirs: int, long: int
) -> None:
    with TemporaryDirectory() as folder, patch("tui.store.takeover.LONG", long):
        path, other = Path(folder) / "desk.db", Path(folder) / "laptop.db"
        written(path, "desk", mine, data)
        written(other, "laptop", theirs, data)
        found = merged(path, other)
        assert found == merged(other, path)
        assert found == rebuilt(path, other)


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """The log of a laptop with two answers."""
    path = tmp_path / "laptop.db"
    store = opened(path, "laptop")
    store.append(new_answer(answered(0)), new_answer(answered(1, 0.0), ref("another")))
    store.close()
    return path


def test_what_is_new_is_counted_and_the_other_file_is_only_read(store: ProgressStore, other: Path) -> None:
    before = other.read_bytes()
    assert store.count_new(other) == 2
    first, second = store.merge(other), store.merge(other)
    assert (first.events, first.new) == (2, 2)
    assert (second.events, second.new) == (2, 0)
    assert set(store.states()) == {ref(), ref("another")}
    assert other.read_bytes() == before
    assert [file.name for file in other.parent.glob("laptop*")] == ["laptop.db"]


def test_an_open_log_can_be_merged_with_what_is_pending_beside_it(
    store: ProgressStore, tmp_path: Path
) -> None:
    laptop = opened(tmp_path / "laptop.db", "laptop")
    laptop.append(new_answer(answered()))
    assert store.merge(tmp_path / "laptop.db").new == 1
    laptop.close()


def test_a_log_merged_into_itself_stays(store: ProgressStore, path: Path) -> None:
    store.append(new_answer(answered()))
    assert store.merge(path).new == 0


def test_undo_keeps_to_ones_own_device_after_a_merge(store: ProgressStore, other: Path) -> None:
    (mine,) = store.append(new_mark(EventKind.FLAGGED))
    store.merge(other)
    assert store.undo() == mine
    assert store.undo() is None


def test_copies_of_one_device_count_on_after_the_highest_number(store: ProgressStore, tmp_path: Path) -> None:
    twin = opened(tmp_path / "twin.db", "desk")
    twin.append(*(new_answer(answered(n)) for n in range(3)))
    twin.close()
    store.append(new_answer(answered(7)))
    store.merge(tmp_path / "twin.db")
    (event,) = store.append(new_answer(answered(8)))
    assert event.seq == 4
    assert len(store.card_events(ref())) == 5


def spoil(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement)


SPOILT: Sequence[tuple[str, str]] = [
    ("UPDATE event SET payload = '[]'", "cannot be read"),
    ("UPDATE event SET kind = 'praised'", "a newer Quizdeck may know it"),
    ("UPDATE event SET payload = replace(payload, '0.0', '0.5')", "check sum"),
    ("UPDATE event SET device = 'someone'", "check sum"),
    ("UPDATE event SET payload = '{\"v\":1}'", "cannot be read"),
    ("UPDATE event SET session = NULL, payload = '{\"v\":1}'", "without a session"),
    ("UPDATE event SET at = 9000000000000000000", "cannot be"),
    ("UPDATE event SET deck = CAST(x'ff' AS TEXT)", "damaged"),
]


@pytest.mark.parametrize(("statement", "said"), SPOILT)
def test_a_file_with_an_event_that_cannot_be_is_refused_whole(
    store: ProgressStore, other: Path, statement: str, said: str
) -> None:
    spoil(other, f"{statement} WHERE seq = 2")
    with pytest.raises(StoreError, match=said) as caught:
        store.merge(other)
    assert str(other) in caught.value.what
    assert store.states() == {}
    store.append(new_answer(answered()))


def test_an_event_that_two_files_tell_differently_is_refused(store: ProgressStore, other: Path) -> None:
    store.merge(other)
    spoil(other, "UPDATE event SET at = at + 1")
    with pytest.raises(StoreError, match="in another way"):
        store.merge(other)


def test_a_large_log_is_merged_in_one_transaction(
    store: ProgressStore, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise KeyError

    projecting: Callable[..., None] = fail
    monkeypatch.setattr("tui.store.projections.project_arrived", projecting)
    with pytest.raises(KeyError):
        store.merge(other)
    assert store.count_new(other) == 2
