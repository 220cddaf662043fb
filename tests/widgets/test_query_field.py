from textual.events import Paste

from tests.widgets.stage import staged
from tui.widgets.query_field import QueryField


async def test_going_right_behind_the_text_is_told_and_within_it_is_not() -> None:
    field = QueryField("", max_length=20)
    async with staged(field) as (app, pilot):
        field.focus()
        field.put("abc")
        await pilot.press("home", "right", "end")
        assert app.heard_of(QueryField.Ended) == []
        await pilot.press("right", "end")
        assert len(app.heard_of(QueryField.Ended)) == 2


async def test_what_is_pasted_takes_the_place_of_what_is_selected_and_no_more_room_than_there_is() -> None:
    field = QueryField("", max_length=12)
    async with staged(field) as (_, pilot):
        field.focus()
        field.put("pool")
        field.select_all()
        field.post_message(Paste("one\r\ntwo\n\nthree four"))
        await pilot.pause()
        assert field.value == "one two thre"


async def test_a_text_longer_than_the_field_is_followed_to_its_end() -> None:
    field = QueryField("", max_length=10_000)
    async with staged(field, (30, 5)) as (_, pilot):
        field.focus()
        field.put("word " * 40)
        await pilot.press("x")
        assert field.scroll_offset.x > 100
        await pilot.press("home")
        assert field.scroll_offset.x == 0
