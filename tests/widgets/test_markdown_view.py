import pytest

from tests.ui.screen_text import screen_lines
from tests.ui.waiting import wait_for
from tests.widgets.stage import staged
from tests.widgets.texts import HOSTILE, LETTERS, MARKUP
from tui.text.controls import visible
from tui.widgets.layout import markdown_lines
from tui.widgets.markdown_view import MarkdownView

SIZES = pytest.mark.parametrize("size", [(12, 60), (40, 60), (60, 60), (80, 60), (120, 60)])
PARTS = (
    "# A heading that is long enough to wrap\n\nProse with `code`, **bold** and a [link](https://example.org).",
    "- a point\n- another, long enough to be wrapped at the narrower sizes\n  1. nested",
    "| Side | Word |\n|---|---|\n| code | `Repository<Meter>` |",
    "```typescript\nconst grid = await new DataSource(options).initialize()\n```",
    " ".join(LETTERS),
    " ".join(MARKUP),
)


@SIZES
@pytest.mark.parametrize("part", PARTS)
async def test_the_height_is_that_of_the_lines_and_all_are_drawn(part: str, size: tuple[int, int]) -> None:
    view = MarkdownView(part)
    async with staged(view, size) as (app, _):
        wanted = [line.plain.rstrip() for line in markdown_lines(part, size[0])]
        assert view.size.height == len(wanted)
        assert screen_lines(app)[: len(wanted)] == wanted
        assert not "".join(screen_lines(app)[len(wanted) :])


async def test_another_text_is_laid_out_anew() -> None:
    view = MarkdownView("one")
    async with staged(view) as (app, pilot):
        view.markdown = "two\n\nthree"
        await wait_for(pilot, lambda: view.size.height == 3, "three lines")
        assert screen_lines(app)[:3] == ["two", "", "three"]
        view.markdown = ""
        await wait_for(pilot, lambda: view.size.height == 0, "no line")


async def test_another_width_is_laid_out_anew() -> None:
    view = MarkdownView("word " * 20)
    async with staged(view, (100, 20)) as (_, pilot):
        assert view.size.height == 1
        await pilot.resize_terminal(20, 20)
        await wait_for(pilot, lambda: view.size.height == 5, "five lines")


@pytest.mark.parametrize("size", [(1, 4), (3, 4), (8, 200)])
async def test_a_screen_too_small_to_read_is_survived(size: tuple[int, int]) -> None:
    async with staged(MarkdownView("\n\n".join(PARTS)), size) as (app, _):
        assert app.is_running


async def test_no_control_reaches_the_screen() -> None:
    hostile = "\n\n".join(f"x {text.strip()} y" for text in HOSTILE if "\n" not in text.strip())
    async with staged(MarkdownView(hostile), (80, 120)) as (app, _):
        text = "\n".join(screen_lines(app))
        assert visible(text) == text
        assert "␛[2J" in text
        assert "‹U+202E›" in text


async def test_markup_is_no_action() -> None:
    async with staged(MarkdownView("[@click=app.note(1)]x[/]")) as (app, pilot):
        await pilot.click(MarkdownView, offset=(20, 0))
        assert app.noted == []
        assert screen_lines(app)[0] == "[@click=app.note(1)]x[/]"
