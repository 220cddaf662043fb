"""What became of renamed cards and decks: the places they name as their earlier ones."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from tui.model.ids import CardId, CardRef, DeckId

Earlier = tuple[DeckId, Sequence[str], Iterable[tuple[CardId, Sequence[str]]]]
"""A deck, its earlier ids, and its cards with theirs, `card` or `deck/card`."""


@dataclass(frozen=True, slots=True)
class Moves:
    """Earlier places with the present ones; the first card to claim a place has it."""

    cards: Mapping[CardRef, CardRef]
    decks: Mapping[DeckId, DeckId]

    @classmethod
    def of(cls, decks: Iterable[Earlier]) -> "Moves":
        """The moves that decks and their cards tell of; cards without any may be left out."""
        cards: dict[CardRef, CardRef] = {}
        names: dict[DeckId, DeckId] = {}
        for deck, was, earlier in decks:
            names |= {DeckId(old): deck for old in was}
            for card, olds in earlier:
                for old in olds:
                    cards.setdefault(earlier_place(deck, old), CardRef(deck, card))
        return cls(cards, names)

    def follow(self, ref: CardRef, is_there: Callable[[CardRef], bool]) -> CardRef:
        """Where the card of that place is now; a place that leads nowhere is given back.

        `is_there` says whether a card is at a place, to stay: one that is retired is followed to the card
        that continues it.
        """
        seen = set()
        place = ref
        while not is_there(place):
            if place in seen:
                return ref
            seen.add(place)
            moved_deck = self.decks.get(place.deck)
            if place in self.cards:
                place = self.cards[place]
            elif moved_deck is not None:
                place = CardRef(moved_deck, place.card)
            else:
                return ref
        return place


def earlier_place(deck: DeckId, old: str) -> CardRef:
    """The place that a card of a deck names as its earlier one."""
    return CardRef.parse(old) if "/" in old else CardRef(deck, CardId(old))
