"""The shelf: looking up decks and cards, and following renamed ones."""

from pathlib import Path

import pytest

from tests.builders import card, deck
from tui.decks.shelf import Shelf, ShelfDeck
from tui.model.deck import Deck
from tui.model.ids import CardRef


def shelf(*decks: Deck) -> Shelf:
    return Shelf(tuple(ShelfDeck(one.id, one.title, Path(f"{one.id}.yaml"), False, one) for one in decks))


SHELF = shelf(
    deck(
        card(card_id="new", was=("old", "gone/far", "third/moved")),
        card(card_id="newest", was=("new-before",)),
        card(card_id="kept"),
        deck_id="basics",
        was=("first",),
    ),
    deck(card(card_id="a", was=("b",)), card(card_id="b"), deck_id="other"),
)


def test_decks_and_cards_are_found_by_id() -> None:
    found = SHELF.deck("other")
    assert found is not None
    assert found.title == "Other"
    assert SHELF.deck("none") is None
    assert SHELF.card(CardRef.parse("basics/kept")) == card(card_id="kept")
    assert SHELF.card(CardRef.parse("basics/old")) is None


@pytest.mark.parametrize(
    ("place", "now"),
    [
        ("basics/kept", "basics/kept"),
        ("basics/old", "basics/new"),
        ("gone/far", "basics/new"),
        ("third/moved", "basics/new"),
        ("first/kept", "basics/kept"),
        ("first/old", "basics/new"),
        ("other/b", "other/b"),
        ("basics/lost", "basics/lost"),
        ("first/lost", "first/lost"),
        ("none/none", "none/none"),
    ],
)
def test_a_place_leads_to_where_its_card_is_now(place: str, now: str) -> None:
    assert SHELF.current(CardRef.parse(place)) == CardRef.parse(now)


def test_decks_that_name_each_other_lead_nowhere() -> None:
    ring = shelf(deck(deck_id="a", was=("b",)), deck(deck_id="b", was=("a",)))
    assert ring.current(CardRef.parse("a/x")) == CardRef.parse("a/x")


def test_a_retired_card_leads_to_the_one_that_goes_on_with_it() -> None:
    old = deck(card(card_id="x", retired=True), card(card_id="y", retired=True), deck_id="old")
    new = deck(card(card_id="z", was=("old/x",)), deck_id="new")
    moved = shelf(old, new)
    assert moved.current(CardRef.parse("old/x")) == CardRef.parse("new/z")
    assert moved.current(CardRef.parse("old/y")) == CardRef.parse("old/y")


@pytest.mark.parametrize(("here", "there", "now"), [(False, True, "old/x"), (True, False, "new/z")])
def test_of_two_cards_that_went_on_with_each_other_the_active_one_is_meant(
    here: bool, there: bool, now: str
) -> None:
    back = shelf(
        deck(card(card_id="x", was=("new/z",), retired=here), deck_id="old"),
        deck(card(card_id="z", was=("old/x",), retired=there), deck_id="new"),
    )
    assert {str(back.current(CardRef.parse(place))) for place in ("old/x", "new/z")} == {now}
