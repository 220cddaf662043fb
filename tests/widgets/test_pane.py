from textual.content import Content

from tests.ui.screen_text import screen_lines
from tests.ui.waiting import wait_for
from tests.widgets.stage import staged
from tui.widgets.pane import Pane


def numbered(count: int) -> list[Content]:
    return [Content(f"line {number}") for number in range(count)]


async def test_a_text_scrolls_by_pages_and_another_one_begins_at_its_top() -> None:
    shown = Pane()
    async with staged(shown, (30, 8)) as (app, pilot):
        shown.show("First", lambda width: numbered(50))
        await pilot.pause()
        assert "First" in screen_lines(app)[0]
        shown.scroll_pages(1)
        await wait_for(pilot, lambda: "line 0" not in "\n".join(screen_lines(app)), "another page")
        shown.show("Second", lambda width: numbered(50))
        await wait_for(pilot, lambda: "line 0" in screen_lines(app)[1], "its top")


async def test_titles_are_text() -> None:
    shown = Pane()
    async with staged(shown, (30, 8)) as (app, pilot):
        shown.show("x [/b] y", lambda width: [])
        await pilot.pause()
        assert "x [/b] y" in screen_lines(app)[0]


async def test_a_click_is_told_and_it_takes_no_focus() -> None:
    shown = Pane()
    async with staged(shown, (30, 8)) as (app, pilot):
        await pilot.click(Pane, offset=(4, 3))
        await pilot.pause()
        assert [message.pane for message in app.heard_of(Pane.Picked)] == [shown]
        assert app.focused is None
