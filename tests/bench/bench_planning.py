"""Planning a quiz over many cards against `random.sample` putting as many in a random order, in one run.

Run as `python -m tests.bench.bench_planning [CARDS]`. Prints the median of interleaved rounds of processor
time for a quiz of 20 and of all cards, beside a sample of all cards (goal: below 5 times). Every card has
to be looked at: whether the plan means it, and the chance that the seed gives it. Cards are planned by name,
as the catalog has them; the decks of those drawn are read afterwards.
"""

import random
import statistics
import sys
import time
from collections.abc import Callable

from tests.bench.saying import say
from tests.builders import choice_card, deck, states_in, typed_card
from tui.model.card import Card
from tui.model.deck import Deck
from tui.model.outline import outline
from tui.practice.draw import draw
from tui.practice.plan import Order, Plan

_CARDS = 100_000
_PER_DECK = 1000
_ROUNDS = 7


def main(cards: int) -> None:
    """Time both counts."""
    decks = [outline(one) for one in generated(cards)]
    population = [(one.deck, card) for one in decks for card in one.cards]
    for count in (20, None):
        ours, theirs, ratio = _compared(
            lambda count=count: draw(Plan(count=count, seed=7, order=Order.RANDOM), decks, states_in({})),  # type: ignore[misc]  # bound now
            lambda: random.Random(7).sample(population, cards),
        )
        times = f"{ours * 1e3:.1f} ms, sample {theirs * 1e3:.2f} ms"
        say(f"{count or 'all'} of {cards:,} cards: {times}, {ratio:.1f} times")


def generated(cards: int) -> list[Deck]:
    """Decks of choice and typed cards by turns."""
    numbers = range(cards)
    return [
        deck(*(_card(at) for at in numbers[start : start + _PER_DECK]), deck_id=f"deck-{start // _PER_DECK}")
        for start in range(0, cards, _PER_DECK)
    ]


def _card(at: int) -> Card:
    name = f"what-does-lens-{at}-do"
    return typed_card("gathers", card_id=name) if at % 2 else choice_card("*a", "b", "c", "d", card_id=name)


def _compared(ours: Callable[[], object], theirs: Callable[[], object]) -> tuple[float, float, float]:
    rounds = [(_seconds(ours), _seconds(theirs)) for _ in range(_ROUNDS)]
    ratio = statistics.median(one / other for one, other in rounds)
    return statistics.median(one for one, _ in rounds), statistics.median(other for _, other in rounds), ratio


def _seconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else _CARDS)
