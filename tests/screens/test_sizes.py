"""Every screen at sizes from absurd to wide: nothing crashes, and from 60×20 on the keys are in view."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from textual.widgets import Input
from textual.widgets._toast import Toast

from tests.services.documents import OTHERS, QUESTIONS, write
from tests.ui.driving import EVERY_KIND, Driver, driven, library
from tests.ui.waiting import workers_done
from tui.screens.base import BaseScreen

WALK: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("home", ()),
    ("help", ("question_mark",)),
    ("home", ("escape",)),
    ("stats", ("s",)),
    ("home", ("escape",)),
    ("history", ("h",)),
    ("home", ("escape",)),
    ("search", ("slash", "type:pool")),
    ("card", ("enter",)),
    ("search", ("escape",)),
    ("home", ("escape", "escape")),
    ("review", ("r",)),
    ("home", ("escape",)),
    ("setup", ("enter",)),
    ("pick", ("down", "space")),
    ("setup", ("escape",)),
    ("quiz", ("down", "down", "down", "right", "enter")),
    ("questions", ("l",)),
    ("quiz", ("escape",)),
    ("paused", ("p",)),
    ("quiz", ("p",)),
    ("results", ("e", "e")),
    ("export", ("e",)),
    ("results", ("escape",)),
    ("home", ("escape",)),
    ("extract", ("x", "down")),
    ("preview", ("enter",)),
    ("report", ("r",)),
    ("preview", ("escape",)),
    ("family", ("f",)),
    ("preview", ("escape",)),
    ("extract", ("escape",)),
    ("preview", ("up", "up", "up", "enter")),
    ("accepting", ("e",)),
    ("home", ("escape",)),
)
"""Screens, by their names in the table of keys, and what is pressed to come there from the one before."""
LEAVE = {"home": "q quit", "paused": "Space go on"}
"""What the key bar says of the way out, where it is not Esc."""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with a library, in a folder of documents."""
    library(tmp_path, every_kind=EVERY_KIND)
    write(tmp_path / "notes" / "mapping.md", QUESTIONS)
    write(tmp_path / "notes" / "deep" / "others.md", OTHERS, "Others")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path / "notes")
    return tmp_path


async def walked(driver: Driver) -> AsyncIterator[str]:
    """Go from screen to screen; each is loaded when it is named."""
    for name, keys in WALK:
        for key in keys:
            await driver.press(key)
            await workers_done(driver.app)
            await driver.pilot.pause()
        screen = driver.app.screen
        assert isinstance(screen, BaseScreen)
        assert screen.keys == name
        yield name


async def notice_leaves_in_sight(driver: Driver, name: str) -> None:
    """Say something: title, keys and what is typed into are not covered."""
    before, screen = driver.text.splitlines(), driver.app.screen
    screen.notify("The log cannot be written: " + "no space is left. " * 3, markup=False)
    await driver.sees("The log cannot be")
    lines, covered = driver.text.splitlines(), screen.query_one(Toast).region
    assert (lines[0], lines[-1]) == (before[0], before[-1]), name
    assert not any(covered.overlaps(field.region) for field in screen.query(Input)), name
    driver.app.clear_notifications()


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (200, 60)], ids=str)
async def test_every_screen_shows_its_keys(home: Path, size: tuple[int, int]) -> None:
    async with driven(home, size) as driver:
        async for name in walked(driver):
            lines = driver.text.splitlines()
            assert LEAVE.get(name, "Esc") in lines[-1], name
            assert all(len(line) <= size[0] for line in lines), name
            if size == (60, 20):
                await notice_leaves_in_sight(driver, name)


async def test_no_size_crashes(home: Path) -> None:
    async with driven(home) as driver:
        sized = set[str]()
        async for name in walked(driver):
            for size in [(1, 1), (2, 2), (4, 3), (8, 2), (10, 3), (20, 5), (30, 8), (80, 24)]:
                if name not in sized:
                    await driver.pilot.resize_terminal(*size)
            assert driver.app.return_code is None, name
            sized.add(name)


async def test_a_notice_of_any_length_is_shown_to_its_end(home: Path) -> None:
    async with driven(home, (60, 20)) as driver:
        for length in range(48, 56):
            driver.app.screen.notify("Wrote " + "/".rjust(length - 9, "x") + "end", markup=False)
            await driver.sees("x/end")
            driver.app.clear_notifications()
            await driver.sees_no("x/end")


async def test_low_terminals_leave_room_for_what_is_chosen_from(home: Path) -> None:
    least = {
        "home": ("#decks", 8),
        "setup": ("#form", 8),
        "extract": ("#entries", 8),
        "preview": ("#finds", 3),
    }
    seen = set[str]()
    async with driven(home, (40, 12)) as driver:
        async for name in walked(driver):
            if name in least:
                chosen_from, lines = least[name]
                assert driver.app.screen.query_one(chosen_from).size.height >= lines, name
                seen.add(name)
    assert seen == set(least)
