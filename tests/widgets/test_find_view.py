from textual.content import Content

from tests.ui.screen_text import screen_lines
from tests.widgets.finds import FindShown, LinesShown, open_card
from tests.widgets.stage import staged
from tui.widgets.find_view import FindView
from tui.widgets.long_list import LongList

FINDS = (
    FindShown(1, "What burns?", card=open_card(question="What burns?", answer="Oil.")),
    FindShown(5, "Contents", "skipped", remark="a list of links"),
)


def lines_of(at: int) -> LinesShown:
    return LinesShown(FINDS[at].line, (f"raw line of {at}",), title=f"Line {FINDS[at].line}")


async def test_the_marked_find_is_shown_beside_its_lines() -> None:
    shown = FindView()
    async with staged(shown, (80, 24)) as (app, pilot):
        shown.show(FINDS, lines_of)
        await pilot.pause()
        assert all(word in "\n".join(screen_lines(app)) for word in ("Oil.", "Line 1", "raw line of 0"))
        shown.found.move(1)
        await pilot.pause()
        seen = "\n".join(screen_lines(app))
        assert all(word in seen for word in ("a list of links", "Line 5", "raw line of 1"))
        assert "Oil." not in seen


async def test_the_other_pane_becomes_active_by_switching_and_by_a_click() -> None:
    shown = FindView()
    async with staged(shown, (80, 24)) as (app, pilot):
        shown.show(FINDS, lines_of)
        shown.switch()
        assert shown.on_source
        await pilot.click("#card-pane", offset=(4, 3))
        await pilot.pause()
        assert not shown.on_source
        assert app.heard_of(FindView.Switched)


async def test_without_a_find_it_says_why() -> None:
    shown = FindView()
    async with staged(shown, (80, 24)) as (app, pilot):
        shown.show(FINDS, lines_of)
        shown.show_nothing(Content("No [/b] questions."), LinesShown())
        assert not shown.found.display
        shown.show_nothing(Content(""), LinesShown())
        assert shown.found.display
        shown.show_nothing(Content("No [/b] questions."), LinesShown())
        await pilot.pause()
        seen = "\n".join(screen_lines(app))
        assert "No [/b] questions." in seen and "What burns?" not in seen
        assert shown.query_one(LongList).count == 0
