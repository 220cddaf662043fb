import pytest
from textual.content import Content

from tests.ui.screen_text import screen_lines
from tests.widgets.stage import staged
from tui.widgets.title_bar import TitleBar


async def line(bar: TitleBar, width: int) -> str:
    """The bar as drawn, its height checked."""
    async with staged(bar, (width, 4)) as (app, pilot):
        await pilot.pause()
        assert bar.size.height == 1
        assert not "".join(screen_lines(app)[1:])
        return screen_lines(app)[0]


async def test_left_and_right_stand_at_the_edges() -> None:
    assert await line(TitleBar("Quizdeck", "Sun 22 Nov"), 40) == " Quizdeck" + " " * 20 + "Sun 22 Nov"


@pytest.mark.parametrize("width", [20, 24, 30])
async def test_the_left_gives_way_first(width: int) -> None:
    drawn = await line(TitleBar("A deck of a rather long name", "7 of 20"), width)
    assert drawn.endswith("…  7 of 20")
    assert len(drawn) == width - 1


async def test_a_bar_too_narrow_for_the_right_is_still_one_line() -> None:
    assert (await line(TitleBar("Quizdeck", "question 7 of 20  11:40"), 14)).strip() == "question 7 …"


async def test_marks_stand_before_the_right_where_there_is_room() -> None:
    bar = TitleBar("Drill", "7 of 20")
    bar.set_reactive(TitleBar.marks, Content("✓✗·"))
    assert (await line(bar, 60)).endswith("✓✗·  7 of 20")
    narrow = TitleBar("Drill", "7 of 20")
    narrow.set_reactive(TitleBar.marks, Content("✓✗·" * 10))
    assert "✓" not in await line(narrow, 40)


async def test_names_are_text_on_one_line() -> None:
    assert "x [/b] y␛ z" in await line(TitleBar("x [/b] y\x1b\nz"), 40)
