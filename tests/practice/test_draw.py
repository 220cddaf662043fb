import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import card, choice_card, deck, memory, ref, states_in, typed_card
from tui.errors import NotFoundError
from tui.model.card import Kind, OpenBody
from tui.model.deck import Deck
from tui.model.ids import CardId, CardRef, DeckId
from tui.model.memory import CardState
from tui.model.outline import outline
from tui.practice import draw as drawing
from tui.practice.draw import within_topic
from tui.practice.plan import Order, Plan

BASICS = deck(
    choice_card("*a", "b", "c", "d", card_id="choice", topic="Basics / Connections", tags=("Pool",)),
    typed_card("x", card_id="typed", topic="Basics"),
    card(card_id="open", topic="Basics of SQL"),
    card(OpenBody(""), card_id="unanswered", topic="Basics"),
    choice_card("a", "b", card_id="none-correct"),
    card(card_id="retired", topic="Old", tags=("old",), retired=True),
    tags=("orm",),
)
OTHER = deck(*(card(card_id=f"q-{number}") for number in range(6)), deck_id="other")


def draw(plan: Plan, decks: Sequence[Deck], states: Mapping[CardRef, CardState]) -> tuple[CardRef, ...]:
    return tuple(drawing.draw(plan, [*map(outline, decks)], states_in(states)))


def meant(plan: Plan, *decks: Deck) -> list[str]:
    return [*drawing.candidates([*map(outline, decks)], plan).cards]


def ids(refs: Iterable[CardRef]) -> list[str]:
    return [ref.card for ref in refs]


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        (Plan(), ["choice", "typed", "open"]),
        (Plan(unanswered=True), ["choice", "typed", "open", "unanswered", "none-correct"]),
        (Plan(topics=("basics",)), ["choice", "typed"]),
        (Plan(topics=("Basics/connections",)), ["choice"]),
        (Plan(topics=("Basics of SQL", "basics / connections")), ["choice", "open"]),
        (Plan(tags=("pool",)), ["choice"]),
        (Plan(tags=("ORM",)), ["choice", "typed", "open"]),
        (Plan(kinds=(Kind.TYPED, Kind.OPEN)), ["typed", "open"]),
        (Plan(topics=("Basics",), kinds=(Kind.OPEN,)), []),
    ],
)
def test_a_plan_means_the_cards_that_fit_all_it_says(plan: Plan, expected: list[str]) -> None:
    assert meant(plan, BASICS) == expected


def test_a_plan_means_its_decks_or_all() -> None:
    assert len(meant(Plan(), BASICS, OTHER)) == 9
    assert len(meant(Plan(decks=(DeckId("other"),)), BASICS, OTHER)) == 6


@pytest.mark.parametrize(
    ("topic", "wanted", "within"),
    [
        ("A / B", "a", True),
        ("A/B", "A / B", True),
        ("AB", "A", False),
        ("A", "A / B", False),
        ("", "", False),
    ],
)
def test_a_topic_holds_itself_and_what_is_below(topic: str, wanted: str, within: bool) -> None:
    assert within_topic(topic, wanted) is within


def test_deck_order_is_the_order_of_the_file() -> None:
    assert ids(draw(Plan(order=Order.DECK, count=2), [BASICS], {})) == ["choice", "typed"]


def test_a_random_order_is_the_hash_of_seed_and_card() -> None:
    expected = sorted(
        (f"q-{number}" for number in range(6)),
        key=lambda card: hashlib.sha256(f"7\nother/{card}".encode()).digest(),
    )

    assert ids(draw(Plan(seed=7), [OTHER], {})) == expected
    assert ids(draw(Plan(seed=8), [OTHER], {})) != expected


@given(st.integers(), st.sets(st.integers(0, 5), min_size=1), st.sampled_from([Order.RANDOM, Order.DECK]))
def test_other_cards_and_history_do_not_change_the_order(seed: int, kept: set[int], order: Order) -> None:
    plan = Plan(seed=seed, order=order)
    fewer = deck(*(one for at, one in enumerate(OTHER.cards) if at in kept), deck_id="other")
    states = {ref(one.id, "other"): CardState(answers=3, last_grade=0.2) for one in OTHER.cards}
    names = ids(draw(plan, [fewer], {}))

    assert [name for name in ids(draw(plan, [BASICS, OTHER], states)) if name in names] == names


