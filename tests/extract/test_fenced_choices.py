import pytest

from tests.extract.reading import asked, choices, read
from tui.extract.fenced_choices import out_of_fences

SHAPE = "### {0}. Which floats {0}?\n\n```\n{1}\n```\n\nAnswer: B\n\n"


@pytest.mark.parametrize("offered", ["A. a stone\nB. a boat\nC. a nail", "A a stone \nB a boat \nC a nail"])
def test_choices_in_a_fence_are_choices(offered: str) -> None:
    found = read(SHAPE.format(1, offered) + SHAPE.format(2, offered))
    assert asked(found) == ["Which floats 1?", "Which floats 2?"]
    assert [choices(card) for card in found.cards] == [(["a stone", "a boat", "a nail"], [1])] * 2


@pytest.mark.parametrize(
    "text",
    [
        SHAPE.format(1, "A = 3\nprint(A)"),
        SHAPE.format(1, "A. a stone\nC. a nail"),
        SHAPE.format(1, "A. a stone\nB. a boat").replace("Answer: B", "That is how it is written."),
        "```\nA. a stone\nB. a boat\n",
    ],
)
def test_other_code_stays(text: str) -> None:
    assert out_of_fences(text) == text
