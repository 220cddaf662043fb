from collections.abc import Sequence
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import card, deck
from tui.catalog.entries import roster
from tui.decks.shelf import Shelf, ShelfDeck
from tui.model.card import OpenBody
from tui.model.deck import Deck
from tui.model.ids import CardId, CardRef, DeckId
from tui.services.places import Places

DECKS, CARDS = ("a", "b", "c"), ("x", "y", "z")
PLACES = [CardRef(DeckId(one), CardId(name)) for one in (*DECKS, "d") for name in (*CARDS, "w")]
EARLIER = st.lists(st.sampled_from([*CARDS, "w", *(str(place) for place in PLACES)]), max_size=2).map(tuple)


@st.composite
def libraries(draw: st.DrawFn) -> list[Deck]:
    """Decks whose cards and ids were renamed, moved and retired in any way."""
    return [
        deck(
            *(
                card(
                    OpenBody("" if draw(st.booleans()) else "So."),
                    name,
                    was=draw(EARLIER),
                    retired=draw(st.booleans()),
                )
                for name in draw(st.lists(st.sampled_from(CARDS), unique=True))
            ),
            deck_id=name,
            was=draw(st.lists(st.sampled_from([*DECKS, "d"]), max_size=1).map(tuple)),
        )
        for name in draw(st.lists(st.sampled_from(DECKS), unique=True))
    ]


def shelf(decks: Sequence[Deck]) -> Shelf:
    return Shelf(tuple(ShelfDeck(one.id, one.title, Path(one.id), False, one) for one in decks))


@given(libraries())
def test_places_are_those_of_the_shelf(decks: list[Deck]) -> None:
    held, places = shelf(decks), Places(map(roster, decks))
    for place in PLACES:
        assert places.current(place) == held.current(place)
        assert places.has(place) == (held.card(place) is not None)


@given(libraries())
def test_every_earlier_place_leads_to_the_card_and_every_card_with_one_counts_as_renamed(
    decks: list[Deck],
) -> None:
    places = Places(map(roster, decks))
    renamed = {ref for one in decks for ref in places.renamed(one.id, set(map(DeckId, [*DECKS, "d"])))}
    for one in decks:
        for held in one.cards:
            earlier = set(places.earlier(one.ref(held)))
            assert all(places.current(place) == one.ref(held) for place in earlier)
            assert earlier <= {one.ref(held)} or one.ref(held) in renamed
            led = {place for place in PLACES if places.current(place) == one.ref(held)}
            assert led - earlier == set() or held.was or one.was
