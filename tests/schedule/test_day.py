from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tui.clock import SettableClock
from tui.schedule.day import day_start, day_starts, due_before, next_day_start, study_day

BERLIN = ZoneInfo("Europe/Berlin")
NEW_YORK = ZoneInfo("America/New_York")
LORD_HOWE = ZoneInfo("Australia/Lord_Howe")
APIA = ZoneInfo("Pacific/Apia")
KIRITIMATI = ZoneInfo("Pacific/Kiritimati")
HONOLULU = ZoneInfo("Pacific/Honolulu")
ZONES = [BERLIN, NEW_YORK, LORD_HOWE, APIA, KIRITIMATI, HONOLULU, ZoneInfo("Asia/Kathmandu")]
HOUR = timedelta(hours=1)


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


@pytest.mark.parametrize(
    ("zone", "noon", "hours"),
    [
        (BERLIN, utc(2026, 3, 28, 11), 23),
        (BERLIN, utc(2026, 10, 24, 10), 25),
        (NEW_YORK, utc(2026, 3, 7, 17), 23),
        (NEW_YORK, utc(2026, 10, 31, 16), 25),
        (LORD_HOWE, utc(2026, 10, 3, 2), 23.5),
        (LORD_HOWE, utc(2026, 4, 4, 1), 24.5),
    ],
    ids=str,
)
def test_the_days_on_which_clocks_change_start_at_four_all_the_same(
    zone: ZoneInfo, noon: datetime, hours: float
) -> None:
    clock = SettableClock(noon, zone)
    starts, ends = day_start(noon, clock), next_day_start(noon, clock)
    assert ends - starts == hours * HOUR
    assert [clock.local(at).strftime("%H:%M") for at in (starts, ends)] == ["04:00", "04:00"]
    assert due_before(noon, clock) == min(ends, starts + 24 * HOUR)


def test_a_date_left_out_makes_no_short_day() -> None:
    """In Samoa, 31 December 2011 followed on the 29th, at midnight."""
    for at in (utc(2011, 12, 29, 23), utc(2011, 12, 30, 9, 59), utc(2011, 12, 30, 10), utc(2011, 12, 30, 13)):
        clock = SettableClock(at, APIA)
        assert (day_start(at, clock), next_day_start(at, clock)) == (
            utc(2011, 12, 29, 14),
            utc(2011, 12, 30, 14),
        )
    clock = SettableClock(utc(2011, 12, 30, 14), APIA)
    assert clock.local(clock.instant).strftime("%d %H:%M") == "31 04:00"


def test_across_the_date_line_the_day_goes_on() -> None:
    """From Kiritimati to Honolulu the wall clock shows the same hour a date earlier; no day starts anew."""
    for hours in range(24):
        now = utc(2026, 6, 10) + hours * HOUR
        there, here = SettableClock(now, KIRITIMATI), SettableClock(now, HONOLULU)
        assert there.local(now).date() - here.local(now).date() == timedelta(days=1)
        assert day_start(now, there) == day_start(now, here)
        assert next_day_start(now, there) == next_day_start(now, here)


@given(st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)), st.sampled_from(ZONES), st.integers(0, 25))
def test_a_card_reviewed_on_a_study_day_is_not_due_again_on_it(
    naive: datetime, zone: ZoneInfo, hours: int
) -> None:
    reviewed = naive.replace(tzinfo=UTC)
    clock = SettableClock(reviewed, zone)
    later = min(reviewed + hours * HOUR, next_day_start(reviewed, clock) - timedelta(seconds=1))
    assert reviewed + timedelta(days=1) >= due_before(later, clock)
    tomorrow = next_day_start(reviewed, clock)
    assert reviewed + timedelta(days=1) < due_before(tomorrow, clock) + HOUR


@given(st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)), st.sampled_from(ZONES), st.integers(0, 23))
def test_each_day_ends_where_the_next_begins(naive: datetime, zone: ZoneInfo, hour: int) -> None:
    now = naive.replace(tzinfo=UTC)
    clock = SettableClock(now, zone)
    starts, ends = day_start(now, clock, hour), next_day_start(now, clock, hour)
    assert starts <= now < ends
    assert study_day(clock.local(ends), hour) > study_day(clock.local(now), hour)
    assert study_day(clock.local(ends - timedelta(seconds=1)), hour) == study_day(clock.local(now), hour)
    assert day_start(ends, clock, hour) == ends


@example(datetime(2010, 9, 18), ZoneInfo("Australia/Lord_Howe"), 2)  # a day begins at 02:30
@given(st.datetimes(datetime(2010, 1, 1), datetime(2030, 1, 1)), st.sampled_from(ZONES), st.integers(0, 23))
def test_the_starts_of_many_days_are_those_of_each(naive: datetime, zone: ZoneInfo, hour: int) -> None:
    since = naive.replace(tzinfo=UTC)
    clock = SettableClock(since, zone)
    starts = day_starts(since, since + timedelta(days=15), clock, hour)
    expected = [day_start(since, clock, hour)]
    while expected[-1] <= since + timedelta(days=15):
        expected.append(next_day_start(expected[-1], clock, hour))
    assert starts == expected
