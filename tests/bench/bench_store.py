"""What the store takes beside the least it could: an append with fdatasync, `fsrs` alone, rows by SQL.

`python -m tests.bench.bench_store [EVENTS]`, 20,000 events unless told otherwise.
"""

import os
import sqlite3
import sys
import time
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from functools import partial
from pathlib import Path
from shutil import copyfile
from statistics import median
from tempfile import TemporaryDirectory

from fsrs import Card, Rating, Scheduler

from tests.bench.saying import say
from tests.builders import NOON, SESSION, answered, new_answer, ref
from tui.clock import SystemClock, microseconds
from tui.model.event import Event, EventKind, new_uuid7
from tui.schedule.scheduler import scheduler_for
from tui.store.copies import copy_whole
from tui.store.event_rows import EventRow, to_row
from tui.store.examination import examine
from tui.store.filling import fill_new
from tui.store.migrations import STEPS
from tui.store.progress import ProgressStore
from tui.store.salvage import salvage

_APPENDS = 1000
_PER_CARD = 10


def main() -> None:
    """Measure each deed once and print its ratio."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    with TemporaryDirectory() as name:
        folder = Path(name)
        _appends(folder)
        _whole_logs(folder, count)


def _appends(folder: Path) -> None:
    store = ProgressStore.open(folder / "appended.db", "desk", SystemClock())
    given = [new_answer(answered(number), ref(f"card-{number % 300}")) for number in range(_APPENDS)]
    ours = [_timed(partial(store.append, answer)) for answer in given]
    store.close()
    line = to_row(_event("desk", 0))[8].encode()
    with (folder / "bare").open("ab", buffering=0) as file:

        def bare() -> None:
            file.write(line)
            os.fdatasync(file.fileno())

        floor = median(_timed(bare) for _ in range(_APPENDS))
    said = f"an answer, median: {median(ours) * 1000:.3f} ms, {median(ours) / floor:.1f} times a bare append"
    say(f"{said} ({floor * 1000:.3f} ms)")


def _whole_logs(folder: Path, count: int) -> None:
    one, other = folder / "one.db", folder / "other.db"
    for path, device in ((one, "desk"), (other, "laptop")):
        fill_new(path, [_row(device, number) for number in range(count)], scheduler_for, NOON)
    store = ProgressStore.open(one, "desk", SystemClock())
    rebuilt, alone = _timed(store.rebuild), _timed(lambda: _fsrs_alone(count))
    say(f"rebuilding {count:,} events: {rebuilt:.2f} s, {rebuilt / alone:.1f} times fsrs alone")
    merged, copied = _timed(lambda: store.merge(other)), _timed(lambda: _rows_by_sql(folder, other))
    say(f"merging {count:,} into {count:,}: {merged:.2f} s, {merged / copied:.0f} times rows by SQL")
    again = _timed(lambda: store.merge(other))
    say(f"merging them again: {again:.3f} s, {again / copied:.1f} times rows by SQL ({copied:.3f} s)")
    store.close()
    bare = _timed(lambda: copyfile(one, folder / "bare.db"))
    backed_up = _timed(lambda: copy_whole(one, folder / "backup.db"))
    size = one.stat().st_size / 1e6
    say(f"a backup of {size:.0f} MB: {backed_up:.2f} s, {backed_up / bare:.1f} times a bare copy")
    say(f"examining {2 * count:,} events: {_timed(lambda: examine(one, scheduler_for)):.2f} s")
    say(f"salvaging them page by page: {_timed(lambda: salvage(one)):.2f} s")


def _event(device: str, number: int) -> Event:
    at = microseconds(NOON + timedelta(minutes=number))
    card = ref(f"card-{number // _PER_CARD}", device)
    payload = answered(number).payload()
    return Event(new_uuid7(at).bytes, at, device, number + 1, EventKind.ANSWERED, payload, SESSION, card)


def _row(device: str, number: int) -> EventRow:
    return to_row(_event(device, number))


def _fsrs_alone(count: int) -> None:
    scheduler = Scheduler(enable_fuzzing=False)
    for start in range(0, count, _PER_CARD):
        card = Card(card_id=start + 1)
        for number in range(start, min(start + _PER_CARD, count)):
            card, _ = scheduler.review_card(card, Rating.Good, NOON + timedelta(minutes=number))


def _rows_by_sql(folder: Path, other: Path) -> None:
    with closing(sqlite3.connect(folder / "copied.db")) as target:
        for step in STEPS.values():
            step(target)
        target.commit()
        target.execute("ATTACH ? AS other", (str(other),))
        target.execute("INSERT INTO event SELECT * FROM other.event")
        target.commit()


def _timed(deed: Callable[[], object]) -> float:
    start = time.perf_counter()
    deed()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
