"""A part of the index as it is stored: up to 65,536 cards with the words that stand in them."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tui.search.bits import bit_set, stored, stored_bits
from tui.search.document import SearchDocument
from tui.search.places import PLACES, places
from tui.search.terms import plain_words
from tui.text.words import words

CAPACITY = 1 << 16
"""Cards of one segment: their numbers in it fit two bytes."""
LONGEST_BEGINNING = 4
"""Beginnings of words up to this length have a list of their own …"""
_FEW = 8
"""… where more words than this begin so; the lists of fewer are read one by one."""
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
    learnt: bytes
    """Abbreviations, see `tui.search.learnt`."""
    postings: Iterable[tuple[str, int, bytes]]
    """Word or beginning (see `beginning_key`), place, and the set of cards; may be read once."""


def beginning_key(beginning: str) -> str:
    """The name under which the cards of all words with a beginning are kept."""
    return beginning + "*"


def length_key(most: int) -> str:
    """The name under which the cards with questions of a length are kept."""
    return f"*{most}"


class SegmentBuilder:
    """Takes cards one by one, keeping no more of each than is stored in the end."""

    def __init__(self) -> None:
        self._lists: list[dict[str, array[int]]] = [{} for _ in range(PLACES)]
        self._titles: list[str] = []
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
        title = plain_words(document.question)
        self._titles.append(title)
        self._initials += _initials(document.question)
        return title

    def finished(self) -> Segment:
        """Everything that was added."""
        vocabulary = tuple(sorted(set().union(*self._lists)))
        return Segment(
            vocabulary, bytes(self._initials), b"", _postings(vocabulary, self._lists, self._titles)
        )


def _initials(question: str) -> bytes:
    letters = (word.text[:1] for word in words(question) if word.part or len(word.text) > 1)
    return "".join(letters).encode("ascii", "ignore")[: INITIALS - 1].ljust(INITIALS)


def _postings(
    vocabulary: Sequence[str], lists: Sequence[dict[str, "array[int]"]], titles: Sequence[str]
) -> Iterator[tuple[str, int, bytes]]:
    beginnings = _beginnings(vocabulary)
    united: dict[str, list[int]] = {}
    for word in vocabulary:
        long_enough = [word[:length] for length in range(1, min(len(word), LONGEST_BEGINNING) + 1)]
        wanted = [beginning for beginning in long_enough if beginning in beginnings]
        for place, held in enumerate(lists):
            slots = held.get(word)
            if slots is None:
                continue
            yield word, place, stored(slots)
            if wanted:
                bits = bit_set(slots)
                for beginning in wanted:
                    united.setdefault(beginning, [0] * PLACES)[place] |= bits
    for beginning, sets in united.items():
        for place, bits in enumerate(sets):
            if bits:
                yield beginning_key(beginning), place, stored_bits(bits)
    yield from _lengths(titles)


def _beginnings(vocabulary: Sequence[str]) -> frozenset[str]:
    """Beginnings of more than a few words."""
    counts: dict[str, int] = {}
    for word in vocabulary:
        for length in range(1, min(len(word), LONGEST_BEGINNING) + 1):
            counts[word[:length]] = counts.get(word[:length], 0) + 1
    return frozenset(beginning for beginning, count in counts.items() if count > _FEW)


def _lengths(titles: Sequence[str]) -> Iterator[tuple[str, int, bytes]]:
    classes: dict[int, array[int]] = {}
    for slot, title in enumerate(titles):
        count = title.count(" ") + 1
        most = next((one for one in LENGTH_CLASSES if count <= one), None)
        if most is not None:
            classes.setdefault(most, array("H")).append(slot)
    yield from ((length_key(most), 0, stored(slots)) for most, slots in classes.items())
