from hypothesis import given
from hypothesis import strategies as st

from tests.builders import ref
from tui.schedule.fuzz import chance, fuzzed

FRACTIONS = st.floats(0, 1, exclude_max=True)
DAYS = st.integers(1, 40_000)


def test_short_intervals_stay_as_they_are() -> None:
    assert [fuzzed(days, 0.99, 100) for days in (1, 2)] == [1, 2]


def test_an_interval_of_thirty_days_spreads_over_the_range_people_know_from_anki() -> None:
    reached = {fuzzed(30, step / 1000, 36_500) for step in range(1000)}
    assert reached == set(range(27, 34))


@given(DAYS, FRACTIONS, st.integers(1, 40_000))
def test_no_interval_exceeds_the_longest_one(days: int, fraction: float, maximum: int) -> None:
    assert 1 <= fuzzed(days, fraction, maximum) <= maximum


@given(DAYS, DAYS, FRACTIONS)
def test_a_longer_interval_stays_the_longer_one(one: int, other: int, fraction: float) -> None:
    short, long = sorted((one, other))
    assert fuzzed(short, fraction, 36_500) <= fuzzed(long, fraction, 36_500)


def test_chance_depends_on_the_card_and_its_reviews_alone() -> None:
    assert chance(ref("a"), 1) == chance(ref("a"), 1)
    assert len({chance(ref(name), reps) for name in "abc" for reps in range(100)}) == 300


def test_chance_spreads_evenly_and_stays_below_one() -> None:
    drawn = [chance(ref("a"), reps) for reps in range(1000)]
    assert all(0 <= number < 1 for number in drawn)
    assert all(50 < sum(low / 10 <= number < (low + 1) / 10 for number in drawn) < 150 for low in range(10))
