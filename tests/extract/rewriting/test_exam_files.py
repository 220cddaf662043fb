import pytest

from tests.extract.reading import asked, choices, read
from tui.extract.rewriting.exam_files import as_quiz

FILE = """Question
========
Name what floats.

Answerlist
----------
* a stone
* a boat
* a raft

Solution
========
Wood is light.

Answerlist
----------
* {0}
* True
* True

Meta-information
================
exname: floats
extype: mchoice
exsolution: {1}
"""


def test_an_exercise_is_a_question_with_its_solution() -> None:
    found = read(FILE.format("False", "011"))
    assert asked(found) == ["Name what floats."]
    assert choices(found.cards[0]) == (["a stone", "a boat", "a raft"], [1, 2])
    assert "Wood is light." in found.cards[0].explanation
    assert "True" not in found.cards[0].explanation and "exname" not in found.cards[0].explanation


def test_what_is_said_of_each_choice_is_kept() -> None:
    assert "False, it sinks." in read(FILE.format("False, it sinks.", "011")).cards[0].explanation


@pytest.mark.parametrize(
    "text",
    [FILE.format("False", "01"), FILE.format("False", "0.5"), "exsolution: 010\n", f"```\n{FILE}```\n"],
)
def test_a_solution_that_fits_no_choices_changes_nothing(text: str) -> None:
    assert as_quiz(text) == text
