"""Merging other copies of the log into this one: nothing is lost, and the order does not matter."""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from tui.services.backups import BackupService
from tui.services.journal import Journal
from tui.store.copies import current_copy

_KIND = "before-merge"


@dataclass(frozen=True, slots=True)
class MergedFile:
    """A file that was merged."""

    path: Path
    events: int
    new: int


@dataclass(frozen=True, slots=True)
class MergeReport:
    """What a merge brought."""

    files: tuple[MergedFile, ...]
    backup: Path | None
    """The log as it was before; None when nothing was new, or there was no log."""

    @property
    def new(self) -> int:
        """Events that came in."""
        return sum(file.new for file in self.files)


class MergeService:
    """Takes the events of other files into the log."""

    def __init__(self, journal: Journal, backups: BackupService) -> None:
        self._journal = journal
        self._backups = backups

    def merge(self, files: Sequence[Path]) -> MergeReport:
        """Merge the files, which stay as they are; where something is new, the log is backed up first.

        Each file is checked before the first is merged. Raises: StoreError for one that cannot be.
        """
        with ExitStack() as stack:
            copies = [stack.enter_context(current_copy(file)) for file in files]
            fresh = self._journal.empty
            store, backup = self._journal.store, None
            if not fresh and any(store.count_new(copy) for copy in copies):
                backup = self._backups.create(kind=_KIND).path
                self._backups.thin(_KIND)
            merged = [store.merge(copy) for copy in copies]
        told = zip(files, merged, strict=True)
        return MergeReport(tuple(MergedFile(path, one.events, one.new) for path, one in told), backup)
