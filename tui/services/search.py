"""Search over the library: the cards that a query finds, and a quiz on them."""

import threading
from functools import partial

from tui.catalog.entries import DeckEntry
from tui.catalog.words import CatalogWords
from tui.errors import NotFoundError
from tui.model.ids import CardRef
from tui.practice.session import Session
from tui.search.barrier import Progress
from tui.search.engine import search
from tui.search.explain import advice
from tui.search.found import Found, Hit
from tui.search.query import Filter, Query, parse_query
from tui.services.catalog import CatalogService
from tui.services.library import LibraryService
from tui.services.quiz import QuizService
from tui.services.standings import Standings
from tui.wording import one_line, plural

_WARNED = Filter("is", "warned", negated=False)
_ALL = 1_000_000
"""More cards than a library holds: no limit."""


class SearchService:
    """Asks the catalog; safe to call from any thread."""

    def __init__(
        self,
        library: LibraryService,
        catalog: CatalogService,
        quiz: QuizService,
        standings: Standings,
    ) -> None:
        self._library = library
        self._catalog = catalog
        self._quiz = quiz
        self._standings = standings
        self._lock = threading.Lock()
        self._readings: int | None = None

    def hits(self, text: str, limit: int) -> tuple[int, tuple[Hit, ...], tuple[str, ...]]:
        """How many cards match, the best of them in the same order as on the screen, and complaints."""
        query = parse_query(text)
        found, _ = self._found(query, limit)
        return found.total, found.hits, (*query.complaints, *found.complaints, *self.unread(query))

    def unread(self, query: Query) -> tuple[str, ...]:
        """Where a query asks for cards with a warning: the decks whose errors keep cards from being found."""
        if _WARNED not in query.filters:
            return ()
        entries = [one.entry for one in self._catalog.decks()]
        return tuple(
            f"{plural(entry.broken, 'card') if entry.readable else 'the cards'} of "
            f"“{one_line(entry.title, 40)}” cannot be read: quizdeck check {entry.deck}"
            for entry in entries
            if entry.broken or not entry.readable
        )

    def practise(self, text: str) -> Session:
        """A quiz on everything a query finds, best first. Raises: NotFoundError when that is nothing."""
        return self._quiz.start_on(self.found(text))

    def found(self, text: str) -> tuple[CardRef, ...]:
        """Every card that a query finds, best first. Raises: NotFoundError when that is none, and why."""
        _, hits, complaints = self.hits(text, _ALL)
        if not hits:
            raise NotFoundError(
                "the search found no card", "; ".join(complaints) or advice(parse_query(text))
            )
        return tuple(hit.ref for hit in hits)

    def _found(self, query: Query, limit: int) -> tuple[Found, int]:
        """Ask the catalog, and how many cards there are.

        The log is read only for filters that need it, and not at every key. Of wrong filters alone nothing
        is left that could be asked: then nothing is found.
        """
        self._keep_up()
        if query == Query(complaints=query.complaints) and query.complaints:
            return Found(0), self._catalog.searching(lambda words: words.cards)
        if any(wanted.key == "is" for wanted in query.filters):
            return self._found_by_state(query, limit)
        return self._catalog.searching(partial(_asked, query, limit, Progress()))

    def _found_by_state(self, query: Query, limit: int) -> tuple[Found, int]:
        """As `_found`; where the library changed after its cards were looked at, they are once more."""
        while True:
            decks = self._catalog.decks()
            entries = tuple(one.entry for one in decks)
            progress = self._standings.of(decks)
            found = self._catalog.searching(partial(_asked_of, entries, query, limit, progress))
            if found is not None:
                return found

    def _keep_up(self) -> None:
        """Have the catalog look at the deck files, once for each reading of the decks."""
        with self._lock:
            readings = self._library.readings
            if self._readings != readings:
                self._catalog.refresh()
                self._readings = readings


def _asked(query: Query, limit: int, progress: Progress, words: CatalogWords) -> tuple[Found, int]:
    return search(query, words, progress, limit), words.cards


def _asked_of(
    decks: tuple[DeckEntry, ...], query: Query, limit: int, progress: Progress, words: CatalogWords
) -> tuple[Found, int] | None:
    """What is found, or None where these are not the decks that are searched."""
    return _asked(query, limit, progress, words) if words.decks == decks else None
