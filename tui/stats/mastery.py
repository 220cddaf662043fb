"""How far cards have come, which are due when, and which are forgotten again and again."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from tui.model.ids import CardRef, DeckId
from tui.model.memory import LEECH_LAPSES, Stage

MATURE_DAYS = 21
"""From this interval on a card counts as mature, as in Anki."""
_MATURE_US = MATURE_DAYS * 86_400_000_000


class Known(Protocol):
    """What is known of a card, in numbers: a `tui.schedule.track.Track`."""

    @property
    def memory(self) -> tuple[str, int | None, float, float, int, int, int, int] | None:
        """Stage, step, stability, difficulty, when it is due, when it was reviewed, reviews and lapses."""
        ...

    @property
    def suspended(self) -> bool:
        """Whether it is not asked."""
        ...

    @property
    def buried_until(self) -> int | None:
        """Until when it was put off, in microseconds."""
        ...


@dataclass(frozen=True, slots=True)
class Mastery:
    """The cards of a deck by how well they are known; each is counted once."""

    deck: DeckId
    title: str
    new: int
    """Not reviewed yet, as home counts them."""
    learning: int
    """Learned by the minute, for the first time or again."""
    young: int
    mature: int
    suspended: int
    """Not asked until they are resumed, however well they are known."""
    put_off: int
    """Not asked before tomorrow, as the learner wished; the same."""


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
    title: str = ""
    """What it asks, for those at the top of a list."""


def mastery(deck: DeckId, title: str, tracks: Sequence[Known], now: int) -> Mastery:
    """The figures of a deck of whose cards this is known, at an instant in microseconds."""
    counts = Counter(_stage(track, now) for track in tracks)
    return Mastery(deck, title, *(counts[stage] for stage in _STAGES))


_STAGES = ("new", "learning", "young", "mature", "suspended", "put off")


def _stage(track: Known, now: int) -> str:
    if track.suspended:
        return "suspended"
    if track.buried_until is not None and track.buried_until > now:
        return "put off"
    if track.memory is None:
        return "new"
    stage, _, _, _, due_at, reviewed_at, *_ = track.memory
    if stage != Stage.REVIEW:
        return "learning"
    return "mature" if due_at - reviewed_at >= _MATURE_US else "young"


def forecast(tracks: Iterable[Known], starts: Sequence[int], today: date) -> tuple[Due, ...]:
    """How many cards come back on each study day from today on; what is overdue comes today.

    `starts` tells when each of these days begins, and the last one ends, in microseconds. Cards not reviewed
    yet, and those that may come back again within these days, are not foretold.
    """
    coming = Counter(
        max(0, bisect_right(starts, at) - 1) for track in tracks if (at := _comes_at(track)) is not None
    )
    return tuple(Due(today + timedelta(days=ahead), coming[ahead]) for ahead in range(len(starts) - 1))


def _comes_at(track: Known) -> int | None:
    if track.memory is None or track.suspended:
        return None
    return max(track.memory[4], track.buried_until or 0)


def leeches(known: Iterable[tuple[CardRef, Known]]) -> tuple[Leech, ...]:
    """Leeches among the cards of which this is known and that are asked, the most often forgotten first."""
    found = [
        Leech(ref, track.memory[7])
        for ref, track in known
        if track.memory is not None and track.memory[7] >= LEECH_LAPSES and not track.suspended
    ]
    return tuple(sorted(found, key=lambda leech: (-leech.lapses, leech.ref)))
