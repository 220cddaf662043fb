"""What was done on each study day: sums over spans of days, streaks, and retention by month."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import reduce
from itertools import groupby
from operator import add

from tui.model.tally import Tally

PERIODS = (1, 7, 30, 365)
"""Spans that figures are given of, in days that end with today."""


@dataclass(frozen=True, slots=True)
class Day:
    """One study day."""

    on: date
    tally: Tally


@dataclass(frozen=True, slots=True)
class Period:
    """The last so many days, today included."""

    days: int
    tally: Tally


@dataclass(frozen=True, slots=True)
class Month:
    """A calendar month in which cards in review were asked."""

    begins_on: date
    recalls: int
    recalled: int

    @property
    def retention(self) -> float:
        """Share of them that were remembered."""
        return self.recalled / self.recalls


@dataclass(frozen=True, slots=True)
class Streak:
    """Days in a row with an answer."""

    days: int
    """Up to today, or to yesterday as long as today has none."""
    longest: int


def total(tallies: Sequence[Tally]) -> Tally:
    """The figures of several spans together."""
    return reduce(add, tallies, Tally())


def periods(days: Sequence[Day], today: date) -> tuple[Period, ...]:
    """The figures of each of `PERIODS`."""
    return tuple(
        Period(span, total([day.tally for day in days if day.on > today - timedelta(days=span)]))
        for span in PERIODS
    )


def streak(days: Sequence[Day], today: date) -> Streak:
    """The present streak and the longest ever."""
    active = sorted(day.on.toordinal() for day in days if day.tally.answers)
    runs = [len(list(run)) for _, run in groupby(enumerate(active), key=lambda one: one[1] - one[0])]
    fresh = bool(active) and active[-1] >= today.toordinal() - 1
    return Streak(runs[-1] if fresh else 0, max(runs, default=0))


def months(days: Sequence[Day]) -> tuple[Month, ...]:
    """Months with recalls, the oldest first; the days come in their order."""
    found = []
    for begins_on, held in groupby(days, key=lambda day: day.on.replace(day=1)):
        whole = total([day.tally for day in held])
        if whole.recalls:
            found.append(Month(begins_on, whole.recalls, whole.recalled))
    return tuple(found)


def each_day(days: Sequence[Day], today: date, count: int) -> tuple[Day, ...]:
    """The last so many days up to today, those without an answer too."""
    known = {day.on: day for day in days}
    dates = (today - timedelta(days=back) for back in range(count - 1, -1, -1))
    return tuple(known.get(on, Day(on, Tally())) for on in dates)
