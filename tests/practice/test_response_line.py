from hypothesis import given
from hypothesis import strategies as st

from tests.builders import card, choice_card, cloze_card, match_card, order_card, typed_card
from tui.model.grade import Rating
from tui.model.response import (
    ChoiceResponse,
    ClozeResponse,
    MatchResponse,
    OpenResponse,
    OrderResponse,
    Response,
    TypedResponse,
)
from tui.practice.response_line import parse_response, response_line

TEXTS = st.text(st.sampled_from("ab :|\\é;,"), max_size=8).map(str.strip)
SEVERAL = st.frozensets(st.integers(0, 29), min_size=1).map(lambda chosen: tuple(sorted(chosen)))


@given(SEVERAL, st.permutations(range(30)))
def test_chosen_choices_come_back_in_any_order_shown(chosen: tuple[int, ...], order: list[int]) -> None:
    many = choice_card("*a", *map(str, range(29)))
    response = ChoiceResponse(chosen)

    assert parse_response(many, order, response_line(order, response)) == response


@given(TEXTS.filter(bool))
def test_typed_texts_come_back(text: str) -> None:
    response = TypedResponse(text)

    assert parse_response(typed_card("x"), (), response_line((), response)) == response


@given(st.lists(TEXTS, min_size=1, max_size=4).filter(lambda blanks: len(blanks) > 1 or any(blanks)))
def test_blanks_come_back(blanks: list[str]) -> None:
    asked = cloze_card(" ".join(["{{x}}"] * len(blanks)))
    response = ClozeResponse(tuple(blanks))

    assert parse_response(asked, (), response_line((), response)) == response


@given(st.sampled_from(Rating), st.frozensets(st.integers(0, 11)))
def test_ratings_come_back_with_their_ticks(rating: Rating, ticked: frozenset[int]) -> None:
    asked = card(key_points=tuple(map(str, range(12))))
    response = OpenResponse(rating, tuple(sorted(ticked)))

    assert parse_response(asked, (), response_line((), response)) == response


@given(st.permutations(range(12)), st.permutations(range(12)))
def test_orders_come_back_in_any_order_shown(given_steps: list[int], order: list[int]) -> None:
    response = OrderResponse(tuple(given_steps))

    assert parse_response(order_card(*map(str, range(12))), order, response_line(order, response)) == response


@given(st.permutations(range(30)), st.lists(st.none() | st.integers(0, 29), min_size=30, max_size=30))
def test_pairs_come_back_in_any_order_shown(order: list[int], rights: list[int | None]) -> None:
    asked = match_card(**{f"left{at}": f"right{at}" for at in range(30)})
    response = MatchResponse((*rights[:29], 4))

    assert parse_response(asked, order, response_line(order, response)) == response


def test_lines_are_those_a_person_would_type() -> None:
    lines: dict[str, Response] = {
        "a,c": ChoiceResponse((0, 2)),
        "b": ChoiceResponse((1,)),
        "::hover": TypedResponse(":hover"),
        "one | two": ClozeResponse(("one", "two")),
        "3 1,2,5": OpenResponse(Rating.GOOD, (0, 1, 4)),
        "4": OpenResponse(Rating.EASY),
        "2,1,3": OrderResponse((1, 0, 2)),
        "1b,3a": MatchResponse((1, None, 0)),
    }
    given_back = {response_line((0, 1, 2), one): one for one in lines.values()}

    assert given_back == lines
