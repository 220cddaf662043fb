"""Home as it was counted last, kept in the cache: shown at once where nothing has changed since."""

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime
from hashlib import blake2b
from pathlib import Path
from time import time_ns
from typing import Any

from tui import __version__
from tui.clock import Clock, microseconds
from tui.config.paths import Paths
from tui.config.settings import Settings
from tui.decks.listing import listing
from tui.errors import QuizdeckError
from tui.files import write_atomically
from tui.model.ids import DeckId, SessionId
from tui.model.overview import DeckRow, Overview, Unfinished, Weak
from tui.model.problem import Problem, Severity
from tui.store.newest import newest_event

FILE_NAME = "home.json"


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

    def known(self) -> Overview | None:
        """The overview, where it would be counted the same now; else None.

        Quick enough for the caller to wait: a thread would come to its turn only between two modules that
        others load.
        """
        try:
            kept = json.loads((self._paths.cache / FILE_NAME).read_bytes())
            since, until = kept["span"]
            timely = since <= microseconds(self._clock.now()) < until
            sound = kept["sum"] == _sum(kept["mark"], kept["span"], kept["overview"])
            if sound and timely and kept["mark"] == self.mark():
                return _overview(json.loads(kept["overview"]))
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            return None  # missing, or not as it was written: all is counted
        return None

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
        return blake2b(repr(told).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()

    def keep(self, overview: Overview, mark: str | None, until: datetime) -> None:
        """Remember an overview counted now; it holds until an instant, as long as the mark is the same.

        A cache that cannot be written only costs time at the next start.
        """
        if mark is None:
            return
        span = [microseconds(self._clock.now()), microseconds(until)]
        told = json.dumps(asdict(overview) | {"news": ()}, default=str)
        kept = {"mark": mark, "span": span, "overview": told, "sum": _sum(mark, span, told)}
        with suppress(QuizdeckError):
            write_atomically(self._paths.cache / FILE_NAME, json.dumps(kept).encode())


def _sum(mark: str, span: Sequence[int], overview: str) -> str:
    """Tells whether a bit of the file was lost."""
    return blake2b(repr((mark, list(span), overview)).encode(), digest_size=16).hexdigest()


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns


def _overview(kept: dict[str, Any]) -> Overview:
    """Raises: TypeError, KeyError or ValueError where it is not what `asdict` made."""
    unfinished = kept["unfinished"]
    if unfinished is not None:
        unfinished = Unfinished(**(unfinished | {"session": SessionId(unfinished["session"])}))
    weakest = tuple(Weak(**weak) for weak in kept["weakest"])
    decks = tuple(map(_row, kept["decks"]))
    return Overview(**(kept | {"unfinished": unfinished, "weakest": weakest, "decks": decks, "news": ()}))


def _row(kept: dict[str, Any]) -> DeckRow:
    problems = tuple(
        Problem(**(problem | {"severity": Severity(problem["severity"])})) for problem in kept["problems"]
    )
    needs = tuple(map(DeckId, kept["needs"]))
    return DeckRow(**(kept | {"path": Path(kept["path"]), "problems": problems, "needs": needs}))
