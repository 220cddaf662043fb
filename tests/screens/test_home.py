import contextlib
import os
import sys
import threading
from pathlib import Path

import pytest
from rich.style import Style
from textual.app import App

from tests.ui.driving import EVERY_KIND, Driver, driven, library, services
from tests.ui.screen_text import screen_strips
from tests.ui.waiting import wait_for
from tui.app import QuizdeckApp
from tui.model.overview import Overview
from tui.model.response import ChoiceResponse
from tui.practice.plan import Order, Plan
from tui.screens import doors
from tui.screens.home import HomeScreen
from tui.services.core import Core

BROKEN = "format: 1\ndeck: broken\ntitle: Broken one\ncards:\n\t- id: tab\n"


async def test_a_first_run_says_what_to_do(home: Path) -> None:
    async with driven(home) as driver:
        await driver.sees("Enter", "quiz on the marked deck", "5 cards", "5 new")


async def test_without_a_deck_every_key_that_needs_one_tells_how_to_come_by_it(tmp_path: Path) -> None:
    library(tmp_path)
    async with driven(tmp_path) as driver:
        await driver.sees("x Make a deck of a document: there are none yet")
        assert "Enter quiz" not in driver.text and "r review" not in driver.text.splitlines()[-1]
        for key in ("enter", "r", "v", "t"):
            driver.app.clear_notifications()
            await driver.press(key)
            await driver.sees("There are no decks yet: x makes one of a document.")


async def test_a_broken_deck_is_listed_and_explained_and_the_others_load(tmp_path: Path) -> None:
    library(tmp_path, every_kind=EVERY_KIND, broken=BROKEN)
    async with driven(tmp_path) as driver:
        await driver.sees("Every kind", "Broken one", "press Enter to see")
        await driver.press("k", "up", "enter")
        await driver.sees("Problems", "tab")


async def test_the_path_of_a_broken_deck_is_broken_between_names(tmp_path: Path) -> None:
    library(home := tmp_path / "a-folder-of-my-own", broken=BROKEN)
    async with driven(home, (40, 14)) as driver:
        await driver.press("enter")
        await driver.sees("Problems", "broken.yaml", "a-folder-of-my-own/")


