import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.text.display import (
    Block,
    Code,
    Grid,
    Heading,
    Listing,
    Paragraph,
    Quote,
    Span,
)
from tui.text.display_blocks import display_blocks
from tui.text.reading import inline_text, plain_text


def only(markdown: str) -> Block:
    (block,) = display_blocks(markdown)
    return block


def test_generics_and_tags_in_prose_stay_text() -> None:
    block = only("An Array<string> and <script>alert</script>")
    assert isinstance(block, Paragraph)
    assert inline_text(block.text) == "An Array<string> and <script>alert</script>"


def test_markup_of_other_kinds_is_text() -> None:
    block = only("x [/b] y [bold]z[/bold]")
    assert isinstance(block, Paragraph)
    assert inline_text(block.text) == "x [/b] y [bold]z[/bold]"


def test_inline_styles_are_spans() -> None:
    block = only("a **b** `c` *d*")
    assert isinstance(block, Paragraph)
    assert Span("b", strong=True) in block.text
    assert Span("c", code=True) in block.text
    assert Span("d", emphasis=True) in block.text


def test_a_link_shows_its_address() -> None:
    block = only("[here](https://example.org/x)")
    assert isinstance(block, Paragraph)
    assert inline_text(block.text) == "here (https://example.org/x)"


def test_a_picture_is_named() -> None:
    assert plain_text("![a plan](plan.png)") == "[picture: a plan] (plan.png)"


def test_code_keeps_its_text_with_tabs_expanded() -> None:
    assert only("```go title=x\n\tif a < b {}\n```") == Code("go", "    if a < b {}")


def test_lists_nest_and_count_from_their_start() -> None:
    block = only("3. three\n4. four\n   - inner\n")
    assert isinstance(block, Listing)
    assert [point.marker for point in block.points] == ["3.", "4."]
    assert isinstance(block.points[1].blocks[1], Listing)


def test_task_boxes_are_markers() -> None:
    block = only("- [x] done\n- [ ] open")
    assert isinstance(block, Listing)
    assert [point.marker for point in block.points] == ["[x]", "[ ]"]


def test_tables_keep_head_and_rows() -> None:
    block = only("| a | b |\n|---|---|\n| 1 | `x|y` |\n| 2 | |")
    assert isinstance(block, Grid)
    assert [inline_text(cell) for cell in block.head] == ["a", "b"]
    assert len(block.rows) == 2


def test_headings_and_quotes() -> None:
    heading, quote = display_blocks("## Two\n\n> said")
    assert heading == Heading(2, (Span("Two"),))
    assert isinstance(quote, Quote)


def test_controls_become_visible() -> None:
    assert plain_text("a \x1b]2;x\x07 b") == "a ␛]2;x␇ b"


@given(st.text())
def test_any_text_gives_blocks_without_controls(text: str) -> None:
    shown = plain_text(text)
    assert not any(ord(char) < 32 or 0x7F <= ord(char) < 0xA0 for char in shown)


@pytest.mark.parametrize(
    ("markdown", "shown"),
    [
        ("red\ngreen  \n**blue**", "red\ngreen\nblue"),
        ("It is wound up by hand each evening, and runs\ndown *late*.", None),
        ("One<br>\ntwo", "One\ntwo"),
        ("It `runs\ndown` at\nnight", "It runs down at night"),
    ],
)
def test_separate_lines_stay_apart_and_wrapped_ones_flow(markdown: str, shown: str | None) -> None:
    block = only(markdown)
    assert isinstance(block, Paragraph)
    flowing = markdown.replace("\n", " ").replace("*", "")
    assert inline_text(block.text) == (flowing if shown is None else shown)
    assert plain_text(markdown) == " ".join(flowing.replace("`", "").replace("<br>", "").split())
