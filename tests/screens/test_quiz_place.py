"""Going about in a quiz: the list of questions, forward and back, pausing, saying how sure one is."""

from dataclasses import replace
from pathlib import Path

import pytest
from textual.events import Key

from tests.screens.asking import IN_ORDER, asked
from tests.screens.test_quiz_time import TIMED, Watch
from tests.ui.driving import ARRANGED, EVERY_KIND, driven, library, services
from tests.ui.waiting import wait_for
from tui.model.ids import CardRef, DeckId
from tui.model.response import ChoiceResponse, MatchResponse, OrderResponse
from tui.practice.plan import Order, Plan
from tui.screens.home import HomeScreen
from tui.screens.quiz import QuizScreen
from tui.screens.results import ResultsScreen
from tui.widgets.match_list import MatchList
from tui.widgets.order_list import OrderList


@pytest.fixture
def watch(monkeypatch: pytest.MonkeyPatch) -> Watch:
    watch = Watch()
    monkeypatch.setattr("tui.screens.quiz_asking.monotonic", watch)
    monkeypatch.setattr("tui.screens.quiz._TICK_S", 0.02)
    return watch


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
        await driver.sees("sure  ")
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


async def test_what_was_begun_is_there_when_one_comes_back_and_answers_nothing_by_itself(home: Path) -> None:
    async with driven(home) as driver:
        screen = await asked(driver)
        await driver.press("2", "n")
        await driver.sees("2 of 5")
        await driver.press("1", "3", "n")
        await driver.sees("3 of 5")
        await driver.press("type:EntitySc", "escape", "b")
        await driver.sees("[x] one", "[x] three")
        await driver.press("b")
        await driver.sees("› 2  grid.destroy()")
        assert screen.session.remaining == 5
        await driver.press("enter")
        await driver.sees("✓ Right")
        await driver.press("n", "n")
        await driver.sees("3 of 5", "EntitySc")


async def test_a_response_counts_for_its_question_however_soon_another_key_follows(home: Path) -> None:
    async with driven(home) as driver:
        screen = await asked(driver)
        await driver.pilot.press("2")
        for name in ("enter", "n"):
            driver.app.post_message(Key(name, None if name == "enter" else name))
        await driver.sees("2 of 5")
        await wait_for(driver.pilot, lambda: screen.session.answers[0] is not None, "the answer")
        given = screen.session.answers[0]
        assert given is not None
        assert given.verdict.correct
        assert screen.session.position == 1
        await driver.sees_no("✓ Right")


async def test_an_exam_can_be_gone_over_before_it_ends(home: Path) -> None:
    async with driven(home) as driver:
        screen = QuizScreen(driver.app.services.quiz.start(replace(IN_ORDER, count=2, exam=True)))
        await driver.app.push_screen(screen)
        await driver.sees("1 of 2")
        await driver.press("3", "enter")
        await driver.sees("2 of 2")
        await driver.press("2", "4", "enter")
        await driver.sees("No question is open. Enter or e ends the exam", "e end")
        await driver.press("b")
        await driver.sees("1 of 2", "› 3  grid.end()")
        await driver.press("2", "enter")
        await driver.sees("Results", "100 %")


ENDS = (
    ("every-kind/single", "s", "Enter or e ends the exam, l lists them.", "enter"),
    ("every-kind/several", "s", "Enter or e ends the exam, l lists them.", "e"),
    ("every-kind/typed", "f3", "Enter ends the exam, F9 lists them.", "enter"),
    ("every-kind/cloze", "f3", "Enter ends the exam, F9 lists them.", "enter enter"),
    ("every-kind/open", "s", "No question is open. e ends the exam, l lists them.", "e"),
    ("arranged/docking", "s", "Enter or e ends the exam, l lists them.", "enter"),
    ("arranged/parts", "s", "Enter or e ends the exam, l lists them.", "enter"),
)
"""The only card of an exam, what skips it, what is said then, and the keys that were named."""


