import pytest

from tests.builders import cloze_card
from tui.model.grade import Mark, PartMark
from tui.model.response import ClozeResponse
from tui.practice.grading import grade

CARD = cloze_card("await {{connection}}.{{close|destroy}}()")


@pytest.mark.parametrize(
    ("blanks", "expected"),
    [
        (("connection", "destroy"), 1),
        (("conection", "CLOSE"), 1),
        (("connection", "end"), 0.5),
        (("connection",), 0.5),
        (("", "close", "more"), 0.5),
        ((), 0),
    ],
)
def test_the_grade_is_the_share_of_blanks_right(blanks: tuple[str, ...], expected: float) -> None:
    assert grade(CARD, ClozeResponse(blanks)).grade == expected


def test_each_blank_says_what_it_wanted() -> None:
    verdict = grade(CARD, ClozeResponse(("conection", "end")))

    assert verdict.parts == (
        PartMark(Mark.SLIP, "conection", "connection", "typing slip"),
        PartMark(Mark.WRONG, "end", "close", "also right: destroy"),
    )
    assert verdict.formula == "1 of 2 blanks right"


def test_an_empty_blank_is_missed() -> None:
    assert [part.mark for part in grade(CARD, ClozeResponse(("", "close"))).parts] == [
        Mark.MISSED,
        Mark.RIGHT,
    ]


def test_a_blank_that_another_card_accepts_is_no_slip() -> None:
    assert grade(CARD, ClozeResponse(("connections", "close")), frozenset({"connections"})).grade == 0.5


def test_blanks_in_backticks_keep_their_case() -> None:
    card = cloze_card("new {{`DataSource`}}")

    assert grade(card, ClozeResponse(("DataSource",))).grade == 1
    assert grade(card, ClozeResponse(("datasource",))).grade == 0
