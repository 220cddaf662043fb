import pytest

from tests.extract.growth import growth
from tests.extract.reading import answers, asked, read
from tui.extract.rewriting.parted_numbers import with_their_questions

QUESTIONS = ("Which vessel has one mast?", "Explain what a keel does.", "What is a boom?")


def _quiz(number: str, between: str = "\n") -> str:
    return "# Ships\n\n" + "".join(
        f"{number.format(at)}\n{between}{question}\n\nAnswer {at} it is.\n\n"
        for at, question in enumerate(QUESTIONS, 1)
    )


@pytest.mark.parametrize("number", ["{}.", "**{}.**", "### {}", "## {}.", "({})", "{})", "__{}.__"])
@pytest.mark.parametrize("between", ["", "\n"], ids=["right below", "apart"])
def test_numbers_on_lines_of_their_own_belong_to_the_questions_below(number: str, between: str) -> None:
    found = read(_quiz(number, between))
    assert asked(found) == list(QUESTIONS)
    assert answers(found) == [f"Answer {at} it is." for at in (1, 2, 3)]
    assert not found.skipped


@pytest.mark.parametrize(
    "text",
    [
        _quiz("{}.").replace("2.", "4."),
        _quiz("{}."[:1] + "}"),
        "## 1\n\nThe keel.\n\n## 2\n\nThe mast.\n\n## 3\n\nThe boom.\n",
        "```\n1.\n\nWhat is it?\n\n2.\n\nWhat is that?\n```\n",
        "1.\n\n- What is it?\n\n2.\n\n- What is that?\n",
        "12.\n\nWhat is it?\n",
    ],
    ids=["do not count on", "mere figures", "ask nothing", "code", "above lists", "one alone"],
)
def test_other_numbers_stay(text: str) -> None:
    assert with_their_questions(text) == text


def test_years_above_prose_are_none() -> None:
    text = "## 1\n\nIt began.\n\n## 2\n\nIt went on. Why?\n\n## 3\n\nIt ended.\n"
    assert with_their_questions(text) == text


@pytest.mark.parametrize("unit", ["1.\n\n", "1.\nWhat?\n", "## 1\n\n\n"])
def test_work_grows_with_the_text(unit: str) -> None:
    assert growth(with_their_questions, unit) < 20
