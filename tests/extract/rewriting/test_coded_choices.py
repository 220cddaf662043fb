import pytest

from tests.extract.reading import asked, choices, read
from tui.extract.rewriting.coded_choices import dedented
from tui.extract.rewriting.one_notation import in_one_notation

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
        SHAPE.format(1, "A = 1\nB = 2").replace("Answer: B", "Answer: 3"),
        SHAPE.format(1, "A = 1\nB = 2"),
        SHAPE.format(1, "A: 1\nB: 2").replace("Answer: B", "Answer: 2"),
        SHAPE.format(1, "A sail fills\nB calm").replace("Answer: B", "**Answer:** It is a poem."),
        SHAPE.format(1, "A. a stone\nB. a boat").replace("Answer: B", "Answer: The grades are above."),
        SHAPE.format(1, "A. a stone\nB. a boat").replace("```\nA", "```python\nA"),
    ],
)
def test_other_code_stays(text: str) -> None:
    assert in_one_notation(text) == text


def test_indented_choices_are_choices() -> None:
    shape = "## Question {0}\n\n**Which floats {0}?**\n\n    a. a stone\n    b. a boat\n\n#### Answer: b\n\n"
    found = read(shape.format(1) + shape.format(2))
    assert asked(found) == ["Which floats 1?", "Which floats 2?"]
    assert [choices(card) for card in found.cards] == [(["a stone", "a boat"], [1])] * 2


@pytest.mark.parametrize("held", ["a. one\n    c. two", "a.run()\n    b.run()", "a. one\n    x = 3"])
def test_other_indented_code_stays(held: str) -> None:
    text = f"Which floats?\n\n    {held}\n\nAnswer: b\n"
    assert in_one_notation(text) == text


@pytest.mark.parametrize("offered", ["- `A. a stone`\n- `B. a boat`", "`A) a stone`\n`B) a boat`"])
def test_choices_that_are_code_as_a_whole_have_their_letter_out_of_it(offered: str) -> None:
    shape = "## What floats {0}?\n\n{1}\n\n**Correct Answer:** `B. a boat`\n\n"
    found = read(shape.format(1, offered) + shape.format(2, offered))
    assert [choices(card) for card in found.cards] == [(["`a stone`", "`a boat`"], [1])] * 2
    assert not any(card.explanation for card in found.cards)


@pytest.mark.parametrize(
    "line", ["- `A. a stone`", "Say `A. a stone` and\n`B. a boat` again", "`A. x`\n\n`C. x`"]
)
def test_code_that_begins_with_a_letter_stays(line: str) -> None:
    assert in_one_notation(f"# Code\n\n{line}\n") == f"# Code\n\n{line}\n"


@pytest.mark.parametrize("asking", ["Which {}?", "**Which {}?**", "   Which {}?", "Q{1}. Which {0}?"])
@pytest.mark.parametrize("indent", ["    ", "      "])
def test_choices_may_be_indented_right_below_the_line_that_asks(asking: str, indent: str) -> None:
    rows = f"{indent}A. a stone\n{indent}B. a boat\nAnswer: B\n\n"
    found = read(
        "# Sea\n\n"
        + "".join(asking.format(*one) + "\n" + rows for one in (("floats", 1), ("sails", 2), ("sinks", 3)))
    )
    assert [question.strip("*") for question in asked(found)] == [
        "Which floats?",
        "Which sails?",
        "Which sinks?",
    ]
    assert [choices(card) for card in found.cards] == [(["a stone", "a boat"], [1])] * 3


@pytest.mark.parametrize("above", ["1. Which floats?", "- Which floats?", "> Which floats?", "| a |"])
def test_indented_choices_of_items_stay(above: str) -> None:
    text = f"{above}\n    A. a stone\n    B. a boat\n"
    assert dedented(text) == text
