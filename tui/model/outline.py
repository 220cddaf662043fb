"""A deck by the names of its cards: what a plan needs to know of it, without any text."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tui.model.card import Card, Kind, OpenBody
from tui.model.deck import Deck
from tui.model.ids import CardId, CardRef, DeckId


@dataclass(frozen=True, slots=True)
class Outline:
    """The cards of a deck that are not retired, in its order. A place is a position in the tuples."""

    deck: DeckId
    cards: tuple[CardId, ...] = ()
    kinds: tuple[Kind, ...] = ()
    topics: tuple[str, ...] = ()
    tags: tuple[tuple[str, ...], ...] = ()
    """The deck's and the card's own."""
    unanswered: frozenset[int] = frozenset()
    """Places of cards without an answer."""
    lending: tuple[int, ...] = ()
    """Places of open cards with key points: they can be asked as recognition, and lend distractors."""
    families: Mapping[CardId, str] = field(default_factory=dict)
    """Of the cards that belong to one."""

    @property
    def askable(self) -> list[int]:
        """Places of cards with an answer."""
        return [place for place in range(len(self.cards)) if place not in self.unanswered]

    def ref(self, place: int) -> CardRef:
        """Where the card of a place is kept."""
        return CardRef(self.deck, self.cards[place])


def outline(deck: Deck) -> Outline:
    """What a plan needs to know of a deck."""
    cards = deck.active
    return Outline(
        deck.id,
        tuple(card.id for card in cards),
        tuple(card.kind for card in cards),
        tuple(card.topic for card in cards),
        tuple(deck.tags_of(card) for card in cards),
        frozenset(place for place, card in enumerate(cards) if not card.answered),
        tuple(place for place, card in enumerate(cards) if _lends(card)),
        {card.id: card.family for card in cards if card.family},
    )


def _lends(card: Card) -> bool:
    return bool(card.key_points) and isinstance(card.body, OpenBody)
