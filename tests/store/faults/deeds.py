"""Deeds that replace or extend the log, killed at any moment: all of it is done, or nothing."""

import random
from pathlib import Path

from tests.store.damage import rows
from tests.store.faults.children import Child, Figures, answering, killed, sound
from tui.clock import SystemClock
from tui.services.assemble import assemble
from tui.store.progress import ProgressStore


def restores(count: int, folder: Path, chance: random.Random) -> Figures:
    """Killed while another file takes the log's place: it is the one or the other, whole."""
    environment = {"QUIZDECK_HOME": str(folder / "home")}
    services = assemble(environment)
    progress, backup = services.paths.progress, folder / "backup.db"
    Child(answering(progress, "desk", 30)).ended()
    services.backups.create(backup)
    Child(answering(progress, "desk", 30)).ended()
    old, new = progress.read_bytes(), rows(backup).keys()
    both = rows(progress).keys()

    def restoring(out: int) -> None:
        assemble(environment).restoring.restore(backup)

    figures = Figures()
    for _ in range(count):
        progress.write_bytes(old)
        killed(restoring, chance.random() * 0.06)
        found = rows(progress).keys()
        assert found in (new, both)
        sound(progress)
        figures["restored" if found == new else "as before"] += 1
        if found == new:
            asides = (folder / "home" / "data" / "backups").glob("before-restore-*.db")
            assert any(rows(aside).keys() == both for aside in asides)
    return figures


def merges(count: int, folder: Path, chance: random.Random) -> Figures:
    """Killed while another log is merged: all of it is in, or nothing."""
    environment, other = {"QUIZDECK_HOME": str(folder / "home")}, folder / "other.db"
    progress = assemble(environment).paths.progress
    Child(answering(progress, "desk", 30)).ended()
    Child(answering(other, "laptop", 60)).ended()
    old, own = progress.read_bytes(), rows(progress).keys()
    union = own | rows(other).keys()

    def merging(out: int) -> None:
        assemble(environment).merging.merge([other])

    figures = Figures()
    for _ in range(count):
        for file in progress.parent.glob("progress.db*"):
            file.unlink()
        progress.write_bytes(old)
        killed(merging, chance.random() * 0.08)
        ProgressStore.open(progress, "looker", SystemClock()).close()
        found = rows(progress).keys()
        assert found in (own, union)
        sound(progress)
        figures["merged" if found == union else "as before"] += 1
    return figures


def repairs(count: int, folder: Path, chance: random.Random) -> Figures:
    """Killed while a damaged file is repaired: it is untouched, or sound with all that could be read."""
    environment = {"QUIZDECK_HOME": str(folder / "home")}
    progress = assemble(environment).paths.progress
    Child(answering(progress, "desk", 40)).ended()
    whole = rows(progress).keys()
    damaged = bytearray(progress.read_bytes())
    damaged[100:4096] = b"\xa5" * 3996

    def repairing(out: int) -> None:
        doctor = assemble(environment).doctor
        doctor.repair(doctor.examine())

    figures = Figures()
    for _ in range(count):
        progress.write_bytes(damaged)
        killed(repairing, chance.random() * 0.08)
        if progress.read_bytes() == damaged:
            figures["as before"] += 1
            continue
        assert rows(progress).keys() == whole
        sound(progress)
        asides = (folder / "home" / "data" / "backups").glob("damaged-*.db")
        assert any(aside.read_bytes() == damaged for aside in asides)
        figures["repaired"] += 1
    return figures
