from dataclasses import dataclass
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import NOON
from tui.cli.plain.watch import Watch
from tui.clock import SettableClock

STEPS = st.lists(st.tuples(st.sampled_from(["stop", "go_on"]), st.integers(0, 5000)))


@given(STEPS)
def test_a_watch_counts_the_time_outside_of_pauses(steps: list[tuple[str, int]]) -> None:
    clock = SettableClock(NOON)
    watch = Watch(clock)
    spent_ms, runs = 0, True
    for verb, after_ms in steps:
        clock.instant += timedelta(milliseconds=after_ms)
        spent_ms += after_ms if runs else 0
        if verb == "stop":
            watch.stop()
            runs = False
        elif not runs:
            watch.go_on()
            runs = True
        assert watch.spent_ms == spent_ms


def test_a_restart_forgets_pause_and_time() -> None:
    clock = SettableClock(NOON)
    watch = Watch(clock)
    clock.instant += timedelta(seconds=3)
    watch.stop()
    watch.restart()
    clock.instant += timedelta(seconds=2)

    assert watch.spent_ms == 2000


@dataclass
class SetByHand:
    """A wall clock that is put forward by an hour each time it is read, beside one that is not."""

    ticking: SettableClock
    read: int = 0

    def now(self) -> datetime:
        self.read += 1
        return self.ticking.now() + timedelta(hours=self.read)

    def local(self, instant: datetime) -> datetime:
        return self.ticking.local(instant)

    def ticks_ms(self) -> int:
        return self.ticking.ticks_ms()


def test_a_wall_clock_that_is_set_changes_no_time() -> None:
    ticking = SettableClock(NOON)
    watch = Watch(SetByHand(ticking))
    ticking.instant += timedelta(seconds=3)
    watch.stop()
    watch.go_on()

    assert watch.spent_ms == 3000
