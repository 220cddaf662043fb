"""Copies of the log: made when asked for, and by itself while answers are given."""

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shlex import quote

from tui.clock import Clock
from tui.config.paths import Paths
from tui.errors import QuizdeckError, StoreError
from tui.files import free_name, why
from tui.services.thinning import superfluous
from tui.store.copies import UNFINISHED, copy_whole
from tui.store.examination import fault_of_copy

APART = timedelta(minutes=30)
"""Automatic backups are at least so far apart."""
_RESTORED = "before-restore"
REPLACED = (_RESTORED, "damaged")
"""Kinds of copies that were set aside when another file took the log's place."""
_KINDS = ("automatic", "progress", "before-merge")
_STAMP = "%Y%m%dT%H%M%SZ"
_ABANDONED_S = 3600
"""Age from which an unfinished copy is taken for the leftover of a crash."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of the log."""

    path: Path
    events: int


class BackupService:
    """Writes backups and thins the automatic ones. Safe to call from any thread."""

    def __init__(self, paths: Paths, clock: Clock) -> None:
        self._progress = paths.progress
        self._folder = paths.backups
        self._clock = clock
        self._not_before: datetime | None = None
        self._running: threading.Thread | None = None
        self._listener: Callable[[str], None] | None = None
        self.failure: str | None = None
        """Why the last automatic backup could not be made; None when there was none or all went well."""

    def create(self, target: Path | None = None, *, force: bool = False, kind: str = "progress") -> Backup:
        """Back the log up to a file, in a folder or, by default, among the other backups.

        Raises: StoreError, also where there is no log yet; WouldOverwriteError.
        """
        if not self._progress.exists():
            raise StoreError("there is no progress yet to back up", "it begins with the first answer")
        if target is not None and not target.parent.is_dir():
            raise StoreError(f"the folder {target.parent} does not exist", "make it, or choose another")
        if target is None:
            target = self.free_name(kind)
        elif target.is_dir():
            target = target / self._name(kind)
        return Backup(target, copy_whole(self._progress, target, replace=force))

    def free_name(self, kind: str) -> Path:
        """A path among the backups that nothing has yet, named for the kind and the present instant."""
        return free_name(self._folder / self._name(kind))

    def _name(self, kind: str) -> str:
        return f"{kind}-{self._clock.now():{_STAMP}}.db"

    def nothing_yet(self) -> bool:
        """Whether the log is an empty file, as a program leaves it that died before the first answer."""
        return _is_empty(self._progress) and not self.of_this_log()

    def require_log(self) -> None:
        """Make sure that an empty file is not taken for a new log where there was one before.

        Raises: StoreError naming the newest backup.
        """
        if _is_empty(self._progress) and not self.nothing_yet():
            newest = self.of_this_log()[-1]
            what = f"{self._progress} is empty, and backups of it are not"
            raise StoreError(what, f"to go back to the newest: quizdeck restore {quote(str(newest))}")

    def missed(self) -> tuple[str, ...]:
        """A warning where there are backups and no log; empty where all is well."""
        made = () if self._progress.exists() else self.of_this_log()
        if not made:
            return ()
        back = f"quizdeck restore {quote(str(made[-1]))}"
        return (f"{self._progress} is not there, and backups of it are; to go back to the newest: {back}",)

    def of_this_log(self) -> tuple[Path, ...]:
        """Backups made since another file took the log's place, the oldest first."""
        replaced = [at for kind in REPLACED for at in self._made(kind)]
        since = max(replaced, default=datetime.min.replace(tzinfo=UTC))
        made = [pair for kind in _KINDS for pair in self._made(kind).items() if pair[0] > since]
        return tuple(path for _, path in sorted(made))

    def unsound(self) -> Mapping[Path, str]:
        """Copies in the folder of backups that cannot be gone back to, and why.

        The pages of each are read, and every event of the newest, which is the first to be gone back to.
        """
        newest = self.of_this_log()[-1:]
        kept = sorted(path for kind in (*_KINDS, _RESTORED) for path in self._made(kind).values())
        faults = {path: fault_of_copy(path, events=path in newest) for path in kept}
        return {path: fault for path, fault in faults.items() if fault is not None}

    def listen(self, listener: Callable[[str], None]) -> None:
        """Have failures of automatic backups told at once; called in a thread of its own."""
        self._listener = listener

    def wrote(self) -> None:
        """Take note that something was written; starts a backup in a thread when it is time for one."""
        now = self._clock.now()
        if self._not_before is not None and self._not_before - APART <= now < self._not_before:
            return
        if self._running is not None and self._running.is_alive():
            return
        self._not_before = now + APART
        self._running = threading.Thread(target=self._back_up, args=(now,), name="backup")
        self._running.start()

    def wait(self) -> None:
        """Wait until a backup that runs is done."""
        if self._running is not None:
            self._running.join()
            self._running = None

    def _back_up(self, now: datetime) -> None:
        try:
            newest = max((at for at in self._made("automatic") if at <= now), default=None)
            if newest is not None and now - newest < APART:
                self._not_before = newest + APART
                return
            self.create(kind="automatic")
            self.thin("automatic")
            self.failure = None
        except (QuizdeckError, OSError) as error:
            said = error if isinstance(error, QuizdeckError) else why(error)[0]
            self.failure = f"no backup could be made: {said}"
            if self._listener is not None:
                self._listener(self.failure)

    def thin(self, kind: str) -> None:
        """Remove backups of a kind that newer ones make superfluous, and leftovers of crashes.

        Raises: StoreError.
        """
        try:
            made = self._made(kind)
            for at in superfluous(made):
                made[at].unlink(missing_ok=True)
            for left in self._folder.glob(f".*{UNFINISHED}*"):
                if time.time() - left.stat().st_mtime > _ABANDONED_S:
                    left.unlink(missing_ok=True)
        except OSError as error:
            what, hint = why(error)
            raise StoreError(f"cannot tidy {self._folder}: {what}", hint) from error

    def _made(self, kind: str) -> dict[datetime, Path]:
        """The backups of a kind by their instant; files of other names are not ours."""
        made = {}
        for path in self._folder.glob(f"{kind}-*.db"):
            try:
                at = datetime.strptime(path.stem.removeprefix(f"{kind}-"), _STAMP)
            except ValueError:
                continue
            made[at.replace(tzinfo=UTC)] = path
        return made


def _is_empty(path: Path) -> bool:
    return path.is_file() and path.stat().st_size == 0
