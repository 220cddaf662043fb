from datetime import UTC, datetime

import pytest

from tui.cli.values import one_of, seconds, since, whole
from tui.errors import UsageError


@pytest.mark.parametrize(
    ("text", "expected"),
    [("20m", 1200), ("90s", 90), ("1h", 3600), ("20", 1200), ("1h30m", 5400), ("1H5s", 3605), ("0", 0)],
)
def test_lengths_of_time_are_read(text: str, expected: int) -> None:
    assert seconds(text) == expected


@pytest.mark.parametrize("text", ["", "m", "20x", "-5m", "1.5h", "5m1h", "٣m"])
def test_what_is_no_length_of_time_is_told(text: str) -> None:
    with pytest.raises(UsageError, match="no length of time; as in 20m"):
        seconds(text)


@pytest.mark.parametrize("text", ["", "x", "1.5", "٣", "1e3", "9" * 99])
def test_what_is_no_number_is_told(text: str) -> None:
    with pytest.raises(UsageError, match="--count"):
        whole("--count", 1, 100, 5)(text)


def test_a_word_is_known_whatever_its_case() -> None:
    assert one_of("kind", ["open", "choice"])(" Open ") == "open"


def test_an_unknown_word_is_told_with_the_nearest_and_all() -> None:
    with pytest.raises(UsageError) as caught:
        one_of("kind", ["open", "choice"])("chioce")

    assert str(caught.value) == "there is no kind “chioce”; did you mean choice? kinds are open and choice"


def test_a_time_with_an_offset_is_that_instant() -> None:
    assert since("2026-03-02T12:00+02:00") == datetime(2026, 3, 2, 10, tzinfo=UTC)


def test_a_day_begins_at_local_midnight() -> None:
    assert since("2026-03-02") == datetime(2026, 3, 2).astimezone()


@pytest.mark.parametrize("text", ["", "yesterday", "2026-13-01", "0001-01-01T00:00+14:00"])
def test_what_is_no_date_is_told(text: str) -> None:
    with pytest.raises(UsageError, match="no date"):
        since(text)
