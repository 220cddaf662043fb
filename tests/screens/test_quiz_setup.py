"""The quiz setup: what is picked, what that matches, what is remembered."""

from pathlib import Path

from tests.ui.driving import ARRANGED, EVERY_KIND, Driver, driven, library


async def opened(driver: Driver) -> None:
    """The setup of the marked deck, with its count marked."""
    await driver.press("enter")
    await driver.sees("5 questions of 5 cards that match")


async def test_several_topics_are_picked_in_a_list(home: Path) -> None:
    async with driven(home) as driver:
        await opened(driver)
        await driver.press("down", "space")
        await driver.sees("Quiz › Topics", "[x] every topic", "[ ] Talking")
        await driver.press("down", "space", "down", "space")
        await driver.sees("2 picked", "[ ] every topic", "[x] Choices", "[x] Typing")
        await driver.press("enter")
        await driver.sees("Choices, Typing", "4 questions of 4 cards that match")
        await driver.press("space", "up", "up", "space", "enter")
        await driver.sees("every topic", "5 questions of 5 cards that match")


async def test_a_list_that_is_left_changes_nothing(home: Path) -> None:
    async with driven(home) as driver:
        await opened(driver)
        await driver.press("down", "space", "down", "space", "escape")
        await driver.sees("every topic", "5 questions of 5 cards that match")


async def test_other_decks_bring_their_own_topics_and_kinds(home: Path) -> None:
    library(home, every_kind=EVERY_KIND, arranged=ARRANGED)
    async with driven(home) as driver:
        await driver.press("down", "enter")
        await driver.sees("5 questions of 5 cards that match")
        await driver.press("up", "space")
        await driver.sees("Quiz › Decks", "[ ] Arranged", "[x] Every kind")
        await driver.press("up", "space", "enter")
        await driver.sees("8 cards in 2 decks", "8 questions of 8 cards that match")
        await driver.press("down", "down", "space")
        await driver.sees("[ ] Boats", "[ ] Typing")


async def test_what_matches_nothing_is_told_and_not_started(home: Path) -> None:
    async with driven(home) as driver:
        await opened(driver)
        await driver.press("down", "down", "down", "down", "left", "left")
        await driver.sees("wrong last time", "No card matches")
        await driver.press("enter")
        await driver.sees("no card was wrong when last answered")


async def test_the_next_quiz_is_proposed_as_the_last_was_planned(home: Path) -> None:
    async with driven(home) as driver:
        await opened(driver)
        await driver.press("down", "right", "down", "down", "down", "down", "right", "enter")
        await driver.sees("1 of 2", "Which call closes the pool?")
        await driver.press("escape")
        await driver.sees("Today")
        await driver.press("enter")
        await driver.sees("at the end (exam)", "2 questions of 2 cards that match")


async def test_a_click_marks_a_line_and_another_changes_it(home: Path) -> None:
    async with driven(home) as driver:
        await opened(driver)
        await driver.pilot.click("#set-order")
        await driver.sees("‹ as in the deck ›")
        await driver.pilot.click("#set-topics")
        await driver.pilot.click("#set-topics")
        await driver.sees("Quiz › Topics")
        await driver.pilot.click("#values", offset=(8, 2))
        await driver.sees("1 picked")


async def test_recognition_is_asked_with_what_it_asks_for(home: Path) -> None:
    library(home, every_kind=EVERY_KIND.replace("cards:", _ANOTHER, 1))
    async with driven(home) as driver:
        await driver.press("enter")
        await driver.sees("6 questions of 6 cards that match")
        await driver.press("down", "right", *["down"] * 8, "right")
        await driver.sees("recognise the key points")
        await driver.press("enter")
        await driver.sees("Which of these belong to the answer?", "[ ]")


_ANOTHER = """\
cards:
  - id: another
    topic: Talking
    question: Why have tests?
    answer: They find what broke.
    key_points: [find what broke, say what is meant, allow changes]
"""
