"""Our own arithmetic against the library's: the same to the last bit on any history."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import NOON, ref
from tests.schedule.presets import PRESETS
from tui.clock import microseconds
from tui.model.grade import Rating
from tui.model.memory import Memory
from tui.schedule.preset import Preset
from tui.schedule.scheduler import Scheduler
from tui.schedule.track import Numbers, memory_of

WAITS = st.one_of(st.integers(-500, 90_000), st.integers(0, 400 * 86_400))
"""Seconds: within a day, where formulas differ, as often as over months; a clock may be set back."""
INTERVALS = st.none() | st.integers(1, 400)
HISTORIES = st.lists(st.tuples(st.sampled_from(Rating), WAITS, INTERVALS), min_size=1, max_size=20)


@settings(max_examples=400, deadline=None)
@given(HISTORIES, PRESETS)
def test_every_memory_on_the_way_is_that_of_the_library(
    history: list[tuple[Rating, int, int | None]], preset: Preset
) -> None:
    scheduler, at = Scheduler(preset), NOON
    known: Memory | None = None
    replayed: Numbers | None = None
    for rating, wait, days in history:
        at += timedelta(seconds=wait)
        known = scheduler.review(known, rating, at, ref(), days)
        replayed = scheduler.replay(replayed, rating, microseconds(at), ref(), days)
        assert memory_of(replayed) == known
