import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.wording import (
    bar,
    beginning,
    clock_time,
    duration,
    interval,
    listing,
    one_line,
    percent,
    plural,
    problem_counts,
    roughly,
    sparkline,
)


@pytest.mark.parametrize(
    ("count", "word", "wanted"),
    [(0, "card", "0 cards"), (1, "card", "1 card"), (2, "copy", "2 copies"), (1234, "card", "1,234 cards")],
)
def test_words_agree_with_their_count(count: int, word: str, wanted: str) -> None:
    assert plural(count, word) == wanted


@pytest.mark.parametrize(
    ("errors", "warnings", "wanted"),
    [(0, 0, "0 problems"), (4, 0, "4 problems"), (4, 1, "4 problems, 1 warning"), (0, 2, "2 warnings")],
)
def test_warnings_are_counted_apart_from_problems(errors: int, warnings: int, wanted: str) -> None:
    assert problem_counts(errors, warnings) == wanted


@pytest.mark.parametrize(
    ("minutes", "wanted"), [(1, "1 minute"), (119, "119 minutes"), (120, "2 hours"), (490, "8 hours")]
)
def test_long_times_are_told_in_hours(minutes: int, wanted: str) -> None:
    assert roughly(minutes) == wanted


@given(st.floats(0, 1))
def test_all_and_nothing_are_said_only_when_they_are_so(share: float) -> None:
    assert (percent(share) == "100 %") == (share == 1)
    assert (percent(share) == "0 %") == (share == 0)


@given(st.floats(0, 1), st.floats(0, 1))
def test_more_is_never_shown_as_less(one: float, other: float) -> None:
    less, more = sorted((one, other))
    assert int(percent(less).split()[0]) <= int(percent(more).split()[0])


@pytest.mark.parametrize(
    ("words", "wanted"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_listings_read_as_a_sentence(words: list[str], wanted: str) -> None:
    assert listing(words) == wanted


def test_a_listing_takes_another_last_word() -> None:
    assert listing(["a", "b"], "or") == "a or b"


@pytest.mark.parametrize(
    ("seconds", "wanted"),
    [(-3, "0:00"), (0, "0:00"), (59.9, "0:59"), (700, "11:40"), (3600, "1:00:00"), (36_061, "10:01:01")],
)
def test_time_left_reads_as_a_clock(seconds: float, wanted: str) -> None:
    assert clock_time(seconds) == wanted


@pytest.mark.parametrize(
    ("seconds", "wanted"),
    [
        (0, "1 s"),
        (8, "8 s"),
        (59.6, "1 min"),
        (600, "10 min"),
        (7200, "2 h"),
        (3 * 86_400, "3 d"),
        (64 * 86_400, "2.1 mo"),
        (548 * 86_400, "1.5 y"),
    ],
)
def test_intervals_use_the_largest_unit_that_fits(seconds: float, wanted: str) -> None:
    assert interval(seconds) == wanted


@given(st.text(), st.integers(1, 100))
def test_one_line_is_one_line_within_its_limit(text: str, limit: int) -> None:
    line = one_line(text, limit)
    assert len(line) <= limit
    assert len(line.splitlines()) <= 1


def test_a_line_is_cut_only_where_it_must_and_says_so() -> None:
    assert one_line("a  b\nc", 5) == "a b c"
    assert one_line("abcdef", 5) == "abcd…"
    assert one_line("abc def", 5) == "abc…"


def test_a_sparkline_has_its_highest_bar_for_the_largest_value() -> None:
    assert sparkline([0, 1, 50, 100]) == "·▁▄█"
    assert sparkline([7]) == "█"
    assert sparkline([0, 0]) == "··"
    assert sparkline([]) == ""


def test_a_bar_is_as_full_as_the_share() -> None:
    assert [bar(share, 4) for share in (0.0, 0.5, 1.0)] == ["░░░░", "██░░", "████"]


def test_time_spent_is_told_in_minutes_and_seconds_below_one() -> None:
    assert [duration(spent_ms) for spent_ms in (1, 13_600, 59_499, 59_500)] == [
        "1 s",
        "14 s",
        "59 s",
        "1 min",
    ]
    assert [duration(minutes * 60_000) for minutes in (0, 12, 185, 60_030)] == [
        "0 min",
        "12 min",
        "3 h 05 min",
        "1,000 h",
    ]


def test_of_a_long_response_the_beginning_is_shown_with_how_much_there_is_beyond() -> None:
    assert beginning("a" * 240) == "a" * 240
    assert beginning("a" * 10_240) == "a" * 240 + "… and 10,000 more characters"
    assert beginning("a" * 241).endswith("… and 1 more character")
