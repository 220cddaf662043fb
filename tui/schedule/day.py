"""The study day: it starts at an hour of the learner's wall clock, not at midnight."""

from bisect import bisect_left
from datetime import UTC, date, datetime, timedelta

from tui.clock import Clock

DAY_STARTS_HOUR = 4
_REACH_SECONDS = 3 * 86_400
"""Further than any study day lasts, also where a time zone leaves out a whole day."""


def study_day(local: datetime, starts_hour: int = DAY_STARTS_HOUR) -> date:
    """The study day that a wall-clock time belongs to; before `starts_hour` it is still the day before."""
    return local.date() if local.hour >= starts_hour else local.date() - timedelta(days=1)


def day_start(now: datetime, clock: Clock, starts_hour: int = DAY_STARTS_HOUR) -> datetime:
    """The instant in UTC at which the study day of `now` began, daylight saving included."""
    today = study_day(clock.local(now), starts_hour)
    start = _first_second(now - timedelta(seconds=_REACH_SECONDS), today, clock, starts_hour)
    if clock.local(start).hour < starts_hour:  # of a date left out only the early hours are there
        return day_start(start - timedelta(seconds=1), clock, starts_hour)
    return start


def next_day_start(now: datetime, clock: Clock, starts_hour: int = DAY_STARTS_HOUR) -> datetime:
    """The instant in UTC at which the study day after that of `now` begins, daylight saving included."""
    tomorrow = study_day(clock.local(now), starts_hour) + timedelta(days=1)
    start = _first_second(now, tomorrow, clock, starts_hour)
    if clock.local(start).hour < starts_hour:  # as above
        return next_day_start(start, clock, starts_hour)
    return start


def due_before(now: datetime, clock: Clock, starts_hour: int = DAY_STARTS_HOUR) -> datetime:
    """The instant in UTC before which a card in review is due on the study day of `now`.

    The day's end, but never more than 24 hours after its start: on a day of 25, a card reviewed early with an
    interval of one day would else be due again on the same day.
    """
    start = day_start(now, clock, starts_hour)
    return min(next_day_start(now, clock, starts_hour), start + timedelta(days=1))


def _first_second(after: datetime, day: date, clock: Clock, starts_hour: int) -> datetime:
    """The first whole second from `after` on that belongs to `day` or a later one.

    Searched for rather than computed: a clock turns instants into wall times only, and a wall time may
    come twice or not at all on the days on which clocks change.
    """
    base = after.astimezone(UTC).replace(microsecond=0)

    def reached(second: int) -> bool:
        return study_day(clock.local(base + timedelta(seconds=second)), starts_hour) >= day

    return base + timedelta(seconds=bisect_left(range(_REACH_SECONDS + 1), True, key=reached))


def day_starts(
    since: datetime, until: datetime, clock: Clock, starts_hour: int = DAY_STARTS_HOUR
) -> list[datetime]:
    """When each study day began, from that of `since` to that of `until`, and when the one after begins."""
    starts = [day_start(since, clock, starts_hour)]
    while starts[-1] <= until:
        starts.append(_start_after(starts[-1], clock, starts_hour))
    return starts


def _start_after(start: datetime, clock: Clock, starts_hour: int) -> datetime:
    """When the next study day begins: 24 hours later, unless clocks change, or did so as this one began."""
    usual = start + timedelta(days=1)
    before, after = clock.local(start), clock.local(usual)
    on_time = (before.hour, before.minute, before.second) == (
        starts_hour,
        0,
        0,
    )
    if on_time and before.utcoffset() == after.utcoffset():
        return usual
    return next_day_start(start, clock, starts_hour)
