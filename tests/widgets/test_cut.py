from hypothesis import given
from hypothesis import strategies as st

from tests.widgets.texts import HOSTILE
from tui.text.controls import visible_line
from tui.widgets.cut import cut


@given(st.sampled_from(HOSTILE) | st.text("\u200c\u200dمی ا"), st.integers(1, 60))
def test_a_cut_line_fits_and_needs_no_placeholder(text: str, width: int) -> None:
    shown = cut(visible_line(text), width)
    assert shown.cell_length <= width
    assert visible_line(shown.plain) == shown.plain


def test_a_joiner_does_not_hang_at_the_cut() -> None:
    assert cut("می\u200cشود", 3).plain == "می…"
