import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import match_card
from tui.model.grade import Mark, PartMark
from tui.model.response import MatchResponse, TypedResponse
from tui.practice.grading import grade

BOAT = match_card(port="left", starboard="right", bow="front", stern="back")


@pytest.mark.parametrize(
    ("rights", "expected"),
    [
        ((0, 1, 2, 3), 1),
        ((1, 0, 2, 3), 0.5),
        ((0, None, None, None), 0.25),
        ((0,), 0.25),
        ((), 0),
        ((0, 0, 0, 0), 0.25),
        ((0, 1, 2, 9), 0.75),
        ((0, 1, 2, 3, 1), 1),
    ],
)
def test_the_grade_is_the_share_of_pairs_right(rights: tuple[int | None, ...], expected: float) -> None:
    assert grade(BOAT, MatchResponse(rights)).grade == expected


def test_parts_hold_what_was_given_and_what_belongs_there() -> None:
    verdict = grade(BOAT, MatchResponse((0, 2, None, 3)))

    assert verdict.formula == "2 of 4 pairs right"
    assert verdict.parts == (
        PartMark(Mark.RIGHT, "left", "left"),
        PartMark(Mark.WRONG, "front", "right"),
        PartMark(Mark.MISSED, "", "front"),
        PartMark(Mark.RIGHT, "back", "back"),
    )


def test_equal_right_texts_stand_for_each_other() -> None:
    finds = match_card(find="a list", findBy="a list", findOne="one row")

    assert finds.body.offered == (0, 2)  # type: ignore[union-attr]  # a match card has a match body
    assert grade(finds, MatchResponse((0, 0, 2))).correct
    assert grade(finds, MatchResponse((1, 0, 2))).correct


def test_another_kind_of_response_is_wrong() -> None:
    assert grade(BOAT, TypedResponse("left")).grade == 0


@given(st.lists(st.none() | st.integers(-2, 6), max_size=6))
def test_any_response_is_graded_by_its_right_pairs(rights: list[int | None]) -> None:
    right = sum(at == place for place, at in enumerate(rights[:4]))

    assert grade(BOAT, MatchResponse(tuple(rights))).grade == right / 4
