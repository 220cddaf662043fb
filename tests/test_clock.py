from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from tui.clock import SettableClock, SystemClock, from_microseconds, microseconds

INSTANTS = st.datetimes(datetime(1900, 1, 1), datetime(9000, 1, 1), timezones=st.just(UTC))
MOSCOW = timezone(timedelta(hours=3))


@given(INSTANTS)
def test_instants_come_back_to_the_microsecond(instant: datetime) -> None:
    assert from_microseconds(microseconds(instant)) == instant


@given(st.integers(-(10**15), 10**17))
def test_microseconds_come_back_exactly(value: int) -> None:
    assert microseconds(from_microseconds(value)) == value
    assert from_microseconds(value).tzinfo is UTC


@given(INSTANTS)
def test_the_zone_of_an_instant_does_not_change_its_microseconds(instant: datetime) -> None:
    assert microseconds(instant.astimezone(MOSCOW)) == microseconds(instant)


def test_the_system_clock_tells_utc_and_goes_on() -> None:
    clock = SystemClock()
    first, second = clock.now(), clock.now()
    assert clock.ticks_ms() <= clock.ticks_ms()
    assert first.tzinfo is UTC
    assert first <= second
    assert clock.local(first) == first


def test_a_settable_clock_stands_still_in_its_zone() -> None:
    noon = datetime(2026, 3, 2, 12, tzinfo=UTC)
    clock = SettableClock(noon, MOSCOW)
    assert clock.now() == clock.now() == noon
    assert clock.local(noon).hour == 15
