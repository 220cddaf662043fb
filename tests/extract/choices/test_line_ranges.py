"""Ranges of lines taken together."""

from hypothesis import given
from hypothesis import strategies as st

from tui.extract.choices.line_ranges import Lines

_RANGES = st.builds(lambda start, length: range(start, start + length), st.integers(0, 30), st.integers(1, 9))


@given(st.lists(_RANGES), st.integers(0, 45))
def test_a_line_is_in_them_where_any_holds_it(ranges: list[range], line: int) -> None:
    assert (line in Lines(ranges)) == any(line in one for one in ranges)
