"""The stats screen, by its keys."""

import threading
from datetime import timedelta
from pathlib import Path

import pytest
from textual.containers import VerticalScroll
from textual.widgets import Static

from tests.builders import answered, new_answer, ref
from tests.ui.driving import MORNING, driven, services
from tui.clock import SettableClock
from tui.store.progress import ProgressStore


@pytest.fixture
def learner(home: Path) -> Path:
    """Ten days of answers up to today, also to a card that is gone."""
    clock = SettableClock(MORNING - timedelta(days=9))
    store = ProgressStore.open(home / "data" / "progress.db", "desk", clock)
    for number in range(10):
        store.append(
            new_answer(answered(2 * number, confidence="sure"), ref("single", "every-kind")),
            new_answer(answered(2 * number + 1, 0.0), ref("gone", "[b]old[/b]")),
        )
        clock.instant += timedelta(days=1)
    store.close()
    return home


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_the_figures_are_read_from_top_to_bottom_by_keyboard(
    learner: Path, size: tuple[int, int]
) -> None:
    async with driven(learner, size) as driver:
        await driver.press("s")
        await driver.sees("10 days in a row, 10 at most", "today", "50 %", "2 at most")
        await driver.press("end")
        await driver.sees("progress of cards that no deck holds any more", "[b]old[/b]  1 card")
        await driver.press("escape")
        await driver.sees("Every kind")


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (40, 12)])
async def test_the_scroll_bar_that_comes_with_the_figures_breaks_no_line(
    learner: Path, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    held = services(learner)
    held.journal.toggle_suspended(ref("typed", "every-kind"))
    held.close()
    async with driven(learner, size) as driver:
        stats, counted = driver.app.services.stats, threading.Event()
        figures = stats.figures
        monkeypatch.setattr(stats, "figures", lambda: counted.wait(20) and figures())
        await driver.press("s")
        await driver.sees("Counting …")
        await driver.comes_to_rest()
        counted.set()
        await driver.sees("Activity")
        pane = driver.app.screen.query_one("#stats", VerticalScroll)
        sections = driver.app.screen.query_one("#sections", Static)
        assert pane.show_vertical_scrollbar
        figures_alone = str(sections.content).partition("Kept: ")[0].splitlines()  # a heading may be wrapped
        assert max(map(len, figures_alone)) <= sections.size.width


async def test_where_nothing_was_answered_it_is_told_how_to_begin(home: Path) -> None:
    async with driven(home) as driver:
        await driver.press("s")
        await driver.sees("Nothing answered yet")
        await driver.press("question_mark")
        await driver.sees("Mature cards come back")
