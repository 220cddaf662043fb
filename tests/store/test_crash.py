"""What breaks the world: programs killed in the middle of an answer, and two of them at once."""

import random
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.builders import NOON, answered, new_answer
from tui.clock import SettableClock
from tui.store.progress import ProgressStore

ROOT = Path(__file__).parents[2]


def answering(path: Path, device: str, wanted: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.store.answering", str(path), device, str(wanted)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def held(path: Path) -> list[tuple[str, str, int]]:
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT hex(id), device, seq FROM event ORDER BY device, seq")
        return [(str(id_).lower(), str(device), int(seq)) for id_, device, seq in rows]


def killed_after(path: Path, lines: int) -> list[str]:
    """Ids that a program acknowledged until it was killed without warning, after at least `lines` of them."""
    with answering(path, "desk", 0) as child:
        assert child.stdout is not None
        acknowledged = [child.stdout.readline().strip() for _ in range(lines)]
        child.kill()
        acknowledged += [line.strip() for line in child.stdout if line.endswith("\n")]
    return acknowledged


@pytest.mark.parametrize("seed", range(2))
def test_every_acknowledged_answer_survives_kill_9(path: Path, seed: int) -> None:
    chance = random.Random(seed)
    acknowledged: list[str] = []
    for _ in range(2):
        acknowledged += killed_after(path, chance.randint(1, 60))
    stored = [id_ for id_, _, _ in held(path)]
    assert set(acknowledged) <= set(stored)
    # At most the one answer in flight at each kill was stored and not yet acknowledged.
    assert len(stored) - len(acknowledged) <= 2
    store = ProgressStore.open(path, "desk", SettableClock(NOON))
    told = store.states(), store.answers()
    store.rebuild()
    assert (store.states(), store.answers()) == told
    store.close()


def test_a_program_that_died_making_the_file_does_not_lock_the_learner_out(path: Path) -> None:
    path.parent.mkdir()
    half_made = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN")
connection.execute("CREATE TABLE event(payload)")
connection.execute("INSERT INTO event VALUES (zeroblob(1000000))")
os._exit(0)
"""
    subprocess.run([sys.executable, "-c", half_made, str(path)], check=True)
    assert path.with_name("progress.db-journal").stat().st_size > 0
    store = ProgressStore.open(path, "desk", SettableClock(NOON))
    store.append(new_answer(answered()))
    assert len(store.states()) == 1
    store.close()


@pytest.mark.parametrize("devices", [("desk", "desk"), ("desk", "laptop")])
def test_two_programs_at_once_lose_nothing(path: Path, devices: tuple[str, str]) -> None:
    with answering(path, devices[0], 60) as one, answering(path, devices[1], 60) as other:
        printed = one.communicate()[0].split() + other.communicate()[0].split()
    assert (one.returncode, other.returncode) == (0, 0)
    rows = held(path)
    assert sorted(id_ for id_, _, _ in rows) == sorted(printed)
    assert len(rows) == 120
    for device in set(devices):
        seqs = [seq for _, owner, seq in rows if owner == device]
        assert seqs == list(range(1, len(seqs) + 1))
