import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.extract.merging.opposites import turns

WORDS = st.lists(st.text("abcdeinstu", min_size=1, max_size=8), max_size=4)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("open", "closing"),
        ("stopped", "starts"),
        ("beginning", "end"),
        ("largest", "smallest"),
        ("drawbacks", "benefits"),
        ("include", "exclude"),
        ("increase", "decrease"),
        ("uploaded", "downloaded"),
        ("valid", "invalid"),
        ("synchronous", "asynchronous"),
    ],
)
def test_opposites_turn_a_text_in_both_directions(one: str, other: str) -> None:
    assert turns({one}, {other})
    assert turns({other, "lamp"}, {one, "wick"})


@pytest.mark.parametrize(
    ("one", "other"),
    [("open", "opens"), ("lamp", "wick"), ("use", "abuse"), ("form", "perform"), ("ending", "sending")],
)
def test_other_words_do_not(one: str, other: str) -> None:
    assert not turns({one}, {other})


@given(st.sampled_from(["unique", "invalid", "asynchronous", "exclude"]), st.integers(1, 4), st.booleans())
def test_a_word_torn_by_a_space_is_no_opposite(word: str, place: int, replaced: bool) -> None:
    assert not turns({word}, set((word[:place] + " " + word[place + replaced :]).split()))


def test_where_much_was_rewritten_a_single_word_says_little() -> None:
    assert not turns({"open", "one", "two", "three", "four"}, {"close"})


@given(WORDS, WORDS)
def test_it_has_no_direction(one: list[str], other: list[str]) -> None:
    assert turns(one, other) == turns(other, one)
    assert not turns(one, ())
