import pytest

from tests.extract.reading import answers, choices, read
from tui.extract.choices.listed_choices import with_listed
from tui.extract.found import Candidate, Found
from tui.model.card import Choice, ChoiceBody, OpenBody

QUIZ = """# Lesson 2

- Question: What holds the wind?
  - Type: Multiple choice (one right)
  - Answer: sail
  - Choices: keel; sail; oar

- Question: What floats?
  - Type: Multiple choice (several right)
  - Answer: wood, cork
  - Choices: wood; iron; cork

- Question: Which list is it?
  - Answer: [3,2,1]
  - Choices: {3,2,1}; (3,2,1); [3,2,1]
  - Brackets make lists.
"""


def test_choices_listed_beside_an_answer_are_offered() -> None:
    found = read(QUIZ)
    assert [choices(card) for card in found.cards] == [
        (["keel", "sail", "oar"], [1]),
        (["wood", "iron", "cork"], [0, 2]),
        (["{3,2,1}", "(3,2,1)", "[3,2,1]"], [2]),
    ]
    assert [card.explanation for card in found.cards] == ["", "", "- Brackets make lists."]


def test_commas_in_numbers_part_nothing() -> None:
    answer = "Choices: 1,000, 2,500, 3,000\nAnswer: 2,500"
    found = read(f"## Q1. How far is it seen?\n\n{answer}\n\n## Q2. What floats?\n\nCork; wood.\n")
    assert choices(found.cards[0]) == (["1,000", "2,500", "3,000"], [1])


@pytest.mark.parametrize("margin", ["", f"{' ' * 60}- ", "> " * 30])
def test_a_label_may_stand_far_from_the_margin(margin: str) -> None:
    body = OpenBody(f"The wind.\n{margin}Choices: keel; sail\nSolution: sail")
    [found] = with_listed(Found((Candidate(1, "What holds it?", body),))).candidates
    assert found.body == ChoiceBody((Choice("keel"), Choice("sail", correct=True)))


@pytest.mark.parametrize(
    "answer",
    [
        "Answer: a mast\nChoices: keel; sail; oar",
        "Choices: keel; sail; oar",
        "Answer: keel\nChoices: keel; keel",
        "Answer: C++\nChoices: C; Fortran",
        "Answer: f(a, b)\nChoices: f(a, b), g(a)",
    ],
)
def test_where_the_answer_is_none_of_them_the_card_stays_open(answer: str) -> None:
    found = read(f"## Q1. What holds the wind?\n\n{answer}\n\n## Q2. What floats?\n\nCork; wood.\n")
    assert len(answers(found)) == 2
