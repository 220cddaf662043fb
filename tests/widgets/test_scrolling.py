from typing import Self

from textual.content import Content
from textual.geometry import Region

from tests.ui.screen_text import screen_lines
from tests.widgets.stage import staged
from tui.widgets.long_list import LongList


async def test_more_or_fewer_lines_can_all_be_reached_and_the_bar_comes_and_goes() -> None:
    shown = LongList()
    async with staged(shown, (20, 5)) as (app, pilot):
        for count in (3, 40, 100, 6, 40, 2, 0, 7):
            shown.show(count, lambda at, width: Content(f"line {at}"), 0)
            await pilot.pause()
            assert shown.virtual_size.height == count
            assert shown.show_vertical_scrollbar == (count > 5)
            if count > 5:
                assert shown.vertical_scrollbar.window_virtual_size == count
            shown.move(count)
            await pilot.pause()
            assert shown.max_scroll_y == max(0, count - 5)
            if count:
                assert any(line.startswith(f"› line {count - 1}") for line in screen_lines(app))


class Watched(LongList):
    """Counts how often it asks for a new layout of the screen."""

    layouts = 0

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        self.layouts += layout
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)


async def test_lines_that_only_change_their_number_lay_nothing_out_anew() -> None:
    shown = Watched()
    async with staged(shown, (20, 5)) as (_, pilot):
        shown.show(100, lambda at, width: Content(f"line {at}"), 0)
        await pilot.pause()
        before = shown.layouts
        for count in (90, 60, 99):
            shown.show(count, lambda at, width: Content(f"line {at}"), 0)
        assert shown.layouts == before > 0
        shown.show(2, lambda at, width: Content(f"line {at}"), 0)
        assert shown.layouts > before
