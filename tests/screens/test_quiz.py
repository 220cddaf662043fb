import asyncio
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from tests.screens.asking import IN_ORDER, asked
from tests.ui.driving import driven, library, services
from tui.errors import StoreError
from tui.model.card import Kind
from tui.practice.given import Given
from tui.practice.session import Session
from tui.services.exports import Wanted


def given(home: Path) -> dict[str, list[object]]:
    """What the log holds for each card, read by another program."""
    held = services(home)
    table = held.exports.tables["answers"](Wanted())
    held.close()
    at = {column.name: number for number, column in enumerate(table.columns)}
    found: dict[str, list[object]] = {}
    for row in table.rows:
        found.setdefault(str(row[at["card"]]), []).append(row[at["response"]])
    return found


async def test_every_kind_is_told_right_or_wrong_by_words_with_what_is_to_be_learnt(home: Path) -> None:
    async with driven(home) as driver:
        await driver.press("enter")
        await driver.sees("5 questions of 5 cards")
        await driver.press("down", "down", "down", "down", "right", "enter")
        await driver.sees("1 of 5", "Which call closes the pool?")
        await driver.press("h")
        await driver.sees("Hint: Not a polite word.")
        for key, why in (
            ("9", "There is no 9 here: 1 to 3 choose."),
            ("x", "Mark a choice first"),
            ("b", "There is no question before this one."),
            ("o", "There is no verdict to overrule yet."),
            ("space", "Choose first, by number or with the arrows."),
        ):
            await driver.press(key)
            await driver.sees(why)
        await driver.press("3", "enter")
        await driver.sees("✗ wrong, your choice", "✓ right", "That belongs to the client.", "✗ Wrong")
        await driver.press("r", "2", "enter")
        await driver.sees("✓ right, your choice", "✓ Right", "The name changed in 1.0.")
        await driver.press("enter", "h")
        await driver.sees("2 of 5", "This card has no hint.")
        await driver.press("2", "3", "4", "enter")
        await driver.sees("2 of 5", "Partly right: 50 %", "(2 − 1) / 2")
        await driver.press("enter", "type:EntitySchama", "enter")
        await driver.sees("Right, with a typing slip", "EntitySchama", "EntitySchema", "Array<string>")
        await driver.press("enter")
        await driver.sees("Gap 1 (a gateway)", "Gap 2")
        await driver.press("type:getRepository", "enter", "type:search", "enter")
        await driver.sees("Partly right: 50 %", "await grid.getRepository(Meter).find()")
        await driver.press("enter", "space")
        await driver.sees("maps classes to tables", "Repository<Meter>", "1 Again")
        await driver.press("enter")
        await driver.sees("Rate it with 1 to 4, or tick what you had with Space.")
        await driver.press("space", "down", "space")
        await driver.sees("[2 Hard]")
        await driver.press("enter")
        await driver.sees("Results", "Talking", "67 %")


async def test_a_wrong_text_is_wrong_until_overruled(home: Path) -> None:
    async with driven(home) as driver:
        await asked(driver, number=3)
        await driver.press("type:table", "enter")
        await driver.sees("✗ Wrong", "EntitySchema", "Array<string>")
        await driver.press("o")
        await driver.sees("✓ Right")


async def test_what_was_right_after_all_can_be_added_to_the_deck(home: Path) -> None:
    async with driven(home) as driver:
        await asked(driver, number=3)
        await driver.press("type:SchemaClass", "enter")
        await driver.sees("✗ Wrong")
        await driver.press("a")
        await driver.sees("o says that you were right; then a adds it to the deck.")
        await driver.press("o")
        await driver.sees("✓ Right, by your word", "a adds your response")
        await driver.press("a")
        await driver.sees("Added to the deck")
        assert "accept it" not in driver.text
        await driver.press("a")
        await driver.sees("The deck accepts it already.")
    text = (home / "data" / "decks" / "every-kind.yaml").read_text(encoding="utf-8")
    assert "accept: [EntitySchema, SchemaClass]" in text


async def test_letters_are_text_while_typing_and_f_keys_still_work(home: Path) -> None:
    async with driven(home) as driver:
        await asked(driver, number=3)
        await driver.press("type:sqxf")
        await driver.sees("sqxf")
        await driver.press("f4")
        await driver.sees("2 of 5")


async def test_a_struck_choice_stays_struck_after_going_back(home: Path) -> None:
    async with driven(home) as driver:
        await asked(driver)
        await driver.press("down", "x", "s")
        await driver.sees("2 of 5")
        await driver.press("b")
        await driver.sees("1 of 5", "(struck out)")
        session = driver.app.screen.session  # type: ignore[attr-defined]  # the quiz screen's
        assert session.struck[0] == {0}


