"""Programs that write and are made to fail, by real processes on a real file system.

Run as a process of its own, which has no threads and so may fork: `python -m tests.store.faults.writers
CAMPAIGN COUNT FOLDER`. Each campaign raises AssertionError when a promise is broken.
"""

import os
import random
import resource
import shutil
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.store.damage import rows
from tests.store.faults.children import ID, Child, Figures, answering, sound
from tests.store.faults.deeds import merges, repairs, restores
from tui.clock import SystemClock
from tui.store.progress import ProgressStore


def kills(count: int, folder: Path, chance: random.Random) -> Figures:
    """Killed at any moment: all that was acknowledged is there, and at most one answer more."""
    figures = Figures()
    for number in range(count):
        path = folder / f"progress-{number // 25}.db"
        made = path.exists() and path.stat().st_size > 0
        before = set(rows(path)) if made else set[bytes]()
        child = Child(answering(path, f"desk-{number % 3}"))
        if chance.random() < 0.2:
            time.sleep(chance.random() * 0.02)
        else:
            first = os.read(child.acknowledged, ID * chance.randrange(1, 8))
            assert first
            before.update(first[at : at + ID] for at in range(0, len(first), ID))
            time.sleep(chance.random() * 0.003)
        child.kill()
        acknowledged, words, status = child.ended()
        assert (words, status) == ("", -signal.SIGKILL), words
        if not path.exists() or path.stat().st_size == 0:
            assert not acknowledged
            figures["before the file was made"] += 1
            continue
        ProgressStore.open(path, "looker", SystemClock()).close()
        found = set(rows(path))
        assert before | set(acknowledged) <= found
        assert len(found - before) <= len(acknowledged) + 1
        figures["acknowledged"] += len(before | set(acknowledged))
        figures["durable, not yet acknowledged"] += len(found - before - set(acknowledged))
        if number % 10 == 0:
            sound(path)
    return figures


def full_disks(count: int, folder: Path, chance: random.Random) -> Figures:
    """No file may grow beyond a limit: the answer that does not fit is told, those before it are there."""
    figures = Figures()
    for number in range(count):
        path, limit = folder / f"progress-{number}.db", chance.randrange(1, 300) * 1024

        def work(out: int, path: Path = path, limit: int = limit) -> None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
            answering(path, "desk")(out)

        acknowledged, words, status = Child(work).ended()
        assert status == 1, words
        assert str(path) in words
        if acknowledged:
            ProgressStore.open(path, "desk", SystemClock()).close()
            assert set(acknowledged) == set(rows(path))
            sound(path)
        figures["acknowledged"] += len(acknowledged)
        figures[words.replace(str(path), "").replace(str(folder), "")] += 1
    return figures


def crowds(count: int, folder: Path, chance: random.Random) -> Figures:
    """Two and five programs at once: every answer of each is there, and each device counts without a gap."""
    figures = Figures()
    for number in range(max(2, count // 10)):
        path, many = folder / f"progress-{number}.db", (2, 5)[number % 2]
        devices = [chance.choice(["desk", "laptop", "phone"]) for _ in range(many)]
        children = [Child(answering(path, device, 10)) for device in devices]
        acknowledged: list[bytes] = []
        for child in children:
            ids, words, status = child.ended()
            assert status == 0, words
            acknowledged += ids
        assert sorted(acknowledged) == sorted(rows(path))
        assert len(acknowledged) == many * 10
        sound(path)
        figures[f"{many} programs"] += 1
    return figures


def vanishings(count: int, folder: Path, chance: random.Random) -> Figures:
    """The folder is moved away or deleted under a program: it says so, and acknowledges nothing more."""
    figures = Figures()
    for number in range(count):
        home, away = folder / f"home-{number}", folder / f"away-{number}"
        child = Child(answering(home / "progress.db", "desk"))
        os.read(child.acknowledged, ID)
        time.sleep(chance.random() * 0.003)
        moved = number % 2 == 0
        if moved:
            home.rename(away)
        else:
            shutil.rmtree(home, ignore_errors=True)
        acknowledged, words, status = child.ended()
        assert status == 1, words
        assert "moved or replaced" in words or "cannot" in words, words
        if moved:
            ProgressStore.open(away / "progress.db", "desk", SystemClock()).close()
            assert set(acknowledged) <= set(rows(away / "progress.db"))
            sound(away / "progress.db")
        figures[words.replace(str(home), "").partition(" (")[0]] += 1
    return figures


def read_only(count: int, folder: Path, chance: random.Random) -> Figures:
    """A folder or file that may not be written: said in words, with nothing changed."""
    figures = Figures()
    for number in range(max(4, count // 10)):
        home = folder / f"home-{number}"
        path = home / "progress.db"
        if number % 3:
            Child(answering(path, "desk", 3)).ended()
            path.chmod(0o444)
        home.mkdir(exist_ok=True)
        before = path.read_bytes() if number % 3 else b""
        home.chmod(0o555 if number % 2 else 0o755)
        with _as_nobody() as enter:

            def work(out: int, path: Path = path, enter: Callable[[], None] = enter) -> None:
                enter()
                answering(path, "desk")(out)

            acknowledged, words, status = Child(work).ended()
        home.chmod(0o755)
        assert (acknowledged, status) == ([], 1), words
        assert str(path.parent) in words
        assert (path.read_bytes() if number % 3 else b"") == before
        figures[words.replace(str(home), "")] += 1
    return figures


@contextmanager
def _as_nobody() -> Iterator[Callable[[], None]]:
    """How a child gives up the rights of the superuser, who may write anywhere."""

    def enter() -> None:
        if os.geteuid() == 0:
            os.setgid(65534)
            os.setuid(65534)

    yield enter


CAMPAIGNS: dict[str, Callable[[int, Path, random.Random], Figures]] = {
    "kills": kills,
    "restores": restores,
    "merges": merges,
    "repairs": repairs,
    "full-disks": full_disks,
    "crowds": crowds,
    "vanishings": vanishings,
    "read-only": read_only,
}


def main() -> None:
    name, count, folder = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])
    figures = CAMPAIGNS[name](count, folder, random.Random(count))
    sys.stdout.write(f"{name}: {dict(figures)}\n")


if __name__ == "__main__":
    main()
