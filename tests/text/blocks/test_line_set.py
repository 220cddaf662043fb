from collections.abc import Set

from hypothesis import given
from hypothesis import strategies as st

from tui.text.blocks.line_set import NO_LINES, LineSet


@given(st.binary(max_size=20).map(lambda marks: bytes(mark & 1 for mark in marks)))
def test_it_is_the_set_of_marked_lines(marks: bytes) -> None:
    lines: Set[int] = LineSet(lambda: marks)
    expected = {number for number, mark in enumerate(marks) if mark}
    assert lines == expected
    assert len(lines) == len(expected)
    assert lines & {0, 1, 2} == expected & {0, 1, 2}
    assert all((number in lines) == (number in expected) for number in range(-3, len(marks) + 3))


def test_no_lines_are_none_at_all() -> None:
    assert not NO_LINES
    assert 0 not in NO_LINES
    assert NO_LINES.marks == b""
