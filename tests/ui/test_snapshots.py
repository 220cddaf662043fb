"""One still picture for each state of a screen. Look at the report before accepting a change."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Protocol

import pytest
from textual.pilot import Pilot

from tests.ui.driving import ARRANGED, EVERY_KIND, Driver, library, services
from tests.ui.waiting import wait_for
from tui.app import QuizdeckApp
from tui.files import write_atomically
from tui.screens.home import HomeScreen


class Compare(Protocol):
    """The fixture of the snapshot plugin."""

    def __call__(
        self,
        app: QuizdeckApp,
        *,
        terminal_size: tuple[int, int],
        run_before: Callable[[Pilot[int]], Awaitable[None]],
    ) -> bool: ...


IN_ORDER = (
    "enter",
    "see:5 questions of 5 cards",
    "down",
    "down",
    "down",
    "down",
    "right",
    "enter",
    "see:1 of 5",
)
_STATS = ("see:1 answer today", "s", "see:Due a day")
STATES: dict[str, tuple[str, ...]] = {
    "home": (),
    "setup": ("enter", "see:5 questions of 5 cards"),
    "quiz-asked": (*IN_ORDER, "down", "x", "down"),
    "quiz-graded": (*IN_ORDER, "3", "enter", "see:The name changed"),
    "quiz-open": (*IN_ORDER, "f3", "f3", "f3", "f3", "space", "see:1 Again", "space"),
    "results": (
        *IN_ORDER,
        "2",
        "enter",
        "see:✓ Right",
        "enter",
        "1",
        "enter",
        "see:✗ Wrong",
        "e",
        "e",
        "see:Results",
    ),
    "review": ("r", "see:0 due  5 new", "2", "enter", "see:10 min"),
    "review-end": (
        *("r", "see:0 due  5 new", "2", "enter", "see:10 min", "enter", "see:are even", "t"),
        *("see:without decorators", "escape", "t", "see:Gap 1", "escape", "t", "see:an ORM", "t", "see:Done"),
    ),
    "search": (
        "slash",
        "type:dekorators is:new ki",
        "see:›kind:",
        "see:1 of 1",
        "see:not reviewed yet",
        "see:✓ EntitySchema",
    ),
    "card": ("slash", "type:dekorators", "see:describes an entity", "enter", "see:never answered"),
    "help": ("question_mark", "see:Leave the program"),
    "stats": (
        *("r", "see:0 due  5 new", "2", "enter", "see:10 min", "enter", "see:are even", "escape"),
        *_STATS,
    ),
    "past": (
        *(*IN_ORDER, "2", "enter", "see:✓ Right", "enter", "1", "enter", "see:✗ Wrong", "enter", "f3"),
        *("see:4 of 5", "escape", "e", "e", "see:Results", "escape", "h", "see:2 of 5  Every kind"),
        *("enter", "see:2 of 5 answered"),
    ),
    "quiz-slip": (*IN_ORDER, "n", "n", "type:EntitySchama", "enter", "see:It returns plain"),
    "quiz-list": (*IN_ORDER, "2", "enter", "see:✓ Right", "enter", "f", "s", "escape", "l", "see:3 open"),
    "quiz-paused": (*IN_ORDER, "p", "see:The clock stands."),
    "pick": ("enter", "see:5 questions of 5 cards", "down", "space", "down", "space", "see:1 picked"),
}
ARRANGING = ("enter", "see:3 questions of 3 cards", *["down"] * 4, "right", "enter", "see:1 of 3")
ARRANGED_STATES: dict[str, tuple[str, ...]] = {
    "order-asked": (*ARRANGING, "down", "space", "down", "see:⇅"),
    "order-graded": (*ARRANGING, "shift+down", "enter", "see:Nobody regrets"),
    "match-asked": (*ARRANGING, "s", "see:2 of 3", "1", "3", "2", "1", "3"),
    "match-graded": (*ARRANGING, "s", "see:2 of 3", "1", "3", "2", "1", "enter", "enter", "see:left open"),
}
"""Of a deck whose parts are moved."""


@pytest.fixture(autouse=True)
def _standing_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """No time goes by in a picture."""
    monkeypatch.setattr("tui.screens.quiz_asking.monotonic", lambda: 0.0)
    monkeypatch.setattr("tui.screens.review.monotonic", lambda: 0.0)


def picture(
    snap_compare: Compare,
    home: Path,
    steps: tuple[str, ...],
    size: tuple[int, int],
    decks: dict[str, str] | None = None,
) -> bool:
    """Walk the steps (`see:` waits for words), then compare."""
    library(home, **(decks or {"every_kind": EVERY_KIND}))
    app = QuizdeckApp(services(home))

    async def walk(pilot: Pilot[int]) -> None:
        driver = Driver(app, pilot)
        await wait_for(
            pilot, lambda: isinstance(app.screen, HomeScreen) and app.screen.overview is not None, "home"
        )
        for step in steps:
            if step.startswith("see:"):
                await driver.sees(step[4:])
            else:
                await driver.press(step)
        await driver.comes_to_rest()

    return snap_compare(app, terminal_size=size, run_before=walk)


@pytest.mark.parametrize("state", STATES)
def test_at_80_by_24(snap_compare: Compare, tmp_path: Path, state: str) -> None:
    assert picture(snap_compare, tmp_path, STATES[state], (80, 24))


@pytest.mark.parametrize(
    "state", ["home", "quiz-graded", "results", "search", "review", "review-end", "stats"]
)
def test_at_60_by_20(snap_compare: Compare, tmp_path: Path, state: str) -> None:
    assert picture(snap_compare, tmp_path, STATES[state], (60, 20))


def test_kept_searches_at_80_by_24(snap_compare: Compare, tmp_path: Path) -> None:
    write_atomically(tmp_path / "config" / "searches.toml", b'"weak spots" = "is:wrong -kind:open"\n')
    write_atomically(tmp_path / "data" / "last-search.toml", b'recent = ["pool"]\n')
    steps = ("slash", "see:Saved  weak spots", "see:not right last time")
    assert picture(snap_compare, tmp_path, steps, (80, 24))


@pytest.mark.parametrize("state", ARRANGED_STATES)
def test_arranging_at_80_by_24(snap_compare: Compare, tmp_path: Path, state: str) -> None:
    assert picture(snap_compare, tmp_path, ARRANGED_STATES[state], (80, 24), {"arranged": ARRANGED})


@pytest.mark.parametrize("state", ["order-asked", "match-asked"])
def test_arranging_at_60_by_20(snap_compare: Compare, tmp_path: Path, state: str) -> None:
    assert picture(snap_compare, tmp_path, ARRANGED_STATES[state], (60, 20), {"arranged": ARRANGED})


@pytest.mark.parametrize("state", ["quiz-graded", "results"])
def test_at_160_by_50(snap_compare: Compare, tmp_path: Path, state: str) -> None:
    assert picture(snap_compare, tmp_path, STATES[state], (160, 50))


@pytest.mark.parametrize("state", ["home", "search"])
def test_at_120_by_36(snap_compare: Compare, tmp_path: Path, state: str) -> None:
    assert picture(snap_compare, tmp_path, STATES[state], (120, 36))
