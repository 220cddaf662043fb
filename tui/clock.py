"""The only place that asks the system what time it is, and where."""

from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from time import monotonic_ns
from typing import Protocol

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Clock(Protocol):
    """Tells the time; passed to whatever depends on it."""

    def now(self) -> datetime:
        """Return the present instant in UTC (`tzinfo` is `datetime.UTC` itself)."""
        ...

    def local(self, instant: datetime) -> datetime:
        """Return the instant as the learner's wall clock shows it."""
        ...

    def ticks_ms(self) -> int:
        """Return milliseconds of a clock that nobody sets; only the difference of two means anything."""
        ...


class SystemClock:
    """The machine's own clock and time zone."""

    def now(self) -> datetime:
        """Return the present instant in UTC."""
        return datetime.now(UTC)

    def local(self, instant: datetime) -> datetime:
        """Return the instant in the machine's time zone at that instant."""
        return instant.astimezone()

    def ticks_ms(self) -> int:
        """Return milliseconds since some moment."""
        return monotonic_ns() // 1_000_000


@dataclass(slots=True)
class SettableClock:
    """A clock that stands still until it is set; for tests and replays."""

    instant: datetime
    zone: tzinfo = UTC

    def now(self) -> datetime:
        """Return the instant it was set to."""
        return self.instant

    def local(self, instant: datetime) -> datetime:
        """Return the instant in the clock's own zone."""
        return instant.astimezone(self.zone)

    def ticks_ms(self) -> int:
        """Return milliseconds since the epoch: whoever sets this clock lets time go by."""
        return microseconds(self.instant) // 1000


def microseconds(instant: datetime) -> int:
    """Whole microseconds since the epoch, exactly (no floating point)."""
    delta = instant - _EPOCH
    return (delta.days * 86_400 + delta.seconds) * 1_000_000 + delta.microseconds


def from_microseconds(value: int) -> datetime:
    """Turn microseconds since the epoch back into an instant in UTC."""
    seconds, rest = divmod(value, 1_000_000)
    return datetime.fromtimestamp(seconds, UTC).replace(microsecond=rest)
