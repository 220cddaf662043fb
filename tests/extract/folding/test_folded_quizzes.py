import pytest

from tests.extract.reading import asked, choices, read

QUESTION = "{0}. Which floats {0}?\n   - A) a stone\n   - B) a boat\n\n   **Answer: B.** It is light.\n\n"
FOLD = "## Week {0}\n\n<details>\n<summary>Check — answer first</summary>\n\n{1}</details>\n\n"


def test_quizzes_that_are_folded_away_are_taken_out() -> None:
    text = FOLD.format(1, QUESTION.format(1) + QUESTION.format(2)) + FOLD.format(2, QUESTION.format(3))
    found = read(text)
    assert asked(found) == ["Which floats 1?", "Which floats 2?", "Which floats 3?"]
    assert [choices(card) for card in found.cards] == [(["a stone", "a boat"], [1])] * 3
    assert [card.line for card in found.cards] == [6, 12, 25]
    assert [card.topic for card in found.cards] == ["Week 1", "Week 1", "Week 2"]


@pytest.mark.parametrize("held", ["It is a boat.\n\n", "- A) is wrong\n- B) is right\n\n**Answer: B**\n\n"])
def test_answers_stay_folded_away(held: str) -> None:
    fold = FOLD.removeprefix("## Week {0}\n\n").format(0, held)
    found = read("".join(f"### {at}. What floats {at}?\n\n{fold}" for at in range(1, 4)))
    assert asked(found) == [f"What floats {at}?" for at in range(1, 4)]
