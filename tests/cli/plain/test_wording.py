import pytest

from tests.builders import cloze_card
from tui.cli.plain.wording import question_text, score_text
from tui.practice.scoring import Part, Score


def test_hints_stand_below_the_text_with_the_gaps() -> None:
    card = cloze_card("{{await}} grid.{{destroy::not close}}({{true|1::a word\n}})", question="Fill it in.")
    assert question_text(card, ()) == (
        "Fill it in.\n\n[...] grid.[...]([...])\n\nHint for gap 2: not close\nHint for gap 3: a word"
    )


def test_without_hints_nothing_stands_below_the_gaps() -> None:
    assert question_text(cloze_card("a {{b}}", question="Fill it in."), ()) == "Fill it in.\n\na [...]"


def scored(grade: float, asked: int, never_shown: int, passed: bool | None) -> Score:
    return Score(Part(asked, asked, round(grade * asked), grade), (), (), (), never_shown, passed)


@pytest.mark.parametrize(
    ("score", "told"),
    [
        (scored(1, 4, 0, True), "Score: 100 %, 4 right of 4 questions. Passed: 70 % were needed."),
        (scored(0.5, 4, 0, False), "Score: 50 %, 2 right of 4 questions. Not passed: 70 % were needed."),
        (
            scored(1, 1, 5, False),
            "Score: 100 %, 1 right of 1 question. That is 17 % of all 6 questions. "
            "Not passed: 70 % were needed.",
        ),
        (scored(1, 1, 5, None), "Score: 100 %, 1 right of 1 question. That is 17 % of all 6 questions."),
    ],
)
def test_passing_is_told_as_it_is_scored(score: Score, told: str) -> None:
    assert score_text(score, 70) == told
