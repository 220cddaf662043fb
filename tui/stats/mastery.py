"""How far cards have come, which are due when, and which are forgotten again and again."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tui.model.ids import CardRef, DeckId
from tui.model.memory import UNSEEN, CardState, Stage

MATURE_DAYS = 21
"""From this interval on a card counts as mature, as in Anki."""


@dataclass(frozen=True, slots=True)
class Mastery:
    """The cards of a deck by how well they are known; each is counted once, `suspended` aside."""

    deck: DeckId
    title: str
    new: int
    learning: int
    """Learned by the minute, for the first time or again."""
    young: int
    mature: int
    suspended: int
    """Of all these, those that are not asked."""


@dataclass(frozen=True, slots=True)
class Due:
    """How many cards come back on a study day."""

    on: date
    cards: int


@dataclass(frozen=True, slots=True)
class Leech:
    """A card that was forgotten often."""

    ref: CardRef
    lapses: int


def mastery(deck: DeckId, title: str, states: Sequence[CardState]) -> Mastery:
    """The figures of a deck whose cards are in these states."""
    counts = Counter(map(_stage, states))
    suspended = sum(state.suspended for state in states)
    return Mastery(
        deck, title, counts["new"], counts["learning"], counts["young"], counts["mature"], suspended
    )


def _stage(state: CardState) -> str:
    memory = state.memory
    if memory is None:
        return "new"
    if memory.stage is not Stage.REVIEW:
        return "learning"
    return "mature" if (memory.due_at - memory.reviewed_at).days >= MATURE_DAYS else "young"


def forecast(
    states: Iterable[CardState], day_of: Callable[[datetime], date], today: date, count: int
) -> tuple[Due, ...]:
    """How many cards come back on each of so many days from today on; what is overdue comes today.

    `day_of` tells the study day of an instant. Cards not reviewed yet, and those that may come back again
    within these days, are not foretold.
    """
    coming = Counter(max(today, day_of(at)) for state in states if (at := _comes_at(state)) is not None)
    days = (today + timedelta(days=ahead) for ahead in range(count))
    return tuple(Due(on, coming[on]) for on in days)


def _comes_at(state: CardState) -> datetime | None:
    if state.memory is None or state.suspended:
        return None
    return max(state.memory.due_at, state.buried_until or state.memory.due_at)


def leeches(states: Mapping[CardRef, CardState]) -> tuple[Leech, ...]:
    """Leeches that are still asked, those forgotten most often first."""
    found = [
        Leech(ref, state.memory.lapses)
        for ref, state in states.items()
        if state.leech and state.memory is not None and not state.suspended
    ]
    return tuple(sorted(found, key=lambda leech: (-leech.lapses, leech.ref)))


def known(states: Mapping[CardRef, CardState], refs: Iterable[CardRef]) -> tuple[CardState, ...]:
    """The states of these cards."""
    return tuple(states.get(ref, UNSEEN) for ref in refs)
