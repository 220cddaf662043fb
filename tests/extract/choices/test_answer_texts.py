import pytest

from tui.extract.choices.answer_texts import (
    by_text,
    cuts_word,
    exactly,
    folded,
    says_another,
    without_choice,
    words_and_signs,
)
from tui.extract.choices.rows import Offer

OFFERS = [Offer(text, False, at) for at, text in enumerate(("a sloop", "a ketch", "Option A"))]


def test_texts_are_compared_by_letters_and_digits_alone() -> None:
    assert folded("**A** <b>Sloop</b>!") == folded("a sloop")
    assert by_text("A SLOOP.", OFFERS) == (frozenset({0}), "")
    assert by_text("a sloop and a ketch", OFFERS) == (frozenset({0, 1}), "")
    assert by_text("a raft", OFFERS) is None


def test_signs_that_tell_choices_apart_are_compared_with_the_words() -> None:
    assert words_and_signs("**A** <b>well-built</b> _sloop_!") == words_and_signs("a well-built sloop.")
    texts = ["C", "C++", "C#", "i++", "++i", "5", "-5", "x < 1", "x > 1", "x != 1", "x = 1"]
    assert len(set(map(words_and_signs, texts))) == len(texts)


def test_a_text_may_be_one_sign_by_sign_or_that_of_any_other() -> None:
    assert exactly("Option A", OFFERS) == (frozenset({2}), "")
    assert exactly("option a", OFFERS) is None
    assert says_another("a ketch.", OFFERS)
    assert not says_another("", OFFERS)


@pytest.mark.parametrize(
    ("rest", "told", "kept"),
    [
        ("a sloop: it has one mast", "it has one mast", False),
        ("a sloop has one mast", "has one mast", True),
        ("a sloops", "s", True),
    ],
)
def test_what_goes_on_a_choice_keeps_it(rest: str, told: str, kept: bool) -> None:
    assert without_choice(rest, OFFERS[:1]) == told
    assert cuts_word(rest, told) is kept


def test_choices_that_hold_commas_are_told_apart_where_nothing_else_is_said() -> None:
    texts = ("a mast, which is tall", "two oars", "a sail, which is red", "a keel")
    offers = [Offer(text, False, at) for at, text in enumerate(texts)]
    assert by_text(f"{texts[0]}, {texts[2]}", offers) == (frozenset({0, 2}), "")
    assert by_text(f"{texts[2]} and {texts[3]}", offers) == (frozenset({2, 3}), "")
    assert by_text(f"{texts[0]}, not {texts[2]}", offers) is None


def test_choices_that_can_be_told_apart_in_two_ways_are_not() -> None:
    offers = [Offer(text, False, at) for at, text in enumerate(("mast, sail", "sail, keel", "mast", "keel"))]
    assert by_text("mast, sail, keel", offers) is None


def test_signs_that_end_a_choice_go_with_it() -> None:
    assert without_choice("Semicolon `;`", [Offer("Semicolon `;`", False, 0)]) == ""
    assert without_choice("Semicolon `;", [Offer("Semicolon `;`", False, 0)]) == ""
    assert without_choice("Comma `,` — it parts", [Offer("Comma `,`", False, 0)]).endswith("it parts")
