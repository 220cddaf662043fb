import pytest

from tests.extract.reading import asked, choices, read
from tui.extract.choices.inline_choices import with_choices
from tui.extract.found import Candidate, Found
from tui.model.card import ChoiceBody, OpenBody
from tui.text.markdown import parse_markdown


@pytest.mark.parametrize(
    "shape",
    [
        "{0}. Which floats {0}? (a) a stone (b) a boat (c) a nail\n   Ans: (b)\n\n",
        "{0}. Which floats {0}? (a) a stone (b) a boat (c) a nail — **Ans: (b)**\n",
        "{0}. Which floats {0}? (a) a stone (b) a boat (c) a nail Ans. (b)\n",
        "**Q{0}.** Which floats {0}? (A) a stone (B) a boat (C) a nail\n\n**Answer:** (B)\n\n",
    ],
)
def test_choices_on_the_line_of_their_question_are_choices(shape: str) -> None:
    found = read("# Quiz\n\n" + "".join(shape.format(at) for at in range(1, 4)))
    assert asked(found) == [f"Which floats {at}?" for at in range(1, 4)]
    assert [choices(card) for card in found.cards] == [(["a stone", "a boat", "a nail"], [1])] * 3


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Explain (a) a keel (b) a mast (c) a sail.", "A keel is below."),
        ("Which of (a) and (b) floats?", "b"),
        ("What is it? (b) a boat (c) a nail", "b"),
        ("What is it? (a) a boat (b) a nail\nSay why.", "b"),
    ],
)
def test_parts_of_a_task_stay_in_it(question: str, answer: str) -> None:
    candidate = Candidate(1, question, OpenBody(answer))
    assert with_choices(parse_markdown(question), Found((candidate,))) == Found((candidate,))


def test_a_key_may_name_the_right_ones() -> None:
    offered = "A) a stone B) a boat C) a nail"
    asking = "".join(f"{at}. Which is {at}? {offered}\n" for at in range(1, 5))
    found = read(f"# Quiz\n\n{asking}\n**Answers：** 1-B, 2-A, 3-C, 4-B\n")
    assert asked(found) == [f"Which is {at}?" for at in range(1, 5)]
    assert [choices(card)[1] for card in found.cards] == [[1], [0], [2], [1]]
    assert found.skipped == ()


@pytest.mark.parametrize(
    ("parted", "choices_read"),
    [(" ", True), ("  ", True), (" — ", True), (" -- ", True), ("\t", True), ("", False)],
)
def test_an_answer_on_the_line_is_parted_by_any_run_of_blanks_and_dashes(
    parted: str, choices_read: bool
) -> None:
    question = f"Which floats? (a) a stone (b) a boat (c) a nail{parted}Ans: (b)"
    candidate = with_choices(parse_markdown(question), Found((Candidate(1, question, OpenBody("")),)))
    assert isinstance(candidate.candidates[0].body, ChoiceBody) is choices_read


def test_initials_in_a_question_begin_no_choices() -> None:
    question = "Who was A. Lamp to A. Mast? (a) a stone (b) a boat (c) a nail"
    found = with_choices(parse_markdown(question), Found((Candidate(1, question, OpenBody("b")),)))
    assert found.candidates[0].question == "Who was A. Lamp to A. Mast?"


def test_choices_may_go_on_below_the_line_of_their_question() -> None:
    asked_below = "{0}. Which floats in sea {0}? A. iron B. cork\n   C. lead D. gold\n   Answer: B\n"
    found = read("".join(asked_below.format(at) for at in (1, 2, 3)))
    assert [choices(card) for card in found.cards] == [(["iron", "cork", "lead", "gold"], [1])] * 3
    told = read("".join(asked_below.format(at).replace("   ", "") for at in (1, 2)))
    assert [skip.line for skip in told.skipped] == [1, 4]


def test_an_answer_that_begins_with_a_letter_goes_on_no_choices() -> None:
    found = read(
        "".join(f"{at}. Which floats? A. iron B. cork\n   D. and E. sink\n   It is B.\n" for at in (1, 2, 3))
    )
    assert not any(isinstance(card.body, ChoiceBody) for card in found.cards)
