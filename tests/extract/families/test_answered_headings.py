import pytest

from tests.extract.reading import answers, asked, read
from tui.extract.families import FAMILIES
from tui.text.markdown import parse_markdown


def test_what_stands_between_a_heading_and_its_answer_is_asked() -> None:
    shape = "### 3.1.{0}\n\nLight lamp {0}.\n\n```\nlamp {0}\n```\n\n#### Answer\n\nOil {0}.\n\n"
    found = read("# Tasks\n\nFor keepers.\n\n" + "".join(shape.format(at) for at in range(1, 4)))
    assert found.family == "answered-headings"
    assert asked(found) == [f"Light lamp {at}.\n\n```\nlamp {at}\n```" for at in range(1, 4)]
    assert answers(found) == [f"Oil {at}." for at in range(1, 4)]
    assert not found.skipped


def test_headings_that_lead_from_a_question_to_its_answer_belong_to_the_answer() -> None:
    shape = (
        "## How many lamps has tower {0}?\n\n```sql\nselect {0};\n```\n\n### Steps\n\nLook.\n\n"
        "### Answer\n\n{0}\n\n"
    )
    found = read("# Tasks\n\n" + "".join(shape.format(at) for at in range(1, 4)))
    assert asked(found) == [f"How many lamps has tower {at}?" for at in range(1, 4)]
    assert all(f"select {at};" in answer and "Look." in answer for at, answer in enumerate(answers(found), 1))


def test_one_of_them_without_an_answer_is_told() -> None:
    shape = "## Lamp {}\n\n### Solution\n\nOil.\n\n"
    found = read("".join(shape.format(at) for at in range(5)) + "## Why is one dark?\n\nNobody knows.\n")
    assert (asked(found), found.skipped[0].text) == ([f"Lamp {at}" for at in range(5)], "Why is one dark?")


@pytest.mark.parametrize(
    "shape",
    [
        "## Lamp {} is dark\n\n### Cause\n\nNo oil.\n\n### Solution\n\nOil.\n\n",
        "## Get lamp {}\n\n### Request\n\n```\nGET\n```\n\n### Answer\n\n```\n200\n```\n\n",
        "## Lamp {}\n\n### Response\n\n```\n200\n```\n\n",
    ],
)
def test_remedies_and_replies_answer_no_questions(shape: str) -> None:
    text = "# Lamps\n\n" + "".join(shape.format(at) for at in range(4))
    assert FAMILIES["answered-headings"].evidence(parse_markdown(text)) == 0.0


def test_an_answer_ends_at_the_next_other_heading_of_the_level() -> None:
    text = "".join(f"## Light lamp {n}\n\n### Solución\n\nWith fire {n}.\n\n" for n in (1, 2, 3))
    found = read(f"# Lamps\n\n{text}## All of it\n\nThey are lit.\n\n### Lamp 1\n\nWith fire.\n")
    assert answers(found) == ["With fire 1.", "With fire 2.", "With fire 3."]


TOPICS = ("Oil and gas", "Where light is", "Wicks", "Glass")


@pytest.mark.parametrize(
    "below",
    [
        "**Answer:** It is so.",
        "**Ideal Answer**\n\nIt is so.",
        "\nAnswer: It is so.",
        "> **Cevap:** It is so.",
    ],
)
@pytest.mark.parametrize("head", ["## {n}. {topic}", "### {topic}"])
def test_topics_with_a_label_right_below_them_are_asked(head: str, below: str) -> None:
    topics = "".join(f"{head.format(n=n, topic=topic)}\n{below}\n\n" for n, topic in enumerate(TOPICS, 1))
    found = read(f"# Lamps\n\n{topics}")
    assert asked(found) == list(TOPICS)
    assert [one.lstrip("> ") for one in answers(found)] == ["It is so."] * 4


@pytest.mark.parametrize(
    "shape",
    [
        "## {} fails\n**Solution:** More oil.\n\n",
        "## GET /{}\n**Ответ:** 200\n\n",
        "## {}\n**Answer:** 200\n\n**Request:** none\n\n",
        "## {}\nAnswers are rare.\n\n",
        "## {}\n\nSo.\n\n**Answer:** no.\n\n",
    ],
)
def test_other_labels_below_headings_make_no_questions(shape: str) -> None:
    text = "# Lamps\n\n" + "".join(shape.format(topic) for topic in TOPICS)
    assert FAMILIES["answered-headings"].evidence(parse_markdown(text)) == 0.0


def test_headings_that_ask_are_read_by_their_own_family() -> None:
    text = "".join(f"## {n}. What is lamp {n}?\n**Answer:** It is so.\n\n" for n in range(1, 5))
    assert read(f"# Lamps\n\n{text}").family == "numbered-headings"
