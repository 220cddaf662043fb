import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.shipped import shipped_decks
from tui.model.ids import DeckId
from tui.practice.path import LearningPath, is_learnt

NAMES = st.sampled_from([DeckId(name) for name in "abcdefgh"])
A, B, C = map(DeckId, "abc")
NEEDS = st.dictionaries(NAMES, st.lists(NAMES, max_size=4))


def path(**needs: str) -> LearningPath:
    """A path through decks of one letter, each with the letters of what it needs."""
    return LearningPath.of({DeckId(deck): list(wanted) for deck, wanted in needs.items()})


def test_a_deck_comes_after_what_it_needs() -> None:
    assert "".join(path(c="b", b="a", a="").order) == "abc"


def test_the_longest_chain_counts() -> None:
    assert "".join(path(d="ac", c="b", b="a", a="", e="a").order) == "abecd"


def test_decks_on_which_more_is_built_come_first_then_as_given() -> None:
    assert "".join(path(x="", y="", z="", q="z", p="z").order) == "zxyqp"


def test_unknown_needs_count_for_nothing() -> None:
    assert path(b="?", a="").order == ("b", "a")
    assert path(b="?", a="").needs == {"b": (), "a": ()}


def test_a_circle_is_cut_and_told() -> None:
    found = path(a="c", b="a", c="b", d="d", e="a")
    assert {frozenset(circle) for circle in found.circles} == {frozenset("abc"), frozenset("d")}
    assert sorted(found.order) == list("abcde")
    assert found.needs[DeckId("e")] == ("a",)


@given(NEEDS)
def test_every_deck_is_there_once_and_after_its_sound_needs(needs: dict[DeckId, list[DeckId]]) -> None:
    found = LearningPath.of(needs)
    assert sorted(found.order) == sorted(needs)
    for deck in found.order:
        assert all(found.order.index(need) < found.order.index(deck) for need in found.needs[deck])
        assert set(found.needs[deck]) <= set(needs[deck])


@given(NEEDS)
def test_needs_are_left_out_only_where_a_circle_or_nothing_is_there(
    needs: dict[DeckId, list[DeckId]],
) -> None:
    found = LearningPath.of(needs)
    round_about = {
        (deck, needed)
        for circle in found.circles
        for needed, deck in zip(circle, (*circle[1:], circle[0]), strict=True)
    }
    for deck, wanted in needs.items():
        left_out = {need for need in wanted if need in needs} - set(found.needs[deck])
        assert all((deck, need) in round_about for need in left_out)


def test_the_first_need_is_the_first_that_is_not_learnt() -> None:
    found = path(a="", b="a", c="ba")
    assert found.first_need(C, set()) == "a"
    assert found.first_need(C, {A}) == "b"
    assert found.first_need(C, {A, B}) is None
    assert found.first_need(A, set()) is None


def test_decks_without_any_link_stand_beside_the_path() -> None:
    assert path(a="", b="a", x="", y="?").linked == ("a", "b")


@pytest.mark.parametrize(
    ("cards", "grades", "learnt"),
    [
        (10, [], False),
        (0, [], False),
        (10, [1.0] * 4, False),
        (10, [1.0] * 5, True),
        (4, [1.0, 0.0, 1.0, 1.0], True),
        (4, [1.0, 0.0, 1.0, 0.5], False),
    ],
)
def test_half_of_the_cards_well_known_is_enough_to_go_on(
    cards: int, grades: list[float], learnt: bool
) -> None:
    assert is_learnt(cards, grades) is learnt


def test_the_bundled_decks_are_one_path_from_the_basics() -> None:
    found = LearningPath.of({deck.id: deck.needs for deck in shipped_decks()})
    assert found.circles == ()
    assert found.linked == found.order
    assert [deck for deck in found.order if not found.needs[deck]] == ["typeorm-basics"]
    road = [
        f"typeorm-{name}" for name in ("basics", "entities", "relations", "find-options", "query-builder")
    ]
    assert sorted(road, key=found.order.index) == road
