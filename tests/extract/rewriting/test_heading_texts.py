import pytest

from tests.extract.reading import answers, asked, read
from tui.extract.rewriting.heading_texts import joined, uncoded

ASKED = ["What is a keel?", "How is a sail set?", "Why does a boat float?"]


@pytest.mark.parametrize(
    "shape", ["## {at}. `{question}`\n\nIt is {at}.\n\n", "### `{question}`\nIt is {at}.\n\n"]
)
def test_headings_that_are_sentences_in_code_ask(shape: str) -> None:
    text = "".join(shape.format(at=at, question=question) for at, question in enumerate(ASKED, 1))
    found = read(f"# Boats\n\n{text}")
    assert asked(found) == ASKED
    assert answers(found) == ["It is 1.", "It is 2.", "It is 3."]


@pytest.mark.parametrize("upper", ["## Question {}", "#### Q{}", "### Question {}:"])
def test_headings_below_a_bare_number_are_what_is_asked(upper: str) -> None:
    parts = [
        f"{upper.format(at)}\n### {question}\n\nIt is {at}.\n\n###### Notes\n\nMore.\n\n"
        for at, question in enumerate(ASKED, 1)
    ]
    found = read("# Boats\n\n" + "".join(parts))
    assert asked(found) == ASKED
    assert answers(found) == [f"It is {at}.\n\n###### Notes\n\nMore." for at in (1, 2, 3)]


@pytest.mark.parametrize(
    "text",
    [
        "## `git log`\n\n## `git add file`\n\n## `git push origin`\n",
        "## `keel`\n\n## `what is it?`\n\n## `sail`\n",
        "```\n## `what is a keel?`\n## `what is a sail?`\n## `what is a boat?`\n```\n",
    ],
)
def test_other_code_in_headings_stays(text: str) -> None:
    assert uncoded(text) == text


@pytest.mark.parametrize(
    "below",
    [
        "### Answer\n\nA keel.\n\n",
        "### Scenario\n\nWhat is a keel?\n\n",
        "### a) What is a keel {0}?\n\nOne.\n\n### b) What is a sail {0}?\n\nTwo.\n\n",
        "### What is a keel {0}?\n\nOne.\n\n### What is a sail {0}?\n\nTwo.\n\n",
        "It asks:\n\n### What is a keel {0}?\n\nOne.\n\n",
    ],
)
def test_other_headings_below_a_number_stay(below: str) -> None:
    text = "".join(f"## Question {at}\n\n{below.format(at)}" for at in range(1, 5))
    assert joined(text) == text


def test_a_title_that_numbers_the_one_question_of_a_file_is_none() -> None:
    text = "# Question 3 - Lamps\n\n## What burns in a lamp?\n\nOil.\n\n### More\n\nAnd a wick.\n"
    assert joined(text) == text.replace("# Question 3 - Lamps", "", 1)
    assert asked(read(text)) == ["What burns in a lamp?"]


def test_titles_of_several_questions_are_joined_with_them() -> None:
    text = "".join(f"# Question {at}\n## What burns in lamp {at}?\nOil.\n\n" for at in (1, 2, 3))
    assert asked(read(text)) == [f"What burns in lamp {at}?" for at in (1, 2, 3)]


def test_a_title_that_is_indented_code_stays() -> None:
    text = "    # Question 3 - Lamps\n\n## What burns in a lamp?\n\nOil.\n"
    assert joined(text) == text


@pytest.mark.parametrize("other", ["# Question 4\n", "## And what shines?\n"])
def test_a_title_above_several_questions_stays(other: str) -> None:
    text = f"# Question 3 - Lamps\n\n## What burns in a lamp?\n\nOil.\n\n{other}\nMore.\n"
    assert joined(text) == text
