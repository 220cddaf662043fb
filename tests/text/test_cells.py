from hypothesis import given
from hypothesis import strategies as st

from tui.text.cells import cells, fitted


def test_wide_characters_take_two_columns_and_marks_none() -> None:
    assert [cells(text) for text in ("abc", "数据", "e\u0301", "")] == [3, 4, 1, 0]


def test_a_line_is_cut_with_an_ellipsis_or_filled_up() -> None:
    assert fitted("数据库", 5) == "数据…"
    assert fitted("abcdef", 4) == "abc…"
    assert fitted("ab", 4) == "ab  "


@given(st.text(), st.integers(1, 30))
def test_a_fitted_line_takes_just_its_columns(text: str, width: int) -> None:
    assert cells(fitted(text, width)) == width
