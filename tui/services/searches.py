"""Searches that are kept for the learner: saved under a name, made lately, and the last one."""

import threading
from dataclasses import dataclass, replace

from tui.config import searches
from tui.config.paths import Paths
from tui.config.searches import Last, Saved
from tui.model.ids import CardRef


@dataclass(frozen=True, slots=True)
class KeptSearch:
    """A search that can be run again."""

    query: str
    name: str = ""
    """Empty for one that is only remembered."""


class SearchesService:
    """Reads and writes the two files; safe to call from any thread."""

    def __init__(self, paths: Paths) -> None:
        self._saved = paths.searches
        self._last = paths.last_search
        self._lock = threading.Lock()

    def saved(self) -> Saved:
        """The saved searches. Raises: QuizdeckError where their file cannot be read."""
        return searches.load_saved(self._saved)

    def last(self) -> Last:
        """What was searched last."""
        return searches.load_last(self._last)

    def kept(self) -> tuple[KeptSearch, ...]:
        """The saved searches, then the recent ones that are not among them. Raises: QuizdeckError."""
        saved, last = self.saved().queries, self.last()
        lately = dict.fromkeys(filter(None, (last.query, *last.recent)))
        return (
            *(KeptSearch(query, name) for name, query in saved.items()),
            *(KeptSearch(query) for query in lately if query not in saved.values()),
        )

    def save(self, name: str, query: str) -> None:
        """Keep a query under a name. Raises: as `tui.config.searches.save`."""
        with self._lock:
            searches.save(self._saved, name, query)

    def rename(self, name: str, new: str) -> None:
        """Give a saved search another name. Raises: as `tui.config.searches.rename`."""
        with self._lock:
            searches.rename(self._saved, name, new)

    def delete(self, name: str) -> None:
        """Forget a saved search. Raises: QuizdeckError."""
        with self._lock:
            searches.delete(self._saved, name)

    def remember(self, query: str, card: CardRef | None) -> None:
        """Keep what is searched now, and the query before it among the recent ones. Raises: QuizdeckError.

        Nothing is written where nothing changed.
        """
        query = query.strip()
        with self._lock:
            before = self.last()
            now = replace(before, query=query, card=str(card) if card else "")
            if query != before.query:
                lately = dict.fromkeys(filter(None, (before.query, *before.recent)))
                now = replace(now, recent=tuple(one for one in lately if one != query))
            if now != before:
                searches.keep_last(self._last, now)
