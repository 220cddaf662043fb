import pytest

from tests.builders import card
from tui.model.grade import Mark, Rating
from tui.model.response import OpenResponse
from tui.practice.grading import grade

POINTED = card(key_points=("maps", "tracks", "migrates"))


@pytest.mark.parametrize(
    ("rating", "expected"), [(Rating.AGAIN, 0), (Rating.HARD, 0.5), (Rating.GOOD, 1), (Rating.EASY, 1)]
)
def test_without_a_tick_the_rating_is_the_grade(rating: Rating, expected: float) -> None:
    assert grade(card(), OpenResponse(rating)).grade == expected
    assert grade(POINTED, OpenResponse(rating)).grade == expected


@pytest.mark.parametrize(
    ("ticked", "expected"), [((7,), 0), ((1,), 1 / 3), ((0, 2), 2 / 3), ((0, 1, 2), 1), ((0, 0, 7), 1 / 3)]
)
@pytest.mark.parametrize("rating", Rating)
def test_with_key_points_the_share_ticked_is_the_grade(
    rating: Rating, ticked: tuple[int, ...], expected: float
) -> None:
    assert grade(POINTED, OpenResponse(rating, ticked)).grade == expected


def test_each_key_point_is_marked() -> None:
    verdict = grade(POINTED, OpenResponse(Rating.GOOD, (0, 2)))

    assert [(part.mark, part.expected) for part in verdict.parts] == [
        (Mark.RIGHT, "maps"),
        (Mark.MISSED, "tracks"),
        (Mark.RIGHT, "migrates"),
    ]
    assert verdict.formula == "2 of 3 key points"
