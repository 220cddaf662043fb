from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.clock import SettableClock
from tui.schedule.day import day_start, next_day_start, study_day

BERLIN = ZoneInfo("Europe/Berlin")
ZONES = [BERLIN, ZoneInfo("America/New_York"), ZoneInfo("Australia/Lord_Howe"), ZoneInfo("Asia/Kathmandu")]


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[arg-type,misc]  # year, month, day and so on


def test_before_four_it_is_still_the_day_before() -> None:
    assert study_day(datetime(2026, 3, 2, 3, 59, 59)) == date(2026, 3, 1)
    assert study_day(datetime(2026, 3, 2, 4)) == date(2026, 3, 2)
    assert study_day(datetime(2026, 3, 2), starts_hour=0) == date(2026, 3, 2)


@pytest.mark.parametrize(
    ("now", "starts", "ends"),
    [
        # an ordinary winter day
        (utc(2026, 1, 15, 12), utc(2026, 1, 15, 3), utc(2026, 1, 16, 3)),
        # 29 March 2026: clocks go forward at 02:00, so the study day before it has 23 hours
        (utc(2026, 3, 28, 12), utc(2026, 3, 28, 3), utc(2026, 3, 29, 2)),
        (utc(2026, 3, 29, 1, 30), utc(2026, 3, 28, 3), utc(2026, 3, 29, 2)),
        # 25 October 2026: clocks go back at 03:00, so the study day before it has 25 hours
        (utc(2026, 10, 24, 12), utc(2026, 10, 24, 2), utc(2026, 10, 25, 3)),
        (utc(2026, 10, 25, 1, 30), utc(2026, 10, 24, 2), utc(2026, 10, 25, 3)),
    ],
)
def test_the_study_day_of_berlin_over_both_changes(now: datetime, starts: datetime, ends: datetime) -> None:
    clock = SettableClock(now, BERLIN)
    assert (day_start(now, clock), next_day_start(now, clock)) == (starts, ends)


def test_a_day_that_would_start_in_the_missing_hour_starts_right_after_it() -> None:
    now = utc(2026, 3, 28, 12)
    assert next_day_start(now, SettableClock(now, BERLIN), starts_hour=2) == utc(2026, 3, 29, 1)


def test_a_day_that_starts_in_the_doubled_hour_starts_once() -> None:
    now = utc(2026, 10, 24, 12)
    clock = SettableClock(now, BERLIN)
    first = next_day_start(now, clock, starts_hour=2)
    assert first == utc(2026, 10, 25, 0)
    assert next_day_start(first + timedelta(hours=1), clock, starts_hour=2) == utc(2026, 10, 26, 1)


@given(st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)), st.sampled_from(ZONES), st.integers(0, 23))
def test_each_day_ends_where_the_next_begins(naive: datetime, zone: ZoneInfo, hour: int) -> None:
    now = naive.replace(tzinfo=UTC)
    clock = SettableClock(now, zone)
    starts, ends = day_start(now, clock, hour), next_day_start(now, clock, hour)
    assert starts <= now < ends
    assert study_day(clock.local(ends), hour) > study_day(clock.local(now), hour)
    assert study_day(clock.local(ends - timedelta(seconds=1)), hour) == study_day(clock.local(now), hour)
    assert day_start(ends, clock, hour) == ends
