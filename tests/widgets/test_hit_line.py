from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st
from textual.content import Content

from tests.widgets.texts import MARKUP, WORDS
from tui.text.controls import visible_line
from tui.widgets.hit_line import hit_line, kept_line, marked


@dataclass(frozen=True)
class Marked:
    """A text with matches."""

    text: str
    spans: tuple[tuple[int, int], ...] = ()


@given(st.lists(WORDS, min_size=1, max_size=6).map(" ".join), st.data())
def test_exactly_what_matched_is_marked(raw: str, data: st.DataObject) -> None:
    text = visible_line(raw)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    content = marked(Content(text), ((start, end),))
    assert content.plain == text
    assert [(span.start, span.end) for span in content.spans] == [(start, end)]


@given(st.lists(WORDS, min_size=1, max_size=6).map(" ".join), st.integers(1, 60))
def test_a_hit_is_cut_at_the_width(raw: str, width: int) -> None:
    text = visible_line(raw)
    line = hit_line(Marked(text), width)
    assert line.cell_length <= width
    assert line.plain == text or line.plain.endswith("…")
    assert kept_line(raw, raw, width).cell_length <= width


def test_markup_in_a_question_or_a_name_is_text() -> None:
    for text in MARKUP:
        assert hit_line(Marked(text, ((0, 1),)), 80).plain == text
        assert visible_line(text) in kept_line(text, "query", 80).plain


def test_saved_and_recent_searches_are_told_apart_by_a_word() -> None:
    assert kept_line("weak", "is:wrong", 80).plain == "Saved  weak  is:wrong"
    assert kept_line("", "is:wrong", 80).plain == "Recent is:wrong"
