"""The orders that questions can be asked in, one row each."""

import heapq
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat

from tui.model.ids import CardId, CardRef, DeckId
from tui.model.memory import UNSEEN, CardState
from tui.practice.chance import chances
from tui.practice.plan import Order, Plan

States = Callable[[DeckId], Mapping[CardId, CardState]]
"""What the log says about the cards of a deck; one that it does not mention is unseen.

It is asked of the decks that are meant alone, and only by orders that go by it.
"""

_FEW = 0.1
"""Share of the cards up to which the first ones are picked out; beyond it, sorting all is quicker."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """The cards of a session by name, in the order they are asked: the deck of each, and its name there."""

    decks: tuple[DeckId, ...]
    cards: tuple[CardId, ...]

    def __iter__(self) -> Iterator[CardRef]:
        return map(CardRef, self.decks, self.cards)

    def __len__(self) -> int:
        return len(self.cards)


@dataclass(frozen=True, slots=True)
class Meant:
    """The cards that a plan means, in deck order; a place is a position in `cards`.

    Lists of names, because a pair for each card would be most of the cost of planning over a large library.
    """

    cards: list[CardId]
    decks: list[tuple[DeckId, int]]
    """The decks in turn, each with how many of the cards are its own."""
    families: list[str]
    """The family of each card, if it has one; empty where no card has."""

    def drawn(self, places: Sequence[int]) -> Drawn:
        """The cards of places, in that order."""
        decks = self._deck_of_each()
        return Drawn(tuple(map(decks.__getitem__, places)), tuple(map(self.cards.__getitem__, places)))

    def named_families(self) -> list[tuple[str, str] | None]:
        """The family of each card, within its deck; None without one."""
        decks = self._deck_of_each()
        return [(deck, name) if name else None for deck, name in zip(decks, self.families, strict=True)]

    def _deck_of_each(self) -> list[DeckId]:
        return [deck for deck, count in self.decks for deck in repeat(deck, count)]


def _by_seed(meant: Meant, plan: Plan, states: States) -> list[int]:
    keys = _keys(meant, plan)
    if plan.count is not None and plan.count < len(keys) * _FEW:
        return heapq.nsmallest(plan.count, range(len(keys)), key=keys.__getitem__)
    return sorted(range(len(keys)), key=keys.__getitem__)


def _by_deck(meant: Meant, plan: Plan, states: States) -> list[int]:
    return list(range(len(meant.cards)))


def _weakest_first(meant: Meant, plan: Plan, states: States) -> list[int]:
    """Lowest last grade first, then least stable; cards never seen come after, by the seed."""
    keys = _keys(meant, plan)
    seen: list[tuple[float, float, int, int]] = []
    unseen: list[int] = []
    for place, state in enumerate(_known(meant, states)):
        if state.last_grade is None and state.memory is None:
            unseen.append(place)
        else:
            grade = 1.0 if state.last_grade is None else state.last_grade
            stability = state.memory.stability if state.memory else 0.0
            seen.append((grade, stability, keys[place], place))
    return [*(place for *_, place in sorted(seen)), *sorted(unseen, key=keys.__getitem__)]


def _wrong_only(meant: Meant, plan: Plan, states: States) -> list[int]:
    keys = _keys(meant, plan)
    grades = [state.last_grade for state in _known(meant, states)]
    missed = [
        (grade, keys[place], place) for place, grade in enumerate(grades) if grade is not None and grade < 1
    ]
    return [place for _, _, place in sorted(missed)]


def _unseen_only(meant: Meant, plan: Plan, states: States) -> list[int]:
    return [place for place, state in enumerate(_known(meant, states)) if state.answers == 0]


def _known(meant: Meant, states: States) -> list[CardState]:
    """What is known of each card, by place."""
    known: list[CardState] = []
    for deck, count in meant.decks:
        held = states(deck)
        known += [held.get(card, UNSEEN) for card in meant.cards[len(known) : len(known) + count]]
    return known


def _keys(meant: Meant, plan: Plan) -> list[int]:
    """The chance of each card, by place."""
    keys: list[int] = []
    for deck, count in meant.decks:
        keys += chances(plan.seed, f"{deck}/", meant.cards[len(keys) : len(keys) + count])
    return keys


ORDERS: Mapping[Order, Callable[[Meant, Plan, States], list[int]]] = {
    Order.DECK: _by_deck,
    Order.RANDOM: _by_seed,
    Order.WEAKEST: _weakest_first,
    Order.WRONG: _wrong_only,
    Order.UNSEEN: _unseen_only,
}
"""Each gives places in its order, without cards it does not mean, maybe without those beyond the count."""

NONE_LEFT = {
    Order.WRONG: "no card was wrong when last answered among ",
    Order.UNSEEN: "every card has been answered before among ",
}
"""How an error begins when an order leaves no card."""
