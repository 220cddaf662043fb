"""What the store takes beside the least it could: an append with fdatasync, `fsrs` alone, rows by SQL.

`python -m tests.bench.bench_store [EVENTS]`, 20,000 events unless told otherwise. Answers are measured on the
disk that holds temporary files, and on emulated ones, where what else a disk does stays out of it: in memory,
with each sync of both sides waiting for as long.
"""

import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import timedelta
from functools import partial
from pathlib import Path
from shutil import copyfile
from statistics import median
from tempfile import TemporaryDirectory
from unittest.mock import patch

from fsrs import Card, Rating, Scheduler

from tests.bench.logs import PER_CARD, card_of, fill, instant
from tests.bench.saying import say
from tests.builders import NOON
from tests.preload import UNAVAILABLE, preloading
from tui.clock import SystemClock, from_microseconds
from tui.schedule.scheduler import scheduler_for
from tui.store.copies import copy_whole
from tui.store.examination import examine
from tui.store.migrations import STEPS
from tui.store.progress import ProgressStore
from tui.store.salvage import salvage

_IN_MEMORY = Path("/dev/shm")
_WAITS_US = (150, 250, 500, 1000)
"""What a sync takes on the disks that are emulated."""
_TIMES = 51
_DUE = {"usual": 40, "backlog": 10}
"""One card in so many is due."""


