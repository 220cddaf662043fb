from datetime import UTC, datetime, timedelta, timezone

import pytest

from tests.export.rows import TABLES
from tui.export.rows import scores_table
from tui.export.table import as_text, plain
from tui.model.grade import Mode, Rating

PROMISED = {
    "scores": "session mode decks started_at finished_at asked answered right score pass_mark passed "
    "duration_ms",
    "answers": "session deck card topic kind question response right_answer grade correct rating confidence "
    "duration_ms answered_at mode skipped overruled",
    "reviews": "event deck card reviewed_at rating grade duration_ms mode session",
}


@pytest.mark.parametrize("table", PROMISED)
def test_the_columns_are_those_that_scripts_rely_on(table: str) -> None:
    assert [column.name for column in TABLES[table].columns] == PROMISED[table].split()
    assert TABLES[table].name == table


def test_a_table_without_rows_keeps_its_columns() -> None:
    assert scores_table(()).columns == TABLES["scores"].columns
    assert scores_table(()).rows == ()


def test_times_carry_their_own_offset() -> None:
    at = datetime(2026, 3, 29, 1, 2, 3, 456_789, tzinfo=timezone(timedelta(hours=-3, minutes=-30)))
    assert plain(at) == "2026-03-29T01:02:03.456-03:30"


def test_an_offset_with_seconds_becomes_utc() -> None:
    at = datetime(1890, 1, 1, tzinfo=timezone(timedelta(minutes=53, seconds=28)))
    assert plain(at) == "1889-12-31T23:06:32.000+00:00"


def test_a_time_without_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="without a zone"):
        plain(datetime(2026, 1, 1, tzinfo=UTC).replace(tzinfo=None))


def test_values_become_plain_words_and_numbers() -> None:
    assert plain(Rating.AGAIN) == "Again"
    assert type(plain(Mode.QUIZ)) is str
    assert plain(0.1 + 0.2) == 0.3
    assert plain(("a", "b\x1b")) == ["a", "b␛"]
    assert [as_text(value) for value in (None, True, 0, 0.5, ["a", "b"], "x")] == [
        "",
        "true",
        "0",
        "0.5",
        "a, b",
        "x",
    ]
