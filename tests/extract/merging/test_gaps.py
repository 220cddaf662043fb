from hypothesis import given
from hypothesis import strategies as st

from tui.extract.merging.gaps import SIDE, Gap, gaps


def test_what_stands_between_two_neighbours_is_compared_with_what_stood_there() -> None:
    assert list(gaps(4, {0: 0, 3: 3}, [1, 2], 4)) == [Gap((1, 2), (1, 2))]
    assert list(gaps(3, {0: 0, 2: 1}, [2, 3], 4)) == []
    assert list(gaps(2, {}, [0, 1], 2)) == [Gap((0, 1), (0, 1))]


def test_where_neighbours_have_moved_only_what_is_close_to_either_counts() -> None:
    assert list(gaps(3, {0: 5, 2: 2}, [0, 1, 3, 6, 7, 9], 10)) == [Gap((1,), (0, 1, 6, 7))]


def test_in_a_large_gap_only_the_same_height_is_compared() -> None:
    couples = list(Gap(tuple(range(100)), tuple(range(50))).couples())
    assert len(couples) == 100 * SIDE
    assert all(abs(new // 2 - old) <= SIDE for new, old in couples)


@given(st.sets(st.integers(0, 20)), st.sets(st.integers(0, 20)), st.permutations(range(21)))
def test_every_gap_holds_only_free_cards_and_no_new_one_twice(
    kept: set[int], free: set[int], order: list[int]
) -> None:
    partners = {new: old for new, old in zip(sorted(kept), order, strict=False) if old not in free}
    found = list(gaps(21, partners, sorted(free), 21))
    news = [new for gap in found for new in gap.news]
    assert len(news) == len(set(news))
    assert not set(news) & set(partners)
    assert all(set(gap.olds) <= free and gap.olds for gap in found)
    assert all(new in gap.news and old in gap.olds for gap in found for new, old in gap.couples())
    assert all(len(list(gap.couples())) <= SIDE * len(gap.news) for gap in found)


@given(st.integers(1, 40), st.integers(1, 40))
def test_every_new_card_of_a_gap_is_compared(new: int, old: int) -> None:
    couples = list(Gap(tuple(range(new)), tuple(range(old))).couples())
    assert {one for one, _ in couples} == set(range(new))
    assert all(0 <= other < old for _, other in couples)
