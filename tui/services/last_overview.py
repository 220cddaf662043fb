"""Home as it was counted last, kept in the cache: shown at once where nothing has changed since."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from time import time_ns
from typing import TYPE_CHECKING
from zlib import crc32

from tui import __version__
from tui.clock import Clock, microseconds
from tui.config.paths import Paths
from tui.config.settings import Settings
from tui.decks.listing import listing
from tui.errors import QuizdeckError
from tui.files import write_atomically
from tui.store.newest import newest_event

if TYPE_CHECKING:  # the first frame tells figures alone
    from datetime import datetime

    from tui.model.overview import Overview

FILE_NAME = "home.txt"
"""Lines: the sum of the others, figures of the first frame, the mark, the overview. It needs no parser."""

FIGURES = ("due", "new", "minutes", "answered_today", "first_run")
"""Those of an overview that the first frame tells."""


class Today:
    """The figures of the first frame, as in `Overview`. Written out: to generate a class takes a while."""

    def __init__(self, due: int, new: int, minutes: int, answered_today: int, first_run: bool) -> None:
        self.due = due
        self.new = new
        self.minutes = minutes
        self.answered_today = answered_today
        self.first_run = first_run


class _Counted:
    """When figures hold: from one instant to another in microseconds, while the mark is the same."""

    def __init__(self, mark: str | None, since_us: int, until_us: int) -> None:
        self.mark = mark
        self.span = since_us, until_us

    def holds(self, mark: str | None, now_us: int) -> bool:
        return mark is not None and mark == self.mark and self.span[0] <= now_us < self.span[1]


class LastOverview:
    """Looks at files' sizes and times and at the newest event of the log; opens neither decks nor log."""

    def __init__(
        self, paths: Paths, settings: Settings, bundled: Path, only: Sequence[str], clock: Clock
    ) -> None:
        self._paths = paths
        self._settings = settings
        self._folders = (paths.decks, bundled)
        self._only = tuple(only)
        self._clock = clock
        self._counted: _Counted | None = None
        self._told: tuple[str, _Counted | None] | None = None
        self._kept = ""

    @property
    def counted_mark(self) -> str | None:
        """The mark of what was counted last, or found to be known; None where that is nothing."""
        return None if self._counted is None else self._counted.mark

    def known(self) -> Today | None:
        """The figures of the overview, where they would be counted the same now; else None.

        Quick enough for the caller to wait: a thread would come to its turn only between two modules that
        others load.
        """
        try:
            summed, _, rest = (self._paths.cache / FILE_NAME).read_bytes().partition(b"\n")
            numbers, mark, told = rest.decode().split("\n")
            since, until, due, new, minutes, answers, first = map(int, numbers.split())
        except (OSError, ValueError):
            return None  # missing, or not as it was written: all is counted
        counted, today = _Counted(mark, since, until), Today(due, new, minutes, answers, bool(first))
        if summed != sum_of(rest) or not counted.holds(self.mark(), microseconds(self._clock.now())):
            return None
        self._counted, self._kept = counted, told
        return today

    def overview(self) -> "Overview | None":
        """All that home shows, once `known` has given its figures; None where it cannot be read after all."""
        from tui.services.kept_overview import read_overview  # noqa: PLC0415  # its values load after the frame

        return read_overview(self._kept)

    def outdated(self, mark: str | None) -> bool:
        """Whether what was counted last no longer holds, by the mark of now; told once for each change.

        False while that cannot be told.
        """
        counted = self._counted
        if mark is None or (counted is not None and counted.holds(mark, microseconds(self._clock.now()))):
            return False
        before, self._told = self._told, (mark, counted)
        return before != self._told

    def mark(self) -> str | None:
        """What the figures of home follow from, the time aside; None while a deck may change unnoticed."""
        found = [listing(folder) for folder in self._folders]
        newest = newest_event(self._paths.progress)
        now_ns = time_ns()
        if newest is None or not all(one.is_settled(now_ns) and one.problem is None for one in found):
            return None
        beside = [self._paths.decks / "hidden", self._paths.weights]
        offset = self._clock.local(self._clock.now()).utcoffset()
        told = (
            *(__version__, self._only, newest, str(offset), self._settings),
            *((str(one.folder), list(one.files.items())) for one in found),
            *map(_stamp, beside),
        )
        return repr(told)

    def keep(self, overview: "Overview", mark: str | None, until: "datetime") -> None:
        """Remember an overview counted now; it holds until an instant, as long as the mark is the same.

        A cache that cannot be written only costs time at the next start.
        """
        from tui.services.kept_overview import written_overview  # noqa: PLC0415  # who counted has loaded them

        counted = _Counted(mark, microseconds(self._clock.now()), microseconds(until))
        self._counted = counted
        if mark is None:
            return
        numbers = (*counted.span, *(int(getattr(overview, name)) for name in FIGURES))
        told = "\n".join((" ".join(map(str, numbers)), mark, written_overview(overview))).encode()
        with suppress(QuizdeckError):
            write_atomically(self._paths.cache / FILE_NAME, sum_of(told) + b"\n" + told)


def sum_of(told: bytes) -> bytes:
    """Tells whether a bit of the file was lost."""
    return b"%08x" % crc32(told)


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns
