"""The learning path: the order in which decks are learnt, as each says what it needs first."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

from tui.model.ids import DeckId

_LEARNT_CARDS = 0.5
_LEARNT_GRADE = 0.7


@dataclass(frozen=True, slots=True)
class LearningPath:
    """Decks in the order to learn them."""

    order: tuple[DeckId, ...]
    """A deck comes after what it needs: by the longest chain of needs, then those on which more decks build,
    then as they were given."""
    needs: Mapping[DeckId, tuple[DeckId, ...]]
    """What each deck needs of the decks there are, in this order. Needs that close a circle are left out."""
    circles: tuple[tuple[DeckId, ...], ...]
    """Decks that need each other, each needed by the next and the last by the first."""

    @classmethod
    def of(cls, needs: Mapping[DeckId, Sequence[str]]) -> "LearningPath":
        """The path through these decks; needs that none of them meets count for nothing."""
        sound, circles = _without_circles(
            {
                deck: list(dict.fromkeys(DeckId(need) for need in wanted if need in needs))
                for deck, wanted in needs.items()
            }
        )
        followers = _followers(sound)
        given = {deck: at for at, deck in enumerate(needs)}
        order = tuple(
            deck
            for layer in _layers(sound)
            for deck in sorted(layer, key=lambda deck: (-followers[deck], given[deck]))
        )
        place = {deck: at for at, deck in enumerate(order)}
        return cls(
            order, {deck: tuple(sorted(sound[deck], key=place.__getitem__)) for deck in order}, circles
        )

    @property
    def needed(self) -> frozenset[DeckId]:
        """Decks that another needs."""
        return frozenset(need for wanted in self.needs.values() for need in wanted)

    @property
    def linked(self) -> tuple[DeckId, ...]:
        """Decks that need another or are needed by one, in order; the others stand beside the path."""
        needed = self.needed
        return tuple(deck for deck in self.order if self.needs[deck] or deck in needed)

    def first_need(self, deck: DeckId, learnt: Container[DeckId]) -> DeckId | None:
        """The first deck to learn before this one, or None where all that it needs is learnt."""
        return next((need for need in self.needs[deck] if need not in learnt), None)


def is_learnt(cards: int, grades: Sequence[float]) -> bool:
    """Whether a deck of so many cards is known well enough to go on, by the last grades of those answered."""
    answered = len(grades)
    return answered > 0 and answered >= _LEARNT_CARDS * cards and sum(grades) >= _LEARNT_GRADE * answered


def _without_circles(
    needs: dict[DeckId, list[DeckId]],
) -> tuple[dict[DeckId, list[DeckId]], tuple[tuple[DeckId, ...], ...]]:
    """The needs without those that close a circle, and the circles."""
    circles = []
    while True:
        try:
            TopologicalSorter(needs).prepare()
        except CycleError as error:
            circle: list[DeckId] = error.args[1]
            for needed, deck in pairwise(circle):
                needs[deck].remove(needed)
            circles.append(tuple(circle[:-1]))
        else:
            return needs, tuple(circles)


def _layers(needs: Mapping[DeckId, list[DeckId]]) -> list[tuple[DeckId, ...]]:
    """Decks by the length of their longest chain of needs."""
    sorter = TopologicalSorter(needs)
    sorter.prepare()
    layers = []
    while sorter.is_active():
        layers.append(sorter.get_ready())
        sorter.done(*layers[-1])
    return layers


def _followers(needs: Mapping[DeckId, list[DeckId]]) -> dict[DeckId, int]:
    """How many decks build on each, directly or through others."""
    before: dict[DeckId, set[DeckId]] = {}
    followers = dict.fromkeys(needs, 0)
    for deck in TopologicalSorter(needs).static_order():
        before[deck] = set(needs[deck]).union(*(before[need] for need in needs[deck]))
        for earlier in before[deck]:
            followers[earlier] += 1
    return followers
