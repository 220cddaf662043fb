"""Power loss, replayed: the states the disk may be in between one acknowledged answer and the next.

Single writes are recorded by `test_power_recorded`, which needs Linux and a compiler; here nothing records
them. After each acknowledged answer, and so after its sync, both files are copied; what changed between two
copies was written in between: to the write-ahead log first, which is then synced, and in a checkpoint to the
file, which is synced before the log begins anew. So the disk may hold any prefix, and any set of sectors, of
the change to the log over the old file; or the whole log and any set of sectors of the change to the file.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.builders import NOON, answered, new_answer, ref
from tests.store.damage import rows
from tests.store.faults.sampling import trials
from tui.clock import SettableClock
from tui.schedule.scheduler import scheduler_for
from tui.store.database import Database
from tui.store.examination import examine
from tui.store.progress import ProgressStore

SECTOR = 512


@dataclass(frozen=True)
class Copied:
    """Both files as they were when an answer had been acknowledged, and all ids until then."""

    main: bytes
    wal: bytes
    ids: frozenset[bytes]


def recorded(path: Path, answers: int) -> list[Copied]:
    database = Database.open(path, NOON)
    with database.reading() as connection:
        connection.execute("PRAGMA wal_autocheckpoint = 25")  # so that checkpoints are in what is recorded
    store, copies, ids = ProgressStore(database, "desk", SettableClock(NOON)), list[Copied](), set[bytes]()
    wal = path.with_name("progress.db-wal")
    for number in range(answers):
        text = "long " * 3000 if number % 7 == 3 else "short"
        given = answered(number, response={"kind": "typed", "text": text})
        ids.update(event.id for event in store.append(new_answer(given, ref(f"card-{number % 9}"))))
        copies.append(Copied(path.read_bytes(), wal.read_bytes(), frozenset(ids)))
    store.close()
    return copies


def torn(old: bytes, new: bytes, chance: random.Random) -> bytes:
    """A state between two: a prefix of the change, or some of its sectors, in whatever order they came."""
    size = max(len(old), len(new))
    before, after = old.ljust(size, b"\0"), new.ljust(size, b"\0")
    changed = [at for at in range(0, size, SECTOR) if before[at : at + SECTOR] != after[at : at + SECTOR]]
    if not changed:
        return old
    state = bytearray(before)
    if chance.random() < 0.5:
        end = chance.randrange(changed[0], min(changed[-1] + SECTOR, size) + 1)
        state[:end] = after[:end]
        return bytes(state[: max(len(old), end)])
    for at in changed:
        if chance.random() < 0.5:
            state[at : at + SECTOR] = after[at : at + SECTOR]
    return bytes(state if chance.random() < 0.5 else state[: chance.randrange(len(old), size + 1)])


def states(
    copies: list[Copied], count: int, chance: random.Random
) -> Iterator[tuple[bytes, bytes, Copied, Copied]]:
    checkpoints = [at for at in range(1, len(copies)) if copies[at].main != copies[at - 1].main]
    assert checkpoints
    for number in range(count):
        at = chance.choice(checkpoints) if number % 3 == 0 else chance.randrange(1, len(copies))
        one, other = copies[at - 1], copies[at]
        if one.main != other.main and chance.random() < 0.5:
            yield torn(one.main, other.main, chance), other.wal, other, other
        else:
            yield one.main, torn(one.wal, other.wal, chance), one, other


@trials(500)
def test_after_a_loss_of_power_every_acknowledged_answer_is_there(tmp_path: Path, count: int) -> None:
    chance = random.Random(count)
    (tmp_path / "recorded").mkdir()
    copies = recorded(tmp_path / "recorded" / "progress.db", 60)
    path = tmp_path / "progress.db"
    for number, (main, wal, least, most) in enumerate(states(copies, count, chance)):
        path.write_bytes(main)
        path.with_name("progress.db-wal").write_bytes(wal)
        store = ProgressStore.open(path, "desk", SettableClock(NOON))
        store.append(new_answer(answered(1000 + number)))
        store.close()
        found = rows(path).keys()
        assert least.ids <= found
        assert len(found - most.ids) == 1
        if number % 10 == 0:
            assert examine(path, scheduler_for).findings == ()
