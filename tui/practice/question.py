"""A question of a session: a card, its place in the library, and its choices in the order shown."""

import hashlib
from dataclasses import dataclass

from tui.model.card import Card, ChoiceBody
from tui.model.ids import CardRef


@dataclass(frozen=True, slots=True)
class Question:
    """One card asked. Its place in a session is its position there, from 0."""

    ref: CardRef
    card: Card
    choice_order: tuple[int, ...] = ()
    """Positions of the choices in the deck, in the order shown; empty on a card without choices."""


def question(ref: CardRef, card: Card, seed: int, shuffle_choices: bool) -> Question:
    """The card as asked in a session of that seed."""
    return Question(ref, card, _choice_order(ref, card, seed, shuffle_choices))


def chance(seed: int, *names: object) -> bytes:
    """A number drawn for a name: the same on every platform, whatever else is drawn."""
    return hashlib.sha256("\n".join([str(seed), *map(str, names)]).encode()).digest()


def _choice_order(ref: CardRef, card: Card, seed: int, shuffle: bool) -> tuple[int, ...]:
    if not isinstance(card.body, ChoiceBody):
        return ()
    places = range(len(card.body.choices))
    return tuple(sorted(places, key=lambda place: chance(seed, ref, place))) if shuffle else tuple(places)
