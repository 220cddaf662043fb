import pytest

from tests.extract.reading import asked, choices, read
from tui.extract.rewriting.answer_blanks import without_blanks


@pytest.mark.parametrize(
    "blank",
    [
        "Your answer: _____",
        "**Your Answer:** ________",
        "- Answer: ____ ____",
        "> Ihre Antwort: ______",
        "Respuesta: ______",
        "你的答案：____",
        "Your answer:\n___________\n__________",
        "**Your answer:**",
    ],
)
def test_blanks_to_write_an_answer_on_answer_nothing(blank: str) -> None:
    offered = "A) cork\nB) iron\n\n"
    text = "".join(
        f"### Question {at}\nWhich {does}?\n{offered}{blank}\n\n---\n\n"
        for at, does in enumerate(("sinks", "floats", "rusts"), 1)
    )
    found = read(f"# Quiz\n\n{text}## Answer Key\n\n1. B\n2. A\n3. B\n")
    assert asked(found) == ["Which sinks?", "Which floats?", "Which rusts?"]
    assert [choices(card)[1] for card in found.cards] == [[1], [0], [1]]
    assert not any(card.explanation for card in found.cards)
    assert without_blanks(text).count("\n") == text.count("\n")


def test_questions_with_a_blank_alone_have_no_answer() -> None:
    text = "".join(f"### Question {at}\nWhy is {at} odd?\n\nYour answer: ____\n\n" for at in (1, 3, 5))
    found = read(f"# Quiz\n\n{text}")
    assert len(found.cards) == 3
    assert all("unanswered" in card.flags for card in found.cards)


@pytest.mark.parametrize(
    "text",
    [
        "Your answer:\n\nIt floats.",
        "Your answer: it floats.",
        "It is called ____.",
        "Score: ____",
        "```\nYour answer: ____\n```",
        "    Answer: ____",
    ],
)
def test_what_is_written_and_other_gaps_stay(text: str) -> None:
    assert without_blanks(text) == text
