"""What the search screen shows of a query: its hits, the query in words, completions, and a look at a hit."""

import threading
from dataclasses import dataclass, field
from functools import lru_cache

from tui.decks.shelf import Shelf
from tui.errors import NotFoundError
from tui.model.card import Card
from tui.model.deck import Deck
from tui.model.ids import CardRef
from tui.search.completion import Completion, Offer, completion
from tui.search.explain import complaints, explained
from tui.search.found import Hit
from tui.search.highlight import Span, spans
from tui.search.lexicon import Lexicon
from tui.search.query import Query, parse_query
from tui.services.journal import Journal
from tui.services.library import LibraryService
from tui.services.search import Marked, SearchService
from tui.text.controls import visible_line
from tui.text.reading import plain_text

_AT_ONCE = 30
"""Hits whose lines are made with the finding; of the others when they come into view."""
_title = lru_cache(maxsize=4096)(plain_text)


@dataclass(frozen=True, slots=True)
class Finding:
    """The answer to a query."""

    text: str
    """The query as it was typed."""
    query: Query
    total: int
    cards: int
    """Cards in the library."""
    hits: tuple[Hit, ...]
    """The best of `total`."""
    said: tuple[str, ...] = ()
    """What its filters ask for, one phrase each."""
    complaints: tuple[str, ...] = ()
    """What is wrong with its filters, the one being typed aside."""
    completion: Completion | None = None
    titles: dict[int, Marked] = field(default_factory=dict, compare=False, repr=False)
    """Questions on one line with their matches marked, by place; filled as they are asked for."""

    @property
    def refs(self) -> tuple[CardRef, ...]:
        """The cards of the hits."""
        return tuple(hit.ref for hit in self.hits)

    def title(self, at: int) -> Marked:
        """The question of a hit on one line, its matches marked."""
        if at not in self.titles:
            hit = self.hits[at]
            text = _title(hit.question)
            self.titles[at] = Marked(text, spans(text, self.query, hit.matches))
        return self.titles[at]


@dataclass(frozen=True, slots=True)
class Look:
    """A hit looked at."""

    card: Card
    place: str
    """Deck and topic, safe to show."""
    flagged: bool
    finding: Finding
    at: int

    def marks(self, text: str) -> tuple[Span, ...]:
        """Where a text of the card matches the query."""
        return spans(text, self.finding.query, self.finding.hits[self.at].matches)


class FindingService:
    """Safe to call from any thread; every call may take a moment."""

    def __init__(self, library: LibraryService, search: SearchService, journal: Journal) -> None:
        self._library = library
        self._search = search
        self._journal = journal
        self._lock = threading.Lock()
        self._known: tuple[Shelf, Lexicon, int] | None = None

    def find(self, text: str, cursor: int, limit: int) -> Finding:
        """The best `limit` cards of a query, and what its words mean; `cursor` is where one types."""
        lexicon, cards = self._lexicon()
        total, hits, _ = self._search.hits(text, limit)
        query, completing = parse_query(text), completion(text, cursor, lexicon)
        done = parse_query(completing.rest()) if completing else query
        finding = Finding(
            text,
            query,
            total,
            cards,
            hits,
            explained(query, lexicon),
            complaints(done, lexicon),
            completing,
        )
        for at in range(min(_AT_ONCE, len(hits))):
            finding.title(at)
        return finding

    def count(self, completing: Completion, offer: Offer) -> int:
        """How many cards the query would find with that offer taken."""
        return self._search.hits(completing.taken(offer)[0], 1)[0]

    def words(self, text: str) -> tuple[str, ...]:
        """What the filters of a query ask for, one by one, and what is wrong with them."""
        lexicon, _ = self._lexicon()
        query = parse_query(text)
        return (*explained(query, lexicon), *complaints(query, lexicon))

    def look(self, finding: Finding, at: int) -> Look:
        """The card of a hit. Raises: NotFoundError when it is gone."""
        hit = finding.hits[at]
        _, card = self.placed(hit.ref)
        place = visible_line(" › ".join(filter(None, (hit.head.deck_title, hit.topic))))
        return Look(card, place, self._journal.state(hit.ref).flagged, finding, at)

    def flag(self, ref: CardRef) -> bool:
        """Flag a card, or take its flag away; returns whether it is flagged now. Raises: NotFoundError."""
        self.placed(ref)
        return self._journal.toggle_flag(ref)

    def link(self, ref: CardRef) -> str:
        """Where the card comes from, if that is on the web; else its deck and id. Raises: NotFoundError."""
        deck, card = self.placed(ref)
        url = visible_line(card.source.url) if card.source and card.source.url else ""
        return url if url.startswith(("http://", "https://")) else f"{deck.id}/{card.id}"

    def placed(self, ref: CardRef) -> tuple[Deck, Card]:
        """A card with its deck. Raises: NotFoundError when it is gone."""
        current = self._library.current(ref)
        deck, card = self._library.deck(current.deck), self._library.card(current)
        if deck is None or card is None:
            raise NotFoundError(f"the card {ref} is gone", "its deck was changed or removed")
        return deck, card

    def _lexicon(self) -> tuple[Lexicon, int]:
        shelf = self._library.shelf()
        with self._lock:
            if self._known is None or self._known[0] is not shelf:
                decks = [held.deck for held in shelf.decks if held.deck is not None]
                self._known = (shelf, Lexicon.of(decks), sum(len(deck.active) for deck in decks))
            return self._known[1], self._known[2]