def main() -> None:
    """Measure each deed and print its ratio."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    with TemporaryDirectory() as name:
        folder = Path(name)
        _answers(folder)
        _whole_logs(folder, count)


def _answers(folder: Path) -> None:
    took, bare = _durable(folder, dict(os.environ), 0)
    say(f"an answer, median: {took} µs, {took / bare:.2f} times a bare append with fdatasync ({bare} µs)")
    if UNAVAILABLE or not _IN_MEMORY.is_dir():
        say(f"slower disks are not emulated: that {UNAVAILABLE or 'needs a file system in memory'}")
        return
    environment = preloading("slow_sync", folder)
    for wait in _WAITS_US:
        took, bare = _durable(_IN_MEMORY, environment, wait)
        ratio = f"{took / bare:.2f} times a bare append ({bare} µs)"
        say(f"  emulated disk, a sync takes {wait} µs: {took} µs, {ratio}")


def _durable(folder: Path, environment: Mapping[str, str], wait_us: int) -> tuple[int, int]:
    """Microseconds of an answer and of a bare append, each sync waiting so much longer."""
    command = [sys.executable, "-m", "tests.bench.durable"]
    with TemporaryDirectory(dir=folder) as own:
        said = subprocess.run(
            [*command, own],
            env={**environment, "SYNC_WAIT_US": str(wait_us)},
            check=True,
            capture_output=True,
            text=True,
        )
    took, bare = map(int, said.stdout.split())
    return took, bare


def _whole_logs(folder: Path, count: int) -> None:
    one, other = folder / "one.db", folder / "other.db"
    for path, device in ((one, "desk"), (other, "laptop")):
        fill(path, device, count)
    store = ProgressStore.open(one, "desk", SystemClock())
    _figures(store, count)
    rebuilt, alone = _timed(store.rebuild), _timed(lambda: _fsrs_alone(count))
    say(f"rebuilding {count:,} events: {rebuilt:.2f} s, {rebuilt / alone:.1f} times fsrs alone")
    _merges(folder, store, other, count)
    store.close()
    _merge_of_same_cards(folder, count)
    bare = _timed(lambda: copyfile(one, folder / "bare.db"))
    backed_up = _timed(lambda: copy_whole(one, folder / "backup.db"))
    size = one.stat().st_size / 1e6
    say(f"a backup of {size:.0f} MB: {backed_up:.2f} s, {backed_up / bare:.1f} times a bare copy")
    say(f"examining {2 * count:,} events: {_timed(lambda: examine(one, scheduler_for)):.2f} s")
    say(f"salvaging them page by page: {_timed(lambda: salvage(one)):.2f} s")


def _figures(store: ProgressStore, count: int) -> None:
    cards = count // PER_CARD
    with store._database.reading() as connection:
        by_key = "SELECT * FROM card_state WHERE deck = ? AND card = ?"
        card = card_of(7, count, "desk")
        key = _often(lambda: connection.execute(by_key, (card.deck, card.card)).fetchone())
        soonest = "SELECT comes_at FROM card_state ORDER BY comes_at LIMIT 1 OFFSET ?"
        nows = {
            name: from_microseconds(connection.execute(soonest, (cards // share,)).fetchone()[0])
            for name, share in _DUE.items()
        }
        scan = "SELECT answered_at / 86400000000, rating, count(*) FROM answer GROUP BY 1, 2"
        scanned = _timed(lambda: connection.execute(scan).fetchall())
    read = _often(lambda: store.state(card))
    for name, now in nows.items():
        counted = _often(partial(store.due_counts, now, now))
        due = sum(store.due_counts(now, now).values())
        told = f"{counted / read:.1f} times reading a card, {counted / key:.0f} times its bare query"
        say(f"due by deck ({name}), {due:,} of {cards:,} cards: {counted * 1000:.3f} ms, {told}")
    bounds = [NOON + timedelta(days=day) for day in range(instant(count).days + 2)]
    daily = _often(lambda: store.tallies(bounds))
    say(f"figures of {len(bounds) - 1} days: {daily * 1000:.2f} ms, 1/{scanned / daily:.0f} of a scan")


def _merges(folder: Path, store: ProgressStore, other: Path, count: int) -> None:
    copied = _rows_by_sql(folder / "one.db", other, folder)
    empty = _rows_by_sql(None, other, folder)
    with patch("tui.store.projections.project_arrived", side_effect=KeyError):
        union = _timed(lambda: _failing(partial(store.merge, other)))
    merged = _timed(lambda: store.merge(other))
    say(f"merging {count:,} into {count:,}: {merged:.2f} s, {merged / copied:.1f} times the rows by SQL")
    say(f"  ({copied:.2f} s; SQLite copies whole pages into an empty log in {empty:.2f} s)")
    say(f"the union alone, each event checked: {union:.2f} s, {union / copied:.1f} times the rows by SQL")
    again = _timed(lambda: store.merge(other))
    say(f"merging them again: {again:.3f} s, {again / copied:.1f} times the rows by SQL")


def _merge_of_same_cards(folder: Path, count: int) -> None:
    """Two machines reviewed the same cards in turn: in the union each card must be gone through anew."""
    one, other = folder / "mine.db", folder / "theirs.db"
    fill(one, "desk", count)
    fill(other, "laptop", count, "desk")
    copied = _rows_by_sql(one, other, folder)
    store = ProgressStore.open(one, "desk", SystemClock())
    merged, rebuilt = _timed(lambda: store.merge(other)), _timed(store.rebuild)
    store.close()
    told = f"{merged / copied:.1f} times the rows by SQL, {merged / rebuilt:.1f} times a rebuild"
    say(f"merging {count:,} on the same cards: {merged:.2f} s, {told}")


def _failing(deed: Callable[[], object]) -> None:
    """Do it up to the failure that was put in its way; what it did until then is taken back."""
    try:
        deed()
    except KeyError:
        return


def _fsrs_alone(count: int) -> None:
    scheduler = Scheduler(enable_fuzzing=False)
    cards = count // PER_CARD
    for place in range(cards):
        card = Card(card_id=place + 1)
        for number in range(place, count, cards):
            card, _ = scheduler.review_card(card, Rating.Good, NOON + instant(number))


def _rows_by_sql(into: Path | None, other: Path, folder: Path) -> float:
    """Seconds to add the rows of a log to those of a copy of another, or to none, durably."""
    path = folder / "copied.db"
    path.unlink(missing_ok=True)
    if into is not None:
        copy_whole(into, path)
    with closing(sqlite3.connect(path, isolation_level=None)) as target:
        if into is None:
            for step in STEPS.values():
                step(target)
        target.execute("PRAGMA journal_mode = WAL")
        target.execute("PRAGMA synchronous = FULL")
        target.execute("ATTACH ? AS other", (str(other),))
        return _timed(lambda: target.execute("INSERT INTO event SELECT * FROM other.event"))


def _often(deed: Callable[[], object]) -> float:
    return median(_timed(deed) for _ in range(_TIMES))


def _timed(deed: Callable[[], object]) -> float:
    start = time.perf_counter()
    deed()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
