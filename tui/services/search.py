"""Search over the library: the index is built once for each reading of the decks."""

import threading
from dataclasses import dataclass
from itertools import pairwise

from tui.clock import Clock
from tui.decks.shelf import Shelf, ShelfDeck
from tui.errors import NotFoundError
from tui.model.card import Card
from tui.model.ids import CardId, CardRef
from tui.model.problem import Problem, Severity
from tui.practice.session import Session
from tui.search.document import Field, SearchDocument, documents
from tui.search.found import Found, Hit
from tui.search.highlight import excerpt, spans
from tui.search.index import WordIndex
from tui.search.query import Query, parse_query
from tui.services.due import DueService
from tui.services.journal import Journal
from tui.services.library import LibraryService
from tui.services.quiz import QuizService
from tui.text.controls import visible, visible_line
from tui.text.reading import plain_text, reading_text

_EXCERPT = 300
_CAPTIONS = {
    Field.TOPIC: "Topic",
    Field.TAG: "Tags",
    Field.KEY_POINT: "Key points",
    Field.CHOICE: "Choices",
    Field.ANSWER: "Answer",
    Field.EXPLANATION: "Explanation",
}
_LISTED = (Field.TAG, Field.KEY_POINT, Field.CHOICE)
_BEHIND_ALL = 1 << 60
"""A line behind every file's last."""
_ALL = 1_000_000
"""More cards than a library holds: no limit."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A text with the places that matched."""

    text: str
    spans: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class ShownHit:
    """A hit ready to be drawn."""

    ref: CardRef
    place: str
    """Deck and topic."""
    title: Marked
    passages: tuple[tuple[str, Marked], ...]


@dataclass(frozen=True, slots=True)
class Results:
    """What a query found."""

    query: str
    total: int
    cards: int
    """Cards in the library."""
    hits: tuple[ShownHit, ...]
    complaints: tuple[str, ...]


class SearchService:
    """Asks the index; safe to call from any thread."""

    def __init__(
        self, library: LibraryService, journal: Journal, quiz: QuizService, due: DueService, clock: Clock
    ) -> None:
        self._due = due
        self._library = library
        self._journal = journal
        self._quiz = quiz
        self._clock = clock
        self._lock = threading.Lock()
        self._built: tuple[Shelf, WordIndex, dict[CardRef, SearchDocument]] | None = None

    def search(self, text: str, limit: int) -> Results:
        """The best hits, ready to be drawn."""
        query, index, by_ref = parse_query(text), *self._index()
        found = self._found(query, index, limit)
        hits = tuple(_shown(hit, by_ref[hit.ref], query) for hit in found.hits)
        return Results(text, found.total, len(index), hits, (*query.complaints, *found.complaints))

    def hits(self, text: str, limit: int) -> tuple[int, tuple[Hit, ...], tuple[str, ...]]:
        """How many cards match, the best of them in the same order as on the screen, and complaints."""
        query, index, _ = parse_query(text), *self._index()
        found = self._found(query, index, limit)
        return found.total, found.hits, (*query.complaints, *found.complaints)

    def _found(self, query: Query, index: WordIndex, limit: int) -> Found:
        """Ask the index; the log is read only for filters that need it, and not at every key.

        Of wrong filters alone nothing is left that could be asked: then nothing is found.
        """
        if query == Query(complaints=query.complaints) and query.complaints:
            return Found(0)
        asks_log = any(wanted.key == "is" for wanted in query.filters)
        states = self._journal.states() if asks_log else {}
        return index.search(query, states, self._clock.now(), limit, self._due.due_before())

    def practise(self, text: str) -> Session:
        """A quiz on everything a query finds, best first. Raises: NotFoundError when that is nothing."""
        return self._quiz.start_on(self.found(text))

    def found(self, text: str) -> tuple[CardRef, ...]:
        """Every card that a query finds, best first. Raises: NotFoundError when that is none."""
        _, hits, _ = self.hits(text, _ALL)
        if not hits:
            raise NotFoundError("the search found no card", "try fewer words")
        return tuple(hit.ref for hit in hits)

    def _index(self) -> tuple[WordIndex, dict[CardRef, SearchDocument]]:
        with self._lock:
            shelf = self._library.shelf()
            if self._built is None or self._built[0] is not shelf:
                found = [document for held in shelf.decks for document in _documents(held)]
                self._built = (shelf, WordIndex.of(found), {document.ref: document for document in found})
            return self._built[1], self._built[2]


def _documents(held: ShelfDeck) -> tuple[SearchDocument, ...]:
    if held.deck is None:
        return ()
    return documents(held.deck, _broken(held.deck.cards, held.problems))


def _broken(cards: tuple[Card, ...], problems: tuple[Problem, ...]) -> frozenset[CardId]:
    """Cards with a warning at their lines. One with an error is left out of its deck, and of the search.

    So an error that follows a card belongs to one that was left out, and what comes after it as well.
    """
    errors = {problem.line for problem in problems if problem.severity is Severity.ERROR}
    marks = errors | {card.line for card in cards} | {_BEHIND_ALL}
    ends = dict(pairwise(sorted(marks)))
    warned = [problem.line for problem in problems if problem.severity is Severity.WARNING]
    return frozenset(card.id for card in cards if any(card.line <= line < ends[card.line] for line in warned))


def _shown(hit: Hit, document: SearchDocument, query: Query) -> ShownHit:
    question = plain_text(hit.question)
    passages = []
    for field, text in document.texts():
        if field is Field.QUESTION or not text:
            continue
        safe = visible(text).replace("\n", " · ") if field in _LISTED else reading_text(text)
        found = spans(safe, query, hit.matches)
        if found or field is Field.ANSWER:
            cut = excerpt(safe, found, _EXCERPT)
            passages.append((_CAPTIONS[field], Marked(cut.text, cut.spans)))
    place = " › ".join(filter(None, (hit.deck_title, hit.topic)))
    title = Marked(question, spans(question, query, hit.matches))
    return ShownHit(hit.ref, visible_line(place), title, tuple(passages))
