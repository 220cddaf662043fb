import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extract.growth import growth
from tui.extract.families.aiken import evidence, extract
from tui.extract.found import Found
from tui.model.card import Choice, ChoiceBody
from tui.text.markdown import parse_markdown

LIT = "Which lamp is lit?\nA. the old one\nB. the new one\nANSWER: B\n\n"


def _extract(text: str) -> Found:
    return extract(parse_markdown(text))


def _evidence(text: str) -> float:
    return evidence(parse_markdown(text))


def test_a_question_with_its_choices() -> None:
    [card] = _extract(f"\n{LIT}").candidates
    assert (card.line, card.question, card.literal) == (2, "Which lamp is lit?", True)
    assert card.body == ChoiceBody((Choice("the old one"), Choice("the new one", True)))


@pytest.mark.parametrize(
    ("text", "question", "correct"),
    [
        ("Q?\nA) x\nB) y\nC) z\nANSWER: C", "Q?", ["z"]),
        ("Q?\na. x\nb. y\nANSWER: a", "Q?", ["x"]),
        ("Q?\nA. x\nB. y\nC. z\nANSWER: A, C", "Q?", ["x", "z"]),
        ("3. Q?\nA. x\nB. y\nANSWER: B.", "Q?", ["y"]),
        ("Q one\nand two?\n\nA. x\n\nB. y\n\nANSWER: B", "Q one\nand two?", ["y"]),
        ("Q?\nA. x\nwraps\nB. y\nANSWER: A", "Q?", ["x\nwraps"]),
        ("What prints\n```\nA. no\n```\nA. x\nB. y\nANSWER: A", "What prints\n```\nA. no\n```", ["x"]),
    ],
)
def test_shapes(text: str, question: str, correct: list[str]) -> None:
    [card] = _extract(text).candidates
    assert card.question == question
    assert isinstance(card.body, ChoiceBody)
    assert [choice.text for choice in card.body.choices if choice.correct] == correct


def test_questions_need_no_empty_line_between() -> None:
    assert [card.line for card in _extract(LIT.strip() + "\n" + LIT).candidates] == [1, 5]


def test_feedback_is_the_explanation_and_headings_are_topics() -> None:
    [first, second] = _extract(
        f"# T\n## Lamps\n{LIT.rstrip()}\nFEEDBACK: It is\nnew.\n\n## Oil\n{LIT}"
    ).candidates
    assert (first.explanation, first.topic) == ("It is\nnew.", "Lamps")
    assert (second.explanation, second.topic) == ("", "Oil")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Q?\nA. x\nB. y\n\n" + LIT, "choices without a line ANSWER:"),
        ("Q?\nA. x\nB. y\nANSWER: D\n", "the answer names none of the choices"),
        ("Q?\nA. x\nB. y\nANSWER: both\n", "the answer names none of the choices"),
        ("Q?\nA. x\nANSWER: A\n", "a single choice"),
        ("Q?\nA. x\nB.\nANSWER: A\n", "an empty choice"),
        ("A. x\nB. y\nANSWER: A\n", "nothing is asked"),
        ("Q?\nANSWER: A\n", "an answer without choices"),
        ("Why?\n\n" + LIT, "no choices"),
    ],
)
def test_reasons(text: str, reason: str) -> None:
    assert [(skip.line, skip.reason) for skip in _extract(text).skipped] == [(1, reason)]


def test_prose_between_questions_is_not_skipped() -> None:
    found = _extract("Read this first.\n\n" + LIT)
    assert (len(found.candidates), found.skipped) == (1, ())


def test_evidence_grows_with_whole_questions() -> None:
    assert 0.7 <= _evidence(LIT) <= 0.85
    assert _evidence(LIT * 6) >= 0.95


@pytest.mark.parametrize(
    "text",
    [
        "",
        "```\n" + LIT * 4 + "```\n",
        "### Which?\n\n- A. x\n- B. y\n\nANSWER: A\n\n",
        "Write a line `ANSWER: B`.\n\nA. first\n\nB. second\n",
        "Which?\nA. x\nB. y\n\nANSWER KEY\n\n1. B\n",
        "Much prose.\n\n" * 30 + LIT,
    ],
)
def test_other_documents_give_no_evidence(text: str) -> None:
    assert _evidence(text) < 0.35


@given(
    st.lists(
        st.sampled_from(["Q?", "A. x", "B) y", "B.", "ANSWER: A", "ANSWER:", "", "# h", "```", "FEEDBACK: f"])
    )
)
def test_every_answer_line_is_of_a_card_or_skipped(lines: list[str]) -> None:
    found = _extract("\n".join(lines))
    assert 0 <= _evidence("\n".join(lines)) <= 1
    if "```" not in lines:
        answers = sum(line.startswith("ANSWER") for line in lines)
        assert answers <= len(found.candidates) + len(found.skipped)


@pytest.mark.parametrize(
    "piece", ["A. x\n", "ANSWER: A\n", "Q?\nA. x\nB. y\nANSWER: A\n", "A. ", "ANSWER: A,", "A. x\ny\n"]
)
def test_hostile_text_takes_steps_in_proportion(piece: str) -> None:
    def work(text: str) -> None:
        markdown = parse_markdown("ANSWER: A\n" + text)
        evidence(markdown)
        extract(markdown)

    assert growth(work, piece) < 20
