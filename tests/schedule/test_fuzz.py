from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import ref
from tui.schedule.fuzz import Load, chance, fuzz_range, fuzzed

FRACTIONS = st.floats(0, 1, exclude_max=True)
DAYS = st.integers(1, 40_000)
NEAR = st.integers(1, 60)
BUSY = st.dictionaries(st.integers(1, 70), st.integers(0, 300), max_size=40)
"""Cards due by day."""


def of(due: Mapping[int, int]) -> Load:
    return lambda first, last: [due.get(day, 0) for day in range(first, last + 1)]


def moved(days: int, fraction: float, maximum: int = 36_500, load: Load | None = None) -> int:
    return fuzzed(*fuzz_range(days, maximum), fraction, load)


def test_short_intervals_stay_as_they_are() -> None:
    assert [moved(days, 0.99, 100) for days in (1, 2)] == [1, 2]


def test_an_interval_of_thirty_days_spreads_over_the_range_people_know_from_anki() -> None:
    reached = {moved(30, step / 1000) for step in range(1000)}
    assert reached == set(range(27, 34))


@given(DAYS, FRACTIONS, st.integers(1, 40_000))
def test_no_interval_exceeds_the_longest_one(days: int, fraction: float, maximum: int) -> None:
    assert 1 <= moved(days, fraction, maximum) <= maximum


@given(NEAR, FRACTIONS, st.integers(1, 40), BUSY)
def test_a_balanced_interval_stays_within_its_range(
    days: int, fraction: float, maximum: int, due: dict[int, int]
) -> None:
    shortest, longest = fuzz_range(days, maximum)
    assert 1 <= shortest <= moved(days, fraction, maximum, of(due)) <= longest <= maximum


@given(DAYS, DAYS, FRACTIONS)
def test_a_longer_interval_stays_the_longer_one(one: int, other: int, fraction: float) -> None:
    short, long = sorted((one, other))
    assert moved(short, fraction) <= moved(long, fraction)


@given(NEAR, NEAR, FRACTIONS, BUSY)
def test_a_longer_interval_stays_the_longer_one_whatever_is_due(
    one: int, other: int, fraction: float, due: dict[int, int]
) -> None:
    short, long = sorted((one, other))
    assert moved(short, fraction, load=of(due)) <= moved(long, fraction, load=of(due))


@given(NEAR, st.integers(0, 999), st.integers(0, 300))
def test_days_with_as_many_cards_are_as_likely(days: int, step: int, cards: int) -> None:
    level = of(dict.fromkeys(range(100), cards))
    fraction = (step + 0.5) / 1000  # off the bounds of the days, where rounding may decide
    assert moved(days, fraction, load=level) == moved(days, fraction)


def test_a_day_with_fewer_cards_is_chosen_more_often_and_no_day_never() -> None:
    due = {27: 5, 28: 5, 29: 1, 30: 5, 31: 20, 32: 5, 33: 5}
    drawn = [moved(30, step / 20_000, load=of(due)) for step in range(20_000)]
    times = {day: drawn.count(day) for day in due}
    assert times[29] > 8 * times[30] > 0
    assert 0 < times[31] < times[30] / 8
    assert abs(times[27] - times[33]) <= 1


def test_chance_depends_on_the_card_and_its_reviews_alone() -> None:
    assert chance(ref("a"), 1) == chance(ref("a"), 1)
    assert len({chance(ref(name), reps) for name in "abc" for reps in range(100)}) == 300


def test_chance_spreads_evenly_and_stays_below_one() -> None:
    drawn = [chance(ref("a"), reps) for reps in range(1000)]
    assert all(0 <= number < 1 for number in drawn)
    assert all(50 < sum(low / 10 <= number < (low + 1) / 10 for number in drawn) < 150 for low in range(10))
