"""A small library with varied questions, for every test of search."""

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from tui.catalog.database import CatalogDatabase
from tui.catalog.entries import DeckEntry
from tui.catalog.segments import SegmentWriter
from tui.catalog.words import CatalogWords
from tui.model.card import (
    AcceptNumber,
    AcceptText,
    Body,
    Card,
    Choice,
    ChoiceBody,
    ClozeBody,
    OpenBody,
    TypedBody,
)
from tui.model.deck import Deck
from tui.model.ids import CardId, DeckId, slug
from tui.search.barrier import Progress
from tui.search.document import SearchDocument, documents
from tui.search.engine import search
from tui.search.found import Found
from tui.search.query import Query


class WordIndex:
    """Documents in a catalog in memory, to be searched."""

    def __init__(self, found: Iterable[SearchDocument]) -> None:
        self._database = CatalogDatabase.in_memory()
        entries: list[DeckEntry] = []
        with self._database.writing() as connection:
            writer = SegmentWriter(connection)
            for deck, group in groupby(found, key=lambda document: document.ref.deck):
                several = tuple(group)
                entries.append(_entry(deck, several, writer.add(several)))
            writer.flush()
        with self._database.reading() as connection:
            self.words = CatalogWords(connection, entries)

    @classmethod
    def of(cls, found: Iterable[SearchDocument]) -> "WordIndex":
        """Index the documents; their order is the deck order of the results."""
        return cls(found)

    def search(self, query: Query, limit: int, progress: Progress | None = None) -> Found:
        """As `tui.search.engine.search`; nothing was ever answered unless `progress` says so."""
        return search(query, self.words, progress or Progress(), limit)


def _entry(deck: DeckId, cards: tuple[SearchDocument, ...], first: int) -> DeckEntry:
    askable = sum(card.askable for card in cards)
    topics = tuple(dict.fromkeys(card.topic for card in cards))
    tags = tuple(dict.fromkeys(tag for card in cards for tag in card.tags))
    title = cards[0].deck_title
    return DeckEntry(
        Path(deck), deck, title, True, len(cards), askable, 0, topics=topics, tags=tags, first=first
    )


PLAIN_QUESTIONS = """
How does garbage collection reclaim memory in Java?
What distinguishes a process from a thread?
Explain optimistic locking with version columns
Why should passwords be salted before hashing?
Which HTTP status means too many requests?
What is the purpose of a load balancer?
Describe the circuit breaker pattern
How do transactions guarantee isolation?
What does eventual consistency promise?
When would you denormalize a schema?
What is a closure in JavaScript?
How does prototype inheritance work?
Explain hoisting of variable declarations
What are generators and iterators in Python?
How does the global interpreter lock limit concurrency?
What is tail recursion?
Compare breadth first and depth first traversal
How do bloom filters save space?
What makes a hash function cryptographic?
Explain the handshake of TLS
How does DNS resolve a hostname?
What is the difference between TCP and UDP?
Why are containers lighter than virtual machines?
How does Kubernetes schedule pods onto nodes?
What is a sidecar container?
Explain blue green deployment
What does idempotent mean for an endpoint?
How do you paginate a large collection?
What is GraphQL introspection?
Which header prevents clickjacking?
How does cross site scripting happen?
What is a prepared statement good for?
Explain the CAP theorem
How do vector clocks order events?
What is leader election?
Describe write ahead logging
How are B-trees balanced after insertion?
What is a covering index?
Explain sharding by key range
When does a deadlock occur?
How do semaphores differ from mutexes?
What is copy on write?
Explain virtual memory paging
What happens during a context switch?
How does C++ resolve overloaded functions?
What are value types in C#?
How is ASP.NET middleware ordered?
What does the linker do after compilation?
Explain monads with an example
What is currying?
How does pattern matching destructure values?
Describe continuous integration
""".strip().splitlines()


def card(question: str, body: Body | None = None, topic: str = "General", tags: tuple[str, ...] = ()) -> Card:
    """A card named by its question."""
    return Card(CardId(slug(question)), question, body or OpenBody("It depends."), topic, tags)


TYPEORM = Deck(
    DeckId("typeorm-basics"),
    "TypeORM basics",
    (
        card(
            "How are migrations run?",
            OpenBody("Turn synchronize off and run them in production."),
            "Basics / Migrations",
            ("schema-change",),
        ),
        card("Should synchronize run in production?", OpenBody("No."), "Basics / Connections"),
        card(
            "Which call closes the pool?",
            ChoiceBody((Choice("grid.destroy()", True), Choice("grid.terminate()"))),
            "Basics / Connections",
        ),
        card("What does `createQueryBuilder` return?", OpenBody("A SelectQueryBuilder."), "Queries"),
        card("How is an `@Entity` declared?", TypedBody((AcceptText("with a decorator"),)), "Entities"),
        Card(CardId("await"), "", ClozeBody("await ds.{{initialize}}() opens the connection"), "Basics"),
    ),
    tags=("typeorm",),
)

GENERAL = Deck(
    DeckId("general"),
    "General computing",
    (
        *(card(question) for question in PLAIN_QUESTIONS),
        card("How many bits are in a byte?", TypedBody((AcceptNumber(8),)), "Numbers"),
        card("Was ist ein Schlüssel?", OpenBody("Ein Primärschlüssel."), "Deutsch"),
        card("数据库索引是什么？", OpenBody("加快查询"), "中文"),
        Card(CardId("gone"), "Was this retired?", OpenBody("Yes."), retired=True),
    ),
    tags=("computing",),
)

DOCUMENTS = documents(TYPEORM) + documents(GENERAL)
INDEX = WordIndex.of(DOCUMENTS)
