from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.practice.families import families_apart

CARDS = st.lists(st.sampled_from([None, "a", "b", "c"]), max_size=14).map(
    lambda names: list(enumerate(names))
)


def clashes(cards: tuple[tuple[int, str | None], ...]) -> int:
    return sum(left[1] is not None and left[1] == right[1] for left, right in pairwise(cards))


@given(CARDS)
def test_every_card_is_kept_once(cards: list[tuple[int, str | None]]) -> None:
    assert sorted(families_apart(cards, lambda card: card[1])) == sorted(cards)


@given(CARDS)
def test_no_neighbours_share_a_family_unless_one_outnumbers_the_rest(
    cards: list[tuple[int, str | None]],
) -> None:
    counts = Counter(name for _, name in cards if name is not None)
    largest = max(counts.values(), default=0)
    unavoidable = max(0, largest - (len(cards) - largest) - 1)

    assert clashes(families_apart(cards, lambda card: card[1])) == unavoidable


@given(CARDS)
def test_an_order_without_clash_stays(cards: list[tuple[int, str | None]]) -> None:
    apart = families_apart(cards, lambda card: card[1])

    if not clashes(apart):
        assert families_apart(apart, lambda card: card[1]) == apart


@pytest.mark.parametrize(
    ("names", "expected"), [("aabc", "abac"), ("xyaab", "xyaba"), ("abab", "abab"), ("aaab", "abaa")]
)
def test_cards_move_as_little_as_need_be(names: str, expected: str) -> None:
    assert "".join(families_apart(names, lambda name: name)) == expected


def test_a_large_family_costs_no_square() -> None:
    cards = ["a"] * 20_000 + ["b"] * 20_000

    assert families_apart(cards, lambda name: name)[:4] == ("a", "b", "a", "b")
