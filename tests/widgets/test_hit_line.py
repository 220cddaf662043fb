from collections.abc import Sequence
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from tests.widgets.texts import MARKUP, WORDS
from tui.text.controls import visible_line
from tui.widgets.hit_line import hit_line, marked, preview


@dataclass(frozen=True)
class Marked:
    """A text with matches."""

    text: str
    spans: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class Found:
    """A hit."""

    title: Marked
    passages: Sequence[tuple[str, Marked]] = ()


@given(st.lists(WORDS, min_size=1, max_size=6).map(" ".join), st.data())
def test_exactly_what_matched_is_marked(raw: str, data: st.DataObject) -> None:
    text = visible_line(raw)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    content = marked(Marked(text, ((start, end),)))
    assert content.plain == text
    assert [(span.start, span.end) for span in content.spans] == [(start, end)]


@given(st.lists(WORDS, min_size=1, max_size=6).map(" ".join), st.integers(1, 60))
def test_a_hit_is_cut_at_the_width(raw: str, width: int) -> None:
    text = visible_line(raw)
    line = hit_line(Found(Marked(text)), width)
    assert line.cell_length <= width
    assert line.plain == text or line.plain.endswith("…")


def test_markup_in_a_question_is_text() -> None:
    for text in MARKUP:
        assert hit_line(Found(Marked(text, ((0, 1),))), 80).plain == text


def test_the_preview_shows_the_question_and_each_passage_under_its_caption() -> None:
    hit = Found(Marked("What is it?"), [("answer", Marked("A mapper", ((2, 8),)))])
    content = preview(hit)
    assert content.plain == "What is it?\n\nanswer\nA mapper"
    assert any(content.plain[span.start : span.end] == "mapper" for span in content.spans)
