from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tui.model.tally import Tally
from tui.stats.activity import Day, Month, Period, Streak, each_day, months, periods, streak

TODAY = date(2026, 3, 2)


def days(*back: int, tally: Tally | None = None) -> list[Day]:
    """Days with an answer, so many days before today; in order."""
    return [Day(TODAY - timedelta(days=ago), tally or Tally(answers=1)) for ago in sorted(back, reverse=True)]


def test_a_period_ends_with_today() -> None:
    found = periods(days(0, 6, 7, 29, 30, 364, 365), TODAY)
    assert [(period.days, period.tally.answers) for period in found] == [(1, 1), (7, 2), (30, 4), (365, 6)]
    assert periods([], TODAY)[0] == Period(1, Tally())


def test_a_streak_is_not_broken_before_the_day_is_over() -> None:
    assert streak(days(1, 2, 3), TODAY) == Streak(3, 3)
    assert streak(days(0, 1, 2, 3), TODAY) == Streak(4, 4)
    assert streak(days(2, 3), TODAY) == Streak(0, 2)
    assert streak(days(0, 2, 3, 4, 9), TODAY) == Streak(1, 3)
    assert streak([], TODAY) == Streak(0, 0)


def test_a_day_on_which_nothing_was_answered_breaks_a_streak() -> None:
    assert streak([*days(2), *days(1, tally=Tally(spent_ms=500)), *days(0)], TODAY) == Streak(1, 1)


@given(st.sets(st.integers(0, 40)))
def test_the_longest_streak_is_never_shorter_than_the_present_one(back: set[int]) -> None:
    found = streak(days(*back), TODAY)
    assert 0 <= found.days <= found.longest <= len(back)


def test_months_without_a_recall_are_left_out() -> None:
    held = [
        Day(date(2026, 1, 31), Tally(recalls=2, recalled=1)),
        Day(date(2026, 2, 1), Tally(answers=3)),
        Day(date(2026, 3, 1), Tally(recalls=1, recalled=1)),
        Day(date(2026, 3, 2), Tally(recalls=3, recalled=2)),
    ]
    assert months(held) == (Month(date(2026, 1, 1), 2, 1), Month(date(2026, 3, 1), 4, 3))
    assert months(held)[1].retention == 0.75


def test_days_without_an_answer_are_shown_too() -> None:
    found = each_day(days(0, 2, 9), TODAY, 3)
    assert [(day.on, day.tally.answers) for day in found] == [
        (date(2026, 2, 28), 1),
        (date(2026, 3, 1), 0),
        (TODAY, 1),
    ]
