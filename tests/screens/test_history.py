"""Past sessions, listed and opened, by keys and by mouse."""

from pathlib import Path

import pytest
from textual.widgets import Input

from tests.screens.asking import asked
from tests.ui.driving import driven
from tui.widgets.long_list import LongList


async def test_without_a_session_it_is_said_what_makes_one(home: Path) -> None:
    async with driven(home) as driver:
        await driver.press("s")
        await driver.sees("h sessions")
        await driver.press("h")
        await driver.sees("Nothing was answered yet.", "0 sessions")
        await driver.press("enter", "e", "down")
        await driver.sees("Past sessions")


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
async def test_a_session_opens_with_right_and_wrong_is_exported_and_gone_on_with(
    home: Path, tmp_path: Path, size: tuple[int, int]
) -> None:
    async with driven(home, size) as driver:
        await asked(driver)
        await driver.press("2", "enter")
        await driver.sees("✓ Right")
        await driver.press("enter", "1", "enter")
        await driver.sees("✗ Wrong")
        await driver.press("escape", "h")
        await driver.sees("2026-11-22", "quiz", "50 %", "unfinished" if size[0] > 60 else "open")
        await driver.press("enter")
        await driver.sees(
            "50 % · 2 of 5 answered", "✓ right", "✗ wrong", "Which of these", "✓ you: grid.destroy()"
        )
        assert "✓ right: " not in driver.text, "it was given"
        await driver.press("down")
        driver.app.clear_notifications()
        await driver.sees("✗ you: one", "✓ right: two; four")
        await driver.press("e")
        await driver.sees("Past sessions › Export")
        target = tmp_path / "answers.csv"
        driver.app.screen.query_one(Input).value = str(target)
        await driver.press("enter")
        await driver.sees("Written")
        assert target.read_text(encoding="utf-8").count("every-kind") == 2
        await driver.press("enter")
        await driver.sees("Progress: ")
        await driver.press("escape", "c")
        await driver.sees("2 of 5", "✗ wrong, your choice")
        assert "Every answer is kept" not in driver.text, "what was said elsewhere covers no question"


async def test_sessions_open_by_two_clicks_and_a_finished_one_stays_finished(home: Path) -> None:
    async with driven(home) as driver:
        screen = await asked(driver)
        await driver.press("2", "enter")
        await driver.sees("✓ Right")
        driver.app.services.quiz.finish(screen.session)
        await driver.press("escape", "h")
        await driver.sees("1 of 5  Every kind")
        for _ in range(2):
            await driver.pilot.click(LongList, offset=(5, 1))
        await driver.sees("1 of 5 answered")
        await driver.press("c")
        await driver.sees("This session is finished.")
        for _ in range(2):
            await driver.pilot.click(LongList, offset=(5, 1))
        await driver.sees("Which call closes the pool?", "Progress: ")
