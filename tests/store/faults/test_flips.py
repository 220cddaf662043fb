"""Bytes of a closed file changed, each in turn: noticed, and everything else can be salvaged."""

import json
import random
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.builders import NOON, answered, new_answer, ref
from tests.store.damage import Held, filled, rows
from tests.store.faults.sampling import trials
from tests.store.test_projections import tables
from tui.clock import SettableClock
from tui.errors import StoreError
from tui.schedule.scheduler import scheduler_for
from tui.store import checking
from tui.store.event_rows import EventRow, read_row
from tui.store.examination import Examination, examine
from tui.store.filling import fill_new
from tui.store.progress import ProgressStore
from tui.store.salvage import salvage

HEAD = range(100)


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Held:
    return filled(tmp_path_factory.mktemp("filled") / "progress.db", 60)


def told(path: Path) -> Examination | None:
    """What an examination finds; None where the file is refused unread, as of another version or program."""
    try:
        return examine(path, scheduler_for)
    except StoreError:
        return None


def used(path: Path) -> None:
    """What the app reads; a refusal in words is all right."""
    before = path.read_bytes()
    try:
        store = ProgressStore.open(path, "desk", SettableClock(NOON))
    except StoreError:
        assert path.read_bytes() == before
        return
    for read in (store.states, store.sessions, store.answers, store.reviews):
        try:
            read()
        except StoreError as error:
            assert error.hint
    store.close()


def same(found: Iterable[EventRow], original: dict[bytes, EventRow]) -> bool:
    """Whether each event is one that was written, word for word."""
    return all(_without_sum(row) == _without_sum(original[row[0]]) for row in found)


def _without_sum(row: EventRow) -> tuple[object, ...]:
    payload = json.loads(row[8])
    # A bit of the sum's own name may be flipped: the event is whole then, and its sum unknown.
    return (*row[:8], [(key, value) for key, value in payload.items() if len(key) != 3 or key == "v"])


@trials(200)
def test_a_changed_byte_is_noticed_and_costs_what_it_hit(held: Held, tmp_path: Path, count: int) -> None:
    chance, path = random.Random(count), tmp_path / "progress.db"
    places = [chance.choice(HEAD) for _ in range(count // 5)]
    places += [chance.randrange(len(held.data)) for _ in range(count - len(places))]
    harmless = 0
    for place in places:
        data = bytearray(held.data)
        data[place] ^= chance.randrange(1, 256)
        path.write_bytes(data)
        found = told(path)
        if found is None:
            assert place in HEAD
        elif not found.findings:
            harmless += 1
            assert same(rows(path).values(), held.rows)
            assert rows(path).keys() == held.rows.keys()
            assert tables(path) == held.tables
        elif found.damaged:
            left = salvage(path)
            assert same(left.rows.values(), held.rows)
            missing = {row[2:4] for row in held.rows.values()} - {row[2:4] for row in left.rows.values()}
            lost = left.lost(row[2:4] for row in left.rows.values())
            assert {(one.device, one.seq) for one in lost} >= missing
            assert len(lost) <= len(missing) + 1, (place, lost)
        used(path)
    assert harmless < count


def refuses(path: Path) -> bool:
    """Whether the file takes no answer; it is as it was then."""
    before = path.read_bytes()
    try:
        store = ProgressStore.open(path, "desk", SettableClock(NOON))
    except StoreError:
        assert path.read_bytes() == before
        return True
    try:
        store.append(new_answer(answered(1000)))
    except StoreError:
        return True
    else:
        return False
    finally:
        store.close()


@trials(200)
def test_a_check_beside_the_use_of_a_file_refuses_what_one_before_it_does(
    held: Held, tmp_path: Path, count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance, path = random.Random(count), tmp_path / "progress.db"
    refused = 0
    for number in range(count):
        data = bytearray(held.data)
        data[chance.randrange(len(data) if number % 3 else 5 * 4096)] ^= chance.randrange(1, 256)
        found = []
        for at_once in (1 << 30, 0):
            monkeypatch.setattr(checking, "AT_ONCE_BYTES", at_once)
            path.write_bytes(data)
            found.append(refuses(path))
            assert not found[-1] or path.read_bytes() == data
        assert found[0] == found[1]
        refused += found[0]
    assert 0 < refused < count


@trials(200)
def test_a_file_with_several_changed_bytes_becomes_a_sound_one(
    held: Held, tmp_path: Path, count: int
) -> None:
    chance, path = random.Random(count), tmp_path / "progress.db"
    for number in range(count // 5):
        data = bytearray(held.data)
        for _ in range(chance.randrange(2, 40)):
            data[chance.randrange(len(data))] ^= chance.randrange(1, 256)
        path.write_bytes(data)
        left = salvage(path)
        for row in left.rows.values():
            read_row(row)
        assert same(left.rows.values(), held.rows)
        assert len(left.rows) > len(held.rows) / 2
        fresh = tmp_path / f"fresh-{number}.db"
        assert fill_new(fresh, left.rows.values(), scheduler_for, NOON) == len(left.rows)
        assert not examine(fresh, scheduler_for).damaged


@trials(200)
def test_a_changed_byte_in_what_a_crash_left_costs_one_answer_at_most(tmp_path: Path, count: int) -> None:
    chance, path = random.Random(count), tmp_path / "progress.db"
    running = tmp_path / "running" / "progress.db"
    store = ProgressStore.open(running, "desk", SettableClock(NOON))
    for number in range(15):
        store.append(new_answer(answered(number), ref(f"card-{number % 9}")))
    wal = running.with_name("progress.db-wal").read_bytes()
    ids = {event.id for number in range(9) for event in store.card_events(ref(f"card-{number}"))}
    main = running.read_bytes()
    store.close()
    for _ in range(count):
        data = bytearray(wal)
        data[chance.randrange(len(data))] ^= chance.randrange(1, 256)
        path.write_bytes(main)
        path.with_name("progress.db-wal").write_bytes(data)
        try:
            ProgressStore.open(path, "desk", SettableClock(NOON)).close()
            found = set(rows(path))
        except StoreError as error:
            assert error.hint == "run: quizdeck doctor --repair"
            found = set(salvage(path).rows)
        assert len(ids - found) <= 1
