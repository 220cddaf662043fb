"""Cards that left one document and stand in another: the new card names the old one, and progress follows."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from tui.extract.merging.identity import Merged, Status
from tui.extract.merging.likeness import Likable
from tui.extract.merging.matching import asked, said
from tui.model.card import Card
from tui.model.deck import Deck
from tui.model.ids import CardId, CardRef, DeckId

_SURE = 0.75
"""Likeness from which on an equal question with another answer is the same card."""
_MOST = 8
"""Most places that one card may have come from."""


class Departed:
    """Cards that are only kept with their history: retired, or taken out of their deck."""

    def __init__(self) -> None:
        self._gone: dict[CardRef, Card] = {}
        self._by_mark: dict[str, list[CardRef]] = defaultdict(list)
        self._claimed: set[str] = set()

    def know(self, deck: Deck, base: Deck | None) -> None:
        """Learn what a deck keeps, what it has lost since it was extracted, and what it already continues."""
        present = {card.id for card in deck.cards}
        for card in deck.cards:
            self._claimed.update(old if "/" in old else f"{deck.id}/{old}" for old in card.was)
            if card.retired:
                self._add(deck.ref(card), card)
        for card in base.cards if base else ():
            if card.id not in present:
                self._add(CardRef(deck.id, card.id), card)

    def leave(self, merged: Merged, current: Deck) -> tuple[CardRef, ...]:
        """Learn what a document has lost now and what it has back; returns what it has lost."""
        retired_before = {card.id for card in current.cards if card.retired}
        left = []
        for card in merged.deck.cards:
            place = merged.deck.ref(card)
            if not card.retired:
                self._gone.pop(place, None)
            elif card.id not in retired_before:
                self._add(place, card)
                left.append(place)
        return tuple(left)

    def claim(self, deck: Deck, ids: Iterable[CardId]) -> Mapping[CardId, tuple[str, ...]]:
        """For those of a deck's cards that were another deck's, the places they had there."""
        cards = {card.id: card for card in deck.cards} if self._gone else {}
        claims: dict[CardId, tuple[str, ...]] = {}
        used: set[str] = set()
        for card_id in ids if cards else ():
            places = tuple(
                place for place in map(str, self._earlier(cards[card_id], deck.id)) if place not in used
            )
            if places:
                claims[card_id] = places
                used.update(places)
        return claims

    def settle(self, claims: Mapping[CardId, tuple[str, ...]]) -> None:
        """Let nobody else claim these places."""
        for places in claims.values():
            self._claimed.update(places)

    def _add(self, place: CardRef, card: Card) -> None:
        self._gone[place] = card
        for mark in marks(card):
            self._by_mark[mark].append(place)

    def _earlier(self, card: Card, deck: DeckId) -> list[CardRef]:
        """Places whose card said the same; else the only one that asked the same and answered alike."""
        same, alike = (list(self._free(mark, deck)) for mark in marks(card))
        if same or len(alike) != 1:
            return same[:_MOST]
        return alike if is_alike(card, self._gone[alike[0]]) else []

    def _free(self, mark: str, deck: DeckId) -> Iterator[CardRef]:
        for place in dict.fromkeys(self._by_mark.get(mark, ())):
            if place in self._gone and place.deck != deck and str(place) not in self._claimed:
                yield place


def marks(card: Card) -> tuple[str, str]:
    """What a card is looked up by: all it says, and its question alone."""
    return said(card), asked(card)


def is_alike(card: Card, other: Card) -> bool:
    """Whether cards that ask the same answer it so alike that they are one card."""
    return Likable(card).likeness(Likable(other)) >= _SURE


def arrived(merged: Merged, current: Deck | None) -> tuple[CardId, ...]:
    """Cards that a deck did not have before, or had retired."""
    retired = {card.id for card in current.cards if card.retired} if current else set()
    back = {card.id for card in merged.deck.cards if not card.retired and card.id in retired}
    return tuple(
        card_id
        for card_id in merged.ids
        if card_id and (merged.statuses[card_id] is Status.NEW or card_id in back)
    )


def with_earlier(deck: Deck, claims: Mapping[CardId, tuple[str, ...]]) -> Deck:
    """The deck with these places added to what its cards were."""
    if not claims:
        return deck
    cards = (
        replace(card, was=tuple(dict.fromkeys((*card.was, *claims[card.id])))) if card.id in claims else card
        for card in deck.cards
    )
    return replace(deck, cards=tuple(cards))
