"""A part of the index as it is stored: up to 65,536 cards with the words that stand in them."""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tui.search.bits import bit_set, stored, stored_bits
from tui.search.document import SearchDocument
from tui.search.learnt import abbreviations
from tui.search.places import PLACES, places, tier_texts
from tui.search.telling import plain_words
from tui.text.words import words

CAPACITY = 1 << 16
"""Cards of one segment: their numbers in it fit two bytes."""
LONGEST_BEGINNING = 4
"""Beginnings of words up to this length have a list of their own."""
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
    postings: Iterable[tuple[str, int, bytes]]
    """Word or beginning (see `beginning_key`), place, and the set of cards; may be read once."""


def beginning_key(beginning: str) -> str:
    """The name under which the cards of all words with a beginning are kept."""
    return beginning + "*"


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
        self._lists: list[dict[str, array[int]]] = [{} for _ in range(PLACES)]
        self._titles: list[str] = []
        self._learnt: dict[str, dict[tuple[str, ...], None]] = {}
        self._facets: dict[str, array[int]] = {}
        self._initials = bytearray()

    def __len__(self) -> int:
        return len(self._titles)

    def add(self, document: SearchDocument) -> str:
        """Index a card and return the telling words of its question; its number is the count before."""
        slot = len(self._titles)
        for word, place in places(document):
            held = self._lists[place].get(word)
            if held is None:
                held = self._lists[place][word] = array("H")
            held.append(slot)
        for text in tier_texts(document):
            for short, long in abbreviations(text):
                self._learnt.setdefault(short, {})[long] = None
        for facet in _facets(document):
            self._facets.setdefault(facet, array("H")).append(slot)
        title = plain_words(document.question)
        self._titles.append(title)
        self._initials += _initials(document.question)
        return title

    def finished(self) -> Segment:
        """Everything that was added."""
        vocabulary = tuple(sorted(set().union(*self._lists)))
        postings = _postings(vocabulary, self._lists, self._titles, self._facets)
        learnt = {short: tuple(long) for short, long in sorted(self._learnt.items())}
        return Segment(vocabulary, bytes(self._initials), learnt, postings)


def _facets(document: SearchDocument) -> Iterator[str]:
    yield facet_key("kind", document.kind)
    yield facet_key("topic", document.topic)
    yield from (facet_key("tag", tag) for tag in document.tags)
    if document.askable:
        yield ASKABLE
    if document.broken:
        yield BROKEN


def _initials(question: str) -> bytes:
    letters = (word.text[:1] for word in words(question) if not word.part)
    return "".join(letters).encode("ascii", "ignore")[: INITIALS - 1].ljust(INITIALS)


def _postings(
    vocabulary: Sequence[str],
    lists: Sequence[dict[str, "array[int]"]],
    titles: Sequence[str],
    facets: Mapping[str, "array[int]"],
) -> Iterator[tuple[str, int, bytes]]:
    united: dict[str, list[int]] = {}
    for word in vocabulary:
        beginnings = [word[:length] for length in range(1, min(len(word), LONGEST_BEGINNING) + 1)]
        for place, held in enumerate(lists):
            slots = held.get(word)
            if slots is None:
                continue
            yield word, place, stored(slots)
            bits = bit_set(slots)
            for beginning in beginnings:
                united.setdefault(beginning, [0] * PLACES)[place] |= bits
    for beginning, sets in united.items():
        for place, bits in enumerate(sets):
            if bits:
                yield beginning_key(beginning), place, stored_bits(bits)
    yield from ((facet, 0, stored(slots)) for facet, slots in facets.items())
    yield from _lengths(titles)


def _lengths(titles: Sequence[str]) -> Iterator[tuple[str, int, bytes]]:
    classes: dict[int, array[int]] = {}
    for slot, title in enumerate(titles):
        count = title.count(" ") + 1
        most = next((one for one in LENGTH_CLASSES if count <= one), None)
        if most is not None:
            classes.setdefault(most, array("H")).append(slot)
    yield from ((length_key(most), 0, stored(slots)) for most, slots in classes.items())
