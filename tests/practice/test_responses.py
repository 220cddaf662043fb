import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import card, choice_card, cloze_card, match_card, order_card, typed_card
from tui.errors import UsageError
from tui.model.card import AcceptNumber, AcceptText, Card, OpenBody
from tui.model.grade import Rating
from tui.model.response import (
    ChoiceResponse,
    ClozeResponse,
    MatchResponse,
    OpenResponse,
    OrderResponse,
    Response,
    TypedResponse,
    response_from_json,
)
from tui.practice.response_line import choice_letter, parse_response
from tui.practice.responses import logged_before, logged_response, response_text, right_answer_text

CHOICE = choice_card("*one", "two", "*three", "four")
CLOZE = cloze_card("{{a}} {{b|c}}")
POINTED = card(OpenBody("Because."), key_points=("maps", "tracks", "migrates"))


@pytest.mark.parametrize(
    ("line", "chosen"),
    [
        ("b", (1,)),
        ("B", (1,)),
        ("a,c", (0, 2)),
        ("c a", (0, 2)),
        ("a, c; d", (0, 2, 3)),
        ("ac", (0, 2)),
        ("b)", (1,)),
        ("2", (1,)),
        ("a a", (0,)),
    ],
)
def test_choices_are_named_by_letter_or_number(line: str, chosen: tuple[int, ...]) -> None:
    assert parse_response(CHOICE, (0, 1, 2, 3), line) == ChoiceResponse(chosen)


def test_letters_name_choices_in_the_order_shown() -> None:
    assert parse_response(CHOICE, (3, 1, 0, 2), "a,d") == ChoiceResponse((2, 3))


def test_beyond_the_alphabet_choices_are_numbered() -> None:
    many = choice_card("*a", *map(str, range(29)))

    assert [choice_letter(25), choice_letter(26)] == ["z", "27"]
    assert parse_response(many, range(30), "z 27") == ChoiceResponse((25, 26))


@pytest.mark.parametrize("line", ["z", "e", "0", "5", "b!", "ae", "é", "١", "99999999999", "-1"])
def test_a_choice_that_is_not_there_is_told(line: str) -> None:
    with pytest.raises(UsageError, match=r"there is no choice .* choose from a to d"):
        parse_response(CHOICE, (0, 1, 2, 3), line)


def test_a_word_in_place_of_a_choice_is_told_whole() -> None:
    with pytest.raises(UsageError, match="there is no choice “mongodb”"):
        parse_response(CHOICE, (0, 1, 2, 3), "a,mongodb")


@pytest.mark.parametrize(
    ("line", "text"),
    [(" destroy ", "destroy"), ("::before", ":before"), (":::x", "::x"), ("a:b", "a:b"), ("a | b", "a | b")],
)
def test_a_typed_text_is_taken_as_it_stands_but_for_a_first_colon(line: str, text: str) -> None:
    assert parse_response(typed_card("x"), (), line) == TypedResponse(text)


@pytest.mark.parametrize(
    ("line", "blanks"),
    [
        ("x|y", ("x", "y")),
        (" x | y ", ("x", "y")),
        ("|y", ("", "y")),
        (r"x\|y|z", ("x|y", "z")),
        (r"x\\|y", ("x" + "\\", "y")),
        (r"\d\\w|\n", (r"\d\\w", r"\n")),
        ("::x|y", (":x", "y")),
    ],
)
def test_blanks_are_divided_by_a_bar(line: str, blanks: tuple[str, ...]) -> None:
    assert parse_response(CLOZE, (), line) == ClozeResponse(blanks)


def test_a_single_blank_needs_no_division() -> None:
    assert parse_response(cloze_card("{{x}}"), (), r"string | null \| x") == ClozeResponse(
        ("string | null | x",)
    )


