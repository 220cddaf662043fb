"""Order and match cards on the quiz screen."""

from pathlib import Path

import pytest
from textual.widgets import Static

from tests.screens.asking import asked
from tests.ui.driving import ARRANGED, Driver, driven, library
from tui.model.ids import DeckId
from tui.practice.plan import Order, Plan
from tui.widgets.match_list import MatchList
from tui.widgets.option_row import OptionRow
from tui.widgets.order_list import OrderList

IN_ORDER = Plan(decks=(DeckId("arranged"),), order=Order.DECK)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    library(tmp_path, arranged=ARRANGED)
    return tmp_path


async def to_question(driver: Driver, number: int) -> None:
    """A quiz over the deck in its own order, at that question."""
    await asked(driver, IN_ORDER, number)


def order_list(driver: Driver) -> OrderList:
    return driver.app.screen.query_one(OrderList)


def match_list(driver: Driver) -> MatchList:
    return driver.app.screen.query_one(MatchList)


async def put_in_order(driver: Driver) -> None:
    """Bring each step to its place, by Shift and arrows."""
    for place in range(4):
        at = order_list(driver).order.index(place)
        while order_list(driver).cursor < at:
            await driver.press("down")
        while order_list(driver).cursor > at:
            await driver.press("up")
        await driver.press(*["shift+up"] * (at - place))


async def test_steps_moved_into_their_order_are_right(home: Path) -> None:
    async with driven(home) as driver:
        await to_question(driver, 1)
        await put_in_order(driver)
        await driver.press("enter")
        await driver.sees("✓ Right", "Nobody regrets a fender.")


async def test_a_step_taken_up_moves_with_the_arrows_until_it_is_put_down(home: Path) -> None:
    async with driven(home) as driver:
        await to_question(driver, 1)
        before = order_list(driver).order
        await driver.press("space", "down", "down")
        await driver.sees("⇅ moves with the arrows")
        await driver.press("space", "up")
        await driver.sees_no("⇅")
        assert order_list(driver).order == (*before[1:3], before[0], before[3])
        assert order_list(driver).cursor == 1


async def test_by_number_one_step_is_taken_up_and_put_down_at_another(home: Path) -> None:
    async with driven(home) as driver:
        await to_question(driver, 1)
        before = order_list(driver).order
        await driver.press("4", "1")
        assert order_list(driver).order == (before[3], *before[:3])
        assert not order_list(driver).held


async def test_by_mouse_a_click_takes_up_and_another_puts_down(home: Path) -> None:
    async with driven(home) as driver:
        await to_question(driver, 1)
        before = order_list(driver).order
        rows = list(order_list(driver).query(OptionRow))
        await driver.pilot.click(rows[0])
        await driver.pilot.click(rows[2])
        await driver.pilot.pause()
        assert order_list(driver).order == (*before[1:3], before[0], before[3])


async def test_an_order_left_as_it_was_asked_is_asked_back_once(home: Path) -> None:
    async with driven(home) as driver:
        await to_question(driver, 1)
        await driver.press("enter")
        await driver.sees("Nothing was moved yet. Enter again answers")
        await driver.press("down")
        await driver.sees_no("Nothing was moved yet")
        await driver.press("enter")
        await driver.sees("Nothing was moved yet. Enter again answers")
        await driver.press("enter")
        await driver.sees("Nobody regrets a fender.")


async def test_a_wrong_order_shows_the_right_one_and_where_each_step_stood(home: Path) -> None:
    async with driven(home) as driver:
        await to_question(driver, 1)
        await put_in_order(driver)
        await driver.press("up", "up", "up", "4", "1", "enter")
        await driver.sees("Partly right: 67 %", "2 of 3 neighbours as they should be")
        await driver.sees("1  Lower the fenders   ✗ you had it 2nd", "4  Tie up   ✗ you had it 1st")
        await driver.sees("2  Slow down   ✓ follows the right step; you had it 3rd")


