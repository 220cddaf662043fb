import pytest

from tui.model.grade import Rating, Verdict


@pytest.mark.parametrize(
    ("grade", "rating"),
    [
        (1.0, Rating.GOOD),
        (0.999, Rating.HARD),
        (0.6, Rating.HARD),
        (0.599, Rating.AGAIN),
        (0.0, Rating.AGAIN),
    ],
)
def test_a_grade_proposes_a_rating(grade: float, rating: Rating) -> None:
    assert Verdict(grade).proposed is rating


def test_only_the_full_grade_is_right() -> None:
    assert Verdict(1.0).correct
    assert not Verdict(0.99).correct


def test_ratings_are_numbered_and_named_as_fsrs_does() -> None:
    assert [(rating.value, rating.word) for rating in Rating] == [
        (1, "Again"),
        (2, "Hard"),
        (3, "Good"),
        (4, "Easy"),
    ]
