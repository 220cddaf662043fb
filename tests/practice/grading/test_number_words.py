import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.card import AcceptText
from tui.model.grade import Mark
from tui.practice.grading.number_words import IN_DIGITS, NUMBER_WORDS, number_in_words
from tui.practice.grading.typed import judge


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("zero", 0),
        ("nineteen", 19),
        ("forty", 40),
        ("forty-two", 42),
        ("ninety nine", 99),
        ("forty-zero", None),
        ("two-forty", None),
        ("forty-eleven", None),
        ("many", None),
        ("", None),
    ],
)
def test_english_words_say_numbers_below_a_hundred(text: str, number: int | None) -> None:
    assert number_in_words(text) == number


def test_ordinals_have_their_endings() -> None:
    assert [IN_DIGITS[word] for word in ("first", "second", "third", "twelfth")] == [
        "1st",
        "2nd",
        "3rd",
        "12th",
    ]


@given(st.sampled_from(sorted(NUMBER_WORDS)), st.sampled_from(sorted(NUMBER_WORDS)))
def test_a_number_in_words_is_never_a_slip_of_another(one: str, other: str) -> None:
    if one != other:
        assert judge(one, [AcceptText(other)], ()).mark in (Mark.WRONG, Mark.MISSED)