async def test_pairs_are_matched_by_the_left_digit_then_the_right(home: Path) -> None:
    async with driven(home) as driver:
        await to_question(driver, 2)
        order = match_list(driver).order
        for left in range(4):
            await driver.press(str(left + 1), str(order.index(left) + 1))
        await driver.sees(f"1  port   → {order.index(0) + 1}  left side")
        await driver.press("enter")
        await driver.sees("✓ Right", "bow   ✓ front")


async def test_a_right_text_that_is_taken_moves_to_its_new_left_one(home: Path) -> None:
    async with driven(home) as driver:
        await to_question(driver, 2)
        first = match_list(driver).order[0]
        await driver.press("1", "1")
        assert match_list(driver).given == [first, None, None, None]
        await driver.press("2", "1")
        assert match_list(driver).given == [None, first, None, None]


async def test_a_right_text_that_belongs_to_several_stays_with_all_of_them(home: Path) -> None:
    async with driven(home) as driver:
        await to_question(driver, 3)
        order = match_list(driver).order
        lists, one = str(order.index(0) + 1), str(order.index(2) + 1)
        await driver.press("1", lists, "2", lists, "3", one, "enter")
        await driver.sees("✓ Right")


async def test_arrows_and_space_match_too(home: Path) -> None:
    async with driven(home) as driver:
        await to_question(driver, 2)
        order = match_list(driver).order
        await driver.press("down", "right", "down", "space")
        assert match_list(driver).given == [None, order[1], None, None]
        await driver.press("right", "left")
        assert not match_list(driver).on_right


async def test_clicks_match_too(home: Path) -> None:
    async with driven(home) as driver:
        await to_question(driver, 2)
        order = match_list(driver).order
        lefts, rights = (
            list(driver.app.screen.query_one(column).query(OptionRow)) for column in ("#lefts", "#rights")
        )
        await driver.pilot.click(lefts[2])
        await driver.pilot.click(rights[0])
        await driver.pilot.pause()
        assert match_list(driver).given == [None, None, order[0], None]


async def test_what_is_unmatched_is_asked_back_once_and_then_wrong(home: Path) -> None:
    async with driven(home) as driver:
        await to_question(driver, 2)
        await driver.press("enter")
        await driver.sees("Match first")
        order = match_list(driver).order
        await driver.press("1", str(order.index(0) + 1), "enter")
        for keys in (
            ("c",),
            ("right",),
            ("h",),
            ("question_mark", "escape"),
            ("p", "p"),
            ("ctrl+p", "escape"),
        ):
            await driver.sees("3 texts not matched yet. Enter again answers")
            await driver.press(*keys)
            await driver.sees_no("not matched yet")
            await driver.press("enter")
        await driver.sees("3 texts not matched yet. Enter again answers")
        await driver.press("enter")
        await driver.sees("Partly right: 25 %", "1 of 4 pairs right", "✗ left open → ")


async def test_nothing_moves_once_the_verdict_is_shown(home: Path) -> None:
    async with driven(home) as driver:
        await to_question(driver, 1)
        await driver.press("shift+down", "enter")
        await driver.sees("Nobody regrets a fender.")
        await driver.press("space", "shift+down", "1", "down")
        assert order_list(driver).order == (0, 1, 2, 3)


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (40, 15)])
async def test_both_columns_fit_at_every_size(home: Path, size: tuple[int, int]) -> None:
    async with driven(home, size) as driver:
        await to_question(driver, 2)
        captions = list(match_list(driver).query(Static).results())
        assert captions
        assert [caption for caption in captions if caption.region.right > size[0]] == []
        await driver.sees("starboard", "back")


async def test_a_review_orders_and_matches_too(home: Path) -> None:
    async with driven(home) as driver:
        await driver.press("r")
        await driver.sees("Put the stages of docking in order.")
        await put_in_order(driver)
        await driver.press("enter")
        await driver.sees("✓ Right", "3 Good")
