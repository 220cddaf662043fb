import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import order_card
from tui.model.grade import Mark, PartMark
from tui.model.response import OrderResponse, TypedResponse
from tui.practice.grading import grade

DOCKING = order_card("fenders", "slow", "line", "cleat")


@pytest.mark.parametrize(
    ("given_steps", "expected"),
    [
        ((0, 1, 2, 3), 1),
        ((1, 2, 3, 0), 2 / 3),
        ((3, 0, 1, 2), 2 / 3),
        ((0, 2, 1, 3), 0),
        ((2, 3, 0, 1), 2 / 3),
        ((3, 2, 1, 0), 0),
        ((0, 1), 1 / 3),
        ((), 0),
        ((0, 9, 1, 2, 3), 1),
    ],
)
def test_the_grade_is_the_share_of_neighbours_that_follow_each_other(
    given_steps: tuple[int, ...], expected: float
) -> None:
    assert grade(DOCKING, OrderResponse(given_steps)).grade == pytest.approx(expected)


def test_the_formula_counts_neighbours_and_parts_say_where_a_step_stood() -> None:
    verdict = grade(DOCKING, OrderResponse((1, 2, 3, 0)))

    assert verdict.formula == "2 of 3 neighbours as they should be"
    assert verdict.parts == (
        PartMark(Mark.WRONG, "fenders", "fenders", "you had it 4th"),
        PartMark(Mark.WRONG, "slow", "slow", "you had it 1st"),
        PartMark(Mark.RIGHT, "line", "line", "follows the right step; you had it 2nd"),
        PartMark(Mark.RIGHT, "cleat", "cleat", "follows the right step; you had it 3rd"),
    )


def test_a_step_in_its_place_behind_another_is_told_so() -> None:
    parts = grade(order_card("a", "b", "c"), OrderResponse((1, 0, 2))).parts
    assert [part.note for part in parts] == [
        "you had it 2nd",
        "you had it 1st",
        "in its place, but does not follow the right step",
    ]


def test_a_step_where_it_belongs_behind_the_right_one_needs_no_words() -> None:
    parts = grade(order_card("a", "b", "a", "c"), OrderResponse((0, 1, 2, 3))).parts
    assert [(part.mark, part.note) for part in parts] == [(Mark.RIGHT, "")] * 4


def test_a_step_left_out_is_told() -> None:
    assert grade(DOCKING, OrderResponse((0, 1, 2))).parts[3] == PartMark(Mark.MISSED, "", "cleat")


def test_equal_steps_stand_for_each_other() -> None:
    rinse = order_card("wash", "rinse", "wash")

    assert grade(rinse, OrderResponse((2, 1, 0))).correct
    assert grade(rinse, OrderResponse((0, 2, 1))).grade == 0.5


def test_the_same_neighbours_in_another_order_are_not_the_full_grade() -> None:
    rounds = order_card("a", "b", "a", "c", "a")

    assert grade(rounds, OrderResponse((0, 3, 2, 1, 4))).grade == 0.75


def test_another_kind_of_response_is_wrong() -> None:
    assert grade(DOCKING, TypedResponse("fenders")).grade == 0


@given(
    st.lists(st.sampled_from("abcd"), min_size=2, max_size=7).flatmap(
        lambda steps: st.tuples(st.just(steps), st.permutations(range(len(steps))))
    )
)
def test_the_full_grade_means_the_right_order_and_nothing_else(drawn: tuple[list[str], list[int]]) -> None:
    steps, given_steps = drawn
    verdict = grade(order_card(*steps), OrderResponse(tuple(given_steps)))
    texts = [steps[at] for at in given_steps]

    assert 0 <= verdict.grade <= 1
    if texts == steps:
        assert verdict.correct
    elif len(set(steps)) == len(steps):
        assert not verdict.correct
