import pytest
from textual.content import Content

from tests.ui.screen_text import screen_lines
from tests.widgets.stage import staged
from tui.widgets.verdict_line import VerdictLine

WORDS = "✗ Wrong   1 of 3 blanks right"


@pytest.mark.parametrize(
    ("width", "shown"),
    [(60, [WORDS]), (20, ["✗ Wrong", "1 of 3 blanks right"]), (12, ["✗ Wrong", "1 of 3", "blanks right"])],
)
async def test_how_a_verdict_came_about_stands_below_it_where_there_is_no_room_beside(
    width: int, shown: list[str]
) -> None:
    line = VerdictLine()
    async with staged(line, (width, 6)) as (app, pilot):
        line.show(Content(WORDS))
        await pilot.pause()
        assert [text.strip() for text in screen_lines(app) if text] == shown
