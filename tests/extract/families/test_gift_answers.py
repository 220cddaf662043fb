import pytest

from tui.extract.families.gift_answers import gift_answer
from tui.model.card import (
    Accept,
    AcceptNumber,
    AcceptPattern,
    AcceptText,
    Choice,
    ChoiceBody,
    MatchBody,
    Pair,
    TypedBody,
)


def _choices(raw: str) -> tuple[Choice, ...]:
    body = gift_answer(raw, "").body
    assert isinstance(body, ChoiceBody)
    return body.choices


def _accepted(raw: str) -> tuple[Accept, ...]:
    body = gift_answer(raw, "").body
    assert isinstance(body, TypedBody)
    return body.accept


@pytest.mark.parametrize(
    ("raw", "accepted"),
    [
        ("#3", AcceptNumber(3)),
        ("# -3,5 : 0.5", AcceptNumber(-3.5, 0.5)),
        ("#1..5", AcceptNumber(3, 2)),
        ("#=7:1#near enough", AcceptNumber(7, 1)),
        ("#\n=%50%7:2\n=7:0", AcceptNumber(7)),
        ("#.5", AcceptNumber(0.5)),
    ],
)
def test_numbers(raw: str, accepted: Accept) -> None:
    assert _accepted(raw) == (accepted,)


def test_texts_worth_part_of_the_grade_are_not_accepted_but_explained() -> None:
    answer = gift_answer("=lamp#yes =%60%lmap#nearly =%0%*#no", "")
    assert answer.body == TypedBody((AcceptText("lamp"),))
    assert answer.explanation == "yes\n\nlmap: nearly\n\n*: no"
    assert _accepted("=%60%lmap =%20%oil") == (AcceptText("lmap"),)


def test_a_star_at_one_end_stands_for_anything() -> None:
    assert _accepted("=light*") == (AcceptPattern("light.*"),)
    assert _accepted("=2*3 =a*") == (AcceptText("2*3"), AcceptText("a*"))


def test_partial_credit_makes_no_choice_correct() -> None:
    assert [choice.correct for choice in _choices("~a ~%50%b =c")] == [False, False, True]
    assert [choice.weight for choice in _choices("~a ~%50%b =c")] == [0.0, 0.5, 1.0]
    assert [choice.correct for choice in _choices("~%50%a ~%25%b")] == [False, False]


def test_shares_that_are_everything_together_are_all_correct() -> None:
    thirds = _choices("~%33.333%a ~%33.333%b ~%33.333%c ~%-50%d")
    assert [choice.correct for choice in thirds] == [True, True, True, False]


@pytest.mark.parametrize(
    ("raw", "texts"),
    [
        ("~a~b=c", ["a", "b", "c"]),
        ("\n~ x = 5\n~ y = 6\n= z\n", ["x = 5", "y = 6", "z"]),
        ("\n~a =b\n~c\n", ["a", "b", "c"]),
        (r"~ \= 2 = \= 3 ~\~", ["= 2", "= 3", "~"]),
        ('=<b class="x">a</b> ~b', ["**a**", "b"]),
        ("~=a ~b", ["a", "b"]),
        ("~a ~ ~b", ["a", "b"]),
    ],
)
def test_marks_begin_choices(raw: str, texts: list[str]) -> None:
    assert [choice.text for choice in _choices(raw)] == texts


def test_pairs_are_matched_and_sides_without_partner_are_left_out() -> None:
    answer = gift_answer("=a -> b#so =c->d = -> e", "")
    assert answer.body == MatchBody((Pair("a", "b"), Pair("c", "d")))
    assert (answer.unpaired, answer.explanation) == (("e",), "so")
    assert _accepted("=a -> b") == (AcceptText("a -> b"),)


def test_feedback_on_truth_gives_the_right_one_first() -> None:
    answer = gift_answer("F#no lamp#right####in general", "")
    assert (answer.truth, answer.explanation) == (True, "right\n\nno lamp\n\nin general")
    assert answer.body == TypedBody((AcceptText("false"), AcceptText("f")))


def test_a_hash_in_an_entity_is_no_feedback() -> None:
    assert _choices("=it&#39;s ~b")[0] == Choice("it's", True)
