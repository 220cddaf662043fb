"""Scores added up for all cards at once are those added up card by card."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.search.bits import bit_set, members
from tui.search.scores import TOP_VALUE, anywhere, at_least, best, slices_of, top, total, values_at

CARDS = 70
sets = st.lists(st.tuples(st.integers(1, TOP_VALUE), st.frozensets(st.integers(0, CARDS - 1))), max_size=5)
parts = st.lists(st.tuples(sets, st.integers(1, 34)), min_size=1, max_size=4)
Sets = list[tuple[int, frozenset[int]]]


def value(card: int, of: Sets) -> int:
    return max((worth for worth, cards in of if card in cards), default=0)


def sums_of(given_parts: list[tuple[Sets, int]]) -> tuple[list[int], list[int]]:
    """The sums as slices, and as plain numbers by card."""
    slices = [
        (slices_of((worth, bit_set(sorted(cards))) for worth, cards in of), weight)
        for of, weight in given_parts
    ]
    plain = [sum(weight * value(card, of) for of, weight in given_parts) for card in range(CARDS)]
    return total(slices), plain


@given(parts)
def test_sums_are_those_of_each_card(given_parts: list[tuple[Sets, int]]) -> None:
    sums, plain = sums_of(given_parts)
    assert values_at(sums, range(CARDS)) == plain


@settings(max_examples=40)
@given(parts, st.frozensets(st.integers(0, CARDS - 1), min_size=1), st.integers(1, 80), st.integers(1, 900))
def test_the_best_are_found_without_looking_at_each(
    given_parts: list[tuple[Sets, int]], among: frozenset[int], count: int, least: int
) -> None:
    sums, plain = sums_of(given_parts)
    these = bit_set(sorted(among))
    assert best(sums, these) == max(plain[card] for card in among)
    assert members(at_least(sums, these, least)) == [card for card in sorted(among) if plain[card] >= least]
    sure, equal = (members(one) for one in top(sums, these, count))
    ranked = sorted((plain[card] for card in among), reverse=True)
    assert sorted((plain[card] for card in sure), reverse=True) == ranked[: len(sure)]
    assert len(sure) <= count
    assert len(sure) + len(equal) >= min(count, len(among))
    assert len({plain[card] for card in equal}) <= 1


@given(sets)
def test_a_card_with_any_value_is_found_anywhere(of: Sets) -> None:
    slices = slices_of((worth, bit_set(sorted(cards))) for worth, cards in of)
    assert members(anywhere(slices)) == sorted(frozenset().union(*(cards for _, cards in of)))
