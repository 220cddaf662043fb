import pytest

from tests.extract.reading import answers, choices, read
from tui.extract.rewriting.numbered_choices import lettered

SHAPE = "## 문제 {0}\n\nWhich lamp is {0}?\n\n1.  red\n2.  green\n3.  white\n\n**{1}:** {2}\n\nBecause.\n\n"


@pytest.mark.parametrize("word", ["정답", "Answer", "正解", "Correct answer"])
def test_choices_may_be_numbered_where_the_answer_is_one_of_their_numbers(word: str) -> None:
    found = read("# Lamps\n\n" + "".join(SHAPE.format(at, word, at) for at in range(1, 4)))
    assert found.family == "lettered"
    assert [choices(card) for card in found.cards] == [(["red", "green", "white"], [at]) for at in range(3)]
    assert all("Because." in card.explanation for card in found.cards)


@pytest.mark.parametrize(
    "asking", ["## Lamp\n\nWhich is it?", "## Lamp\n\nIt is __.", "### 1. Lamp", "Question 4\n\nIt is:"]
)
def test_what_they_answer_may_be_a_question_a_gap_or_be_marked(asking: str) -> None:
    text = f"{asking}\n\n1. red\n2. green\n\nAnswer: 2\n\n" * 2
    assert lettered(text) == text.replace("1. red\n2. g", "A. red\nB. g").replace("Answer: 2", "Answer: B")


def test_a_number_that_a_choice_says_numbers_one_only_where_others_must() -> None:
    figures = "## Q{}. How many lamps?\n\n1. 3\n2. 1\n3. 2\n\nAnswer: 2\n\n"
    found = read(f"{figures.format(1)}## Q2. Which lamp?\n\n1. red\n2. green\n\nAnswer: 1\n")
    assert [choices(card) for card in found.cards] == [(["3", "1", "2"], [1]), (["red", "green"], [0])]
    assert lettered(figures.format(1) + figures.format(2)) == figures.format(1) + figures.format(2)
    found = read("".join(f"## Q{at}. How many?\n\nA. 3\nB. 1\nC. 2\n\nAnswer: 2\n\n" for at in (1, 2)))
    assert choices(found.cards[0]) == (["3", "1", "2"], [2])


def test_several_may_be_right() -> None:
    found = read("".join(SHAPE.format(at, "Answer", "1, 3") for at in range(1, 4)))
    assert [choices(card)[1] for card in found.cards] == [[0, 2]] * 3


@pytest.mark.parametrize(
    "text",
    [
        SHAPE.format(1, "Answer", 2),
        "## Q1. How many?\n\n1. Take 4.\n2. Add 3.\n\nAnswer: 7\n\n## Q2. Who?\n\n1. Take 4.\n\nAnswer: 4\n",
        "## Install\n\n1. Load.\n2. Unpack.\n3. Run.\n\nAnswer: 3\n\n" * 3,
        "1. one\n2. two\n\nAnswer: B\n\n1. one\n2. two\n\nAnswer: A\n",
    ],
)
def test_figures_that_steps_lead_to_are_no_choices(text: str) -> None:
    assert lettered(text) == text


def test_a_list_in_an_answer_stays() -> None:
    found = read("".join(f"## Q{at}. Why {at}?\n\nAnswer: So.\n\n1. one\n2. two\n\n" for at in range(1, 4)))
    assert answers(found) == ["So.\n\n1. one\n2. two"] * 3


def test_code_that_shows_such_a_quiz_stays_as_it_is() -> None:
    text = f"# How to\n\n```\n{SHAPE.format(1, 'Answer', 1)}{SHAPE.format(2, 'Answer', 2)}```\n"
    assert lettered(text) == text


def test_an_answer_may_repeat_the_choice_behind_its_number() -> None:
    asked = "# Question 9\n\nWhich wood floats?\n\n- **1.** iron wood\n- **2.** cork\n\n"
    text = f"{asked}> [!TIP]\n> **Correct answer: 2. cork**\n\n## Solution\n\nIt is light.\n"
    found = read(text)
    assert [choices(card) for card in found.cards] == [(["iron wood", "cork"], [1])]
    assert found.cards[0].explanation == "It is light."
    other = text.replace("2. cork**", "2. iron wood**")
    assert lettered(other) == other


def test_an_answer_that_repeats_its_choice_may_stand_above_it() -> None:
    text = "## Question 1\n\nWhich floats?\n\nCorrect answer: 2. cork\n\n1. iron wood\n2. cork\n"
    assert choices(read(f"{text}\n{text.replace('Which', 'What')}").cards[0]) == (["iron wood", "cork"], [1])
    assert lettered(text.replace(". cork\n\n1", "\n\n1")) == text.replace(". cork\n\n1", "\n\n1")


def test_an_answer_may_be_a_letter_where_no_choice_is_lettered() -> None:
    fold = '??? info "Solution"\n    **Correct answer: {0})**\n\n'
    asked = "## Question {1}\n\nWhich wood is {1}?\n\n1)  a very heavy\n    iron wood  \n2)  cork\n\n"
    text = "".join(f"{asked}{fold}".format(letter, at) for at, letter in enumerate("bab", 1))
    found = read(f"# Wood\n\n{text}")
    assert [choices(card)[1] for card in found.cards] == [[1], [0], [1]]
    assert choices(found.cards[0])[0] == ["a very heavy\niron wood", "cork"]


def test_a_letter_answers_no_numbered_list_where_choices_are_lettered() -> None:
    asked = (
        "## Question {0}\n\nWhich wood is {0}?\n\nA) iron wood\nB) cork\n\n1. It floats.\n2. It is light.\n\n"
    )
    text = "".join(f"{asked}**Answer: B**\n\n".format(at) for at in (1, 2))
    assert lettered(text) == text
