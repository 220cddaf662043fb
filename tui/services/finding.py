"""What the search screen shows of a query: its hits, the query in words, completions, and a look at a hit."""

import gc
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from tui.errors import NotFoundError
from tui.model.card import Card
from tui.model.deck import Deck
from tui.model.ids import CardRef
from tui.search.completion import MOST_OFFERS, Completion, completion
from tui.search.explain import advice, complaints, explained
from tui.search.found import Hit
from tui.search.highlight import Span, spans
from tui.search.lexicon import Lexicon
from tui.search.query import Query, parse_query
from tui.services.journal import Journal
from tui.services.library import LibraryService
from tui.services.listed_decks import ListedDeck
from tui.services.search import SearchService
from tui.text.controls import visible_line
from tui.text.reading import plain_text

_AT_ONCE = 20
"""Hits whose lines are made with the finding; of the others when they come into view."""
_LOOKED_INTO = 5_000
"""Most cards of a deck whose file is read to look at one of them: it takes a quarter of a second."""
_title = lru_cache(maxsize=4096)(plain_text)


@dataclass(frozen=True, slots=True)
class Marked:
    """A text with the places that matched."""

    text: str
    spans: tuple[Span, ...] = ()


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
    def advice(self) -> str:
        """What to try where nothing was found."""
        return advice(self.query)

    @property
    def refs(self) -> tuple[CardRef, ...]:
        """The cards of the hits."""
        return tuple(hit.ref for hit in self.hits)

    def marks(self, at: int, text: str) -> tuple[Span, ...]:
        """Where a text of a hit's card matches the query."""
        return spans(text, self.query, self.hits[at].matches)

    def place(self, at: int) -> str:
        """Deck and topic of a hit, safe to show."""
        hit = self.hits[at]
        return visible_line(" › ".join(filter(None, (hit.head.deck_title, hit.topic))))

    def title(self, at: int) -> Marked:
        """The question of a hit on one line, its matches marked."""
        if at not in self.titles:
            hit = self.hits[at]
            text = _title(hit.question)
            self.titles[at] = Marked(text, spans(text, self.query, hit.asked))
        return self.titles[at]


@dataclass(frozen=True, slots=True)
class Look:
    """A hit looked at."""

    card: Card | None
    """None where its deck is too large to be read for a look."""
    flagged: bool


class FindingService:
    """Safe to call from any thread; every call may take a moment."""

    def __init__(self, library: LibraryService, search: SearchService, journal: Journal) -> None:
        self._library = library
        self._search = search
        self._journal = journal
        self._lock = threading.Lock()
        self._known: tuple[tuple[ListedDeck, ...], Lexicon, int] | None = None

    def find(self, text: str, cursor: int, limit: int) -> Finding:
        """The best `limit` cards of a query, and what its words mean; `cursor` is where one types."""
        total, hits, _ = self._search.hits(text, limit)
        lexicon, cards = self._lexicon()
        query, completing = parse_query(text), completion(text, cursor, lexicon)
        # What is being typed may still become right, unless nothing begins like it.
        done = parse_query(completing.rest()) if completing and not completing.guessed else query
        said, wrong = explained(query, lexicon), (*complaints(done, lexicon), *self._search.unread(done))
        finding = Finding(text, query, total, cards, hits, said, wrong, completing)
        for at in range(min(_AT_ONCE, len(hits))):
            finding.title(at)
        return finding

    def counted(
        self, completing: Completion, wanted: Callable[[], bool]
    ) -> tuple[Completion, Mapping[str, int]]:
        """How many cards the query would find with each offer taken, and the offers that find some first.

        No more are counted than can be shown, and none once nothing is `wanted` any more.
        """
        counts: dict[str, int] = {}
        for offer in (*completing.offers, *completing.spare):
            if not wanted() or sum(map(bool, counts.values())) == MOST_OFFERS:
                break
            counts[offer.text] = self._search.hits(completing.taken(offer)[0], 1)[0]
        return completing.ordered(counts), counts

    def words(self, text: str) -> tuple[str, ...]:
        """What the filters of a query ask for, one by one, and what is wrong with them."""
        lexicon, _ = self._lexicon()
        query = parse_query(text)
        return (*explained(query, lexicon), *complaints(query, lexicon), *self._search.unread(query))

    def look(self, hit: Hit) -> Look:
        """The card of a hit, as its deck file has it now. Raises: NotFoundError when it is gone."""
        listed = self._library.find(hit.ref.deck)
        small = listed is None or listed.entry.cards <= _LOOKED_INTO
        return Look(self.placed(hit.ref)[1] if small else None, self._journal.state(hit.ref).flagged)

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
        deck, card = self._library.deck(self._library.current(ref).deck), self._library.card(ref)
        if deck is None or card is None:
            raise NotFoundError(f"the card {ref} is gone", "its deck was changed or removed")
        return deck, card

    def _lexicon(self) -> tuple[Lexicon, int]:
        listed = self._library.listed()
        with self._lock:
            if self._known is None or self._known[0] is not listed:
                entries = [one.entry for one in listed if one.entry.readable]
                self._known = (listed, Lexicon.of(entries), sum(entry.cards for entry in entries))
                gc.freeze()  # all that was loaded stays; to look for garbage in it would hold up a key
            return self._known[1], self._known[2]
