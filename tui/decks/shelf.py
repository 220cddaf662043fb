"""The decks of a library, side by side, and what became of renamed cards."""

from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tui.model.card import Card
from tui.model.deck import Deck
from tui.model.ids import CardRef, DeckId
from tui.model.moves import Moves
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
    _moves: Moves = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        decks: dict[DeckId, ShelfDeck] = {}
        for placed in self.decks:
            if placed.id not in decks or decks[placed.id].deck is None:
                decks[placed.id] = placed
        readable = [placed.deck for placed in self.decks if placed.deck is not None]
        cards = {deck.ref(card): card for deck in readable for card in deck.cards}
        object.__setattr__(self, "_decks", decks)
        object.__setattr__(self, "_cards", cards)
        named = ((deck.id, deck.was, ((card.id, card.was) for card in deck.cards)) for deck in readable)
        object.__setattr__(self, "_moves", Moves.of(named))

    def of(self, deck_ids: Container[str]) -> "Shelf":
        """Those of the decks that are here."""
        return Shelf(tuple(placed for placed in self.decks if placed.id in deck_ids))

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
        return self._moves.follow(ref, self._stays)

    def _stays(self, ref: CardRef) -> bool:
        card = self._cards.get(ref)
        return card is not None and not (card.retired and ref in self._moves.cards)
