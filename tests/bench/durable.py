"""One answer to a card on the screen, scheduled and committed, beside a bare append with fdatasync.

Run by `bench_store` as a program of its own, so that it can be given a slower disk: `python -m
tests.bench.durable FOLDER` prints the medians of both in microseconds.
"""

import os
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

from tests.bench.logs import rows
from tests.bench.saying import say
from tests.builders import answered, new_answer, ref
from tui.clock import SystemClock
from tui.model.event import NewEvent
from tui.model.grade import Rating
from tui.schedule.preset import DEFAULT_PRESET
from tui.schedule.scheduler import scheduler_for
from tui.store.progress import ProgressStore

_CARDS = 300
_BLOCKS = 40
_A_BLOCK = 40
"""Answers and bare appends take turns in blocks: what else the machine does then meets both."""


def main(folder: Path) -> None:
    """Measure and print both."""
    store = ProgressStore.open(folder / "appended.db", "desk", SystemClock())
    line = next(rows("desk", 1))[8].encode()
    ours: list[float] = []
    bare: list[float] = []
    with (folder / "bare").open("ab", buffering=0) as file:

        def append() -> None:
            file.write(line)
            os.fdatasync(file.fileno())

        for block in range(_BLOCKS):
            for number in range(block * _A_BLOCK, (block + 1) * _A_BLOCK):
                answer = _shown(store, number)
                ours.append(_timed(partial(store.append, answer)))
            bare += [_timed(append) for _ in range(_A_BLOCK)]
    store.close()
    say(f"{median(ours) * 1e6:.0f} {median(bare) * 1e6:.0f}")


def _shown(store: ProgressStore, number: int) -> NewEvent:
    """An answer once its card is on the screen, with the interval that its key promised."""
    card, now = ref(f"card-{number % _CARDS}"), SystemClock().now()
    coming = scheduler_for(DEFAULT_PRESET).preview_one(store.state(card).memory, Rating.GOOD, now, card)
    return new_answer(answered(number, rating=Rating.GOOD, interval_days=coming.interval_days), card)


def _timed(deed: Callable[[], object]) -> float:
    start = time.perf_counter()
    deed()
    return time.perf_counter() - start


if __name__ == "__main__":
    main(Path(sys.argv[1]))
