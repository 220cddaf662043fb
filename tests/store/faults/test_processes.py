"""Real processes on a real file system, killed, starved and crowded; `writers` is what runs."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

import pytest

from tests.store.faults.sampling import SAMPLE, trials

ROOT = Path(__file__).parents[3]

pytestmark = pytest.mark.skipif(os.name != "posix", reason="forks, signals and limits are POSIX")


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that every user may look into, unlike those of pytest."""
    made = Path(mkdtemp(prefix="quizdeck-faults-"))
    made.chmod(0o755)
    yield made
    rmtree(made)


def run(campaign: str, count: int, folder: Path) -> None:
    command = [sys.executable, "-m", "tests.store.faults.writers", campaign, str(count), str(folder)]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr[-3000:]


@trials(500)
def test_kill_9_at_any_moment_loses_no_acknowledged_answer(folder: Path, count: int) -> None:
    run("kills", count, folder)


@trials(200)
@pytest.mark.parametrize("deed", ["restores", "merges", "repairs"])
def test_kill_9_during_a_deed_leaves_all_of_it_or_nothing(folder: Path, count: int, deed: str) -> None:
    run(deed, count if count > SAMPLE else SAMPLE // 2, folder)


@trials(200)
def test_a_full_disk_is_told_and_loses_nothing(folder: Path, count: int) -> None:
    run("full-disks", count, folder)


@trials(200)
def test_two_and_five_programs_at_once_lose_nothing(folder: Path, count: int) -> None:
    run("crowds", count, folder)


@trials(200)
def test_a_folder_that_vanishes_is_told(folder: Path, count: int) -> None:
    run("vanishings", count, folder)


@trials(200)
def test_what_may_not_be_written_is_told(folder: Path, count: int) -> None:
    run("read-only", count, folder)
