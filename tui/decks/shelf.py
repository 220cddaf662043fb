"""The decks of a library, side by side, and what became of renamed cards."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tui.model.card import Card
from tui.model.deck import Deck
from tui.model.ids import CardId, CardRef, DeckId
from tui.model.problem import Problem


@dataclass(frozen=True, slots=True)
class ShelfDeck:
    """One deck file of the library, right or broken."""

    id: DeckId
    """Of a file whose id cannot be read: its name."""
    title: str
    path: Path
    bundled: bool
    deck: Deck | None
    """None where the file cannot be read as a deck."""
    problems: tuple[Problem, ...] = ()
    broken: int = 0
    """Cards left out because of errors."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Decks in the order they are listed, looked up by id."""

    decks: tuple[ShelfDeck, ...]
    _decks: Mapping[DeckId, ShelfDeck] = field(init=False, repr=False, compare=False)
    _cards: Mapping[CardRef, Card] = field(init=False, repr=False, compare=False)
    _moved_cards: Mapping[CardRef, CardRef] = field(init=False, repr=False, compare=False)
    _moved_decks: Mapping[DeckId, DeckId] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        decks: dict[DeckId, ShelfDeck] = {}
        for placed in self.decks:
            if placed.id not in decks or decks[placed.id].deck is None:
                decks[placed.id] = placed
        readable = [placed.deck for placed in self.decks if placed.deck is not None]
        cards = {deck.ref(card): card for deck in readable for card in deck.cards}
        object.__setattr__(self, "_decks", decks)
        object.__setattr__(self, "_cards", cards)
        object.__setattr__(self, "_moved_cards", _moved_cards(readable))
        object.__setattr__(self, "_moved_decks", {DeckId(old): d.id for d in readable for old in d.was})

    def deck(self, deck_id: str) -> ShelfDeck | None:
        """The deck of that id, or None; of two files of one id, the one that can be read."""
        return self._decks.get(DeckId(deck_id))

    def card(self, ref: CardRef) -> Card | None:
        """The card of that place, earlier places not counted, or None."""
        return self._cards.get(ref)

    def current(self, ref: CardRef) -> CardRef:
        """Where the card of that place is now, following `was` of cards and decks; else the place itself.

        A retired card is followed to the one that continues it in another deck.
        """
        seen = set()
        place = ref
        while place not in self._cards or (self._cards[place].retired and place in self._moved_cards):
            if place in seen:
                return ref
            seen.add(place)
            moved_deck = self._moved_decks.get(place.deck)
            if place in self._moved_cards:
                place = self._moved_cards[place]
            elif moved_deck is not None:
                place = CardRef(moved_deck, place.card)
            else:
                return ref
        return place


def _moved_cards(decks: list[Deck]) -> dict[CardRef, CardRef]:
    """Earlier places of cards with the present ones; the first card to claim a place has it."""
    moved: dict[CardRef, CardRef] = {}
    for deck in decks:
        for card in deck.cards:
            for old in card.was:
                place = CardRef.parse(old) if "/" in old else CardRef(deck.id, CardId(old))
                moved.setdefault(place, deck.ref(card))
    return moved
