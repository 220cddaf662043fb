"""Where every card is now, told by the names in the catalog: no deck is read."""

from collections.abc import Container, Iterable, Iterator
from typing import NamedTuple

from tui.catalog.entries import Roster
from tui.model.ids import CardId, CardRef, DeckId
from tui.model.moves import Moves, earlier_place


class _Names(NamedTuple):
    """The cards of a deck."""

    cards: frozenset[CardId]
    retired: frozenset[CardId]


_NONE = _Names(frozenset(), frozenset())


class Places:
    """The cards of a library by name. The same questions to a `Shelf` have the same answers."""

    def __init__(self, rosters: Iterable[Roster]) -> None:
        self._rosters = {roster.deck: roster for roster in rosters}
        self._cards: dict[DeckId, _Names] = {}
        self._moves = Moves.of(
            (roster.deck, roster.was, roster.earlier.items()) for roster in self._rosters.values()
        )

    def has(self, ref: CardRef) -> bool:
        """Whether a card is there, a retired one too; earlier places not counted."""
        return ref.card in self._names(ref.deck).cards

    def current(self, ref: CardRef) -> CardRef:
        """Where the card of that place is now, following the renaming of cards and decks."""
        return self._moves.follow(ref, self.stays)

    def earlier(self, current: CardRef) -> Iterator[CardRef]:
        """The places that a card and its deck name as their earlier ones, its own first."""
        roster = self._rosters.get(current.deck)
        if roster is None or not self.has(current):
            return
        decks = (current.deck, *map(DeckId, roster.was))
        for name in (current.card, *roster.earlier.get(current.card, ())):
            places = [earlier_place(deck, name) for deck in decks]
            yield from (place for place in dict.fromkeys(places) if self.current(place) == current)

    def renamed(self, deck: DeckId, told: Container[DeckId]) -> frozenset[CardRef]:
        """The cards of a deck that may have been answered under another id, in the decks that are told of."""
        roster = self._rosters.get(deck)
        if roster is None:
            return frozenset()
        whole = any(old in told for old in roster.was)
        names = self._names(deck).cards if whole else roster.earlier
        return frozenset(CardRef(deck, card) for card in names)

    def stays(self, ref: CardRef) -> bool:
        """Whether a card is there that nothing leads on from: it is where it is now."""
        names = self._names(ref.deck)
        return ref.card in names.cards and not (ref.card in names.retired and ref in self._moves.cards)

    def _names(self, deck: DeckId) -> _Names:
        if deck not in self._cards:
            roster = self._rosters.get(deck)
            self._cards[deck] = _NONE if roster is None else _names(roster)
        return self._cards[deck]


def _names(roster: Roster) -> _Names:
    retired = frozenset(roster.retired)
    return _Names(retired.union(roster.unanswered, roster.askable), retired)
