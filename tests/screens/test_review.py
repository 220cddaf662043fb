from datetime import timedelta
from pathlib import Path

from tests.ui.driving import MORNING, Driver, driven, services
from tui.model.grade import Rating
from tui.model.ids import CardId, CardRef, DeckId
from tui.model.response import TypedResponse

FIRST = CardRef(DeckId("every-kind"), CardId("single"))


async def first_card(driver: Driver) -> None:
    await driver.press("r")
    await driver.sees("Which call closes the pool?", "0 due  5 new")


async def answered_somehow(driver: Driver) -> None:
    """Any response will do: the first choice, or a text."""
    pane = driver.app.screen.pane  # type: ignore[attr-defined]  # the review screen's
    for field in pane.query("Input"):
        field.value = "something"
    pane.choose(1)
    pane.submit()


async def rated(driver: Driver, key: str) -> None:
    """Rate once the digit can no longer belong to the choice before it."""
    screen = driver.app.screen
    screen._graded_at = 0.0  # type: ignore[attr-defined]  # the review screen's
    await driver.press(key)


async def test_a_graded_card_shows_the_verdict_then_intervals_on_the_ratings(home: Path) -> None:
    async with driven(home) as driver:
        await first_card(driver)
        await driver.press("2", "enter")
        await driver.sees("✓ Right", "[3 Good]", "10 min")


async def test_the_interval_on_the_key_is_the_interval_that_happens(home: Path) -> None:
    async with driven(home) as driver:
        await first_card(driver)
        await driver.press("2", "enter")
        await driver.sees("[3 Good]", "10 min")
        await driver.press("enter")
        await driver.sees("Which of these are even?")
        memory = driver.app.services.journal.states()[FIRST].memory
        assert memory is not None
        assert memory.due_at - MORNING == timedelta(minutes=10)


async def test_a_digit_right_after_the_verdict_does_not_rate(home: Path) -> None:
    async with driven(home) as driver:
        await first_card(driver)
        await driver.press("2", "enter")
        await driver.sees("[3 Good]")
        driver.app.screen._graded_at = float("inf")  # type: ignore[attr-defined]  # as if just now
        await driver.press("1")
        assert driver.app.services.journal.empty
        await rated(driver, "1")
        await driver.sees("Which of these are even?")


async def test_undo_brings_the_card_back_as_new(home: Path) -> None:
    async with driven(home) as driver:
        await first_card(driver)
        await driver.press("2", "enter", "enter")
        await driver.sees("Which of these are even?")
        await driver.press("u")
        await driver.sees("Which call closes the pool?", "0 due  5 new")
        assert FIRST not in driver.app.services.journal.states()


async def test_when_nothing_is_left_it_says_so_and_undo_still_works(home: Path) -> None:
    async with driven(home) as driver:
        await first_card(driver)
        for _ in range(4):
            await driver.press("f2")
            driver.app.screen.set_focus(None)
            await answered_somehow(driver)
            await driver.sees("1 Again")
            await rated(driver, "4")
        await driver.sees("What does an ORM do?")
        await driver.press("space")
        await driver.sees("maps classes to tables")
        await driver.press("4")
        await driver.sees("Done for now.", "5 cards reviewed, 5 remembered.")
        await driver.press("u")
        await driver.sees("What does an ORM do?")


async def test_nothing_due_is_said_on_home(home: Path) -> None:
    held = services(home)
    sitting = held.review.begin()
    while sitting.current is not None:
        sitting = held.review.answer(sitting, TypedResponse(""), Rating.EASY, 1000)
    held.close()
    async with driven(home) as driver:
        await driver.press("r")
        await driver.sees("Nothing is due now")
