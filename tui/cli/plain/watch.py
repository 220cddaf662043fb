"""The time spent on a question; in a pause it stands."""

from datetime import datetime

from tui.clock import Clock


class Watch:
    """Runs from the start; a clock that is set back takes no time away."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._held_ms = 0
        self._began_at: datetime | None = clock.now()

    @property
    def spent_ms(self) -> int:
        """Time since the start, pauses aside."""
        if self._began_at is None:
            return self._held_ms
        return self._held_ms + max(0, round((self._clock.now() - self._began_at).total_seconds() * 1000))

    def restart(self) -> None:
        """Count from here."""
        self._held_ms, self._began_at = 0, self._clock.now()

    def stop(self) -> None:
        """Begin a pause."""
        self._held_ms, self._began_at = self.spent_ms, None

    def go_on(self) -> None:
        """End the pause."""
        self._began_at = self._clock.now()