@given(st.integers(), st.integers(1, 400))
@settings(max_examples=30)
def test_a_count_draws_the_first_of_what_no_count_draws(seed: int, count: int) -> None:
    large = [
        deck(*(card(card_id=f"q-{number}") for number in range(150)), deck_id=name) for name in ("one", "two")
    ]
    plan = Plan(seed=seed)

    assert draw(replace(plan, count=count), large, {}) == draw(plan, large, {})[:count]


STATES = {
    ref("q-1", "other"): CardState(answers=1, last_grade=0.5),
    ref("q-2", "other"): CardState(answers=1, last_grade=0.0),
    ref("q-3", "other"): CardState(answers=1, last_grade=1.0, memory=memory(stability=9.0)),
    ref("q-4", "other"): CardState(answers=1, last_grade=1.0, memory=memory(stability=2.0)),
}


@pytest.mark.parametrize("order", Order)
def test_what_is_known_is_asked_of_the_decks_that_are_meant_and_only_where_the_order_goes_by_it(
    order: Order,
) -> None:
    asked: list[DeckId] = []

    def states(deck: DeckId) -> dict[CardId, CardState]:
        asked.append(deck)
        return {CardId("q-1"): CardState(answers=1, last_grade=0.5)}

    drawing.draw(Plan(decks=(OTHER.id,), order=order), [outline(BASICS), outline(OTHER)], states)
    assert asked == ([] if order in (Order.DECK, Order.RANDOM) else [OTHER.id])


def test_what_is_known_of_each_deck_is_its_own() -> None:
    states = {ref("typed"): CardState(answers=1, last_grade=1.0), **STATES}
    drawn = ids(draw(Plan(order=Order.UNSEEN), [BASICS, OTHER], states))
    assert drawn == ["choice", "open", "q-0", "q-5"]


def test_weakest_asks_low_grades_first_then_the_least_stable_then_the_unseen() -> None:
    drawn = ids(draw(Plan(order=Order.WEAKEST), [OTHER], STATES))

    assert drawn[:4] == ["q-2", "q-1", "q-4", "q-3"]
    assert set(drawn[4:]) == {"q-0", "q-5"}


def test_wrong_asks_what_was_not_fully_right() -> None:
    assert ids(draw(Plan(order=Order.WRONG), [OTHER], STATES)) == ["q-2", "q-1"]


def test_unseen_asks_what_was_never_answered() -> None:
    assert ids(draw(Plan(order=Order.UNSEEN), [OTHER], STATES)) == ["q-0", "q-5"]


def test_cards_of_one_family_are_kept_apart() -> None:
    twins = [card(card_id=f"twin-{number}", family="twins") for number in range(3)]
    rest = [card(card_id=f"rest-{number}") for number in range(2)]

    drawn = ids(draw(Plan(order=Order.DECK), [deck(*twins, *rest)], {}))

    assert drawn == ["twin-0", "rest-0", "twin-1", "rest-1", "twin-2"]


@pytest.mark.parametrize(
    ("plan", "message"),
    [
        (Plan(decks=(DeckId("basic"),)), "there is no deck “basic”; did you mean “basics”?"),
        (
            Plan(topics=("Conections",)),
            "there is no topic “Conections”; did you mean “Basics / Connections”?",
        ),
        (Plan(tags=("poool",)), "there is no tag “poool”; did you mean “Pool”?"),
        (Plan(tags=("zzz",)), "there is no tag “zzz”; tags: “orm” and “Pool”"),
        (
            Plan(topics=("Basics",), kinds=(Kind.OPEN,)),
            "no card matches topic “Basics” and kind “open”; 5 cards there: choice, typed and open",
        ),
        (
            Plan(order=Order.WRONG),
            "no card was wrong when last answered among the whole library; choose another order",
        ),
    ],
)
def test_a_plan_without_a_card_says_what_there_is(plan: Plan, message: str) -> None:
    with pytest.raises(NotFoundError) as raised:
        draw(plan, [BASICS], {})

    assert str(raised.value) == message


def test_a_deck_of_unanswered_cards_says_so() -> None:
    with pytest.raises(NotFoundError, match="1 card there, all unanswered"):
        draw(Plan(), [deck(card(OpenBody("")))], {})


def test_an_empty_library_says_so() -> None:
    with pytest.raises(NotFoundError, match="there are no decks yet; to make one: quizdeck extract"):
        draw(Plan(), [], {})
    with pytest.raises(NotFoundError, match="there are no cards to ask"):
        draw(Plan(), [deck()], {})
