import pytest

from tests.extract.reading import answered, asked, read, topics
from tui.extract.rewriting.stated_answers import as_headings

SAID = (("A boat floats.", "True"), ("A stone floats.", "False"), ("Wood burns.", "True"))


@pytest.mark.parametrize(
    "form",
    [
        "**{0}. {1}**\n- **Answer:** {2}\n- **Reason:** So it is.\n\n",
        "**{0}. {1}**\n\n**Answer:** {2}\n\n",
        "{0}. {1}\n\nAnswer: {2}\n\n",
        "{1}\n\n**Answer: {2}**\n\n",
        "**{0}.** {1}\n*Antwort:* {2}\n\n",
    ],
)
def test_statements_above_their_answers_are_asked(form: str) -> None:
    found = read("# Floats\n\n" + "".join(form.format(at, *one) for at, one in enumerate(SAID, 1)))
    assert asked(found) == [statement for statement, _ in SAID]
    assert [answered(card).partition("\n")[0].strip("*") for card in found.cards] == ["True", "False", "True"]


@pytest.mark.parametrize("gap", ["\n", ""])
def test_a_heading_above_a_question_and_its_answer_is_its_topic(gap: str) -> None:
    text = "# Floats\n\n" + "".join(
        f"### {at}. {name}\n{gap}What is the use\nof it?\n{gap}**Answer:** To sail.\n\n"
        for at, name in enumerate(("Boats", "Rafts", "Sails"), 1)
    )
    found = read(text)
    assert asked(found) == ["What is the use of it?"] * len(found.cards)
    assert topics(found)[0].endswith("Boats")


@pytest.mark.parametrize(
    "text",
    [
        "It does not start.\n\n**Solution:** restart it.\n\n" * 3,
        "It is so.\n\n**Answer:** we went there.\n\n" * 3,
        "```\n1. a\nAnswer: b\n2. a\nAnswer: b\n3. a\nAnswer: b\n```\n",
        "1. A boat floats.\n\nAnswer: True\n",
    ],
)
def test_others_stay(text: str) -> None:
    assert as_headings(text) == text
