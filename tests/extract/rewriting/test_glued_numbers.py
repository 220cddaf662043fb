import pytest

from tests.extract.reading import asked, choices, read
from tui.extract.rewriting.glued_numbers import as_headings

QUIZ = (
    "Lamps\n{0}1{1}Which lamp is lit?\nA) none\nB) the red one\nCorrect Answer: B\nRationale: It is red.\n"
    "{0}2{1}Which lamp is out?\nA) the green one\nB) none\nCorrect Answer: A\n"
    "{0}3{1}Which lamp is small?\nA) all\nB) one\nC) none\nCorrect Answer: C\nRationale: Look at them.\n"
)


@pytest.mark.parametrize(
    ("before", "behind"), [("Question ", "\n"), ("Question ", ": "), ("Q", ". "), ("**Pregunta ", "**\n")]
)
def test_questions_right_below_answers_are_read_with_their_own(before: str, behind: str) -> None:
    found = read(QUIZ.format(before, behind))
    assert asked(found) == ["Which lamp is lit?", "Which lamp is out?", "Which lamp is small?"]
    assert [choices(card)[1] for card in found.cards] == [[1], [0], [2]]
    assert [card.explanation for card in found.cards] == ["It is red.", "", "Look at them."]


@pytest.mark.parametrize(
    "text",
    [
        "Question 1: Why?\n\nSo.\n\nQuestion 2: How?\n\nSo.\n\nQuestion 3: Who?\n\nShe.\n",
        "See\nQuestion 4: it\nQuestion 7: that\nQuestion 9: what\n",
        "```\nQ1. a\nQ2. b\nQ3. c\n```\n",
    ],
)
def test_others_stay(text: str) -> None:
    assert as_headings(text) == text
