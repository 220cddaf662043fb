from pathlib import Path

import pytest

from tests.builders import NOON, answered, new_answer, ref
from tests.store.damage import Held, filled
from tui.clock import SettableClock
from tui.store.pages import Pages
from tui.store.progress import ProgressStore
from tui.store.salvage import Lost, salvage


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Held:
    return filled(tmp_path_factory.mktemp("filled") / "progress.db")


def written(path: Path, data: bytes | bytearray) -> Path:
    path.write_bytes(data)
    return path


def test_a_sound_file_is_salvaged_whole(held: Held, tmp_path: Path) -> None:
    found = salvage(written(tmp_path / "x.db", held.data))
    assert dict(found.rows) == held.rows
    assert found.lost((row[2], row[3]) for row in held.rows.values()) == ()
    assert len(found.known) == len(held.rows)


def test_nothing_but_the_pages_is_needed(held: Held, tmp_path: Path) -> None:
    """Neither the head of the file, nor its table of tables, nor the inner pages of a tree."""
    data = bytearray(held.data)
    data[:4096] = bytes(4096)
    for start in range(4096, len(data), 4096):
        if data[start] in (0x05, 0x02):
            data[start : start + 4096] = bytes(4096)
    assert dict(salvage(written(tmp_path / "x.db", data)).rows) == held.rows


def test_a_page_with_a_broken_head_gives_its_events_all_the_same(held: Held, tmp_path: Path) -> None:
    data = bytearray(held.data)
    for start in range(4096, len(data), 4096):
        if data[start] == 0x0D:
            data[start : start + 8] = b"\xff" * 8
    assert dict(salvage(written(tmp_path / "x.db", data)).rows) == held.rows


def test_what_is_only_in_the_write_ahead_log_is_found(tmp_path: Path) -> None:
    path = tmp_path / "progress.db"
    store = ProgressStore.open(path, "desk", SettableClock(NOON))
    store.append(*(new_answer(answered(n), ref(f"card-{n}")) for n in range(50)))
    (tmp_path / "copy.db").write_bytes(path.read_bytes())
    wal = bytearray(path.with_name("progress.db-wal").read_bytes())
    wal[5] ^= 1  # SQLite takes the whole of it for void
    (tmp_path / "copy.db-wal").write_bytes(wal)
    assert len(salvage(tmp_path / "copy.db").rows) == 50
    store.close()


def test_lost_events_are_named_with_their_cards(held: Held, tmp_path: Path) -> None:
    row = next(row for row in held.rows.values() if row[3] == 60)
    data = bytearray(held.data)
    at = data.index(row[8].encode())
    data[at + 20] ^= 1
    found = salvage(written(tmp_path / "x.db", data))
    assert held.rows.keys() - found.rows.keys() == {row[0]}
    numbers = [(one[2], one[3]) for one in found.rows.values()]
    assert found.lost(numbers) == (Lost("desk", 60, f"{row[6]}/{row[7]}"),)


@pytest.mark.parametrize("data", [b"", b"x", b"Dear diary, " * 5000, bytes(range(256)) * 300, b"\x0d" * 9000])
def test_no_bytes_whatever_are_taken_for_events(data: bytes, tmp_path: Path) -> None:
    found = salvage(written(tmp_path / "x.db", data))
    assert (dict(found.rows), dict(found.known)) == ({}, {})
    assert list(Pages(data, data)._overflow(1, 10) or b"")[:0] == []


def test_a_chain_of_pages_that_bites_its_tail_ends() -> None:
    page = bytearray(4096)
    page[3] = 1
    assert Pages(bytes(page))._overflow(1, 10_000) is not None
