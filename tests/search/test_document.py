from tests.search.library import GENERAL, TYPEORM
from tui.model.card import AcceptNumber, AcceptPattern, AcceptText, Card, ClozeBody, TypedBody
from tui.model.deck import Deck
from tui.model.ids import CardId, DeckId
from tui.search.document import documents


def test_retired_cards_are_left_out_and_order_is_kept() -> None:
    assert [document.ref.card for document in documents(GENERAL)] == [card.id for card in GENERAL.active]
    assert "gone" not in {document.ref.card for document in documents(GENERAL)}


def test_tags_of_the_deck_count_for_every_card() -> None:
    assert documents(TYPEORM)[0].tags == ("typeorm", "schema-change")


def test_a_cloze_is_asked_with_gaps_and_answered_without() -> None:
    document = documents(TYPEORM)[-1]
    assert document.question == "await ds.[...]() opens the connection"
    assert document.answer == "await ds.initialize() opens the connection"


def test_a_broken_cloze_is_read_as_it_stands() -> None:
    deck = Deck(DeckId("d"), "D", (Card(CardId("c"), "q", ClozeBody("{{never closed")),))
    assert documents(deck)[0].answer == "{{never closed"


def test_everything_accepted_is_the_answer() -> None:
    body = TypedBody((AcceptText("eight"), AcceptNumber(8.0, 0.5), AcceptPattern("eights?")))
    deck = Deck(DeckId("d"), "D", (Card(CardId("c"), "q", body),))
    assert documents(deck)[0].answer == "eight\n8\neights?"


def test_cards_named_as_broken_are_marked() -> None:
    broken = TYPEORM.cards[1].id
    assert [document.ref.card for document in documents(TYPEORM, {broken}) if document.broken] == [broken]
