import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import card, choice_card
from tui.model.card import Choice, ChoiceBody
from tui.model.grade import Mark, PartMark
from tui.model.response import ChoiceResponse
from tui.practice.grading import grade

SINGLE = choice_card("close", "*destroy", "end")
SEVERAL = choice_card("*a", "*b", "*c", "d", "e")
WEIGHTED = choice_card("*a", "*b", "c", weights=(0.75, 0.25, -0.5))


@pytest.mark.parametrize(
    ("chosen", "expected"), [((1,), 1), ((0,), 0), ((0, 1), 0), ((), 0), ((1, 9), 0), ((9,), 0)]
)
def test_with_one_correct_choice_only_that_one_is_right(chosen: tuple[int, ...], expected: float) -> None:
    assert grade(SINGLE, ChoiceResponse(chosen)).grade == expected


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ((0, 1, 2), 1),
        ((0, 1), 2 / 3),
        ((0, 1, 3), 1 / 3),
        ((0, 1, 2, 3), 2 / 3),
        ((0, 3), 0),
        ((0, 3, 4), 0),
        ((3,), 0),
        ((), 0),
        ((0, 1, 2, 3, 4), 1 / 3),
        ((0, 0), 1 / 3),
    ],
)
def test_with_several_correct_misses_are_taken_off_hits(chosen: tuple[int, ...], expected: float) -> None:
    assert grade(SEVERAL, ChoiceResponse(chosen)).grade == pytest.approx(expected)


@pytest.mark.parametrize(
    ("chosen", "expected"), [((0, 1), 1), ((0,), 0.75), ((0, 2), 0.25), ((1, 2), 0), ((2,), 0), ((), 0)]
)
def test_weights_are_summed_and_kept_within_bounds(chosen: tuple[int, ...], expected: float) -> None:
    assert grade(WEIGHTED, ChoiceResponse(chosen)).grade == expected


@pytest.mark.parametrize("weights", [(0.1, 0.2, 0.7), (0.33333, 0.33333, 0.33333), (1.0, 1.0, 1.0)])
def test_weights_that_make_up_the_whole_are_the_full_grade(weights: tuple[float, ...]) -> None:
    verdict = grade(choice_card("*a", "*b", "*c", weights=weights), ChoiceResponse((0, 1, 2)))

    assert verdict.correct


def test_the_formula_is_told_in_words() -> None:
    assert grade(SEVERAL, ChoiceResponse((0, 1, 3))).formula == (
        "2 of 3 correct choices taken, 1 wrong: (2 − 1) / 3 = 0.33"
    )
    assert grade(SEVERAL, ChoiceResponse((0, 3, 4))).formula == (
        "1 of 3 correct choices taken, 2 wrong: (1 − 2) / 3 = −0.33, kept at 0"
    )
    assert grade(WEIGHTED, ChoiceResponse((0, 2))).formula == "weights taken: 0.75 − 0.5 = 0.25"
    assert grade(SEVERAL, ChoiceResponse((0, 1, 2))).formula == ""
    assert grade(SINGLE, ChoiceResponse((0,))).formula == ""


def test_every_choice_taken_or_missed_is_marked_with_its_feedback() -> None:
    body = ChoiceBody(
        (Choice("a", True, "yes"), Choice("b", False, "no"), Choice("c", True, "also"), Choice("d"))
    )

    assert grade(card(body), ChoiceResponse((0, 1))).parts == (
        PartMark(Mark.RIGHT, "a", "a", "yes"),
        PartMark(Mark.WRONG, "b", "", "no"),
        PartMark(Mark.MISSED, "", "c", "also"),
    )


def test_a_card_without_a_correct_choice_grades_zero() -> None:
    assert grade(choice_card("a", "b"), ChoiceResponse((0,))).grade == 0
    assert grade(choice_card("a", "b"), ChoiceResponse(())).grade == 0


CHOICES = st.lists(st.tuples(st.booleans(), st.none() | st.floats(-2, 2)), min_size=1, max_size=8)


@given(CHOICES, st.lists(st.integers(0, 9)))
def test_a_choice_grade_keeps_within_bounds_whatever_the_order(
    shape: list[tuple[bool, float | None]], chosen: list[int]
) -> None:
    body = ChoiceBody(tuple(Choice(str(at), right, "", weight) for at, (right, weight) in enumerate(shape)))
    verdict = grade(card(body), ChoiceResponse(tuple(chosen)))

    assert 0 <= verdict.grade <= 1
    assert verdict == grade(card(body), ChoiceResponse(tuple(reversed(chosen))))


@given(st.lists(st.booleans(), min_size=1, max_size=8).filter(any))
def test_exactly_the_correct_choices_are_the_full_grade(correct: list[bool]) -> None:
    body = ChoiceBody(tuple(Choice(str(at), right) for at, right in enumerate(correct)))

    assert grade(card(body), ChoiceResponse(body.correct)).grade == 1
