from textual.events import Paste

from tests.widgets.stage import staged
from tui.model.response import ClozeResponse
from tui.widgets.blanks import Blanks


async def test_pasted_lines_are_joined_where_the_cursor_stands() -> None:
    blanks = Blanks(("Gap 1", "Gap 2"), ClozeResponse, ("ab",))
    async with staged(blanks) as (app, pilot):
        await pilot.press("left")
        assert app.focused is not None
        app.focused.post_message(Paste("first line\n  second\r\n"))
        await pilot.pause()
        assert blanks.draft == ClozeResponse(("afirst line secondb", ""))