async def test_what_is_said_to_end_an_exam_ends_it_on_every_kind_of_card(home: Path) -> None:
    library(home, arranged=ARRANGED)
    async with driven(home) as driver:
        for card, skips, said, ends in ENDS:
            session = driver.app.services.quiz.start_on([CardRef.parse(card)], replace(IN_ORDER, exam=True))
            await driver.app.push_screen(QuizScreen(session))
            await driver.sees("1 of 1")
            await driver.press(skips)
            await driver.sees(said)
            await driver.press(*ends.split())
            await driver.sees("Results")
            assert isinstance(driver.app.screen, ResultsScreen), card
            await driver.press("escape")
            await wait_for(driver.pilot, lambda: isinstance(driver.app.screen, HomeScreen), "home")


async def test_enter_on_a_skipped_question_of_an_exam_asks_before_it_ends_it(home: Path) -> None:
    async with driven(home) as driver:
        screen = QuizScreen(driver.app.services.quiz.start(replace(IN_ORDER, count=2, exam=True)))
        await driver.app.push_screen(screen)
        await driver.sees("1 of 2")
        await driver.press("enter")
        await driver.sees("Choose first")
        await driver.press("2")
        await driver.sees_no("Choose first")
        await driver.press("s", "s")
        await driver.sees("No question is open.")
        await driver.press("b")
        await driver.sees("1 of 2")
        await driver.press("n", "enter")
        await driver.sees("2 of 2", "No question is open. Enter again ends the exam.")
        await driver.press("c", "enter")
        await driver.sees("2 of 2", "No question is open. Enter again ends the exam.")
        await driver.press("enter")
        await driver.sees("Results")


async def test_enter_twice_on_the_last_question_of_an_exam_answers_it_once(home: Path) -> None:
    async with driven(home) as driver:
        screen = QuizScreen(driver.app.services.quiz.start(replace(IN_ORDER, count=1, exam=True)))
        await driver.app.push_screen(screen)
        await driver.sees("1 of 1")
        await driver.pilot.press("2", "enter", "enter")
        await driver.sees("Results", "100 %")
    events = services(home)
    kinds = [event.kind.value for event in events.journal.store.session_events(screen.session.id)]
    events.close()
    assert kinds == ["session-started", "answered", "session-finished"]


async def test_time_that_went_by_never_comes_back(home: Path, watch: Watch) -> None:
    async with driven(home) as driver:
        await asked(driver, TIMED)
        watch.now = 1.0
        await driver.press("2", "enter")
        await driver.sees("✓ Right")
        watch.now = 4.0
        await driver.press("o")
        await driver.sees("by your word", "1 of 5  0:06")
        watch.now = 6.0
        await driver.press("u")
        await driver.sees("1 of 5  0:04")


async def test_once_the_time_is_up_nothing_is_taken_back(home: Path, watch: Watch) -> None:
    async with driven(home) as driver:
        await asked(driver, TIMED)
        await driver.press("2", "enter")
        await driver.sees("✓ Right")
        watch.now = 20.0
        await driver.sees("Results")
        await driver.press("u")
        await driver.sees("the time is up")


async def test_a_step_gone_from_the_deck_does_not_end_the_app(home: Path) -> None:
    library(home, arranged=ARRANGED)
    session = services(home)
    left = session.quiz.start(Plan(decks=(DeckId("arranged"),), order=Order.DECK))
    left = session.quiz.answer(left, OrderResponse((3, 2, 1, 0)), 1000)
    left = session.quiz.answer(left.advance(), MatchResponse((3, 2, 1, 0)), 1000)
    session.quiz.note(left.go_to(0))
    session.close()
    library(home, arranged=ARRANGED.replace("Slow down, ", "").replace(", [stern, back]", ""))
    async with driven(home) as driver:
        await driver.press("c")
        await driver.sees("Put the stages of docking in order.", "Lower the fenders")
        await driver.press("n")
        await driver.sees("Which word belongs")