@pytest.mark.parametrize("line", ["x", "x|y|z"])
def test_a_wrong_number_of_blanks_is_told(line: str) -> None:
    with pytest.raises(UsageError, match="2 blanks wanted"):
        parse_response(CLOZE, (), line)


@given(
    st.lists(st.text("ab \\|", min_size=1).filter(lambda text: text == text.strip()), min_size=2, max_size=2)
)
def test_any_blank_can_be_typed(blanks: list[str]) -> None:
    line = " | ".join(re.sub(r"(\\*)\|", r"\1\1\\|", blank) for blank in blanks)

    assert parse_response(CLOZE, (), line) == ClozeResponse(tuple(blanks))


@pytest.mark.parametrize(
    ("line", "response"),
    [
        ("3", OpenResponse(Rating.GOOD)),
        ("3 1,3", OpenResponse(Rating.GOOD, (0, 2))),
        ("1 3 2 2", OpenResponse(Rating.AGAIN, (1, 2))),
    ],
)
def test_an_open_card_takes_a_rating_and_the_points_ticked(line: str, response: Response) -> None:
    assert parse_response(POINTED, (), line) == response


@pytest.mark.parametrize(
    ("one", "line", "message"),
    [
        (POINTED, "7", "there is no rating “7”"),
        (POINTED, "0", "there is no rating “0”"),
        (POINTED, "good", "there is no rating “good”"),
        (POINTED, "3 4", "numbered from 1 to 3"),
        (POINTED, "3 0", "numbered from 1 to 3"),
        (POINTED, "3 x", "there is no key point “x”"),
        (card(), "3 1", "this card has none"),
        (POINTED, "", "nothing was typed"),
        (POINTED, ",", "nothing was typed"),
        (CHOICE, ",", "nothing was typed"),
        (typed_card("x"), "  ", "nothing was typed"),
        (typed_card("x"), ":x", "there is no command “:x”"),
        (CHOICE, ":", "there is no command “:”"),
    ],
)
def test_nonsense_is_told_in_words(one: Card, line: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        parse_response(one, (), line)


@given(st.sampled_from([CHOICE, CLOZE, POINTED, typed_card("x")]), st.text())
def test_any_line_is_a_response_or_an_error_in_words(one: Card, line: str) -> None:
    try:
        response = parse_response(one, (), line)
    except UsageError as error:
        assert error.hint
    else:
        assert isinstance(response_text(one, response), str)


@pytest.mark.parametrize(
    ("one", "response", "text"),
    [
        (CHOICE, ChoiceResponse((0, 3)), "one; four"),
        (CHOICE, ChoiceResponse((9,)), ""),
        (CLOZE, ClozeResponse(("x", "")), "x | "),
        (typed_card("x"), TypedResponse(":y"), ":y"),
        (POINTED, OpenResponse(Rating.HARD, (0, 1)), "Hard: maps; tracks"),
        (card(), OpenResponse(Rating.EASY), "Easy"),
        (card(), None, ""),
    ],
)
def test_a_response_reads_in_words(one: Card, response: Response | None, text: str) -> None:
    assert response_text(one, response) == text


@pytest.mark.parametrize(
    ("one", "text"),
    [
        (CHOICE, "one; three"),
        (CLOZE, "a | b"),
        (typed_card(AcceptNumber(3), AcceptText("x")), "3"),
        (typed_card("`x`", "y"), "x"),
        (POINTED, "Because."),
        (card(OpenBody(""), key_points=("a", "b")), "a; b"),
    ],
)
def test_the_right_answer_reads_in_words(one: Card, text: str) -> None:
    assert right_answer_text(one) == text


STEPS = order_card("first", "second", "third")
PAIRS = match_card(port="left", starboard="right", bow="front")


@pytest.mark.parametrize("line", ["3,1,2", "3 1 2", "312", " 3. 1. 2. "])
def test_steps_are_named_by_the_number_shown(line: str) -> None:
    assert parse_response(STEPS, (2, 0, 1), line) == OrderResponse((1, 2, 0))


@pytest.mark.parametrize("line", ["1,2", "1,2,2", "1,2,4", "1,2,3,3", "a,b,c", "0,1,2", "12"])
def test_an_order_names_every_step_once(line: str) -> None:
    with pytest.raises(UsageError, match=r"does not put 3 steps in order.*each number from 1 to 3 once"):
        parse_response(STEPS, (2, 0, 1), line)


@pytest.mark.parametrize("line", ["1b,2a,3c", "1B 2A 3C", "1b2a3c", "1 b, 2 a, 3=3", "3c;1b;2a"])
def test_pairs_are_a_number_and_a_letter(line: str) -> None:
    assert parse_response(PAIRS, (2, 1, 0), line) == MatchResponse((1, 2, 0))


def test_a_left_text_may_stay_unmatched() -> None:
    assert parse_response(PAIRS, (2, 1, 0), "2a") == MatchResponse((None, 2, None))


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("b1", "does not match pairs"),
        ("1b x", "does not match pairs"),
        ("4a", "no “4” on the left"),
        ("1d", "no choice “d”"),
        ("1a,1b", "“1” is matched twice"),
    ],
)
def test_pairs_that_are_not_there_are_told(line: str, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        parse_response(PAIRS, (2, 1, 0), line)


def test_orders_and_pairs_read_as_texts() -> None:
    assert response_text(STEPS, OrderResponse((1, 0, 2))) == "second; first; third"
    assert right_answer_text(STEPS) == "first; second; third"
    assert response_text(PAIRS, MatchResponse((1, None, 0))) == "port = right; bow = left"
    assert right_answer_text(PAIRS) == "port = left; starboard = right; bow = front"


def test_the_log_keeps_what_was_ordered_or_matched_as_text_too() -> None:
    kept = logged_response(STEPS, OrderResponse((1, 0, 2)))
    assert kept == {"kind": "order", "steps": [1, 0, 2], "texts": ["second", "first", "third"]}
    assert response_from_json(kept) == logged_before(STEPS, kept) == OrderResponse((1, 0, 2))


@pytest.mark.parametrize(
    ("card", "moved", "given", "found"),
    [
        (
            choice_card("*a", "b", "c"),
            choice_card("c", "b", "*a"),
            ChoiceResponse((0, 1)),
            ChoiceResponse((1, 2)),
        ),
        (choice_card("*a", "b"), choice_card("*a", "bee"), ChoiceResponse((1,)), ChoiceResponse((1,))),
        (
            order_card("x", "y", "z"),
            order_card("z", "y", "x"),
            OrderResponse((0, 2, 1)),
            OrderResponse((2, 0, 1)),
        ),
        (order_card("x", "y"), order_card("x", "why"), OrderResponse((1, 0)), OrderResponse((1, 0))),
        (
            match_card(p="l", s="r", b="f"),
            match_card(b="f", p="l", s="r"),
            MatchResponse((1, None, 2)),
            MatchResponse((0, 2, None)),
        ),
        (match_card(p="l", s="r"), match_card(p="L", s="r"), MatchResponse((0, 1)), MatchResponse((0, 1))),
    ],
)
def test_what_was_logged_is_found_by_its_texts_in_a_card_put_in_another_order(
    card: Card, moved: Card, given: Response, found: Response
) -> None:
    kept = logged_response(card, given)
    assert logged_before(card, kept) == given
    assert logged_before(moved, kept) == found


def test_what_was_logged_without_texts_is_taken_by_position() -> None:
    assert logged_before(STEPS, {"kind": "order", "steps": [2, 0, 1]}) == OrderResponse((2, 0, 1))
    assert logged_before(STEPS, {"kind": "order", "steps": [1, 0, 2], "texts": ["b; a; c"]}) == OrderResponse(
        (1, 0, 2)
    )
    assert logged_before(STEPS, None) is None
