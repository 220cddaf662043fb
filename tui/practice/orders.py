"""The orders that questions can be asked in, one row each."""

import heapq
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import groupby

from tui.model.card import Card
from tui.model.ids import CardRef, DeckId
from tui.model.memory import UNSEEN, CardState
from tui.practice.chance import chances
from tui.practice.plan import Order, Plan

States = Mapping[CardRef, CardState]
"""What the log says about cards; a card it does not mention is unseen."""

_FEW = 0.1
"""Share of the cards up to which the first ones are picked out; beyond it, sorting all is quicker."""


@dataclass(frozen=True, slots=True)
class Meant:
    """The cards that a plan means, in deck order; a place is a position in both lists.

    Two lists, because a pair for each card would be most of the cost of planning over a large library.
    """

    decks: list[DeckId]
    """The deck of each card."""
    cards: list[Card]

    def ref(self, place: int) -> CardRef:
        """Where the card of a place is kept."""
        return CardRef(self.decks[place], self.cards[place].id)

    def family(self, place: int) -> tuple[str, str] | None:
        """The family of the card of a place, within its deck; None without one."""
        family = self.cards[place].family
        return (self.decks[place], family) if family else None


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

    def weakness(place: int) -> tuple[bool, float, float, int]:
        state = states.get(meant.ref(place), UNSEEN)
        stability = state.memory.stability if state.memory else 0.0
        grade = 1.0 if state.last_grade is None else state.last_grade
        return (state.last_grade is None and state.memory is None, grade, stability, keys[place])

    return sorted(range(len(keys)), key=weakness)


def _wrong_only(meant: Meant, plan: Plan, states: States) -> list[int]:
    keys = _keys(meant, plan)
    grades = [states.get(meant.ref(place), UNSEEN).last_grade for place in range(len(keys))]
    missed = [
        (grade, keys[place], place) for place, grade in enumerate(grades) if grade is not None and grade < 1
    ]
    return [place for _, _, place in sorted(missed)]


def _unseen_only(meant: Meant, plan: Plan, states: States) -> list[int]:
    places = range(len(meant.cards))
    return [place for place in places if states.get(meant.ref(place), UNSEEN).answers == 0]


def _keys(meant: Meant, plan: Plan) -> list[int]:
    """The chance of each card, by place."""
    keys: list[int] = []
    for deck, decks in groupby(meant.decks):
        cards = meant.cards[len(keys) : len(keys) + len(list(decks))]
        keys += chances(plan.seed, f"{deck}/", [card.id for card in cards])
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
