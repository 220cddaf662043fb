from hypothesis import given
from hypothesis import strategies as st

from tests.widgets.finds import LinesShown
from tests.widgets.texts import HOSTILE, LETTERS, MARKUP, bare
from tui.text.controls import visible
from tui.widgets.source_lines import source_lines

LINES = st.lists(st.sampled_from(HOSTILE + LETTERS) | st.text(max_size=6), max_size=8).map(
    lambda pieces: "".join(pieces).replace("\n", "")
)


def told(part: LinesShown, width: int = 40) -> list[str]:
    return [line.plain for line in source_lines(part, width)]


def test_lines_bear_their_numbers_and_go_on_below() -> None:
    part = LinesShown(98, ("   one two", "x", "three four five"))
    assert told(part, 14) == [" 98│   one two", " 99│x", "100│three four", "   │five"]


def test_lines_left_out_are_counted() -> None:
    assert told(LinesShown(1, ("x",), 1234))[-1] == "… and 1,234 lines more"


def test_no_lines_are_nothing() -> None:
    assert told(LinesShown()) == []


@given(st.lists(LINES, min_size=1, max_size=4), st.integers(12, 100))
def test_every_character_is_shown_and_no_line_is_too_wide(lines: list[str], width: int) -> None:
    drawn = source_lines(LinesShown(1, tuple(lines)), width)
    assert all(line.cell_length <= width for line in drawn)
    shown = "".join(line.plain.split("│", 1)[1] for line in drawn)
    assert bare(shown) == bare("".join(visible(line) for line in lines))


def test_markup_is_text() -> None:
    for text in MARKUP:
        assert told(LinesShown(1, (text,))) == [f"1│{text}"]
