"""Every screen at sizes from absurd to wide: nothing crashes, and from 60×20 on the keys are in view."""

from pathlib import Path

import pytest

from tests.ui.driving import Driver, driven

SCREENS: dict[str, tuple[str, ...]] = {
    "home": (),
    "setup": ("enter",),
    "quiz": ("enter", "enter"),
    "review": ("r",),
    "search": ("slash", "type:pool"),
    "card": ("slash", "type:pool", "enter"),
    "help": ("question_mark",),
    "results": ("enter", "enter", "e"),
    "export": ("enter", "enter", "e", "e"),
}


async def opened(driver: Driver, keys: tuple[str, ...]) -> None:
    for key in keys:
        await driver.press(key)
        await driver.app.workers.wait_for_complete()
        await driver.pilot.pause()


@pytest.mark.parametrize("name", SCREENS)
@pytest.mark.parametrize("size", [(60, 20), (80, 24), (200, 60)], ids=str)
async def test_every_screen_shows_its_keys(home: Path, name: str, size: tuple[int, int]) -> None:
    async with driven(home, size) as driver:
        await opened(driver, SCREENS[name])
        last = driver.text.splitlines()[-1]
        assert ("Esc" in last) or ("q quit" in last), last
        assert all(len(line) <= size[0] for line in driver.text.splitlines())


@pytest.mark.parametrize("name", SCREENS)
async def test_no_size_crashes(home: Path, name: str) -> None:
    async with driven(home) as driver:
        await opened(driver, SCREENS[name])
        for size in [(1, 1), (2, 2), (4, 3), (8, 2), (10, 3), (20, 5), (30, 8), (80, 24)]:
            await driver.pilot.resize_terminal(*size)
            await driver.pilot.pause()
        assert driver.app.return_code is None
