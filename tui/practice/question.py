"""A question of a session: a card, its place in the library, and what it offers in the order shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from tui.model.card import Card, ChoiceBody, MatchBody, OrderBody
from tui.model.ids import CardRef
from tui.practice.chance import chance


@dataclass(frozen=True, slots=True)
class Question:
    """One card asked. Its place in a session is its position there, from 0."""

    ref: CardRef
    card: Card
    choice_order: tuple[int, ...] = ()
    """Choices, steps or right texts in the order shown, as positions in deck order; empty without any."""
    origin: Card | None = None
    """The open card it was made of, where it is asked as recognition."""
    gone: bool = False
    """Whether the card is in no deck any more; `card` only says so then."""

    @property
    def kind(self) -> str:
        """The kind of the card, or `recognition`."""
        return str(self.card.kind) if self.origin is None else "recognition"

    @property
    def in_deck(self) -> Card:
        """The card as the deck has it."""
        return self.origin or self.card


def question(ref: CardRef, card: Card, seed: int, shuffle_choices: bool) -> Question:
    """The card as asked in a session of that seed."""
    return Question(ref, card, _choice_order(ref, card, seed, shuffle_choices))


def _choice_order(ref: CardRef, card: Card, seed: int, shuffle: bool) -> tuple[int, ...]:
    """Choices stand as in the deck unless told otherwise; there, steps and pairs would show the answer."""
    match card.body:
        case ChoiceBody(choices):
            places = _as_in_the_deck(len(choices))
            return _shuffled(places, seed, ref) if shuffle else places
        case OrderBody(steps):
            return _shuffled(range(len(steps)), seed, ref)
        case MatchBody():
            return _shuffled(card.body.offered, seed, ref)
        case _:
            return ()


@lru_cache
def _as_in_the_deck(count: int) -> tuple[int, ...]:
    """One tuple for all cards of as many choices: in a large quiz they would fill memory."""
    return tuple(range(count))


def _shuffled(places: Sequence[int], seed: int, ref: CardRef) -> tuple[int, ...]:
    return tuple(sorted(places, key=lambda place: chance(seed, ref, place)))
