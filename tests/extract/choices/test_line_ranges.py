"""Ranges of lines taken together."""

from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from tui.extract.choices.line_ranges import Lines


class Line(NamedTuple):
    """What stands in a line."""

    line: int


_RANGES = st.builds(lambda start, length: range(start, start + length), st.integers(0, 30), st.integers(1, 9))


@given(st.lists(_RANGES), st.integers(0, 45))
def test_a_line_is_in_them_where_any_holds_it(ranges: list[range], line: int) -> None:
    assert (line in Lines(ranges)) == any(line in one for one in ranges)


def test_what_stands_in_none_of_the_ranges_is_left() -> None:
    lines = [Line(at) for at in range(6)]
    assert [one.line for one in Lines([range(1, 3), range(4, 5)]).without(lines)] == [0, 3, 5]
    assert Lines(()).without(lines) == lines
