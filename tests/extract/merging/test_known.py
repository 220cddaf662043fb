from dataclasses import replace

from tests import builders
from tui.extract.merging.known import Known, known_cards
from tui.model.card import Card, CardSource
from tui.model.deck import Deck
from tui.model.ids import CardId, DeckId

FIRST, SECOND, THIRD = (
    builders.card(card_id=name, source=CardSource(line=at)) for at, name in enumerate("abc", 1)
)
OWN = builders.card(card_id="own")


def _deck(*cards: Card) -> Deck:
    return Deck(DeckId("lamps"), "Lamps", cards)


def test_without_a_base_what_has_a_line_came_from_the_document() -> None:
    found = known_cards(_deck(FIRST, OWN), None, ())
    assert [one.extracted for one in found] == [FIRST, None]
    assert [one.sought.reworded for one in found] == [True, False]


def test_with_a_base_what_is_not_in_it_is_the_persons_unless_it_is_named() -> None:
    edited = replace(FIRST, tip="mine")
    found = known_cards(_deck(edited, SECOND, THIRD, OWN), _deck(FIRST), {SECOND.id})
    assert found == [
        Known(FIRST, edited),
        Known(None, SECOND),
        Known(None, THIRD, is_own=True),
        Known(None, OWN, is_own=True),
    ]
    assert [one.extracted for one in found] == [FIRST, SECOND, None, None]


def test_a_card_that_a_person_took_out_is_known_from_the_base() -> None:
    assert known_cards(_deck(), _deck(FIRST), {CardId("x")}) == [Known(FIRST, None)]
