from tests.builders import card, choice_card, deck
from tui.model.ids import CardId, CardRef, DeckId

OPEN = card(card_id="open", tags=("orm", "own"))
RETIRED = card(card_id="retired", retired=True)
UNANSWERED = choice_card("a", "b", card_id="unanswered")
DECK = deck(OPEN, RETIRED, UNANSWERED, tags=("typeorm", "orm"))


def test_cards_are_found_by_id() -> None:
    assert DECK.card(CardId("retired")) is RETIRED
    assert DECK.card(CardId("elsewhere")) is None


def test_a_card_has_its_place_in_the_library() -> None:
    assert DECK.ref(OPEN) == CardRef(DeckId("basics"), CardId("open"))


def test_tags_of_deck_and_card_come_once_the_decks_first() -> None:
    assert DECK.tags_of(OPEN) == ("typeorm", "orm", "own")


def test_retired_cards_are_not_active_and_unanswered_ones_not_asked() -> None:
    assert DECK.active == (OPEN, UNANSWERED)
    assert DECK.askable == (OPEN,)
