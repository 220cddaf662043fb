from textual.content import Content

from tests.ui.screen_text import screen_lines
from tests.ui.waiting import wait_for
from tests.widgets.stage import staged
from tui.widgets.hit_preview import HitPreview
from tui.widgets.hit_text import LaidOut


class Lines:
    """A text of numbered lines below a head."""

    def __init__(self, head: int, body: int, match: int = 0) -> None:
        self.head, self.body, self.match = head, body, match

    def at(self, width: int) -> LaidOut:
        head = tuple(Content(f"head {line}") for line in range(self.head))
        return LaidOut(head, tuple(Content(f"line {line}") for line in range(self.body)), self.match)


async def test_the_question_stays_while_the_match_is_brought_into_view_and_the_rest_scrolls() -> None:
    shown = HitPreview()
    async with staged(shown, (30, 12)) as (app, pilot):
        shown.show(Content("Deck › Topic"), Lines(2, 100, match=60))
        await pilot.pause()
        lines = "\n".join(screen_lines(app))
        assert "Deck › Topic" in lines
        assert "head 0" in lines and "head 1" in lines and "line 60" in lines
        assert "line 0" not in lines
        shown.move(-1_000)
        await pilot.pause()
        assert [line.strip("│ ▁▂▃▄▅▆▇█") for line in screen_lines(app)[1:6]] == [
            "head 0", "head 1", "", "line 0", "line 1",
        ]  # fmt: skip
        shown.move(1_000)
        await pilot.pause()
        lines = "\n".join(screen_lines(app))
        assert "head 0" in lines and "line 99" in lines
        await pilot.click(HitPreview, offset=(3, 3))
        await pilot.pause()
        assert len(app.heard_of(HitPreview.Picked)) == 1


async def test_a_question_longer_than_half_the_room_scrolls_with_the_rest_and_is_seen_first() -> None:
    shown = HitPreview()
    async with staged(shown, (30, 10)) as (app, pilot):
        shown.show(Content(""), Lines(7, 50, match=40))
        await pilot.pause()
        assert all(f"head {line}" in "\n".join(screen_lines(app)) for line in range(7))
        shown.move_page(1)
        await pilot.pause()
        assert "head 0" not in "\n".join(screen_lines(app))


async def test_no_size_is_too_small() -> None:
    shown = HitPreview()
    async with staged(shown, (30, 10)) as (app, pilot):
        shown.show(Content("t"), Lines(3, 50, match=40))
        for size in ((1, 1), (3, 2), (7, 4), (30, 10)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
        await wait_for(pilot, lambda: "line 40" in "\n".join(screen_lines(app)), "the match")
