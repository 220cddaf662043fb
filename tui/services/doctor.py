"""Examining the log, and mending it without ever writing to a damaged file."""

from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tui.clock import Clock
from tui.config.paths import Paths
from tui.errors import QuizdeckError, StoreError
from tui.model.ids import CardRef
from tui.schedule.scheduler import scheduler_for
from tui.services.backups import BackupService
from tui.services.journal import Journal
from tui.services.restore import RestoreService
from tui.store.event_rows import EventRow
from tui.store.examination import Examination, examine
from tui.store.filling import fill_new
from tui.store.salvage import Lost, salvage, sound_rows

_KIND = "damaged"


@dataclass(frozen=True, slots=True)
class Repair:
    """What a repair did."""

    events: int
    """Events of the log as it is now."""
    from_backups: int
    """Events that could not be read any more, and were found in backups."""
    lost: tuple[Lost, ...]
    """Events that were in the file and are nowhere any more; later ones may have left no trace."""
    aside: Path | None
    """The damaged file, kept; None when only what is derived from the log was made again."""


class DoctorService:
    """Looks at the log, and mends it."""

    def __init__(
        self, paths: Paths, journal: Journal, backups: BackupService, restoring: RestoreService, clock: Clock
    ) -> None:
        self._paths = paths
        self._journal = journal
        self._backups = backups
        self._restoring = restoring
        self._clock = clock

    def examine(self) -> Examination:
        """What is wrong with the log; nothing is written. Raises: StoreError for one of another program."""
        if self._journal.empty or self._backups.nothing_yet():
            return Examination(0, 0, {}, ())
        return examine(self._paths.progress, scheduler_for)

    def readable(self) -> int:
        """How many events of a damaged file can still be read."""
        return len(salvage(self._paths.progress).rows)

    def repair(self, found: Examination) -> Repair | None:
        """Mend what was found; None when there is nothing that can be mended.

        A damaged file is set aside, and what can be read of it, and of the backups, becomes a new one. Where
        only derived tables differ, they are made again. Raises: StoreError.
        """
        if found.damaged:
            return self._salvage()
        if found.derived_differs:
            self._journal.store.rebuild()
            return Repair(found.events, 0, (), None)
        return None

    def unsound_backups(self) -> Mapping[Path, str]:
        """Backups that cannot be gone back to, and why; they are only read."""
        return self._backups.unsound()

    def orphans(self) -> Mapping[CardRef, int]:
        """Cards with progress that are in no deck any more, with the number of their answers."""
        return self._journal.orphans()

    def conflict_copies(self) -> tuple[Path, ...]:
        """Files beside the log that a file-sync program may have made of it."""
        path = self._paths.progress
        found = (other for other in path.parent.glob(f"{path.stem}*{path.suffix}") if other != path)
        return tuple(sorted(other for other in found if other.is_file()))

    def _salvage(self) -> Repair:
        damaged = salvage(self._paths.progress)
        rows = {**self._from_backups(), **damaged.rows}
        if not rows and not damaged.known:
            what = f"no event can be read in {self._paths.progress}, and no backup holds any"
            raise StoreError(
                what,
                "keep it, restore another copy with quizdeck restore FILE, or move it away to start anew",
            )
        restored = self._restoring.replace(
            lambda target: fill_new(target, rows.values(), scheduler_for, self._clock.now()), _KIND
        )
        return Repair(
            restored.events,
            len(rows.keys() - damaged.rows.keys()),
            damaged.lost((row[2], row[3]) for row in rows.values()),
            restored.aside,
        )

    def _from_backups(self) -> dict[bytes, EventRow]:
        """The events of the backups of this log, which only grows."""
        rows: dict[bytes, EventRow] = {}
        for file in self._backups.of_this_log():
            with suppress(QuizdeckError):
                rows.update(sound_rows(file))
        return rows


def by_deck(orphans: Mapping[CardRef, int]) -> Mapping[str, int]:
    """How many cards of each deck are orphans."""
    return Counter(ref.deck for ref in orphans)
