"""Cards read by name: each deck once, and none that no card was asked of."""

from tui.model.card import Card
from tui.model.ids import CardId, CardRef, DeckId
from tui.services.library import LibraryService


class CardReader:
    """Holds the decks that were read until it is let go: one is made for each piece of work."""

    def __init__(self, library: LibraryService) -> None:
        self._library = library
        self._decks: dict[DeckId, dict[CardId, Card]] = {}

    def card(self, ref: CardRef) -> Card | None:
        """The card of that place as its deck has it now; None where the deck or the card is gone."""
        cards = self._decks.get(ref.deck)
        if cards is None:
            deck = self._library.deck(ref.deck)
            cards = self._decks[ref.deck] = {} if deck is None else {card.id: card for card in deck.cards}
        return cards.get(ref.card)
