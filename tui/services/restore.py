"""Going back to a backup: the present log is set aside, the device begins anew."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tui.config.paths import Paths, renew_device
from tui.errors import StoreError
from tui.schedule.scheduler import scheduler_for
from tui.services.backups import BackupService
from tui.services.journal import Journal
from tui.store.copies import copy_whole, current_copy, remove_whole
from tui.store.examination import examine
from tui.store.replacing import put_in_place, set_aside, settle


@dataclass(frozen=True, slots=True)
class Restored:
    """A file that took the log's place."""

    events: int
    aside: Path | None
    """The log as it was before; None when there was none."""


class RestoreService:
    """Replaces the log by a copy of another file."""

    def __init__(self, paths: Paths, journal: Journal, backups: BackupService) -> None:
        self._paths = paths
        self._journal = journal
        self._backups = backups

    def restore(self, file: Path) -> Restored:
        """Put a copy of the file in the log's place. The file is checked first and stays as it is.

        The device gets another name: what it counts from now on must not meet the numbers of events that
        the file does not know of. Raises: StoreError, with the log as it was.
        """
        path = self._paths.progress
        if file.exists() and path.exists() and file.samefile(path):
            raise StoreError(f"{file} is your log itself", "name a backup of it")
        with current_copy(file) as copy:
            found = examine(copy, scheduler_for)
            if found.damaged:
                raise StoreError(f"{file} is damaged: {found.findings[0].what}", "try another copy")
            return self.replace(lambda target: copy_whole(copy, target), "before-restore")

    def replace(self, make: Callable[[Path], int], kind: str) -> Restored:
        """Put what `make` writes, and counts, in the log's place, once the log is set aside.

        Raises: StoreError, with the log as it was.
        """
        path = self._paths.progress
        fresh = path.with_name(f".{path.name}.{kind}.tmp")
        try:
            remove_whole(fresh)
            events = make(fresh)
            aside = self._set_aside(path, kind) if path.exists() else None
            renew_device(self._paths)
            put_in_place(fresh, path)
        finally:
            remove_whole(fresh)
        return Restored(events, aside)

    def _set_aside(self, path: Path, kind: str) -> Path:
        self._backups.wait()
        self._journal.close()
        if not examine(path, scheduler_for).damaged:
            settle(path)
        aside = self._backups.free_name(kind)
        set_aside(path, aside)
        return aside
