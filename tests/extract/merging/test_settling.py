from hypothesis import given
from hypothesis import strategies as st

from tui.extract.merging.settling import Edge, first_parts, in_order, settle

EDGES = st.lists(
    st.builds(
        Edge, st.integers(0, 100).map(lambda percent: percent / 100), st.integers(0, 6), st.integers(0, 6)
    ),
    unique_by=lambda edge: (edge.new, edge.old),
)


@given(EDGES)
def test_nobody_is_chosen_twice_and_what_is_open_touches_none_of_the_chosen(edges: list[Edge]) -> None:
    settled = settle(edges)
    news, olds = {edge.new for edge in settled.chosen}, {edge.old for edge in settled.chosen}
    assert len(news) == len(olds) == len(settled.chosen)
    assert set(settled.open) == {edge for edge in edges if edge.new not in news and edge.old not in olds}


@given(EDGES)
def test_the_order_they_are_given_in_does_not_matter(edges: list[Edge]) -> None:
    assert settle(edges) == settle(edges[::-1])


def test_the_best_is_chosen_and_a_near_tie_is_left_open() -> None:
    clear, worse = Edge(0.9, 0, 0), Edge(0.8, 1, 0)
    assert settle([worse, clear]).chosen == (clear,)
    near = Edge(0.88, 1, 0)
    assert settle([near, clear]).chosen == ()
    assert settle([near, clear]).open == (clear, near)


def test_who_is_in_a_tie_is_no_partner_for_others() -> None:
    tie = [Edge(0.9, 0, 0), Edge(0.9, 1, 0)]
    assert settle([*tie, Edge(0.8, 0, 1)]).chosen == ()


def test_as_many_new_as_old_pair_in_order_where_each_could() -> None:
    edges = [Edge(0.9, new, old) for new in (3, 5) for old in (2, 7)]
    assert [(edge.new, edge.old) for edge in in_order(edges)] == [(3, 2), (5, 7)]
    assert in_order(edges[:3]) == ()
    assert in_order(edges[:2]) == ()
    assert in_order([]) == ()


@given(EDGES)
def test_first_parts_are_chosen_once_each(edges: list[Edge]) -> None:
    chosen = first_parts(edges, lambda edge: edge.score > 0.5)
    assert len({edge.new for edge in chosen}) == len({edge.old for edge in chosen}) == len(chosen)
    assert all(edge.score > 0.5 for edge in chosen)