async def test_an_answer_can_be_given_again_and_taken_back_step_by_step(home: Path) -> None:
    async with driven(home) as driver:
        await asked(driver)
        await driver.press("1", "enter")
        await driver.sees("✗ Wrong")
        await driver.press("r")
        await driver.sees_no("✗ Wrong")
        await driver.press("2", "enter")
        await driver.sees("✓ Right")
        await driver.press("u")
        await driver.sees("✗ Wrong")
        await driver.press("u")
        await driver.sees_no("✗ Wrong")
        await driver.press("3", "enter")
        await driver.sees("✗ Wrong")
    assert given(home)["single"] == ["grid.end()"]


async def test_what_was_typed_is_given_back_by_undo_to_be_changed(home: Path) -> None:
    async with driven(home) as driver:
        await asked(driver, number=3)
        await driver.press("type:EntityTable", "enter")
        await driver.sees("✗ Wrong")
        await driver.press("u")
        await driver.sees("EntityTable", "Enter answer")
        await driver.press(*["backspace"] * 5, "type:Schema", "enter")
        await driver.sees("✓ Right")


async def test_what_was_typed_is_given_back_by_undo_after_the_end(home: Path) -> None:
    async with driven(home) as driver:
        await asked(driver, replace(IN_ORDER, kinds=(Kind.CLOZE,)))
        await driver.press("type:getRepo", "enter", "type:find", "enter")
        await driver.sees("Partly right")
        await driver.press("enter")
        await driver.sees("Results")
        await driver.press("u")
        await driver.sees("1 of 1", "getRepo", "find", "Enter next gap")


async def test_a_quiz_that_was_left_goes_on_from_home(home: Path) -> None:
    async with driven(home) as driver:
        await asked(driver)
        await driver.press("2", "enter", "enter")
        await driver.sees("2 of 5")
        await driver.press("escape")
        await driver.sees("Continue question 2 of 5: Every kind")
        await driver.press("c")
        await driver.sees("2 of 5", "Which of these are even?")


async def test_every_answer_shown_as_graded_is_in_the_log(home: Path) -> None:
    async with driven(home) as driver:
        await asked(driver)
        await driver.press("2", "enter")
        await driver.sees("✓ Right")
        other = services(home)
        (session,) = other.history.sessions()
        assert session.answered == 1
        other.close()


@pytest.mark.parametrize("key", ["u", "e"])
async def test_an_answer_that_another_program_took_back_is_asked_again_with_words(
    home: Path, key: str
) -> None:
    async with driven(home) as driver:
        await asked(driver)
        await driver.press("2", "enter")
        await driver.sees("✓ Right")
        other = services(home)
        other.history.undo()
        other.close()
        await driver.press(key)
        await driver.sees(
            "Another program took this answer back: the question is open again.", "Enter answer"
        )
        assert "✓" not in driver.text


@pytest.mark.parametrize("lines", [24, 11])
async def test_a_verdict_does_not_wait_for_the_disk_but_the_next_question_does(
    home: Path, monkeypatch: pytest.MonkeyPatch, lines: int
) -> None:
    async with driven(home, (80, lines)) as driver:
        await asked(driver)
        quiz, written = driver.app.services.quiz, threading.Event()
        keep = quiz.keep

        def slow(session: Session, given: Given) -> Session:
            written.wait(20)
            return keep(session, given)

        monkeypatch.setattr(quiz, "keep", slow)
        keys = asyncio.create_task(driver.pilot.press("2", "enter", "enter"))
        async with asyncio.timeout(20):
            while "✓ Right" not in driver.text:
                await asyncio.sleep(0.01)
        assert "1 of 5" in driver.text
        assert "Enter next" not in driver.text
        assert not given(home)
        written.set()
        await keys
        await driver.sees("2 of 5")
        assert given(home)["single"] == ["grid.destroy()"]


