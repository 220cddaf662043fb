"""A part of the index as it is stored: up to 65,536 cards with the words that stand in them."""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tui.search.bits import bit_set, stored, stored_bits
from tui.search.document import SearchDocument
from tui.search.learnt import explained, initials_of
from tui.search.places import PLACES, tier_texts
from tui.search.telling import telling
from tui.text.words import token_words, tokens

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


class _Known(NamedTuple):
    """What a token adds to the index: the lists of its words."""

    title: str
    """The words that stand by themselves, divided by spaces."""
    wholes: tuple["_Lists", ...]
    parts: tuple["_Lists", ...]


class _Lists:
    """The cards of one word, by place; made as they are needed."""

    __slots__ = ("by_place", "part_in", "whole_in")

    def __init__(self) -> None:
        self.by_place: list[array[int] | None] = [None] * PLACES
        self.whole_in = self.part_in = -1
        """The last card that has the word by itself, and as a part."""


class SegmentBuilder:
    """Takes cards one by one, keeping no more of each than is stored in the end."""

    def __init__(self) -> None:
        self._words: dict[str, _Lists] = {}
        self._tokens: dict[str, _Known] = {}
        self._titles: list[str] = []
        self._initials = bytearray()
        self._learnt: dict[str, dict[tuple[str, ...], None]] = {}
        self._facets: dict[str, array[int]] = {}

    def __len__(self) -> int:
        return len(self._titles)

    def add(self, document: SearchDocument) -> str:
        """Index a card and return the telling words of its question; its number is the count before."""
        slot = len(self._titles)
        for facet in _facets(document):
            self._facets.setdefault(facet, array("H")).append(slot)
        asked: list[str] = []
        for tier, text in enumerate(tier_texts(document)):
            found = tokens(text)
            asked = asked or found
            self._place(set(found), 2 * tier, slot)
            for short, long in explained(text):
                self._learnt.setdefault(short, {})[long] = None
        standing = [self._tokens[token].title for token in asked]
        self._initials += _initials(standing)
        self._titles.append(title := telling(standing))
        return title

    def _place(self, found: Iterable[str], place: int, slot: int) -> None:
        """Note the words of a tier: each where it stands best, by itself or as a part if that is better."""
        known_tokens, with_parts = self._tokens, []
        for token in found:
            known = known_tokens.get(token) or self._known(token)
            for lists in known.wholes:
                if lists.whole_in != slot:
                    lists.whole_in = slot
                    held = lists.by_place[place]
                    if held is None:
                        held = lists.by_place[place] = array("H")
                    held.append(slot)
            if known.parts:
                with_parts.append(known)
        for known in with_parts:
            for lists in known.parts:
                if slot not in (lists.whole_in, lists.part_in):
                    lists.part_in = slot
                    held = lists.by_place[place + 1]
                    if held is None:
                        held = lists.by_place[place + 1] = array("H")
                    held.append(slot)

    def _known(self, token: str) -> _Known:
        """A token that was not met before."""
        found = token_words(token)
        lists = {word: self._words.setdefault(word, _Lists()) for word, _ in found}
        for short, long in initials_of(token):
            self._learnt.setdefault(short, {})[long] = None
        known = self._tokens[token] = _Known(
            " ".join(word for word, whole in found if whole),
            tuple(lists[word] for word, whole in found if whole),
            tuple(lists[word] for word, whole in found if not whole),
        )
        return known

    def finished(self) -> Segment:
        """Everything that was added."""
        vocabulary = tuple(sorted(self._words))
        postings = _postings(vocabulary, self._words, self._titles, self._facets)
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


def _initials(standing: Iterable[str]) -> bytes:
    letters = "".join([word[:1] for words in standing for word in words.split()])
    return letters.encode("ascii", "ignore")[: INITIALS - 1].ljust(INITIALS)


def _postings(
    vocabulary: Sequence[str],
    words: Mapping[str, _Lists],
    titles: Sequence[str],
    facets: Mapping[str, "array[int]"],
) -> Iterator[tuple[str, int, bytes]]:
    united: dict[str, list[int]] = {}
    for word in vocabulary:
        beginnings = [word[:length] for length in range(1, min(len(word), LONGEST_BEGINNING) + 1)]
        for place, slots in enumerate(words[word].by_place):
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
