import pytest

from tests.extract.reading import choices, read
from tui.extract.rewriting.fenced_answers import unfenced

POINTS = "#### Q. Which of these floats {0}?\n* a stone\n* a boat\n* a nail\n```\na boat\n```\n"
LETTERS = "#### Q. Which of these sinks {0}?\nA. a stone  \nB. a boat  \nC. a raft  \n```\n{1}\n```\n{2}\n"


@pytest.mark.parametrize("fence", ["\n```\n", "\n\n```\n"])
def test_a_fence_with_nothing_but_a_choice_tells_which_is_right(fence: str) -> None:
    found = read("# Boats\n\n" + (POINTS.format(1) + POINTS.format(2)).replace("nail\n```\n", f"nail{fence}"))
    assert [choices(card) for card in found.cards] == [(["a stone", "a boat", "a nail"], [1])] * 2


@pytest.mark.parametrize("said", ["A. a stone", "Answer: A", "a stone", "A. A stone "])
def test_letters_are_answered_in_fences_too(said: str) -> None:
    why = "**Explanation**: It is heavy.\n"
    found = read("# Boats\n\n" + "".join(LETTERS.format(at, said, why) for at in (1, 2)))
    assert [choices(card) for card in found.cards] == [(["a stone", "a boat", "a raft"], [0])] * 2
    assert ["It is heavy." in card.explanation for card in found.cards] == [True, True]


def test_a_letter_that_also_shortens_the_word_answer_names_its_choice() -> None:
    shape = "#### Q. How many masts has ship {0}?\nA. 1\nB. 2\nC. 3\n```\nA. 1\n```\n"
    found = read("# Boats\n\n" + shape.format(1) + shape.format(2))
    assert [choices(card)[1] for card in found.cards] == [[0], [0]]


@pytest.mark.parametrize(
    "text",
    [
        POINTS.format(1),
        POINTS.replace("```\na boat", "```sh\na boat") * 2,
        POINTS.replace("a boat\n```", "a boat\na nail\n```") * 2,
        POINTS.replace("```\na boat", "```\na buoy") * 2,
        POINTS.replace("* a boat", "* C").replace("```\na boat", "```\nC++") * 2,
        "These are commands:\n\n* ls\n* pwd\n```\nls\n```\n" * 2,
        "#### Q. What does it print?\nB. one\nC. two\n```\ntwo\n```\n" * 2,
        "#### Q. What does it print?\n\nIt prints:\n```\ntwo\n```\n" * 2,
    ],
)
def test_other_fences_stay(text: str) -> None:
    assert unfenced(text) == text