async def test_an_answer_that_cannot_be_kept_stands_to_be_given_again(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(session: Session, given: Given) -> Session:
        raise StoreError("the disk is full", "make room, then answer again")

    async with driven(home) as driver:
        await asked(driver)
        with monkeypatch.context() as patch:
            patch.setattr(driver.app.services.quiz, "keep", full)
            await driver.press("c", "3", "enter")
            await driver.sees("the disk is full", "› 3  grid.end()", "Enter answer", "sure  1 of 5")
        assert "✗ Wrong" not in driver.text
        assert driver.app.screen.session.elapsed_ms > 0  # type: ignore[attr-defined]  # the quiz screen's
        await driver.press("enter")
        await driver.sees("✗ wrong, your choice", "Enter next")
        assert given(home)["single"] == ["grid.end()"]
        await driver.press("r")
        await driver.sees("Enter answer")
        assert "› 3  grid.end()" not in driver.text


async def test_an_exam_tells_nothing_until_its_end(home: Path) -> None:
    async with driven(home) as driver:
        await driver.press("enter")
        await driver.sees("Feedback")
        await driver.press("down", "down", "down", "down", "right", "down", "right", "enter")
        await driver.sees("1 of 5")
        await driver.press("1", "enter")
        await driver.sees("2 of 5")
        assert "✗" not in driver.text
        await driver.press("b")
        await driver.sees("1 of 5", "› 1  grid.close()")
        await driver.press("o")
        await driver.sees("An exam tells right from wrong at its end.")
        await driver.press("2", "enter")
        await driver.sees("2 of 5")
        await driver.press("e", "e")
        await driver.sees("Results", "50 %", "What was not right")
        assert given(home)["single"] == ["grid.destroy()"]


async def test_a_flag_is_kept_and_found_again(home: Path) -> None:
    async with driven(home) as driver:
        await asked(driver)
        await driver.press("f")
        await driver.sees("⚑ flagged")
        await driver.press("escape")
        await driver.sees("Decks")
        await driver.press("slash", "type:is:flagged")
        await driver.sees("1 of 1 found in 5 cards", "Which call closes the pool?")


async def test_the_footer_says_what_the_keys_do_now(home: Path) -> None:
    async with driven(home) as driver:
        await asked(driver)
        assert "1-3 choose" in driver.text
        assert "Enter answer" in driver.text
        await driver.press("2", "enter")
        await driver.sees("Enter next", "u undo")


async def test_choosing_works_by_mouse_alone(home: Path) -> None:
    async with driven(home) as driver:
        await driver.pilot.click("#decks", offset=(5, 1))
        await driver.sees("5 questions of 5 cards")
        lines = driver.text.splitlines()
        at = next(row for row, line in enumerate(lines) if "Enter start" in line)
        await driver.pilot.click(offset=(lines[at].index("start"), at))
        await driver.sees("1 of 5")


async def test_enter_without_a_choice_or_a_text_is_no_answer(home: Path) -> None:
    async with driven(home) as driver:
        await asked(driver)
        await driver.press("enter")
        await driver.sees("Choose first")
        await driver.press("s")
        await driver.sees("2 of 5")
        await driver.press("enter")
        await driver.sees("Tick what is right first")
        await driver.press("s", "enter")
        await driver.sees("3 of 5", "Nothing is typed yet")
        assert "typed" not in given(home)


async def test_space_marks_the_first_choice_where_none_is_and_then_ticks_it(home: Path) -> None:
    async with driven(home) as driver:
        await asked(driver)
        await driver.press("s")
        await driver.sees("2 of 5", "  1  [ ] one")
        await driver.press("space")
        await driver.sees("› 1  [ ] one")
        await driver.press("space")
        await driver.sees("› 1  [x] one")


async def test_what_was_said_to_mark_a_choice_goes_once_one_is_marked(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.widgets.notice_line._SHORT_S", 600)
    async with driven(home) as driver:
        await asked(driver)
        for mark in ("2", "down"):
            await driver.press("x")
            await driver.sees("Mark a choice first, by number or with the arrows.")
            await driver.press(mark)
            await driver.sees_no("Mark a choice first")
            await driver.press("x")
            await driver.sees("(struck out)")
            await driver.press("s")
            await driver.sees("2 of 5")
            await driver.press("b")
            await driver.sees("1 of 5")
        await driver.press("f5")
        await driver.sees("Mark a choice first")
        await driver.pilot.click("OptionRow")
        await driver.sees_no("Mark a choice first")


async def test_space_on_a_choice_says_what_is_to_be_done_as_it_is_marked_or_not(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.widgets.notice_line._SHORT_S", 600)
    async with driven(home) as driver:
        await asked(driver)
        await driver.press("space")
        await driver.sees("Choose first, by number or with the arrows.")
        await driver.press("2")
        await driver.sees_no("Choose first")
        await driver.press("space")
        await driver.sees("Enter answers with the marked choice.")
        await driver.press("enter")
        await driver.sees("✓ Right")


async def test_a_struck_choice_is_no_answer(home: Path) -> None:
    async with driven(home) as driver:
        await asked(driver)
        await driver.press("2", "x", "2", "enter")
        await driver.sees("That choice is struck out")


async def test_striking_out_what_was_chosen_chooses_nothing_else(home: Path) -> None:
    async with driven(home) as driver:
        await asked(driver)
        await driver.press("2", "x")
        await driver.sees("(struck out)")
        assert "› 3" not in driver.text
        await driver.press("enter")
        await driver.sees("Choose first, by number or with the arrows.")
        await driver.press("x")
        await driver.sees("› 2  grid.destroy()")
        await driver.press("x", "down")
        await driver.sees("› 3  grid.end()")
        await driver.press("s")
        await driver.sees("2 of 5")
        await driver.press("1", "x")
        await driver.sees("› 2  [ ] two")


async def test_a_skipped_question_can_be_answered_after_going_back(home: Path) -> None:
    async with driven(home) as driver:
        await asked(driver)
        await driver.press("s")
        await driver.sees("2 of 5")
        await driver.press("b")
        await driver.sees("1 of 5", "Enter answer")
        await driver.press("2", "enter")
        await driver.sees("✓ Right")
        assert given(home)["single"] == ["grid.destroy()"]


async def test_the_field_is_left_and_entered_again(home: Path) -> None:
    async with driven(home) as driver:
        await asked(driver, number=3)
        await driver.sees("Esc leave field")
        await driver.press("escape")
        await driver.sees("Tab type")
        await driver.press("tab", "type:xx")
        await driver.sees("xx")


async def test_tab_and_arrows_go_from_gap_to_gap_and_round(home: Path) -> None:
    async with driven(home) as driver:
        await asked(driver, number=4)
        await driver.sees("Enter next gap", "Tab other gap")
        await driver.press("type:find", "tab", "type:save")
        await driver.sees("Enter answer")
        await driver.press("tab", "type:er", "shift+tab", "type:d", "up", "type:s", "down", "type:!")
        await driver.sees("finders", "saved!")
        await driver.press("escape", "shift+tab", "type:!")
        await driver.sees("saved!!")


async def test_a_quiz_left_after_its_last_answer_is_ended(home: Path) -> None:
    async with driven(home) as driver:
        await driver.press("slash", "type:decorators")
        await driver.sees("describes an entity")
        await driver.press("f6")
        await driver.sees("1 of 1")
        await driver.press("type:EntitySchema", "enter")
        await driver.sees("✓ Right")
        await driver.press("escape")
        await driver.sees("Results", "100 %")
        await driver.press("escape", "escape", "escape")
        await driver.sees("Decks")
        assert "Continue" not in driver.text
        (session,) = services(home).history.sessions()
        assert session.finished_at is not None


async def test_keys_pressed_in_a_rush_answer_no_question_twice(home: Path) -> None:
    async with driven(home) as driver:
        await asked(driver)
        await driver.pilot.press("2", "enter", "s", "s")
        await driver.sees("of 5")
        assert given(home)["single"] == ["grid.destroy()"]


async def test_a_rating_pressed_twice_rates_one_card(home: Path) -> None:
    async with driven(home) as driver:
        await asked(driver)
        await driver.press("f3", "f3", "f3", "f3")
        await driver.sees("5 of 5")
        await driver.press("space")
        await driver.sees("1 Again")
        await driver.pilot.press("3", "3", "3")
        await driver.sees("Results")
        assert len(given(home)["open"]) == 1


@pytest.mark.parametrize("size", [(40, 12), (60, 20)], ids=str)
async def test_a_question_longer_than_the_screen_is_asked_from_its_top_and_its_field_comes_as_one_types(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    code = "".join(f"      line_{at} = {at}\n" for at in range(20))
    cards = f"""\
  - id: gaps
    question: Complete the code.
    cloze: |
{code}      last = {{{{one}}}} + {{{{two}}}}
  - id: next
    question: What is next?
    accept: [end]
"""
    library(tmp_path, every_kind=f"format: 1\ndeck: every-kind\ntitle: Long\ncards:\n{cards}")
    async with driven(tmp_path, size) as driver:
        await asked(driver)
        await driver.sees("Complete the code.", "line_0 = 0", "PgDn more")
        await driver.press("a")
        await driver.sees("Gap 1", "▊  a", "▊▁▁▁")
        await driver.press("escape", "n")
        await driver.sees("What is next?")
        await driver.press("escape", "b")
        await driver.comes_to_rest()
        await driver.sees("Complete the code.", "line_0 = 0", "PgDn more")
        await driver.press("enter")
        await driver.sees("Gap 2")
