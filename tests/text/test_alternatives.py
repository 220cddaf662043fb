"""Patterns of many alternatives say what they would say written plainly."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.text.alternatives import beginning, by_letter

WORDS = ("answer", "ans", "tl", "to", "réponse", "svar", "the")
PATTERN = re.compile(rf"[\W\d_]*+(?:(?:the|to)[\W\d_]+)*+(?:a(?![^\W_])|{by_letter('|'.join(WORDS))})", re.I)
TEXTS = st.text(alphabet="aAnNsSwWeErRtTlLoOvVhHéK ſ*.1", max_size=9)


@given(
    st.lists(st.text(alphabet="abc", min_size=1, max_size=4), min_size=1, max_size=8),
    st.text(alphabet="abcABC", max_size=6),
)
def test_alternatives_by_letter_match_as_they_would_in_a_row(words: list[str], text: str) -> None:
    plain, parted = "|".join(words), by_letter("|".join(words))
    assert str(re.match(plain, text, re.I)) == str(re.match(parted, text, re.I))


@given(TEXTS)
def test_the_first_letters_never_tell_otherwise_than_the_pattern(text: str) -> None:
    assert beginning(PATTERN, WORDS)(text) == (PATTERN.match(text) is not None)


@pytest.mark.parametrize("text", ["A", "a:", "tl;dr", "TLX", "to the answer", "** Svar", "ANS", "1. the tl"])
def test_short_words_and_what_stands_before_them_are_tried(text: str) -> None:
    assert beginning(PATTERN, WORDS)(text)


@pytest.mark.parametrize("text", ["", "an", "about", "thorn", "wick", "réponde", "rep"])
def test_other_beginnings_are_told_apart(text: str) -> None:
    assert not beginning(PATTERN, WORDS)(text)
