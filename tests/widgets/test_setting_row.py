import pytest

from tests.ui.screen_text import screen_lines
from tests.widgets.stage import staged
from tui.widgets.setting_row import SettingRow


def row() -> SettingRow:
    return SettingRow("Order", ("as in the deck", "shuffled", "[/b] weakest"), (1,))


async def test_name_and_value_are_drawn_and_the_cursor_by_a_sign() -> None:
    one = row()
    async with staged(one, (40, 4)) as (app, pilot):
        assert screen_lines(app)[0].split() == ["Order", "shuffled"]
        one.cursor = True
        await pilot.pause()
        assert screen_lines(app)[0].split() == ["›", "Order", "‹", "shuffled", "›"]
        assert one.has_class("-cursor")


async def test_values_go_round_about_and_each_change_is_told() -> None:
    one = row()
    async with staged(one) as (app, pilot):
        seen = []
        for step in (1, 1, 1, -1):
            one.change(step)
            seen.append(one.value)
        await pilot.pause()
        assert seen == ["[/b] weakest", "as in the deck", "shuffled", "as in the deck"]
        assert len(app.heard_of(SettingRow.Changed)) == 4


async def test_several_values_are_listed_and_a_change_takes_one() -> None:
    one = SettingRow("Topics", ("every topic", "Pool", "Rows"), (1, 2), several=True)
    async with staged(one, (40, 4)) as (app, pilot):
        assert screen_lines(app)[0].split() == ["Topics", "Pool,", "Rows"]
        one.change(1)
        assert one.chosen == (2,)
        one.take((0,))
        await pilot.pause()
        assert one.value == "every topic"
        assert len(app.heard_of(SettingRow.Changed)) == 2


async def test_a_click_is_told() -> None:
    one = row()
    async with staged(one) as (app, pilot):
        await pilot.click(SettingRow)
        await pilot.pause()
        (clicked,) = {message.row for message in app.heard_of(SettingRow.Clicked)}
        assert clicked is one


@pytest.mark.parametrize("width", [4, 12, 20])
async def test_a_narrow_row_is_cut_not_wrapped(width: int) -> None:
    async with staged(row(), (width, 4)) as (app, _):
        lines = screen_lines(app)
        assert len(lines[0]) <= width
        assert not "".join(lines[1:])


async def test_values_are_text() -> None:
    async with staged(SettingRow("Deck", ("[/b] x\x1b",)), (40, 4)) as (app, _):
        assert screen_lines(app)[0].endswith("[/b] x␛")
