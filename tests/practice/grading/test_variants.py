import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.card import AcceptText
from tui.model.grade import Mark
from tui.practice.grading.typed import judge
from tui.practice.grading.variants import one_spelling


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("The event loop.", "event loop"),
        ("an index", "index"),
        ("the", "the"),
        ("A minor", "a minor"),
        ("a flat", "a flat"),
        ("twelve bytes", "12 bytes"),
        ("second row", "2nd row"),
        ("10 ms", "10ms"),
        ("20 %", "20%"),
        ("3 layers", "3 layers"),
        ("1,000,000 layers", "1000000 layers"),
        ("0,001", "0,001"),
        ("1,00", "1,00"),
        ("UTF-8", "utf8"),
        ("n-1", "n-1"),
        ("fibre-optic", "fiber-optic"),
    ],
)
def test_ways_of_writing_come_to_one(text: str, form: str) -> None:
    assert one_spelling(text, as_accepted=False) == form


def test_a_capital_a_stays_where_it_is_wanted() -> None:
    assert one_spelling("A record", as_accepted=True) == "a record"
    assert one_spelling("A record", as_accepted=False) == "record"
    assert one_spelling("a record", as_accepted=True) == "record"


_WORDS = "the a an colour color 10 ten ms built in built-in builtin no not un null x + - && 3 4 not-null able"
WORDS = st.sampled_from(_WORDS.split())
TEXTS = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)


def judged(response: str, accepted: str) -> Mark:
    return judge(response, [AcceptText(accepted)], ()).mark


@given(TEXTS, TEXTS)
def test_what_is_right_is_right_the_other_way_round(one: str, other: str) -> None:
    assert (judged(one, other) is Mark.RIGHT) == (judged(other, one) is Mark.RIGHT)


@given(TEXTS, TEXTS)
def test_digits_operators_and_negations_of_what_is_accepted_agree(one: str, other: str) -> None:
    if judged(one, other) in (Mark.RIGHT, Mark.SLIP):
        for word in ("no", "not", "null", "+", "&&", "3", "4"):
            assert one.replace("-", " ").split().count(word) == other.replace("-", " ").split().count(word)


@given(TEXTS, TEXTS)
def test_an_accepted_answer_of_another_card_is_no_slip(one: str, other: str) -> None:
    from tui.practice.grading.normalise import folded_all

    assert judge(one, [AcceptText(other)], folded_all([one])).mark is not Mark.SLIP
