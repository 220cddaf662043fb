from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from datetime import timedelta
from pathlib import Path

import pytest
from textual.app import App
from textual.widgets import Input

from tests.services.editors import FAILING, replacing
from tests.ui.driving import EVERY_KIND, MORNING, Driver, driven, library, services
from tui.model.grade import Rating, Verdict
from tui.model.ids import CardId, CardRef, DeckId
from tui.model.response import Response, TypedResponse
from tui.screens.review import ReviewScreen
from tui.widgets.question_pane import QuestionPane

FIRST = CardRef(DeckId("every-kind"), CardId("single"))


async def first_card(driver: Driver) -> None:
    await driver.press("r")
    await driver.sees("Which call closes the pool?", "0 due  5 new")


async def answered_somehow(driver: Driver) -> None:
    """Any response will do: the first choice, or a text."""
    screen = driver.app.screen
    for field in screen.query(Input):
        field.value = "something"
    screen.pane.choose(1)  # type: ignore[attr-defined]  # the review screen's
    await screen.submit()  # type: ignore[attr-defined]  # as above


async def rated(driver: Driver, key: str) -> None:
    """Rate once the digit can no longer belong to the choice before it."""
    screen = driver.app.screen
    screen._graded_at = 0.0  # type: ignore[attr-defined]  # the review screen's
    await driver.press(key)


async def test_a_graded_card_shows_the_verdict_then_intervals_on_the_ratings(home: Path) -> None:
    async with driven(home) as driver:
        await first_card(driver)
        await driver.press("2", "enter")
        await driver.sees("✓ Right", "[3 Good]", "10 min")


async def test_the_interval_on_the_key_is_the_interval_that_happens(home: Path) -> None:
    async with driven(home) as driver:
        await first_card(driver)
        await driver.press("2", "enter")
        await driver.sees("[3 Good]", "10 min")
        await driver.press("enter")
        await driver.sees("Which of these are even?")
        memory = driver.app.services.journal.states()[FIRST].memory
        assert memory is not None
        assert memory.due_at - MORNING == timedelta(minutes=10)


async def test_a_digit_right_after_the_verdict_does_not_rate(home: Path) -> None:
    async with driven(home) as driver:
        await first_card(driver)
        await driver.press("2", "enter")
        await driver.sees("[3 Good]")
        driver.app.screen._graded_at = float("inf")  # type: ignore[attr-defined]  # as if just now
        await driver.press("1")
        assert driver.app.services.journal.empty
        await rated(driver, "1")
        await driver.sees("Which of these are even?")


