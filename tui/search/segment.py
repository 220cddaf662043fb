"""A part of the index as it is stored: up to 65,536 cards with the words that stand in them."""

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import chain

from tui.search.bits import stored
from tui.search.document import SearchDocument
from tui.search.learnt import explained, initials_of
from tui.search.places import tier_texts
from tui.search.telling import telling
from tui.search.word_lists import Posting, WordLists, words_of
from tui.text.words import token_words, tokens

CAPACITY = 1 << 16
"""Cards of one segment: their numbers in it fit two bytes."""
INITIALS = 16
"""Bytes for the first letters of a question's words: one byte a word."""
LENGTH_CLASSES = (1, 2, 3, 4, 6, 9)
"""Most words of a question in each class of length; longer ones are in none."""


@dataclass(frozen=True, slots=True)
class Segment:
    """What is stored of some cards, numbered from 0 in their order."""

    vocabulary: tuple[str, ...]
    """Every word, sorted."""
    initials: bytes
    """Of each question, `INITIALS` bytes."""
    learnt: Mapping[str, Sequence[tuple[str, ...]]]
    """Abbreviations with all that each stands for."""
    postings: Iterable[Posting]
    """May be read once."""


def facet_key(facet: str, value: str) -> str:
    """The name under which the cards of a topic, tag or kind are kept."""
    return f"*{facet}:{value}"


ASKABLE, BROKEN = facet_key("is", "askable"), facet_key("is", "broken")


def length_key(most: int) -> str:
    """The name under which the cards with questions of a length are kept."""
    return f"*{most}"


class SegmentBuilder:
    """Takes cards one by one, keeping no more of each than is stored in the end."""

    def __init__(self) -> None:
        self._words = WordLists()
        self._titles: list[str] = []
        self._initials = bytearray()
        self._learnt: dict[str, dict[tuple[str, ...], None]] = {}
        self._facets = defaultdict[str, "array[int]"](partial(array, "H"))

    def __len__(self) -> int:
        return len(self._titles)

    def add(self, document: SearchDocument) -> str:
        """Index a card and return the telling words of its question; its number is the count before."""
        slot = len(self._titles)
        for facet in _facets(document):
            self._facets[facet].append(slot)
        texts = tier_texts(document)
        found = [read(text) for read, text in zip(_READ, texts, strict=True)]
        self._words.add(slot, found)
        for text in texts:
            for short, long in explained(text):
                self._learnt.setdefault(short, {})[long] = None
        row = " ".join([_standing(token) for token in next(filter(None, found), ())]).split()
        self._initials += _initials(row)
        self._titles.append(title := telling(row))
        return title

    def finished(self) -> Segment:
        """Everything that was added."""
        met = self._words.tokens()
        for token in met:
            for short, long in initials_of(token):
                self._learnt.setdefault(short, {})[long] = None
        sources = words_of(met)
        postings = chain(self._words.postings(sources), _facet_postings(self._facets), _lengths(self._titles))
        learnt = {short: tuple(sorted(long)) for short, long in sorted(self._learnt.items())}
        return Segment(tuple(sorted(sources)), bytes(self._initials), learnt, postings)


_READ: tuple[Callable[[str], list[str]], ...] = (tokens, lru_cache(maxsize=4096)(tokens), tokens, tokens)
"""Tokens by tier; topics and tags are those of many cards."""


@lru_cache(maxsize=1 << 16)
def _standing(token: str) -> str:
    """The words that stand by themselves in a token, divided by spaces."""
    return " ".join(word for word, whole in token_words(token) if whole)


def _facets(document: SearchDocument) -> Iterator[str]:
    yield facet_key("kind", document.kind)
    yield facet_key("topic", document.topic)
    yield from (facet_key("tag", tag) for tag in document.tags)
    if document.askable:
        yield ASKABLE
    if document.broken:
        yield BROKEN


def _initials(row: Iterable[str]) -> bytes:
    letters = "".join([word[:1] for word in row])
    return letters.encode("ascii", "ignore")[: INITIALS - 1].ljust(INITIALS)


def _facet_postings(facets: Mapping[str, "array[int]"]) -> Iterator[Posting]:
    yield from ((facet, 0, stored(slots)) for facet, slots in facets.items())


def _lengths(titles: Sequence[str]) -> Iterator[Posting]:
    classes: dict[int, array[int]] = {}
    for slot, title in enumerate(titles):
        count = title.count(" ") + 1
        most = next((one for one in LENGTH_CLASSES if count <= one), None)
        if most is not None:
            classes.setdefault(most, array("H")).append(slot)
    yield from ((length_key(most), 0, stored(slots)) for most, slots in classes.items())
