"""The time limit of a quiz, with a clock that the test winds."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ui.driving import Driver, driven, services
from tui.model.event import EventKind
from tui.model.grade import Verdict
from tui.model.ids import DeckId
from tui.model.response import Response
from tui.practice.plan import Order, Plan
from tui.screens.quiz import QuizScreen

TIMED = Plan(decks=(DeckId("every-kind"),), order=Order.DECK, time_limit_s=10)


class Watch:
    """Seconds that pass only when told to."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def watch(monkeypatch: pytest.MonkeyPatch) -> Watch:
    watch = Watch()
    monkeypatch.setattr("tui.screens.quiz_asking.monotonic", watch)
    monkeypatch.setattr("tui.screens.quiz._TICK_S", 0.02)
    return watch


async def timed(driver: Driver) -> None:
    session = driver.app.services.quiz.start(TIMED)
    await driver.app.push_screen(QuizScreen(session))
    await driver.sees("1 of 5  0:10")


async def test_time_spent_on_an_answer_counts_once(home: Path, watch: Watch) -> None:
    async with driven(home) as driver:
        await timed(driver)
        watch.now = 6.0
        await driver.press("2", "enter")
        await driver.sees("✓ Right", "1 of 5  0:04")


async def test_time_goes_on_while_a_verdict_is_read_and_while_going_back(home: Path, watch: Watch) -> None:
    async with driven(home) as driver:
        await timed(driver)
        watch.now = 1.0
        await driver.press("2", "enter")
        await driver.sees("✓ Right")
        watch.now = 4.0
        await driver.press("enter")
        await driver.sees("2 of 5  0:06")
        watch.now = 6.0
        await driver.press("b")
        await driver.sees("1 of 5  0:04")


async def test_no_time_goes_by_while_the_program_is_suspended(home: Path, watch: Watch) -> None:
    async with driven(home) as driver:
        await timed(driver)
        app = driver.app
        watch.now = 2.0
        app.app_suspend_signal.publish(app)
        watch.now = 300.0
        await driver.sees(
            "1 of 5  0:08"
        )  # what ticks before the program learns that it goes on counts nothing
        app.app_resume_signal.publish(app)
        watch.now = 301.0
        await driver.sees("1 of 5  0:07")
        await driver.press("p")
        await driver.sees("The clock stands.")
        app.app_suspend_signal.publish(app)
        app.app_resume_signal.publish(app)
        watch.now = 600.0
        await driver.press("space")
        await driver.sees("1 of 5  0:07")


async def test_when_the_time_is_up_the_results_show_once(home: Path, watch: Watch) -> None:
    async with driven(home) as driver:
        await timed(driver)
        watch.now = 11.0
        await driver.sees("Results", "4 never shown")
        held = services(home)
        (row,) = held.history.sessions()
        kinds = [event.kind for event in held.journal.store.session_events(row.session)]
        held.close()
        assert kinds.count(EventKind.SESSION_FINISHED) == 1


async def test_help_is_not_taken_away_when_the_time_is_up(home: Path, watch: Watch) -> None:
    async with driven(home) as driver:
        await timed(driver)
        await driver.press("question_mark")
        await driver.sees("Help › Quiz")
        watch.now = 11.0
        await driver.pilot.pause(0.1)
        assert "Help › Quiz" in driver.text
        await driver.press("escape")
        await driver.sees("Results")


async def until(happened: Callable[[], bool]) -> None:
    """Wait without waiting for the keys pressed before."""
    async with asyncio.timeout(20):
        while not happened():
            await asyncio.sleep(0.01)


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> asyncio.Event:
    """Every verdict that is said is on its way until this is set."""
    painted, say = asyncio.Event(), QuizScreen.say_verdict

    async def slowly(self: QuizScreen, verdict: Verdict, response: Response | None) -> None:
        await say(self, verdict, response)
        await painted.wait()

    monkeypatch.setattr(QuizScreen, "say_verdict", slowly)
    return painted


async def test_an_answer_whose_verdict_is_on_its_way_counts_when_the_time_is_up(
    home: Path, watch: Watch, painted: asyncio.Event
) -> None:
    async with driven(home) as driver:
        await timed(driver)
        screen = driver.app.screen
        assert isinstance(screen, QuizScreen)
        keys = asyncio.create_task(driver.pilot.press("2", "enter"))
        await until(lambda: "✓ Right" in driver.text)
        watch.now = 11.0
        await until(lambda: screen._ended)
        await asyncio.wait({keys}, timeout=0.05)  # the end would be written meanwhile
        painted.set()
        await keys
        await driver.sees("Results", "1 right of 1 question")


async def test_a_click_while_a_verdict_is_on_its_way_waits_until_the_answer_is_kept(
    home: Path, watch: Watch, painted: asyncio.Event
) -> None:
    async with driven(home) as driver:
        await timed(driver)
        screen = driver.app.screen
        assert isinstance(screen, QuizScreen)
        keys = asyncio.create_task(driver.pilot.press("2", "enter"))
        await until(lambda: "✓ Right" in driver.text)
        clicked = asyncio.create_task(screen.action_submit())
        await asyncio.wait({clicked}, timeout=0.1)
        shown = driver.text
        painted.set()
        await asyncio.gather(keys, clicked)
        assert "1 of 5" in shown
        await driver.sees("2 of 5")
        await driver.press("b")
        await driver.sees("1 of 5", "✓ Right")
