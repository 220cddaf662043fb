"""How far cards have come, which are due when, and which are forgotten again and again."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tui.model.ids import CardRef, DeckId
from tui.model.memory import LEECH_LAPSES, Stage
from tui.schedule.track import Track

MATURE_DAYS = 21
"""From this interval on a card counts as mature, as in Anki."""
_MATURE_US = MATURE_DAYS * 86_400_000_000


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


def mastery(deck: DeckId, title: str, tracks: Sequence[Track]) -> Mastery:
    """The figures of a deck of whose cards this is known."""
    counts = Counter(map(_stage, tracks))
    suspended = sum(track.suspended for track in tracks)
    return Mastery(
        deck, title, counts["new"], counts["learning"], counts["young"], counts["mature"], suspended
    )


def _stage(track: Track) -> str:
    if track.memory is None:
        return "new"
    stage, _, _, _, due_at, reviewed_at, *_ = track.memory
    if stage != Stage.REVIEW:
        return "learning"
    return "mature" if due_at - reviewed_at >= _MATURE_US else "young"


def forecast(tracks: Iterable[Track], starts: Sequence[int], today: date) -> tuple[Due, ...]:
    """How many cards come back on each study day from today on; what is overdue comes today.

    `starts` tells when each of these days begins, and the last one ends, in microseconds. Cards not reviewed
    yet, and those that may come back again within these days, are not foretold.
    """
    coming = Counter(
        max(0, bisect_right(starts, at) - 1) for track in tracks if (at := _comes_at(track)) is not None
    )
    return tuple(Due(today + timedelta(days=ahead), coming[ahead]) for ahead in range(len(starts) - 1))


def _comes_at(track: Track) -> int | None:
    if track.memory is None or track.suspended:
        return None
    return max(track.memory[4], track.buried_until or 0)


def leeches(known: Iterable[tuple[CardRef, Track]]) -> tuple[Leech, ...]:
    """Leeches among the cards of which this is known and that are asked, the most often forgotten first."""
    found = [
        Leech(ref, track.memory[7])
        for ref, track in known
        if track.memory is not None and track.memory[7] >= LEECH_LAPSES and not track.suspended
    ]
    return tuple(sorted(found, key=lambda leech: (-leech.lapses, leech.ref)))
