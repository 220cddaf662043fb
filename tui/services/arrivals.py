"""Cards that are new in a deck and may come from another one, in whatever order a run reads the documents."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from tui.decks.loader import load_deck
from tui.extract.merging.identity import Merged
from tui.model.deck import Deck
from tui.model.ids import CardId, CardRef
from tui.services.departed import Departed, arrived, marks, with_earlier


class Arrivals:
    """Follows cards from deck to deck. What they left is learned from `departed`, when it is first needed."""

    def __init__(self, departed: Callable[[], Departed]) -> None:
        self._read = departed
        self._known: Departed | None = None
        self._waiting: dict[str, list[tuple[Path, CardRef]]] = defaultdict(list)
        self._late: dict[Path, set[CardId]] = defaultdict(set)

    def followed(self, merged: Merged, current: Deck | None) -> Mapping[CardId, tuple[str, ...]]:
        """Per new card the places in other decks that it continues."""
        fresh = arrived(merged, current)
        return self._departed.claim(merged.deck, fresh) if fresh else {}

    def take(self, merged: Merged, current: Deck | None, path: Path, *, wait: bool) -> None:
        """Learn what became of a deck; with `wait` its new cards may come from one still to be read."""
        fresh = [card_id for card_id in arrived(merged, current) if self._known or wait]
        cards = {card.id: card for card in merged.deck.cards} if fresh else {}
        claims = {
            card_id: tuple(old for old in cards[card_id].was if "/" in old)
            for card_id in fresh
            if cards[card_id].was
        }
        if claims:
            self._departed.settle(claims)
        for card_id in fresh if wait else ():
            if card_id not in claims:
                for mark in marks(cards[card_id]):
                    self._waiting[mark].append((path, CardRef(merged.deck.id, card_id)))
        if current is not None:
            self._leave(merged, current)

    def late(self) -> Iterator[tuple[Path, Deck, Deck]]:
        """Decks on disk, as they are and with what their cards were in decks they left only afterwards."""
        for path, card_ids in sorted(self._late.items()):
            deck = load_deck(path).deck if path.exists() else None
            if deck is None:
                continue
            present = [card.id for card in deck.cards if card.id in card_ids]
            claims = self._departed.claim(deck, present)
            self._departed.settle(claims)
            if claims:
                yield path, deck, with_earlier(deck, claims)
        self._late.clear()

    @property
    def _departed(self) -> Departed:
        if self._known is None:
            self._known = self._read()
        return self._known

    def _leave(self, merged: Merged, current: Deck) -> None:
        left = set(self._departed.leave(merged, current))
        for card in merged.deck.cards if left else ():
            if merged.deck.ref(card) in left:
                for mark in marks(card):
                    for path, arrival in self._waiting.get(mark, ()):
                        self._late[path].add(arrival.card)