def long_questions(points: str) -> str:
    """A deck of one open question that is longer than the screen."""
    code = "".join(f"      line_{number} = {number}\n" for number in range(30))
    return f"""\
format: 1
deck: long
title: Long
cards:
  - id: code
    question: |
      What does it print?

      ```python
{code}      ```
    answer: It prints nothing.
    explanation: No print is called.
{points}"""


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (40, 12)])
async def test_the_answer_to_a_long_question_is_scrolled_to_and_no_point_ticked_out_of_sight(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    points = "    key_points: [first point, second point, third point]\n"
    library(tmp_path, long=long_questions(points))
    async with driven(tmp_path, size) as driver:
        await driver.press("r")
        await driver.sees("What does it print?", "PgDn more")
        await driver.press("space")
        await driver.sees("Which of these did you have?", "It prints nothing.")
        driver.app.screen.query_one(QuestionPane).scroll_home(animate=False)
        await driver.sees("What does it print?")
        await driver.press("space")
        await driver.sees("› [x] first point")


async def test_an_answer_without_points_is_scrolled_to(tmp_path: Path) -> None:
    library(tmp_path, long=long_questions(""))
    async with driven(tmp_path) as driver:
        await driver.press("r")
        await driver.sees("What does it print?")
        await driver.press("space")
        await driver.sees("line_29 = 29", "It prints nothing.", "No print is called.")
        await driver.sees_no("PgDn more")


@pytest.mark.parametrize("size", [(60, 20), (40, 12)])
async def test_the_question_is_in_sight_wherever_one_is_in_a_long_answer(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    answer = "\n\n".join(f"      Remark {number}." for number in range(30))
    card = f"  - id: a\n    question: Why is it so?\n    answer: |\n{answer}\n"
    library(tmp_path, long=f"format: 1\ndeck: long\ntitle: Long\ncards:\n{card}")
    async with driven(tmp_path, size) as driver:
        await driver.press("r")
        await driver.sees("Why is it so?")
        await driver.press("space")
        await driver.sees("Why is it so?", "Remark 0.", "1 Again")
        driver.app.notify("A backup could not be made.", markup=False)
        await driver.sees("A backup could", "Why is it so?", "1 Again", "4 Easy", "1 min", "? help")
        driver.app.clear_notifications()
        while "PgDn more" in driver.text:
            await driver.press("pagedown")
            await driver.sees("Why is it so?")
        await driver.sees("Remark 29.")


async def test_while_a_text_is_typed_f_keys_undo_redo_and_set_aside(home: Path) -> None:
    async with driven(home) as driver:
        await first_card(driver)
        assert "u undo" not in driver.text
        await driver.press("2", "enter", "enter")
        await driver.sees("Which of these are even?", "u undo")
        await driver.press("z")
        await driver.sees("Which class describes", "F4 undo")
        await driver.press("type:u", "f8")
        await driver.sees("await grid.", "Suspended until you resume it on its card. F4 takes that back.")
        await driver.press("f3")
        await driver.sees("What does an ORM do?", "u takes that back", "Space reveal")
        await driver.press("f4")
        await driver.sees("await grid.", "F4 undo")
        await driver.press("f6")
        await driver.sees("What does an ORM do?", "The card waits until tomorrow again.")


async def test_enter_without_a_text_says_how_to_see_the_answer_and_what_f3_does(home: Path) -> None:
    async with driven(home) as driver:
        await driver.press("r", "z", "z")
        await driver.sees("Which class describes")
        await driver.press("enter")
        await driver.sees("type any text to see the answer", "F3 puts the card off until tomorrow.")
        assert "skips" not in driver.text
        await driver.press("type:?")
        await driver.sees_no("Nothing is typed yet")
        await driver.press("enter")
        await driver.sees("✗ Wrong", "EntitySchema", "1 Again")
        await driver.press("enter")
        await driver.sees("await grid.")
        await driver.press("enter", "f3")
        await driver.sees("What does an ORM do?", "Put off until tomorrow.")


async def test_the_footer_offers_space_only_where_it_does_something(home: Path) -> None:
    library(home, every_kind=EVERY_KIND.replace("key_points", "tags"))
    async with driven(home, decks=("every-kind",)) as driver:
        await driver.press("r")
        await first_card(driver)
        for _ in range(4):
            await driver.press("t" if driver.app.screen.focused is None else "f3")
        await driver.sees("What does an ORM do?", "Space reveal")
        await driver.press("space")
        await driver.sees("1-4 rate")
        assert "Space" not in driver.text
        await driver.press("enter")
        await driver.sees("Rate it with 1 to 4.")
        await driver.press("c")
        await driver.sees("That comes at the end of the review.")


async def test_undo_brings_the_card_back_as_new(home: Path) -> None:
    async with driven(home) as driver:
        await first_card(driver)
        await driver.press("2", "enter", "enter")
        await driver.sees("Which of these are even?")
        await driver.press("u")
        await driver.sees("Which call closes the pool?", "0 due  5 new")
        assert FIRST not in driver.app.services.journal.states()


async def test_what_was_typed_is_given_back_by_undo_before_and_after_it_is_rated(home: Path) -> None:
    async with driven(home) as driver:
        await driver.press("r")
        for _ in range(2):
            await driver.press("z")
        await driver.sees("Which class describes")
        await driver.press("type:Entiti", "enter")
        await driver.sees("✗ Wrong", "u undo")
        await driver.press("u")
        await driver.sees("Entiti", "Enter answer")
        await driver.press("type:es", "enter", "enter")
        await driver.sees("await grid.")
        await driver.press("f4")
        await driver.sees("Which class describes", "Entities", "Enter answer")


async def test_when_nothing_is_left_it_says_so_and_undo_still_works(home: Path) -> None:
    async with driven(home) as driver:
        await first_card(driver)
        for _ in range(4):
            await driver.press("f2")
            await driver.sees("⚑ flagged")
            driver.app.screen.set_focus(None)
            await answered_somehow(driver)
            await driver.sees("1 Again")
            await rated(driver, "4")
        await driver.sees("What does an ORM do?")
        await driver.press("space")
        await driver.sees("maps classes to tables")
        await driver.press("4")
        await driver.sees("Done for now.", "5 remembered (100 %)")
        await driver.press("u")
        await driver.sees("What does an ORM do?")


async def test_nothing_due_is_said_on_home(home: Path) -> None:
    held = services(home)
    sitting = held.review.begin()
    while sitting.current is not None:
        sitting = held.review.answer(sitting, TypedResponse(""), Rating.EASY, 1000)
    held.close()
    async with driven(home) as driver:
        await driver.press("r")
        await driver.sees("Nothing is due now")


async def test_a_card_is_set_aside_and_that_is_taken_back_and_done_again(home: Path) -> None:
    async with driven(home) as driver:
        await first_card(driver)
        await driver.press("z")
        await driver.sees(
            "Which of these are even?", "Suspended until you resume it", "u takes that back", "4 new"
        )
        await driver.press("t")
        await driver.sees("Put off until tomorrow. F4 takes that back.", "3 new", "F4 undo")
        await driver.press("f4")
        await driver.sees("Which of these are even?", "The card is asked again.", "4 new")
        await driver.press("u")
        await driver.sees("Which call closes the pool?", "5 new")
        await driver.press("u")
        await driver.sees("There is nothing left to take back.")
        await driver.press("y")
        await driver.sees("Which of these are even?", "The card is suspended again.")
        assert driver.app.services.journal.state(FIRST).suspended


async def test_what_undo_takes_back_is_told_of_the_flag_too(home: Path) -> None:
    async with driven(home) as driver:
        await first_card(driver)
        await driver.press("t")
        await driver.sees("Which of these are even?", "Put off until tomorrow. u takes that back.")
        await driver.press("f")
        await driver.sees("⚑ flagged", "Flagged: is:flagged finds it. u takes that back.")
        assert "Put off" not in driver.text
        await driver.press("u")
        await driver.sees("Which of these are even?", "The flag was taken away.")
        await driver.press("2", "enter", "f")
        await driver.sees("⚑ flagged", "Flagged: is:flagged finds it.")
        assert "takes that back" not in driver.text, "it takes the response back first"
        await driver.press("f")
        await driver.sees("The flag is gone.")


async def test_what_was_said_to_mark_a_choice_goes_once_one_is_marked(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.widgets.notice_line._SHORT_S", 600)
    async with driven(home) as driver:
        await first_card(driver)
        await driver.press("x")
        await driver.sees("Mark a choice first, by number or with the arrows.")
        await driver.press("2")
        await driver.sees_no("Mark a choice first")


async def test_at_the_end_one_can_ask_early_study_ahead_and_cram(home: Path) -> None:
    held = services(home)
    sitting = held.review.begin()
    while sitting.current is not None:
        rating = Rating.GOOD if sitting.answered == 4 else Rating.EASY
        sitting = held.review.answer(sitting, TypedResponse(""), rating, 1000)
    held.close()
    async with driven(home) as driver:
        await driver.press("v")
        await driver.sees(
            "Review › Every kind", "Due now", "0 due  0 new", "Cram, the schedule stays", "5 cards"
        )
        assert "› Due now" not in driver.text, "the first that asks something is marked"
        await driver.press("up", "enter")
        await driver.sees("None of these cards can be asked now")
        await driver.press("down", "enter")
        await driver.sees("1 later", "Every kind ›")
        await driver.press("escape")
        await driver.sees("Every kind")


async def test_a_cram_shows_no_intervals_and_a_card_being_learnt_can_be_asked_early(home: Path) -> None:
    async with driven(home) as driver:
        await first_card(driver)
        await driver.press("2", "enter", "enter")
        for _ in range(4):
            await driver.press("f2")
            driver.app.screen.set_focus(None)
            await driver.press("z")
        await driver.sees("Done for now.", "1 answer", "1 card being learnt", "Enter ask early", "c cram")
        await driver.press("enter")
        await driver.sees("Which call closes the pool?")
        await driver.press("2", "enter", "enter")
        await driver.sees("Done for now.", "2 answers")
        await driver.press("c")
        await driver.sees("Which call closes the pool?", "cram  1 to go")
        await driver.press("2", "enter")
        await driver.sees("[3 Good]")
        assert "10 min" not in driver.text


async def test_a_leech_is_told_with_what_to_do(home: Path) -> None:
    held = services(home)
    clock = held.clock
    for _ in range(9):
        sitting = held.review.begin()
        while sitting.current is not None and sitting.current.ref != FIRST:
            sitting = held.review.answer(sitting, TypedResponse(""), Rating.EASY, 1000)
        held.review.answer(sitting, TypedResponse(""), Rating.AGAIN, 1000)
        clock.instant += timedelta(minutes=15)  # type: ignore[attr-defined]  # a settable clock
        sitting = held.review.begin()
        while sitting.current is not None:
            sitting = held.review.answer(sitting, TypedResponse(""), Rating.EASY, 1000)
        clock.instant += timedelta(days=400)  # type: ignore[attr-defined]  # a settable clock
    late = clock.now()
    held.close()
    async with driven(home, at=late) as driver:
        await driver.press("r")
        for _ in range(5):
            if "Which call closes the pool?" in driver.text:
                break
            driver.app.screen.set_focus(None)
            await driver.press("t")
        await driver.sees("Leech: forgotten 8 times. e rewrites it, z suspends it, t puts it off.")


async def test_e_opens_the_editor_and_the_card_is_asked_as_it_is_then(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("textual.app.App.suspend", lambda app: nullcontext())
    async with driven(home, editor=replacing("closes the pool", "ends the pool")) as driver:
        await first_card(driver)
        await driver.press("e")
        await driver.sees("Which call ends the pool?", "The card was changed; its progress stays.")
    async with driven(home, editor=replacing("choices:", "chioces:")) as driver:
        await driver.press("r")
        await driver.sees("Which call ends the pool?")
        await driver.press("e")
        await driver.sees("(e opens it again)", "Which call ends the pool?")
    async with driven(
        home, editor=replacing("deck: every-kind", "deck: every-sort"), decks=("every-kind",)
    ) as driver:
        await driver.press("r")
        await driver.sees("Which class describes an entity")
        driver.app.screen.set_focus(None)
        await driver.press("e")
        await driver.sees("The card is no longer in the library")
    left: list[str] = []

    @contextmanager
    def leaving(app: App[int]) -> Iterator[None]:
        """As the app does it: a failure that passes by leaves the terminal to the editor."""
        left.append("to the editor")
        yield
        left.clear()

    monkeypatch.setattr("textual.app.App.suspend", leaving)
    async with driven(home, editor=FAILING) as driver:
        await driver.press("r")
        await driver.sees("Which class describes an entity")
        driver.app.screen.set_focus(None)
        await driver.press("e")
        await driver.sees("code 3")
        assert not left


async def test_a_digit_pressed_while_the_verdict_is_painted_does_not_rate(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now, say = [0.0], ReviewScreen.say_verdict

    async def slowly(self: ReviewScreen, verdict: Verdict, response: Response | None) -> None:
        await say(self, verdict, response)
        now[0] += 10

    monkeypatch.setattr(ReviewScreen, "say_verdict", slowly)
    monkeypatch.setattr("tui.screens.review.monotonic", lambda: now[0])
    async with driven(home) as driver:
        await first_card(driver)
        await driver.press("2", "enter", "1")
        await driver.sees("✓ Right", "[3 Good]")
        assert driver.app.services.journal.empty


@pytest.mark.parametrize("down", ["pagedown", "down", "j"])
async def test_the_end_is_scrolled_by_keys_and_the_footer_tells_that_it_goes_on(
    tmp_path: Path, down: str
) -> None:
    cards = "".join(f"  - {{id: c{at}, question: Why is {at} so?, answer: So.}}\n" for at in range(9))
    library(tmp_path, whys=f"format: 1\ndeck: whys\ntitle: Whys\ncards:\n{cards}")
    async with driven(tmp_path, (40, 12)) as driver:
        await driver.press("r")
        for _ in range(9):
            await driver.sees("Think of your answer")
            await driver.press("space")
            await driver.sees("4 Easy")
            await driver.press("4")
        await driver.sees("Done for now.", "PgDn more")
        assert "Why is 8 so?" not in driver.text
        while "PgDn more" in driver.text:
            before = driver.text
            await driver.press(down)
            await driver.sees_no(before)
        await driver.sees("Why is 8 so?", "Esc leave")
        await driver.press(*["pageup"] * 3)
        await driver.sees("Done for now.", "PgDn more")
        await driver.press("pagedown", "up", "k", "u")
        await driver.sees("Think of your answer")


async def test_at_the_end_a_long_title_goes_on_below_its_own_beginning(tmp_path: Path) -> None:
    card = "  - {id: a, question: How does TypeORM compare with Sequelize and Prisma?, answer: So.}\n"
    library(tmp_path, long=f"format: 1\ndeck: long\ntitle: Long\ncards:\n{card}")
    async with driven(tmp_path, (40, 16)) as driver:
        await driver.press("r")
        await driver.sees("Think of your answer")
        await driver.press("space")
        await driver.sees("4 Easy")
        await driver.press("4")
        await driver.sees("Learnt: 1 new card", "• How does TypeORM compare", "The next card")
        lines = driver.text.splitlines()
        at = next(at for at, line in enumerate(lines) if "•" in line)
        assert lines[at].index("How") == len(lines[at + 1]) - len(lines[at + 1].lstrip())
        await driver.pilot.resize_terminal(80, 24)
        await driver.sees("  • How does TypeORM compare with Sequelize and Prisma?")