async def test_the_problems_of_a_deck_are_those_of_its_file_as_it_is_now(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.app._LOOK_S", 0.05)
    library(tmp_path, broken=BROKEN)
    async with driven(tmp_path) as driver:
        await driver.press("enter")
        await driver.sees("Problems", "1 problem", "tab")
        library(tmp_path, broken=EVERY_KIND)
        await driver.sees("Nothing is wrong with the deck any more.", "0 problems")


async def test_a_marked_problem_opens_in_the_editor_at_its_line_and_the_list_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(App, "suspend", lambda self: contextlib.nullcontext())
    wrong = (
        EVERY_KIND.replace("    answer: |", "    ansewr: x\n    answer: |")
        + "  - id: late\n    answer: So.\n"
    )
    library(tmp_path, every_kind=wrong)
    seen = tmp_path / "line"
    vim = tmp_path / "vim"
    vim.write_text(
        f"#!{sys.executable}\nimport pathlib, sys\n"
        f"pathlib.Path({str(seen)!r}).write_text(sys.argv[1])\n"
        "path = pathlib.Path(sys.argv[2])\n"
        "path.write_text(path.read_text().replace('    ansewr: x\\n', ''))\n"
    )
    vim.chmod(0o755)
    async with driven(tmp_path, editor=str(vim)) as driver:
        await driver.press("p")
        await driver.sees("2 problems", "ansewr", "no question", "e edit")
        lines = [line for line in driver.text.splitlines() if "error" in line]
        assert [line.strip()[:1] == "›" for line in lines] == [True, False]
        await driver.press("down", "e")
        await driver.sees_no("2 problems")
        await driver.sees("1 problem", "no question")
        assert seen.read_text() == f"+{1 + wrong.split('late')[0].count(chr(10))}"
        assert "ansewr" not in driver.text
        await driver.press("e")
        await driver.sees("Nothing was changed.")


async def test_home_and_the_problems_of_a_deck_count_warnings_apart(tmp_path: Path) -> None:
    odd = "  - id: odd\n    question: Why?\n    choices: [{text: So, correct: true}]\n"
    library(tmp_path, every_kind=f"{EVERY_KIND}{odd}  - id: late\n    answer: So.\n")
    async with driven(tmp_path) as driver:
        await driver.sees("1 problem, 1 warning")
        await driver.press("p")
        await driver.sees("Problems", "1 problem, 1 warning", "warning  there is one choice only")


async def test_a_deck_without_problems_says_so(home: Path) -> None:
    async with driven(home) as driver:
        await driver.press("p")
        await driver.sees("Nothing is wrong with this deck.")
        await driver.press("c")
        await driver.sees("There is no quiz to continue.")
        await driver.press("t")
        await driver.sees("No deck here builds on another")
        await driver.sees_no("There is no quiz to continue.")


async def test_what_is_said_takes_the_place_of_what_was_said_but_for_warnings(home: Path) -> None:
    async with driven(home, (40, 12)) as driver:
        driver.app.notify("A backup could not be made.", severity="warning", markup=False)
        await driver.press("t", "t", "t")
        await driver.sees("A backup could not be made.", "No deck here builds on")
        driver.app.clear_notifications()
        driver.app._warned_until = 0.0
        await driver.press("t", "t", "t")
        await driver.sees("No deck here builds on")
        await driver.comes_to_rest()
        assert driver.text.count("builds on") == 1


@pytest.mark.parametrize("size", [(40, 12), (30, 8)], ids=str)
async def test_a_low_terminal_shows_at_least_three_decks(home: Path, size: tuple[int, int]) -> None:
    for number in range(6):
        text = EVERY_KIND.replace("every-kind", f"d{number}").replace("Every kind", f"Deck {number}")
        library(home, **{f"d{number}": text})
    async with driven(home, size) as driver:
        await driver.sees("Deck 0", "Deck 1", "Deck 2")
        await driver.press("slash", "type:pool")
        await driver.sees("› Which call closes")
        lines = driver.text.splitlines()
        first = next(at for at, line in enumerate(lines) if line.startswith("› "))
        assert [line[2:].startswith("Which call closes") for line in lines[first : first + 3]] == [True] * 3


async def test_a_deck_is_reloaded_on_request(home: Path) -> None:
    async with driven(home) as driver:
        library(home, second=EVERY_KIND.replace("every-kind", "second").replace("Every kind", "Second deck"))
        await driver.press("f5")
        await driver.sees("Second deck")


async def test_the_command_palette_knows_the_words_on_the_screen(home: Path) -> None:
    async with driven(home) as driver:
        await driver.press("ctrl+p")
        await driver.sees("quiz        Set up a quiz", "screenshot")
        assert "Mark the line" not in driver.text
        assert driver.text.count("Search every card") == driver.text.count("Leave the program") == 1
        for typed, first in (
            ("quit", "quit "), ("undo", "undo "), ("stts", "stats "), ("settings", "settings "),
            ("export", "export "), ("picture", "screenshot "), ("history", "sessions "),
        ):  # fmt: skip
            await driver.press(f"type:{typed}")
            await wait_for(driver.pilot, lambda first=first: shown_first(driver, first), first)  # type: ignore[misc]
            await driver.press(*["backspace"] * len(typed))
        await driver.press("type:review", "enter")
        await driver.sees("0 due  5 new")


def shown_first(driver: Driver, word: str) -> bool:
    """Whether the palette lists that command above all others."""
    lines = driver.text.splitlines()
    at = next((at for at, line in enumerate(lines) if "🔎" in line), len(lines) - 3)
    return lines[at + 2].strip().startswith(word)


async def test_a_theme_holds_at_once_and_from_then_on(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = home / "config" / "settings.toml"
    async with driven(home, (100, 24)) as driver:
        await driver.press("ctrl+p", "type:theme", "enter")
        await driver.sees("Which theme?", "textual-dark", "dark, the present one")
        await driver.press("type:nord", "enter")
        await driver.sees("Theme nord, kept in")
        assert driver.app.theme == "nord"
        assert settings.read_text() == 'theme = "nord"\n'
    settings.write_text("theme.dark = 1\ntheme.light = 2\n")
    async with driven(home, (100, 24)) as driver:
        await driver.press("ctrl+p", "type:theme", "enter", "type:flexoki", "enter")
        await driver.sees("The theme flexoki holds until you leave")
    assert settings.read_text() == "theme.dark = 1\ntheme.light = 2\n"
    monkeypatch.chdir(home)
    async with driven(home, (100, 24)) as driver:
        await driver.press("ctrl+p", "type:screenshot", "enter")
        await driver.sees("Wrote")
    [picture] = home.glob("quizdeck-2026-11-22-*.svg")
    assert "Every&#160;kind" in picture.read_text(encoding="utf-8")


async def test_letters_move_as_the_arrows_do_where_they_are_no_text(home: Path) -> None:
    second = EVERY_KIND.replace("every-kind", "second").replace("Every kind", "Second deck")
    library(home, every_kind=EVERY_KIND, second=second)
    async with driven(home) as driver:
        await driver.sees("›   Every kind")
        await driver.press("j")
        await driver.sees("›   Second deck")
        await driver.press("k")
        await driver.sees("›   Every kind")
        await driver.press("enter", "j")
        await driver.sees("› Topics")
        await driver.press("escape", "slash", "type:jk")
        await driver.sees("│  jk  ")


async def test_help_lists_the_keys_of_the_screen_it_was_asked_on(home: Path) -> None:
    async with driven(home) as driver:
        await driver.press("question_mark")
        await driver.sees("Help › Home", "Set up a quiz on the chosen deck", "Leave the program")
        await driver.press("pagedown")
        await driver.sees("Everywhere", "Ctrl+P  Find a command")
        lines = driver.text.splitlines()
        below = lines[next(at for at, line in enumerate(lines) if "Ctrl+Z" in line) + 1]
        assert below.startswith(" " * len("   Ctrl+Z  ")), "what goes on below stands below itself"
        await driver.press("escape")
        await driver.sees("Decks")


BASICS = EVERY_KIND.replace("every-kind", "basics").replace("Every kind", "The basics")
DEEPER = EVERY_KIND.replace("every-kind", "deeper").replace("Every kind", "A deeper deck\nneeds: [basics]")


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_decks_are_listed_along_the_path_with_what_to_learn_first(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    library(tmp_path, basics=BASICS, deeper=DEEPER)
    async with driven(tmp_path, size) as driver:
        await driver.sees("first: The basics", "5 new")
        lines = driver.text.splitlines()
        above, below = (
            at for at, line in enumerate(lines) if "The basics  " in line or "A deeper deck" in line
        )
        assert above < below
        assert "first: The basics" in lines[below]


async def test_before_the_first_answer_a_placement_quiz_is_offered_and_tells_where_to_begin(
    tmp_path: Path,
) -> None:
    library(tmp_path, basics=BASICS, deeper=DEEPER)
    async with driven(tmp_path) as driver:
        await driver.sees("t Not sure where to begin? A placement quiz of 8 questions")
        await driver.press("t")
        await driver.sees("1 of 8")
        await driver.press(*["f3"] * 8)
        await driver.sees("8 of 8", "No question is open. Enter or e ends the exam")
        await driver.press("e")
        await driver.sees("Results", "Begin with: The basics, then A deeper deck")
        await driver.press("escape")
        await driver.sees("Decks", "first: The basics")


async def test_without_a_path_no_placement_quiz_is_offered(home: Path) -> None:
    async with driven(home) as driver:
        await driver.press("t")
        await driver.sees("Every kind", "quiz on the marked deck")
        assert "placement" not in driver.text


async def test_q_leaves_the_program(home: Path) -> None:
    async with driven(home) as driver:
        await driver.press("q")
        assert driver.app.return_code == 0


async def test_the_first_frame_appears_before_any_deck_is_read(home: Path) -> None:
    held = services(home)
    reading = threading.Event()
    refresh = held.catalog.refresh

    def slow_refresh() -> bool:
        reading.wait(30)
        return refresh()

    held.catalog.refresh = slow_refresh  # type: ignore[method-assign]  # a disk that keeps one waiting
    app = QuizdeckApp(held)
    async with app.run_test(size=(80, 24)) as pilot:
        driver = Driver(app, pilot)
        await driver.sees("Counting what is due", "Enter quiz")
        assert "Every kind" not in driver.text
        reading.set()
        await driver.sees("Every kind")


async def test_without_colour_nothing_is_coloured_and_the_marked_deck_is_still_told_apart(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with driven(home) as driver:
        await driver.sees("Every kind")
        styles = [segment.style for strip in screen_strips(driver.app) for segment in strip if segment.style]
        assert not [style for style in styles if _coloured(style)]
        (marked,) = [strip for strip in screen_strips(driver.app) if "Every kind" in strip.text]
        assert "› " in marked.text


def _coloured(style: Style) -> bool:
    return any(color is not None and not color.is_default for color in (style.color, style.bgcolor))


async def test_paging_through_a_list_in_a_low_terminal_is_harmless(home: Path) -> None:
    async with driven(home, (40, 8)) as driver:
        await driver.press("pagedown", "pageup", "end", "home")
        await driver.press("slash", "type:pool", "tab", "pagedown", "pageup")
        assert driver.app.return_code is None


async def test_decks_are_listed_where_the_log_cannot_be_opened(home: Path) -> None:
    (home / "data" / "progress.db").mkdir()
    async with driven(home) as driver:
        await driver.sees("Every kind", "progress.db", "is a folder")


async def test_keys_pressed_before_the_decks_are_listed_are_not_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library(tmp_path, basics=BASICS, deeper=DEEPER)
    held, listed = services(tmp_path), threading.Event()
    count = held.overview.overview
    monkeypatch.setattr(held.overview, "overview", lambda: listed.wait(10) and count())
    app = QuizdeckApp(held)
    async with app.run_test(size=(80, 24)) as pilot:
        driver = Driver(app, pilot)
        await driver.press("down", "enter")
        await driver.sees("Counting what is due")
        listed.set()
        await driver.sees("Quiz › Setup", "A deeper deck")
    held.close()


async def test_a_deck_that_comes_breaks_is_mended_or_goes_shows_by_itself_and_the_mark_stays(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.app._LOOK_S", 0.05)
    basics = home / "data" / "decks" / "basics.yaml"
    async with driven(home) as driver:
        await driver.sees("Every kind")
        library(home, basics=BASICS)
        await driver.sees("The basics")
        assert "› " in next(line for line in driver.text.splitlines() if "Every kind" in line)
        basics.write_text(BROKEN.replace("deck: broken", "deck: basics"))
        await driver.sees("press Enter to see")
        library(home, basics=BASICS.replace("The basics", "The mended basics"))
        await driver.sees("The mended basics")
        await driver.press("enter")
        await driver.sees("Quiz › Setup", "Every kind")
        basics.unlink()
        await driver.press("escape")
        await driver.sees_no("The mended basics")
        assert "› " in next(line for line in driver.text.splitlines() if "Every kind" in line)


async def test_warnings_cover_nothing_of_a_question_that_the_app_opens_on(home: Path) -> None:
    (home / "config").mkdir()
    (home / "config" / "settings.toml").write_text('learning_steps = "ten"')
    held = services(home)
    app = QuizdeckApp(held, lambda: doors.review(held.review.begin()))
    async with app.run_test(size=(80, 24)) as pilot:
        driver = Driver(app, pilot)
        await driver.sees("Which call closes the pool?", "learning_steps: “ten” is no step")
        assert not app.screen.query("Toast")
    held.close()


async def test_what_another_program_answers_shows_by_itself(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.app._LOOK_S", 0.05)
    os.utime(home / "data" / "decks" / "every-kind.yaml", (1_700_000_000, 1_700_000_000))
    async with driven(home) as driver:
        await driver.sees("Every kind")
        other = services(home)
        session = other.quiz.start(Plan(order=Order.DECK))
        other.quiz.answer(session, ChoiceResponse((1,)), 1000)
        other.close()
        await driver.sees("1 answer today", "Continue question")


async def test_what_was_counted_last_is_shown_at_once_where_nothing_changed(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.utime(home / "data" / "decks" / "every-kind.yaml", (1_700_000_000, 1_700_000_000))
    before = services(home)
    counted = before.overview.overview()
    before.close()
    held = services(home)
    app = QuizdeckApp(held)
    async with app.run_test(size=(80, 24)) as pilot:
        driver = Driver(app, pilot)
        await driver.sees("Every kind", "5 new")
        assert isinstance(app.screen, HomeScreen)
        assert app.screen.overview == counted
        assert "overview" not in vars(held), "nothing was counted"
        await driver.press("enter")
        await driver.sees("Quiz › Setup")
    held.close()


async def test_warnings_are_told_however_often_is_counted_meanwhile(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "config").mkdir()
    (home / "config" / "settings.toml").write_text('learning_steps = "ten"')
    asked, counted, news = threading.Event(), threading.Event(), Core.news

    def slowly(core: Core) -> tuple[str, ...]:
        told = news(core)
        if told:
            asked.set()
            counted.wait(20)
        return told

    monkeypatch.setattr(Core, "news", slowly)
    held = services(home)
    app = QuizdeckApp(held)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await wait_for(pilot, asked.is_set, "the warnings")
        screen = app.screen
        assert isinstance(screen, HomeScreen)
        screen.decks_changed()
        await pilot.pause()
        counted.set()
        await Driver(app, pilot).sees("learning_steps: “ten” is no step")
    held.close()


async def test_a_count_that_takes_long_is_shown_and_no_second_runs_beside_it(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.app._LOOK_S", 0.02)
    held, now, most, calls, go_on = services(home), 0, 0, 0, threading.Event()
    overview = held.overview.overview

    def slowly() -> Overview:
        nonlocal now, most, calls
        now, calls = now + 1, calls + 1
        most = max(most, now)
        try:
            go_on.wait(20)
            return overview()
        finally:
            now -= 1

    held.overview.overview = slowly  # type: ignore[method-assign]  # a large log that keeps one waiting
    app = QuizdeckApp(held)
    async with app.run_test(size=(80, 24)) as pilot:
        await wait_for(pilot, lambda: calls == 1, "the count")
        screen = app.screen
        assert isinstance(screen, HomeScreen)
        for _ in range(5):  # what changes meanwhile is counted once more, not once for each change
            screen.decks_changed()
            await pilot.pause(0.02)
        go_on.set()
        await Driver(app, pilot).sees("Every kind")
        await wait_for(pilot, lambda: not screen.counts.busy, "the end of the counts")
        assert (most, calls) == (1, 2)
    held.close()


@pytest.mark.parametrize("size", [(60, 20), (40, 12)], ids=str)
async def test_what_is_marked_stays_in_view_where_the_terminal_becomes_smaller(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    for number in range(14):
        text = EVERY_KIND.replace("every-kind", f"d{number:02}").replace("Every kind", f"Deck {number:02}")
        wrong = "".join(f"  - {{id: late{at}, answer: So., ansewr: So.}}\n" for at in range(6))
        library(tmp_path, **{f"d{number:02}": text + wrong})
    async with driven(tmp_path) as driver:
        await driver.press(*["down"] * 12)
        await driver.sees("› ! Deck 12")
        await driver.pilot.resize_terminal(*size)
        await driver.comes_to_rest()
        await driver.sees("› ! Deck 12")
        await driver.pilot.resize_terminal(80, 24)
        await driver.press("p")
        await driver.sees("12 problems", "›")
        await driver.press(*["down"] * 9)
        await driver.comes_to_rest()
        marked = next(line for line in driver.text.splitlines() if line.startswith("›"))
        await driver.pilot.resize_terminal(*size)
        await driver.comes_to_rest()
        await driver.sees(marked[:12])
