"""The word index as the search engine reads it: one state of the library, with what was read of it lately."""

import sqlite3
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, cast

from tui.catalog import cards
from tui.catalog.cards import StoredCard
from tui.catalog.checksum import require, require_posting, unpacked
from tui.catalog.database import CatalogDamagedError
from tui.catalog.entries import DeckEntry
from tui.model.card import Kind
from tui.model.ids import CardId, CardRef
from tui.search.bits import add_sparse, bit_set, is_dense, members, read_dense, run
from tui.search.document import SearchDocument
from tui.search.filters import Names
from tui.search.places import PLACES
from tui.search.segment import INITIALS
from tui.search.source import Places
from tui.search.term import Term
from tui.search.vocabulary import Vocabulary

_MOST_BYTES = 4_000_000
"""Of sets that are kept in memory, about."""
_MOST_TERMS = 40
_BATCH = 60
"""Words asked for at once."""


class CatalogWords:
    """Implements `tui.search.source.WordSource`; to be used within the reading of one state of the cache.

    `decks` are those to search, in the order of the library. Methods raise CatalogDamagedError.
    """

    def __init__(self, connection: sqlite3.Connection, decks: Sequence[DeckEntry]) -> None:
        self._connection = connection
        self.decks = decks
        self._decks = [entry for entry in decks if entry.cards]
        self._firsts = sorted((entry.first, rank) for rank, entry in enumerate(self._decks))
        self.cards = sum(entry.cards for entry in self._decks)
        self.present = _united(run(entry.first, entry.cards) for entry in self._decks)
        self._vocabulary: Vocabulary | None = None
        self._names: Names | None = None
        self._places: dict[str, Places] = {}
        self._bytes = 0
        self._terms: dict[tuple[str, str], Term] = {}

    @property
    def vocabulary(self) -> Vocabulary:
        """Every word, read when first needed."""
        if self._vocabulary is None:
            rows = self._connection.execute("SELECT first, cards, vocabulary, learnt, crc FROM segment")
            several: set[str] = set()
            learnt: dict[str, dict[tuple[str, ...], None]] = {}
            alone: list[str] = []
            for first, count, words, meanings, crc in rows:
                require(crc, (first, count), words, meanings)
                alone = words.decode().split("\n") if words else []
                several.update(alone)
                for short, long in cast(dict[str, Any], unpacked(meanings)).items():
                    learnt.setdefault(short, {}).update(dict.fromkeys(map(tuple, long)))
            words_sorted = alone if len(alone) == len(several) else sorted(several)
            self._vocabulary = Vocabulary(
                words_sorted, {short: tuple(long) for short, long in learnt.items()}
            )
        return self._vocabulary

    @property
    def names(self) -> Names:
        """What decks, topics and tags are called, gathered when first needed."""
        if self._names is None:
            self._names = Names.of(named for entry in self._decks for named in _named(entry))
        return self._names

    def term(self, kind: str, typed: str, make: Callable[[], Term]) -> Term:
        """A term, remembered: with every key pressed only the last word of a query changes."""
        found = self._terms.get((kind, typed))
        if found is None:
            if len(self._terms) >= _MOST_TERMS:
                self._terms.pop(next(iter(self._terms)))
            found = self._terms[kind, typed] = make()
        return found

    def places(self, name: str) -> Places:
        """The cards of a word, or of another name that the segments keep."""
        found = self._places.get(name)
        if found is None:
            if self._bytes > _MOST_BYTES:
                self._places.clear()
                self._bytes = 0
            found = self._places[name] = self._read((name,))
            self._bytes += sum(bits.bit_length() // 8 for bits in found)
        return found

    def united(self, several: Sequence[str]) -> Places:
        """The cards of any of the words."""
        wanted = [word for word in several if word not in self._places]
        united = list(self._read(wanted)) if wanted else [0] * PLACES
        for word in several:
            known = self._places.get(word)
            if known is not None:
                united = [bits | more for bits, more in zip(united, known, strict=True)]
        return tuple(united)

    def _read(self, several: Sequence[str]) -> Places:
        """The cards of any of the words, or other names. Raises: CatalogDamagedError."""
        found: list[int] = [0] * PLACES
        loose: dict[tuple[int, int], bytearray] = {}
        met: set[str] = set()
        for start in range(0, len(several), _BATCH):
            batch = several[start : start + _BATCH]
            marks = ",".join("?" * len(batch))
            rows = self._connection.execute(
                f"SELECT word, segment, place, data, crc FROM posting WHERE word IN ({marks})", batch
            )
            for word, segment, place, data, crc in rows:
                require_posting(crc, word, segment, place, data)
                met.add(word)
                if is_dense(data):
                    found[place] |= read_dense(data) << segment
                else:
                    add_sparse(data, loose.setdefault((segment, place), bytearray()))
        if len(met) < len(several) and any(word in self.vocabulary for word in several if word not in met):
            raise CatalogDamagedError("a word is missing")
        for (segment, place), bits in loose.items():
            found[place] |= int.from_bytes(bits, "little") << segment
        return tuple(found)

    def starting(self, letters: str) -> int:
        """Cards in whose questions words in a row start with these letters."""
        sought, found = letters.encode(), 0
        for first, count, initials, crc in self._connection.execute(
            "SELECT first, cards, initials, initials_crc FROM segment"
        ):
            require(crc, (first, count), initials)
            slots: list[int] = []
            at = initials.find(sought)
            while at >= 0:
                slots.append(at // INITIALS)
                at = initials.find(sought, (slots[-1] + 1) * INITIALS)
            found |= bit_set(slots) << first
        return found

    def titles(self, numbers: Sequence[int]) -> list[str]:
        """The telling words of the questions."""
        return cards.titles(self._connection, numbers)

    def documents(self, numbers: Sequence[int]) -> list[SearchDocument]:
        """The cards, in the order asked for."""
        return [card.document() for card in self.stored(numbers)]

    def stored(self, numbers: Sequence[int]) -> list[StoredCard]:
        """The cards as they are kept, in the order asked for."""
        data = cards.data(self._connection, numbers)
        return [StoredCard(self._entry(number), data[number]) for number in numbers]

    def ordered(self, numbers: Sequence[int]) -> list[int]:
        """Cards in the order of the library."""
        return sorted(numbers, key=lambda number: (self._rank(number), number))

    def in_order(self, among: int, most: int) -> list[int]:
        """The first of a set of cards, in the order of the library."""
        found: list[int] = []
        for entry in self._decks:
            if len(found) >= most:
                break
            here = (among >> entry.first) & run(0, entry.cards)
            found += [entry.first + at for at in members(here)]
        return found[:most]

    def in_deck(self, deck: str) -> int:
        """The cards of a deck."""
        return _united(run(entry.first, entry.cards) for entry in self._decks if entry.deck == deck)

    def _rank(self, number: int) -> int:
        return self._firsts[bisect_right(self._firsts, (number, len(self._decks))) - 1][1]

    def _entry(self, number: int) -> DeckEntry:
        return self._decks[self._rank(number)]


def _united(sets: Iterable[int]) -> int:
    found = 0
    for one in sets:
        found |= one
    return found


def _named(entry: DeckEntry) -> Iterator[SearchDocument]:
    """Stand-ins for the cards of a deck that have all of its names between them."""
    somebody = CardRef(entry.deck, CardId(""))
    for topic in entry.topics or ("",):
        yield SearchDocument(somebody, entry.title, topic, entry.tags, Kind.OPEN, "")
