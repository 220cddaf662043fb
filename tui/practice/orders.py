"""The orders that questions can be asked in, one row each."""

from collections.abc import Callable, Mapping, Sequence

from tui.model.ids import CardRef
from tui.model.memory import UNSEEN, CardState
from tui.practice.plan import Order, Plan
from tui.practice.question import Question, chance

States = Mapping[CardRef, CardState]
"""What the log says about cards; a card it does not mention is unseen."""


def _by_seed(asked: Sequence[Question], plan: Plan, states: States) -> list[Question]:
    return sorted(asked, key=lambda one: chance(plan.seed, one.ref))


def _by_deck(asked: Sequence[Question], plan: Plan, states: States) -> list[Question]:
    return list(asked)


def _weakest_first(asked: Sequence[Question], plan: Plan, states: States) -> list[Question]:
    """Lowest last grade first, then least stable; cards never seen come after, by the seed."""

    def weakness(one: Question) -> tuple[bool, float, float]:
        state = states.get(one.ref, UNSEEN)
        stability = state.memory.stability if state.memory else 0.0
        grade = 1.0 if state.last_grade is None else state.last_grade
        return (state.last_grade is None and state.memory is None, grade, stability)

    return sorted(_by_seed(asked, plan, states), key=weakness)


def _wrong_only(asked: Sequence[Question], plan: Plan, states: States) -> list[Question]:
    def last_grade(one: Question) -> float:
        grade = states.get(one.ref, UNSEEN).last_grade
        return 1.0 if grade is None else grade

    missed = [one for one in asked if last_grade(one) < 1]
    return sorted(_by_seed(missed, plan, states), key=last_grade)


def _unseen_only(asked: Sequence[Question], plan: Plan, states: States) -> list[Question]:
    return [one for one in asked if states.get(one.ref, UNSEEN).answers == 0]


ORDERS: Mapping[Order, Callable[[Sequence[Question], Plan, States], list[Question]]] = {
    Order.DECK: _by_deck,
    Order.RANDOM: _by_seed,
    Order.WEAKEST: _weakest_first,
    Order.WRONG: _wrong_only,
    Order.UNSEEN: _unseen_only,
}
"""Each takes the plan's cards in deck order, and leaves out those it does not mean."""

NONE_LEFT = {
    Order.WRONG: "no card was wrong when last answered among ",
    Order.UNSEEN: "every card has been answered before among ",
}
"""How an error begins when an order leaves no card."""
