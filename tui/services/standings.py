"""What the log says of the library's cards, as the sets that `is:` filters ask for; kept while it holds."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass

from tui.clock import microseconds
from tui.model.memory import LEECH_LAPSES
from tui.schedule.track import Track, turns
from tui.search.barrier import Progress
from tui.search.bits import bit_set
from tui.services.due import DueService
from tui.services.journal import Journal
from tui.services.listed_decks import ListedDeck


@dataclass(frozen=True, slots=True)
class _Known:
    """What was gathered, and of what it holds."""

    decks: Sequence[ListedDeck]
    version: object
    """Of the log."""
    before: int
    """Until when cards in review fall due today. Microseconds, as the next."""
    until: int | None
    """When the next card comes due or free by the time alone; None when none will."""
    progress: Progress


class Standings:
    """Looks at every card again only where log, library or hour ask for it; safe to call from any thread."""

    def __init__(self, journal: Journal, due: DueService) -> None:
        self._journal = journal
        self._due = due
        self._lock = threading.Lock()
        self._known: _Known | None = None

    def of(self, decks: Sequence[ListedDeck]) -> Progress:
        """The cards in each state now, numbered as these decks number them."""
        now, before = microseconds(self._due.now()), microseconds(self._due.due_before())
        with self._lock:
            known, version = self._known, self._journal.version()
            if (
                known is None
                or known.decks is not decks
                or (known.version, known.before) != (version, before)
                or (known.until is not None and known.until <= now)
            ):
                progress, until = self._gathered(decks, now, before)
                known = self._known = _Known(decks, version, before, until, progress)
            return known.progress

    def _gathered(self, decks: Sequence[ListedDeck], now: int, before: int) -> tuple[Progress, int | None]:
        found: dict[str, list[int]] = {name: [] for name in Progress.__slots__}
        waits: list[int] = []
        for one in sorted(decks, key=lambda one: one.entry.first):
            tracks = {} if one.roster is None else self._journal.tracks(one.entry.deck)
            if one.roster is None or not tracks:
                continue
            waits += turns(tracks.values(), now)
            for number, card in enumerate(one.roster.active, start=one.entry.first):
                track = tracks.get(card)
                if track is not None:
                    _note(track, number, found, now, before)
        sets = {name: bit_set(numbers) for name, numbers in found.items()}
        waits.append(self._journal.given_up_at())
        return Progress(**sets), min(waits)


def _note(track: Track, number: int, found: dict[str, list[int]], now: int, before: int) -> None:
    """Add a card to the sets it is in."""
    if track.is_due(now, before):
        found["due"].append(number)
    if track.memory is not None or not track.is_free(now):
        found["begun"].append(number)
    if track.last_grade is not None and track.last_grade < 1:
        found["wrong"].append(number)
    if track.memory is not None and track.memory[7] >= LEECH_LAPSES:
        found["leech"].append(number)
    if track.suspended:
        found["suspended"].append(number)
    if track.flagged:
        found["flagged"].append(number)
