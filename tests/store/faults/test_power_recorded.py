"""Power loss at every point of what a real process wrote, cut and synced, made and removed."""

import random
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.builders import NOON, answered, new_answer
from tests.preload import UNAVAILABLE, preloading
from tests.store.damage import rows
from tests.store.faults.disk import Deed, Disk, read
from tests.store.faults.recorded import ROUNDS
from tests.store.faults.sampling import trials
from tui.clock import SettableClock
from tui.schedule.scheduler import scheduler_for
from tui.store.examination import examine
from tui.store.progress import ProgressStore

pytestmark = pytest.mark.skipif(bool(UNAVAILABLE), reason=f"to record what a process writes {UNAVAILABLE}")

ROOT, ID = Path(__file__).parents[3], 16


@dataclass(frozen=True)
class Recording:
    """What the process did, in order, and the ids of its events, in order."""

    folder: Path
    deeds: list[Deed]
    ids: list[bytes]


@pytest.fixture(scope="module")
def recording(tmp_path_factory: pytest.TempPathFactory) -> Recording:
    folder, beside = tmp_path_factory.mktemp("written"), tmp_path_factory.mktemp("beside")
    environment = {"RECORD_PREFIX": str(folder), "RECORD_TO": str(beside / "deeds")}
    command = [sys.executable, "-m", "tests.store.faults.recorded", str(folder)]
    subprocess.run(command, cwd=ROOT, env=preloading("recorder", beside) | environment, check=True)
    data = (folder / "acknowledged").read_bytes()
    ids = [data[at : at + ID] for at in range(0, len(data), ID)]
    return Recording(folder, list(read(beside / "deeds")), ids)


def losses(
    recording: Recording, points: set[int], chance: random.Random
) -> Iterator[tuple[int, dict[str, bytes]]]:
    """After each of these deeds: how many events were acknowledged, and what may be found on the disk."""
    disk, acknowledged = Disk(str(recording.folder)), 0
    for number, deed in enumerate(recording.deeds):
        if Path(deed.path).name == "acknowledged":
            acknowledged += deed.kind == "write"
        else:
            disk.do(deed)
        if number in points:
            yield acknowledged, disk.after_loss(chance)


def test_everything_the_file_went_through_was_recorded(recording: Recording) -> None:
    kinds = {(deed.kind, Path(deed.path).name) for deed in recording.deeds}
    for name in ("progress.db", "progress.db-wal", "progress.db-journal"):
        assert {("write", name), ("sync", name)} <= kinds
    removed = [deed for deed in recording.deeds if deed.kind == "unlink" and deed.path.endswith("-wal")]
    assert len(removed) == ROUNDS
    disk = Disk(str(recording.folder))
    for deed in recording.deeds:
        if Path(deed.path).name != "acknowledged":
            disk.do(deed)
    disk.do(Deed("sync", str(recording.folder), 0, b""))
    path = recording.folder / "progress.db"
    assert disk.after_loss(random.Random(0)) == {str(path): path.read_bytes()}


def test_each_answer_is_synced_once_checkpoints_aside(recording: Recording) -> None:
    between: list[Deed] = []
    seen = 0
    for deed in recording.deeds:
        if (deed.kind, Path(deed.path).name) != ("write", "acknowledged"):
            between.append(deed)
            continue
        written = {Path(one.path).name for one in between if one.kind == "write"}
        begun = any(one.kind == "write" and one.offset == 0 for one in between)
        if written == {"progress.db-wal"} and not begun:  # no checkpoint, and no log that begins after one
            assert sum(one.kind == "sync" for one in between) == 1
            seen += 1
        between = []
    assert seen > len(recording.ids) / 2


@trials(2000)
def test_every_acknowledged_answer_survives_a_loss_of_power(
    recording: Recording, tmp_path: Path, count: int
) -> None:
    chance = random.Random(count)
    points = set(chance.sample(range(len(recording.deeds)), min(count, len(recording.deeds))))
    for number, (acknowledged, found) in enumerate(losses(recording, points, chance)):
        folder = tmp_path / str(number)
        folder.mkdir()
        for name, data in found.items():
            (folder / Path(name).name).write_bytes(data)
        path = folder / "progress.db"
        store = ProgressStore.open(path, "desk", SettableClock(NOON))
        (one_more,) = store.append(new_answer(answered(1000)))
        store.close()
        left = rows(path).keys() - {one_more.id}
        # What was acknowledged, and the one that was being written or nothing more.
        assert left in (set(recording.ids[:acknowledged]), set(recording.ids[: acknowledged + 1]))
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("PRAGMA quick_check").fetchall() == [("ok",)]
        if number % 25 == 0:
            assert examine(path, scheduler_for).findings == ()
