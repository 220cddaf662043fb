import pytest

from tests.extract.reading import read
from tui.extract.cleaning.explanations import without_bold_label, without_explanation_label


@pytest.mark.parametrize(
    "labelled",
    [
        "Explanation: it floats.",
        "Rationale: it floats.",
        "解析：it floats.",
        "> Explanation: it floats.",
        "> **Explanation:** it floats.",
        "> _Reason_: it floats.",
        "> 💡 **Explanation**\n>\n> it floats.",
    ],
)
def test_a_label_and_its_quote_are_no_part_of_the_explanation(labelled: str) -> None:
    assert without_explanation_label(labelled) == "it floats."


@pytest.mark.parametrize(
    "text",
    [
        "It floats: wood is light.",
        "Explanation of wood: it floats.",
        "> It floats.",
        "> Explanation: it floats.\n\nSo it is a boat.",
        "**Explanation:** it floats.\n\n**Exam tip:** think of wood.",
        "Explanation:\n- it floats",
        "",
    ],
)
def test_what_says_more_or_begins_several_parts_stays(text: str) -> None:
    assert without_explanation_label(text) == text


@pytest.mark.parametrize(
    "labelled",
    [
        "**Explanation:** it floats.",
        "**Explanation:**  \nit floats.",
        "**Why**: it floats.",
        "**Giải thích:** it floats.",
        "**Justificación**\n\nit floats.",
    ],
)
def test_a_label_in_bold_behind_an_answer_goes(labelled: str) -> None:
    assert without_bold_label(labelled) == "it floats."
    quiz = f"### Q1. Which floats?\n\nA) a boat\nB) a stone\n\n**Answer: A**\n\n{labelled}\n\n"
    assert (
        read(quiz + quiz.replace("Q1", "Q2") + quiz.replace("Q1", "Q3")).cards[0].explanation == "it floats."
    )


@pytest.mark.parametrize(
    "text",
    [
        "**Explanation:** it floats.\n\n**Exam tip:** think of wood.",
        "**Explanation:** it floats.\n- **Stone:** it sinks.",
        "**Explanation**\n- it floats",
        "**Explanation of wood:** it floats.",
        "It floats: **why**.",
    ],
)
def test_one_that_begins_several_parts_or_says_more_stays(text: str) -> None:
    assert without_bold_label(text) == text


def test_below_boxes_the_label_goes_from_the_card() -> None:
    boxes = "### Q1: Which floats?\n\n- [x] a boat\n- [ ] a stone\n\n"
    found = read(f"{boxes}Explanation: both do.\n\n{boxes.replace('1', '2')}> Explanation: wood does.\n")
    assert [card.explanation for card in found.cards] == ["both do.", "wood does."]
