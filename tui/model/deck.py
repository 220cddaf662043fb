"""A deck: cards with what is true of all of them."""

from dataclasses import dataclass

from tui.model.card import Card
from tui.model.ids import CardId, CardRef, DeckId


@dataclass(frozen=True, slots=True)
class DeckSource:
    """The document a deck was extracted from."""

    document: str
    """File name of the document, without folders."""
    family: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Deck:
    """Cards in the order of their file."""

    id: DeckId
    title: str
    cards: tuple[Card, ...] = ()
    description: str = ""
    language: str = ""
    licence: str = ""
    tags: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    source: DeckSource | None = None
    was: tuple[str, ...] = ()

    def card(self, card_id: CardId) -> Card | None:
        """The card of that id, or None."""
        return next((card for card in self.cards if card.id == card_id), None)

    def ref(self, card: Card) -> CardRef:
        """The card's place in the library."""
        return CardRef(self.id, card.id)

    def tags_of(self, card: Card) -> tuple[str, ...]:
        """The deck's tags and the card's own, each once."""
        return tuple(dict.fromkeys(self.tags + card.tags))

    @property
    def active(self) -> tuple[Card, ...]:
        """Cards that are not retired."""
        return tuple(card for card in self.cards if not card.retired)

    @property
    def askable(self) -> tuple[Card, ...]:
        """Cards that are neither retired nor unanswered."""
        return tuple(card for card in self.cards if not card.retired and card.answered)
