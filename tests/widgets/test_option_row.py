import pytest

from tests.ui.screen_text import screen_lines, screen_strips
from tests.widgets.stage import Stage, staged
from tests.widgets.texts import MARKUP
from tui.widgets.option_row import OptionRow, RowLook

TEXT = "a choice of several words that wraps"


async def drawn(row: OptionRow, width: int = 60) -> list[str]:
    """The lines of the row, its height checked."""
    async with staged(row, (width, 30)) as (app, _):
        lines = screen_lines(app)
        assert not "".join(lines[row.size.height :])
        return lines[: row.size.height]


@pytest.mark.parametrize(
    ("look", "wanted"),
    [
        (RowLook(), "  2  one"),
        (RowLook(cursor=True), "› 2  one"),
        (RowLook(chosen=False), "  2  [ ] one"),
        (RowLook(chosen=True), "  2  [x] one"),
        (RowLook(numbered=False, chosen=True), "  [x] one"),
        (RowLook(verdict="✓ right"), "  2  one   ✓ right"),
    ],
)
async def test_each_look_is_told_by_signs(look: RowLook, wanted: str) -> None:
    assert await drawn(OptionRow(1, "one", look)) == [wanted]


async def test_text_wraps_behind_its_marker() -> None:
    assert await drawn(OptionRow(0, TEXT, RowLook()), 25) == [
        "  1  a choice of several",
        "     words that wraps",
    ]


async def test_a_verdict_without_room_takes_a_line_of_its_own() -> None:
    look = RowLook(verdict="✗ wrong, your choice", note="It belongs to the client.")
    assert await drawn(OptionRow(0, "grid.close()", look), 34) == [
        "  1  grid.close()",
        "     ✗ wrong, your choice",
        "     It belongs to the client.",
    ]


@pytest.mark.parametrize("width", [20, 30, 60])
async def test_every_word_is_drawn_at_every_width(width: int) -> None:
    look = RowLook(cursor=True, chosen=True, verdict="✗ wrong, your choice", note="because of this")
    words = " ".join(await drawn(OptionRow(0, TEXT, look), width)).split()
    assert words == [
        "›",
        "1",
        "[x]",
        *TEXT.split(),
        *look.verdict.split(),
        *look.note.split(),
    ]


@pytest.mark.parametrize("text", MARKUP)
async def test_a_choice_is_text(text: str) -> None:
    assert await drawn(OptionRow(0, text, RowLook(note=text))) == [f"  1  {text}", f"     {text}"]


async def test_an_empty_choice_still_has_a_line() -> None:
    assert await drawn(OptionRow(0, "", RowLook())) == ["  1"]


async def test_another_look_is_laid_out_anew() -> None:
    row = OptionRow(0, "one", RowLook())
    async with staged(row) as (app, pilot):
        row.look = RowLook(cursor=True, note="because")
        await pilot.pause()
        assert screen_lines(app)[:2] == ["› 1  one", "     because"]


async def test_the_cursor_shows_as_background_of_the_whole_line() -> None:
    row = OptionRow(0, "one", RowLook())
    async with staged(row) as (app, pilot):
        plain = grounds(app)
        row.look = RowLook(cursor=True)
        await pilot.pause()
        assert len(plain) == len(grounds(app)) == 1
        assert plain != grounds(app)


def grounds(app: Stage) -> set[object]:
    """The background colours of the first line."""
    return {segment.style.bgcolor for segment in screen_strips(app)[0] if segment.style}


async def test_a_click_tells_its_place() -> None:
    async with staged(OptionRow(4, "one", RowLook())) as (app, pilot):
        await pilot.click(OptionRow)
        await pilot.pause()
        assert {message.position for message in app.heard_of(OptionRow.Picked)} == {4}
