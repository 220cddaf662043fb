import csv
from pathlib import Path

import pytest
from textual.widgets import Input

from tests.screens.asking import asked
from tests.ui.driving import Driver, driven


async def finished(driver: Driver) -> None:
    """One right, one wrong, the rest never shown."""
    await asked(driver)
    await driver.press("2", "enter", "enter")
    await driver.sees("2 of 5")
    await driver.press("1", "enter")
    await driver.sees("✗ Wrong")
    await driver.press("e")
    await driver.sees("press e again")
    await driver.press("c", "e")
    await driver.sees("press e again")
    await driver.press("e")
    await driver.sees("Results", "3 never shown")


async def test_esc_declines_to_end_the_quiz_and_only_then_leaves_it(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.widgets.notice_line._SHORT_S", 600)
    async with driven(home) as driver:
        screen = await asked(driver)
        await driver.press("1", "enter", "enter")
        await driver.sees("2 of 5")
        await driver.press("e")
        await driver.sees("4 questions left: press e again to end the quiz here.")
        await driver.press("escape")
        await driver.sees("2 of 5", "Nothing was ended. Esc again leaves.")
        assert driver.app.screen is screen
        await driver.press("e")
        await driver.sees("press e again")
        await driver.press("escape", "escape")
        await driver.sees("Every answer is kept.", "Continue question 2 of 5")


async def test_the_score_is_told_and_undo_and_retry_lead_back_to_questions(
    home: Path,
) -> None:
    async with driven(home) as driver:
        await finished(driver)
        await driver.sees("50 %", "1 right of 2 questions", "✗ you: one", "✓ right: two; four")
        await driver.press("u")
        await driver.sees("2 of 5", "Which of these are even?", "Enter answer")
        await driver.press("1", "enter")
        await driver.sees("✗ Wrong")
        await driver.press("e", "e")
        await driver.sees("Results", "3 never shown")
        await driver.press("r")
        await driver.sees("1 of 1", "Which of these are even?")
        await driver.press("2", "4", "enter", "enter")
        await driver.sees("Results", "100 %")
        await driver.press("r")
        await driver.sees("Nothing was missed: there is nothing to ask again.")


async def test_the_answers_are_exported_and_never_over_a_file_unasked(home: Path, tmp_path: Path) -> None:
    target = tmp_path / "answers.csv"
    target.write_text("mine", encoding="utf-8")
    async with driven(home) as driver:
        await finished(driver)
        await driver.press("e")
        await driver.sees("File to write")
        path = driver.app.screen.query_one("#path", Input)
        await driver.press("type:~/a.md")
        assert path.value == "~/a.md", "what is typed replaces the name proposed"
        path.value = str(target.with_suffix(".cvs"))
        await driver.press("enter")
        await driver.sees("did you mean csv?")
        path.value = str(target)
        await driver.press("enter")
        await driver.sees("already there. Enter again replaces it.")
        await driver.press("left")
        await driver.sees_no("Enter again")
        await driver.press("enter")
        await driver.sees("already there. Enter again replaces it.")
        assert target.read_text(encoding="utf-8") == "mine"
        await driver.press("enter")
        await driver.sees("Written:")
    with target.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["card"] for row in rows] == ["single", "several"]
    assert rows[0]["response"] == "grid.destroy()"
    assert rows[1]["correct"] == "false"
