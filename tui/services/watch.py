"""Looks, every second, whether what the screens show has changed: by this program, another one, or time."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from tui.services.last_overview import LastOverview

if TYPE_CHECKING:  # loaded once decks are needed
    from tui.services.library import LibraryService


class Seen(NamedTuple):
    """What a look found."""

    decks: bool
    """Whether the library was read again: decks came, went or changed."""
    figures: bool
    """Whether home would now be counted otherwise than it was."""


class Watch:
    """Asks the library only where a file has changed, so that an idle home loads nothing for it."""

    def __init__(self, last: LastOverview, library: "Callable[[], LibraryService]") -> None:
        self._last = last
        self._library = library
        self._mark: str | None = None

    def look(self) -> Seen:
        """Look once; costs a `stat` for each deck file and a query of the log.

        Not for two threads at once.
        """
        before = self._mark or self._last.counted_mark
        self._mark = self._last.mark()
        same = self._mark is not None and self._mark == before
        return Seen(not same and self._library().look(), self._last.outdated(self._mark))
