from hypothesis import given
from hypothesis import strategies as st
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.content import Content
from textual.widgets import Static

from tests.ui.screen_text import screen_lines
from tests.widgets.stage import staged
from tui.text.controls import terminal_safe
from tui.widgets.safe_lines import SafeLines

BLACK = Color(0, 0, 0)
TEXTS = st.text(st.characters(exclude_categories=[])) | st.text(
    st.sampled_from("a漢\x1b\x00\x9b\u202e\u200b \ufeff")
)
LINES = st.lists(st.builds(Segment, TEXTS, st.just(Style(bold=True))), max_size=4)


@given(LINES)
def test_no_control_gets_through_and_the_width_stays(segments: list[Segment]) -> None:
    safe = SafeLines().apply(segments, BLACK)
    text = "".join(segment.text for segment in safe)
    assert terminal_safe(text) == text
    assert Segment.get_line_length(safe) == Segment.get_line_length(segments)


@given(st.lists(st.builds(Segment, st.text("a漢 é"), st.just(Style(bold=True))), max_size=4))
def test_lines_without_controls_pass_as_they_are(segments: list[Segment]) -> None:
    assert SafeLines().apply(segments, BLACK) == segments


def test_each_control_is_replaced_in_its_place() -> None:
    (segment, *_) = SafeLines().apply([Segment("a\x1b]2;x\x07b", Style(bold=True)), Segment("    ")], BLACK)
    assert segment == Segment("a\ufffd]2;x\ufffdb", Style(bold=True))


async def test_a_careless_widget_cannot_reach_the_terminal() -> None:
    careless = Static(Content("a\x1b]52;c;x\x9bb\u202ec"), markup=False)
    async with staged(careless, safe=True) as (app, _):
        (line,) = [
            "".join(segment.text for segment in strip.apply_filter(SafeLines(), BLACK))
            for strip in careless.render_lines(careless.size.region)
        ]
        assert line.rstrip() == "a\ufffd]52;c;x\ufffdb\ufffdc"
        assert len(line) == careless.size.width
        assert screen_lines(app)
