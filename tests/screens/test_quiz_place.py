"""Going about in a quiz: the list of questions, forward and back, pausing, saying how sure one is."""

from pathlib import Path

import pytest

from tests.screens.test_quiz_time import TIMED, Watch
from tests.ui.driving import Driver, driven, services
from tui.model.ids import DeckId
from tui.practice.plan import Order, Plan
from tui.screens.quiz import QuizScreen
from tui.screens.quiz_place import QuizPlaceScreen

IN_ORDER = Plan(decks=(DeckId("every-kind"),), order=Order.DECK)


@pytest.fixture
def watch(monkeypatch: pytest.MonkeyPatch) -> Watch:
    watch = Watch()
    monkeypatch.setattr("tui.screens.quiz_place.monotonic", watch)
    monkeypatch.setattr("tui.screens.quiz_place._TICK_S", 0.02)
    return watch


async def asked(driver: Driver, plan: Plan = IN_ORDER) -> QuizPlaceScreen:
    screen = QuizScreen(driver.app.services.quiz.start(plan))
    await driver.app.push_screen(screen)
    await driver.sees("1 of 5")
    return screen


async def test_the_list_shows_every_question_with_its_state_and_goes_to_the_one_chosen(home: Path) -> None:
    async with driven(home) as driver:
        await asked(driver)
        await driver.press("2", "enter")
        await driver.sees("✓ Right")
        await driver.press("enter", "f", "s")
        await driver.sees("3 of 5")
        await driver.press("escape", "l")
        await driver.sees("3 open", "1 answered", "1 flagged")
        await driver.sees("1  ✓ right", "2  – skipped", "⚑ Which of these are even?", "3  · open")
        await driver.press("down", "down", "enter")
        await driver.sees("5 of 5", "What does an ORM do?")


async def test_the_list_goes_to_what_is_open_skipped_or_flagged(home: Path) -> None:
    async with driven(home) as driver:
        await asked(driver)
        await driver.press("2", "enter", "enter")
        await driver.sees("2 of 5")
        await driver.press("s", "escape", "l")
        await driver.sees("3 open")
        await driver.press("n", "n", "n", "enter")
        await driver.sees("2 of 5")
        await driver.press("l", "b", "enter")
        await driver.sees("5 of 5")


async def test_a_click_in_the_list_goes_there(home: Path) -> None:
    async with driven(home) as driver:
        await asked(driver)
        await driver.press("l")
        await driver.sees("5 open")
        await driver.pilot.click("#questions", offset=(10, 3))
        await driver.sees("3 of 5")


async def test_forward_and_back_leave_questions_open(home: Path) -> None:
    async with driven(home) as driver:
        screen = await asked(driver)
        await driver.press("n")
        await driver.sees("2 of 5")
        await driver.press("b")
        await driver.sees("1 of 5")
        assert screen.session.remaining == 5


async def test_in_a_pause_the_clock_stands_and_the_question_is_hidden(home: Path, watch: Watch) -> None:
    async with driven(home) as driver:
        await asked(driver, TIMED)
        watch.now = 3.0
        await driver.press("p")
        await driver.sees("The clock stands.", "Question 1 of 5, 5 questions open.", "0:07 left.")
        await driver.sees_no("Which call closes the pool?")
        watch.now = 500.0
        await driver.press("space")
        await driver.sees("Which call closes the pool?", "1 of 5  0:07")
        watch.now = 502.0
        await driver.sees("1 of 5  0:05")


async def test_how_sure_one_is_is_kept_with_the_answer(home: Path) -> None:
    async with driven(home) as driver:
        screen = await asked(driver)
        await driver.press("c")
        await driver.sees("(sure)")
        await driver.press("c", "2", "enter")
        await driver.sees("✓ Right")
        assert screen.session.given is not None
        assert screen.session.given.confidence == "unsure"
        await driver.press("enter")
        await driver.sees("2 of 5")
        await driver.sees_no("sure)")


async def test_a_quiz_that_was_left_goes_on_where_it_stood(home: Path) -> None:
    async with driven(home) as driver:
        await asked(driver)
        await driver.press("down", "x", "2", "enter")
        await driver.sees("✓ Right")
        await driver.press("enter", "n", "escape", "escape")
        await driver.sees("Continue", "question 3 of 5")

    again = services(home)
    session = again.quiz.resume()
    assert session.position == 2
    assert session.struck[0] == {0}
    again.close()


async def test_going_about_does_not_answer_for_the_question_left(home: Path) -> None:
    async with driven(home) as driver:
        screen = await asked(driver)
        await driver.press("2", "n", "b", "enter")
        await driver.sees("Choose first")
        assert screen.session.remaining == 5
