"""The cards from before a merge: as they were extracted, and as the deck has them."""

from collections.abc import Container
from dataclasses import dataclass

from tui.extract.merging.matching import Old
from tui.model.card import Card
from tui.model.deck import Deck
from tui.model.ids import CardId


@dataclass(frozen=True, slots=True)
class Known:
    """A card from before: as extracted, and as the deck has it now (None: a person removed it)."""

    base: Card | None
    current: Card | None
    is_own: bool = False
    """Whether a person wrote it."""

    @property
    def versions(self) -> tuple[Card, ...]:
        """One or both, the extracted one first."""
        return tuple(card for card in (self.base, self.current) if card)

    @property
    def sought(self) -> Old:
        """How it is looked for: a person's own card only by its own words, a retired one anywhere."""
        extracted = self.extracted is not None
        return Old(self.versions, reworded=extracted, placed=extracted and not self.versions[0].retired)

    @property
    def extracted(self) -> Card | None:
        """The card as it came from the document, as far as is known; None where a person wrote it."""
        card = None if self.is_own else self.versions[0]
        return card if card and card.source and card.source.line else None


def known_cards(current: Deck, base: Deck | None, unknown: Container[CardId]) -> list[Known]:
    """Every card from before, in the order of the last extraction, then those that are not in it."""
    now = {card.id: card for card in current.cards}
    if base is None:
        return [Known(None, card) for card in now.values()]
    then = {card.id: card for card in base.cards}
    others = [card for card in now.values() if card.id not in then]
    return [
        *(Known(card, now.get(card.id)) for card in base.cards),
        *(Known(None, card, is_own=card.id not in unknown) for card in others),
    ]
