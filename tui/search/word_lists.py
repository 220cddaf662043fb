"""The cards of every word of a segment: gathered token by token, stored word by word.

Taking in a card costs one step a token; which words the tokens hold is asked once for each in the end.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby

from tui.search.bits import add_sparse, is_dense, read_dense, stored, stored_bits
from tui.search.places import PLACES, TIERS
from tui.text.words import token_words

LONGEST_BEGINNING = 4
"""Beginnings of words up to this length have a list of their own."""

Posting = tuple[str, int, bytes]
"""Word or beginning (see `beginning_key`), place, and the set of cards."""
_Sets = dict[str, list[int]]
"""By beginning, the cards of its words by place."""


def beginning_key(beginning: str) -> str:
    """The name under which the cards of all words with a beginning are kept."""
    return beginning + "*"


class WordLists:
    """Takes the tokens of cards, whose numbers ascend."""

    def __init__(self) -> None:
        self._tiers = tuple(defaultdict[str, "array[int]"](partial(array, "H")) for _ in TIERS)

    def add(self, slot: int, found: Iterable[Sequence[str]]) -> None:
        """Note a card's tokens by tier, each in the first where it stands."""
        met: set[str] = set()
        for lists, tokens in zip(self._tiers, found, strict=True):
            fresh = set(tokens)
            fresh -= met
            for token in fresh:
                lists[token].append(slot)
            met |= fresh

    def tokens(self) -> set[str]:
        """Every token that was met."""
        return set().union(*self._tiers)

    def postings(self, sources: Mapping[str, Sequence[tuple[str, bool]]]) -> Iterator[Posting]:
        """All that is stored of the words, in their order, then of their beginnings; see `words_of`."""
        sets: _Sets = {}
        for beginning, group in groupby(sorted(sources), key=lambda word: word[:LONGEST_BEGINNING]):
            united, loose = [0] * PLACES, [bytearray() for _ in range(PLACES)]
            for word in group:
                for place, slots in self._places(sources[word]):
                    data = stored(slots)
                    yield word, place, data
                    if is_dense(data):
                        united[place] |= read_dense(data)
                    else:
                        add_sparse(data, loose[place])
            sets[beginning] = [
                bits | int.from_bytes(more, "little") for bits, more in zip(united, loose, strict=True)
            ]
        yield from _beginnings(sets)

    def _places(self, sources: Sequence[tuple[str, bool]]) -> Iterator[tuple[int, "array[int]"]]:
        """The cards of a word by place, each where it stands best: by itself, or as a part if that is."""
        if len(sources) == 1:
            token, whole = sources[0]
            for tier, lists in enumerate(self._tiers):
                if token in lists:
                    yield 2 * tier + (not whole), lists[token]
            return
        met: set[int] = set()
        for place in range(PLACES):
            lists, whole = self._tiers[place // 2], place % 2 == 0
            several = [lists[token] for token, is_whole in sources if is_whole == whole and token in lists]
            if several:
                fresh = set[int]().union(*several)
                fresh -= met
                if fresh:
                    yield place, array("H", sorted(fresh))
                    met |= fresh


def words_of(tokens: Iterable[str]) -> dict[str, list[tuple[str, bool]]]:
    """The words of tokens, each with the tokens that hold it, and whether it stands by itself in them."""
    found: dict[str, list[tuple[str, bool]]] = {}
    for token in tokens:
        for word, whole in token_words(token):
            found.setdefault(word, []).append((token, whole))
    return found


def _beginnings(sets: _Sets) -> Iterator[Posting]:
    """From the sets of the longest beginnings, or of words that are shorter, those of all beginnings."""
    for length in range(LONGEST_BEGINNING, 0, -1):
        shorter: _Sets = {}
        for beginning, by_place in sets.items():
            if len(beginning) == length:
                for place, bits in enumerate(by_place):
                    if bits:
                        yield beginning_key(beginning), place, stored_bits(bits)
            known = shorter.setdefault(beginning[: length - 1], [0] * PLACES)
            for place, bits in enumerate(by_place):
                known[place] |= bits
        sets = shorter
