from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from tui.extract.merging.order import moved, woven
from tui.model.ids import CardId


def test_only_what_left_the_longest_row_has_moved() -> None:
    assert moved({0: 0, 1: 4, 2: 1, 3: 2, 4: 3}) == {1}
    assert moved({}) == frozenset()


@given(st.permutations(range(7)))
def test_what_has_not_moved_is_in_order(order: list[int]) -> None:
    partners = dict(enumerate(order))
    stay = [partners[place] for place in sorted(set(partners) - moved(partners))]
    assert stay == sorted(stay)
    longer = combinations(order, len(stay) + 1)
    assert not any(list(row) == sorted(row) for row in longer)


def test_what_only_one_side_has_follows_its_predecessor() -> None:
    first = [CardId(name) for name in "abc"]
    second = [CardId(name) for name in "xaybzw"]
    assert woven(first, second) == [CardId(name) for name in "xaybzwc"]


@given(st.permutations("abcdef"), st.permutations("defghi"))
def test_weaving_loses_and_repeats_nothing(first: list[str], second: list[str]) -> None:
    order = woven([CardId(name) for name in first], [CardId(name) for name in second])
    assert sorted(order) == list("abcdefghi")
    assert [name for name in order if name in first] == first