async def test_cards_that_left_their_deck_are_passed_over_with_a_word(home: Path) -> None:
    held = services(home)
    session = held.quiz.start(Plan(decks=(DeckId("every-kind"),), order=Order.DECK))
    held.quiz.answer(session, ChoiceResponse((1,)), 1000)
    held.close()
    start, end = EVERY_KIND.index("  - id: several"), EVERY_KIND.index("  - id: cloze")
    library(home, every_kind=EVERY_KIND[:start] + EVERY_KIND[end:])
    async with driven(home, (60, 20)) as driver:
        await driver.press("c")
        await driver.sees("4 of 5", "2 questions left out: no deck has the card any more.")
        await driver.press("f4")
        await driver.sees("1 of 5", "✓ Right")
        await driver.press("l", "down")
        await driver.sees("∅ gone")
        await driver.press("enter")
        await driver.sees("nothing is left to ask")


async def test_what_stands_on_the_screen_counts_when_the_time_is_up(home: Path, watch: Watch) -> None:
    async with driven(home) as driver:
        await asked(driver, TIMED)
        await driver.press("2")
        watch.now = 20.0
        await driver.sees("Results", "1 right of 1 question", "20 s, 20 s a question")


async def test_pairs_matched_in_part_and_steps_moved_are_there_when_one_comes_back(home: Path) -> None:
    library(home, arranged=ARRANGED)
    async with driven(home) as driver:
        plan = Plan(decks=(DeckId("arranged"),), order=Order.DECK)
        await driver.app.push_screen(QuizScreen(driver.app.services.quiz.start(plan)))
        await driver.sees("1 of 3")
        await driver.press("shift+down")
        moved = driver.app.screen.query_one(OrderList).order
        await driver.press("n")
        await driver.sees("2 of 3")
        await driver.press("1", "1", "n")
        await driver.sees("3 of 3")
        await driver.press("b")
        await driver.sees("1  port   → 1")
        await driver.press("b")
        await driver.sees("1 of 3")
        assert driver.app.screen.query_one(OrderList).order == moved
        await driver.press("enter")
        await driver.sees("Nobody regrets a fender.")


async def test_pairs_matched_in_part_count_when_the_time_is_up(home: Path, watch: Watch) -> None:
    library(home, arranged=ARRANGED)
    async with driven(home) as driver:
        plan = Plan(decks=(DeckId("arranged"),), order=Order.DECK, time_limit_s=10)
        await driver.app.push_screen(QuizScreen(driver.app.services.quiz.start(plan)))
        await driver.sees("1 of 3")
        await driver.press("n")
        await driver.sees("2 of 3")
        order = driver.app.screen.query_one(MatchList).order
        await driver.press("1", str(order.index(0) + 1))
        watch.now = 20.0
        await driver.sees("Results", "you (25 %")


LINES = "\n".join(f"      print({number})" for number in range(30))
LONG = f"""\
format: 1
deck: long
title: Long
cards:
  - id: long
    question: |
      What does it print?

      ```python
{LINES}
      ```
    choices: [{{text: a column, correct: true}}, a row]
    explanation: One number a line.
"""


async def test_a_key_is_told_while_a_question_goes_on_below_and_the_explanation_comes_into_view(
    home: Path,
) -> None:
    library(home, long=LONG)
    async with driven(home, (60, 20)) as driver:
        await driver.press("down", "enter")
        await driver.sees("1 question of 1 card")
        await driver.press("enter")
        await driver.sees("What does it print?", "PgDn more")
        await driver.press("pagedown", "pagedown")
        await driver.sees("a column", "a row")
        await driver.sees_no("PgDn more")
        await driver.press("pageup", "pageup", "2", "enter")
        await driver.sees("✗ Wrong", "a column   ✓ right", "One number a line.")
