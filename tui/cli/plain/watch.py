"""The time spent on a question; in a pause it stands."""

from tui.clock import Clock


class Watch:
    """Runs from the start, by a clock that nobody sets: a wall clock may jump, by summer time or by hand."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._held_ms = 0
        self._began_ms: int | None = clock.ticks_ms()

    @property
    def spent_ms(self) -> int:
        """Time since the start, pauses aside."""
        if self._began_ms is None:
            return self._held_ms
        return self._held_ms + max(0, self._clock.ticks_ms() - self._began_ms)

    def restart(self) -> None:
        """Count from here."""
        self._held_ms, self._began_ms = 0, self._clock.ticks_ms()

    def stop(self) -> None:
        """Begin a pause."""
        self._held_ms, self._began_ms = self.spent_ms, None

    def go_on(self) -> None:
        """End the pause."""
        self._began_ms = self._clock.ticks_ms()
