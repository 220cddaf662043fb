"""Code is never touched, and everything else is in one piece or another."""

from hypothesis import given
from hypothesis import strategies as st

from tui.extract.cleaning.code_pieces import holds_fence, inline_pieces, outside_code, without_code

TEXT = "a `b` c\n```\nd\n```\ne ``f`g`` h"
MARKED = st.text("ab`~ \n", max_size=40)


def test_code_is_taken_out() -> None:
    assert without_code(TEXT).split() == ["a", "c", "e", "h"]


def test_a_change_leaves_code_as_it_was() -> None:
    assert outside_code(TEXT, str.upper) == "A `b` C\n```\nd\n```\nE ``f`g`` H"


def test_a_fence_begins_a_line() -> None:
    assert holds_fence(TEXT)
    assert not holds_fence("a ``` b")


@given(MARKED)
def test_no_character_is_lost_between_the_pieces(text: str) -> None:
    assert outside_code(text, lambda piece: piece) == text
    assert "".join(piece for _, piece in inline_pieces(text)) == text
