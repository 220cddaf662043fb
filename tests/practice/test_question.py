import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import choice_card, match_card, order_card, ref, typed_card
from tui.practice.question import question

SEEDS = st.integers(-(2**53), 2**53)


@given(SEEDS)
def test_choices_stand_as_in_the_deck_unless_they_are_shuffled(seed: int) -> None:
    asked = choice_card("*a", "b", "c", "d")

    assert question(ref(), asked, seed, False).choice_order == (0, 1, 2, 3)
    assert sorted(question(ref(), asked, seed, True).choice_order) == [0, 1, 2, 3]


@given(SEEDS)
def test_steps_and_right_texts_are_always_shuffled_and_the_seed_alone_says_how(seed: int) -> None:
    for asked in (order_card("a", "b", "c", "d"), match_card(a="1", b="2", c="3", d="4")):
        order = question(ref(), asked, seed, False).choice_order
        assert sorted(order) == [0, 1, 2, 3]
        assert order == question(ref(), asked, seed, True).choice_order


@pytest.mark.parametrize("asked", [order_card("a", "b"), match_card(a="1", b="2")])
def test_every_order_comes_up(asked: object) -> None:
    orders = {question(ref(), asked, seed, False).choice_order for seed in range(40)}  # type: ignore[arg-type]  # a card

    assert orders == {(0, 1), (1, 0)}


def test_right_texts_that_are_equal_are_offered_once() -> None:
    asked = match_card(find="a list", findBy="a list", findOne="one row")

    assert sorted(question(ref(), asked, 7, False).choice_order) == [0, 2]


def test_what_is_typed_has_no_order() -> None:
    assert question(ref(), typed_card("x"), 7, True).choice_order == ()
