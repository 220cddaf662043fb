"""What a review session asks, and in which order. Pure: states, time and limits are arguments."""

from bisect import insort
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random
from typing import NamedTuple

from tui.clock import from_microseconds, microseconds
from tui.model.grade import Rating
from tui.model.ids import CardRef
from tui.model.memory import CardState, Memory, Stage
from tui.schedule.track import Tracks, memory_of

Retrievability = Callable[[Memory, datetime], float]
"""As `Scheduler.retrievability`."""
NOT_AHEAD = timedelta(0)


class QueueCard(NamedTuple):
    """What the queue must know of a card."""

    ref: CardRef
    family: str = ""
    """Cards of one family of one deck are kept apart; empty means none."""


@dataclass(frozen=True, slots=True)
class Day:
    """The moment a queue is made, and the limits of the study day it lies in. Instants are UTC."""

    at: datetime
    ends_at: datetime
    new_left: int
    """New cards that may still be introduced."""
    ahead_until: datetime | None = None
    """Cards in review that fall due before it are asked too; None: those of the day alone."""
    due_before: datetime | None = None
    """Cards in review that fall due before it are those of the day (`day.due_before`); None: `ends_at`."""


@dataclass(frozen=True, slots=True)
class ReviewQueue:
    """The cards of a review that are still to be asked; an answer gives another queue."""

    made_at: datetime
    day_ends_at: datetime
    """When it is out of date, as another study day begins."""
    review: tuple[CardRef, ...] = ()
    """In the order they are asked."""
    learning: tuple[tuple[datetime, CardRef], ...] = ()
    """Cards being learnt with the minute they come back, soonest first; also those still to wait today."""
    new: tuple[CardRef, ...] = ()
    cram: bool = False
    """Whether forgotten cards come again at the end, and nothing else matters."""

    def next(self, at: datetime, ahead: timedelta = NOT_AHEAD) -> CardRef | None:
        """The card to ask at that moment; one whose minutes are up before all others.

        Where nothing else is left, a card is asked up to `ahead` before its minute. None: nothing for now.
        """
        if self.learning and self.learning[0][0] <= at:
            return self.learning[0][1]
        waiting = self.learning and self.learning[0][0] <= at + ahead
        return next(iter((*self.review[:1], *self.new[:1])), self.learning[0][1] if waiting else None)

    def due(self, at: datetime) -> int:
        """How many cards in review or learning can be asked now."""
        return len(self.review) + sum(minute <= at for minute, _ in self.learning)

    def order(self, at: datetime) -> tuple[CardRef, ...]:
        """All that can be asked now, in this order."""
        return (*(ref for minute, ref in self.learning if minute <= at), *self.review, *self.new)

    def answered(self, ref: CardRef, rating: Rating, memory: Memory | None) -> "ReviewQueue":
        """Without the card that was rated, or with it where it belongs after that."""
        rest = self.without(ref)
        if self.cram:
            return replace(rest, review=(*rest.review, ref)) if rating is Rating.AGAIN else rest
        if memory is None or memory.stage is Stage.REVIEW or memory.due_at >= self.day_ends_at:
            return rest
        learning = list(rest.learning)
        insort(learning, (memory.due_at, ref))
        return replace(rest, learning=tuple(learning))

    def without(self, ref: CardRef) -> "ReviewQueue":
        """The queue without a card."""
        return replace(
            self,
            review=_without(self.review, ref),
            learning=tuple(entry for entry in self.learning if entry[1] != ref),
            new=_without(self.new, ref),
        )

    def confirmed(self, ref: CardRef, state: CardState) -> "ReviewQueue":
        """The same queue, where the card still stands as the queue has it.

        Another program may have asked, suspended or buried it meanwhile; then the queue that follows.
        """
        memory = state.memory
        if state.suspended or not (self.cram or state.is_free(self.made_at)):
            return self.without(ref)
        if self.cram or memory is None:
            return self
        minute = next((minute for minute, learning in self.learning if learning == ref), None)
        stands = memory.reviewed_at <= self.made_at if minute is None else memory.due_at == minute
        return self if stands else self.answered(ref, Rating.GOOD, memory)


def review_queue(
    cards: Sequence[QueueCard],
    tracks: Tracks,
    day: Day,
    retrievability: Retrievability,
) -> ReviewQueue:
    """Cards in review that are due, those most likely forgotten first, then those asked ahead likewise.

    A card in review is due when it falls due on the study day, a learning card when its minute has come. New
    cards follow in the order of `cards`, within the limit. Suspended and buried cards are left out, and of
    each family all but the first.
    """
    review: list[tuple[bool, float, int, CardRef, QueueCard]] = []
    learning: list[tuple[int, CardRef, QueueCard]] = []
    new: list[QueueCard] = []
    at, ends_at = microseconds(day.at), microseconds(day.ends_at)
    due_before = microseconds(day.due_before or day.ends_at)
    until = max(due_before, microseconds(day.ahead_until) if day.ahead_until else due_before)
    for card in cards:
        track = tracks.of(card.ref)
        memory = track.memory
        if not track.is_free(at):
            continue
        if memory is None:
            new.append(card)
            continue
        stage, due_at = memory[0], memory[4]
        if stage != Stage.REVIEW and due_at < ends_at:
            learning.append((due_at, card.ref, card))
        elif due_at < until:
            known = retrievability(memory_of(memory), day.at)
            review.append((due_at >= due_before, known, due_at, card.ref, card))
    learning.sort(key=lambda row: row[:2])
    review.sort(key=lambda row: row[:4])
    families: set[tuple[str, str]] = set()
    first = {card.ref for card in _apart((row[2] for row in learning), families)}
    return ReviewQueue(
        made_at=day.at,
        day_ends_at=day.ends_at,
        learning=tuple((from_microseconds(row[0]), row[1]) for row in learning if row[1] in first),
        review=tuple(card.ref for card in _apart((row[4] for row in review), families)),
        new=tuple(card.ref for card in _apart(new, families))[: max(0, day.new_left)],
    )


def cram_queue(refs: Iterable[CardRef], at: datetime, day_ends_at: datetime, seed: str) -> ReviewQueue:
    """These cards, in an order that depends on the seed alone."""
    shuffled = list(refs)
    Random(seed).shuffle(shuffled)
    return ReviewQueue(at, day_ends_at, review=tuple(shuffled), cram=True)


def _without(refs: tuple[CardRef, ...], ref: CardRef) -> tuple[CardRef, ...]:
    if refs and refs[0] == ref:
        return refs[1:]
    return tuple(other for other in refs if other != ref)


def _apart(cards: Iterable[QueueCard], taken: set[tuple[str, str]]) -> Iterator[QueueCard]:
    """The cards without those whose family is already in `taken`, which grows."""
    for card in cards:
        family = (card.ref.deck, card.family)
        if card.family and family in taken:
            continue
        taken.add(family)
        yield card
