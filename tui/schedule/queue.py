"""What a review session asks, and in which order. Pure: states, time and limits are arguments."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from tui.model.ids import CardRef
from tui.model.memory import UNSEEN, CardState, Memory, Stage

Retrievability = Callable[[Memory, datetime], float]
"""As `Scheduler.retrievability`."""


@dataclass(frozen=True, slots=True)
class QueueCard:
    """What the queue must know of a card."""

    ref: CardRef
    family: str = ""
    """Cards of one family of one deck are kept apart; empty means none."""


def queue(
    cards: Sequence[QueueCard],
    states: Mapping[CardRef, CardState],
    at: datetime,
    day_ends_at: datetime,
    new_left: int,
    retrievability: Retrievability,
) -> tuple[CardRef, ...]:
    """Due cards, those most likely forgotten first; learning cards whose minutes are up; then new cards.

    A card in review is due when it falls due before the study day ends at `day_ends_at`, a learning card
    when `at` has reached its minute. New cards come in the order of `cards`, at most `new_left` of them.
    Suspended and buried cards are left out, and of each family all but the first.
    """
    due, new = _due_and_new(cards, states, at, day_ends_at, new_left, retrievability)
    return due + new


def _due_and_new(
    cards: Sequence[QueueCard],
    states: Mapping[CardRef, CardState],
    at: datetime,
    day_ends_at: datetime,
    new_left: int,
    retrievability: Retrievability,
) -> tuple[tuple[CardRef, ...], tuple[CardRef, ...]]:
    due: list[tuple[bool, float, datetime, CardRef, QueueCard]] = []
    new: list[QueueCard] = []
    for card in cards:
        state = states.get(card.ref, UNSEEN)
        if state.suspended or (state.buried_until is not None and state.buried_until > at):
            continue
        memory = state.memory
        if memory is None:
            new.append(card)
        elif memory.is_due(at, day_ends_at):
            learning = memory.stage is not Stage.REVIEW
            due.append((learning, retrievability(memory, at), memory.due_at, card.ref, card))
    due.sort(key=lambda row: row[:4])
    families: set[tuple[str, str]] = set()
    kept_due = tuple(_apart((row[4] for row in due), families))
    kept_new = tuple(_apart(new, families))
    return kept_due, kept_new[: max(0, new_left)]


def _apart(
    cards: Sequence[QueueCard] | Iterator[QueueCard], taken: set[tuple[str, str]]
) -> Iterator[CardRef]:
    """The cards without those whose family is already in `taken`, which grows."""
    for card in cards:
        family = (card.ref.deck, card.family)
        if card.family and family in taken:
            continue
        taken.add(family)
        yield card.ref
