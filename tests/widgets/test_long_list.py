from textual.content import Content

from tests.ui.screen_text import screen_lines
from tests.ui.waiting import wait_for
from tests.widgets.stage import staged
from tui.widgets.long_list import LongList


class Drawn:
    """Lines that remember which of them were drawn."""

    def __init__(self) -> None:
        self.at: set[int] = set()

    def __call__(self, at: int, width: int) -> Content:
        self.at.add(at)
        return Content(f"line {at}"[:width])


async def test_only_lines_in_view_are_drawn_however_many_there_are() -> None:
    shown, drawn = LongList(), Drawn()
    async with staged(shown, (20, 5)) as (app, pilot):
        shown.show(1_000_000, drawn)
        await pilot.pause()
        assert screen_lines(app)[0] == "› line 0"
        shown.move(999_999)
        await pilot.pause()
        assert screen_lines(app)[-1] == "› line 999999"
        assert len(drawn.at) <= 10


async def test_the_mark_stays_inside_the_list_and_in_view() -> None:
    shown = LongList()
    async with staged(shown, (20, 5)) as (app, pilot):
        shown.show(12, Drawn())
        for move, marked in ((-3, 0), (7, 7), (99, 11), (-1, 10)):
            shown.move(move)
            await pilot.pause()
            assert shown.marked == marked
            assert f"› line {marked}" in screen_lines(app)
        shown.move_page(-1)
        assert shown.marked == 6


async def test_marking_is_told_and_a_click_marks_and_tells() -> None:
    shown = LongList()
    async with staged(shown, (20, 5)) as (app, pilot):
        shown.show(12, Drawn())
        shown.move(9)
        await pilot.pause()
        assert [message.at for message in app.heard_of(LongList.Marked)] == [9]
        await pilot.click(LongList, offset=(3, 2))
        await pilot.pause()
        assert [message.at for message in app.heard_of(LongList.Clicked)] == [7]
        assert shown.marked == 7


async def test_a_list_that_grows_follows_its_last_line_only_while_that_is_marked() -> None:
    shown = LongList()
    async with staged(shown, (20, 5)):
        shown.show(0, Drawn())
        shown.grow(3)
        shown.grow(9)
        assert shown.marked == 8
        shown.move(-1)
        shown.grow(20)
        assert shown.marked == 7


async def test_an_empty_list_can_be_moved_in_and_clicked() -> None:
    shown = LongList()
    async with staged(shown, (20, 5)) as (app, pilot):
        shown.show(0, Drawn())
        shown.move(1)
        shown.move_page(-1)
        await pilot.click(LongList, offset=(1, 1))
        assert app.heard_of(LongList.Clicked) == []


async def test_no_size_is_too_small() -> None:
    shown = LongList()
    async with staged(shown, (20, 5)) as (app, pilot):
        shown.show(9, Drawn(), 4)
        for size in ((1, 1), (2, 1), (5, 2), (20, 5)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
        await wait_for(pilot, lambda: "› line 4" in screen_lines(app), "the marked line")


async def test_a_list_that_goes_on_keeps_its_mark_and_a_double_click_is_told() -> None:
    shown = LongList()
    async with staged(shown, (20, 5)) as (app, pilot):
        shown.show(9, Drawn(), 8)
        shown.grow(20, follow=False)
        assert shown.marked == 8
        await pilot.click(LongList, offset=(3, 2), times=2)
        await pilot.pause()
        assert [message.again for message in app.heard_of(LongList.Clicked)] == [False, True]


async def test_a_second_click_is_told_however_late_unless_another_line_was_marked_between() -> None:
    shown = LongList()
    async with staged(shown, (20, 5)) as (app, pilot):
        shown.show(5, Drawn())
        for row, step in ((0, 0), (1, 0), (1, 0), (1, 0), (1, 1), (1, -1), (2, 0), (2, 0)):
            await pilot.click(LongList, offset=(3, row))
            shown.move(step)
        told = [message.again for message in app.heard_of(LongList.Clicked)]
        assert told == [False, False, True, False, True, False, False, True]
