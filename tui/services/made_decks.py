"""The decks made from one document each: found by the document's name, and by the questions they ask."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from pathlib import Path

from tui.extract.merging.base import document_path
from tui.extract.merging.matching import asked, said
from tui.model.card import Card
from tui.model.ids import DeckId
from tui.services.deck_names import Shelved, base_bytes
from tui.services.joint import is_joint
from tui.services.sources import STDIN_NAME, Source
from tui.services.whereabouts import is_other

SHARERS = 100
"""Decks from which on a question says nothing about which is meant."""
IN_COMMON = 0.2
"""Share of the cards (of the smaller side) that a deck and a document of its document's name must share."""
_TRIED = 3
"""Most decks that are offered for a document."""
_LOOKED_AT = 50
"""Most decks whose document is looked for on disk."""
_SAME = 0.5
"""Share of the questions, of either side, that a deck and a renamed document have in common."""
_FEW = 3
"""Fewer questions in common are evidence only with their answers."""


class MadeDecks:
    """What this run may still bring up to date; a deck that is dropped is offered no more."""

    def __init__(self, present: Mapping[DeckId, Shelved], sources: Iterable[Source]) -> None:
        self._sources = tuple(sources)
        self._run: dict[str, list[Path]] = defaultdict(list)
        for source in self._sources:
            self._run[source.file_name] += [source.path.resolve()] if source.path else []
        self._decks = {
            name: there
            for name, there in sorted(present.items())
            if there.document and not there.bundled and not (there.deck and is_joint(there.deck))
        }
        self._all = dict(self._decks)
        self._names: dict[str, dict[DeckId, None]] = defaultdict(dict)
        for name, there in self._decks.items():
            self._names[there.document][name] = None
        self._documents = {document: tuple(decks) for document, decks in self._names.items()}
        self._lay: dict[Path, str] = {}
        self._awaited = sum(there.document in self._run for there in self._decks.values())
        self._askers: dict[str, list[DeckId]] | None = None
        self.is_read = False
        """Whether the run has read all: a deck that is left is none of its document's any more."""

    @property
    def awaited(self) -> bool:
        """Whether there are decks whose documents this run has still to read."""
        return self._awaited > 0

    def of(self, document: str) -> tuple[DeckId, ...]:
        """A few decks made from a document of that name."""
        return tuple(islice(self._names.get(document, ()), _TRIED))

    def drop(self, name: DeckId) -> None:
        """Offer it no more."""
        there = self._decks.pop(name, None)
        if there is not None:
            self._names[there.document].pop(name, None)
            self._awaited -= there.document in self._run

    def again(self, document: str, cards: Sequence[Card], likely: Sequence[DeckId]) -> Iterator[Shelved]:
        """Decks of a document's name, those first that ask the same."""
        known = self._names.get(document)
        if not known:
            return
        shared = self._sharing(cards)
        asking = sorted(
            (name for name in shared if name in known),
            key=lambda name: (-shared[name], name not in likely, name),
        )
        named = [name for name in sorted(likely) if name in known]
        for name in list(islice(dict.fromkeys(chain(asking, named, known)), _TRIED)):
            yield self._decks[name]

    def renamed(self, cards: Sequence[Card], source: Source) -> Iterator[Shelved]:
        """Decks of the same questions, made from a document neither beside this one nor still to be read."""
        same = (there for there in self._near(cards, source) if self.is_other_name(there, cards))
        beside = self._sources if self.is_read else [source]
        orphans = (there for there in same if self._is_gone(there, beside))
        yield from list(islice(orphans, _TRIED))

    def awaits(self, cards: Sequence[Card], source: Source) -> bool:
        """Whether a document of another name, perhaps still to be read, has a deck of the same questions."""
        near = self._near(cards, source) if not self.is_read else ()
        others = (there for there in near if there.document != source.file_name)
        return any(self._may_be_read(there) and self._is_like(there, cards) for there in others)

    def _near(self, cards: Sequence[Card], source: Source) -> Iterator[Shelved]:
        """Decks that ask enough of these questions, most of them first."""
        if source.path is None or not self._decks:
            return
        shared = self._sharing(cards)
        least = _SAME * len({asked(card) for card in cards})
        likely = sorted(
            (name for name, count in shared.items() if count >= least and name in self._decks),
            key=lambda name: (-shared[name], name),
        )
        yield from [self._decks[name] for name in likely[:_LOOKED_AT]]

    def is_other_name(self, there: Shelved, cards: Sequence[Card]) -> bool:
        """Whether a deck holds these questions, and its document is none that is still to be read."""
        return not self._may_be_read(there) and self._is_like(there, cards)

    def _is_like(self, there: Shelved, cards: Sequence[Card]) -> bool:
        deck, named = there.deck, there.document not in {"", STDIN_NAME}
        return deck is not None and named and not there.loaded.errors and is_same(cards, deck.active)

    def is_gone(self, there: Shelved) -> bool:
        """Whether the document of a deck lies neither where it lay nor beside one of the run."""
        return self._is_gone(there, self._sources)

    def _is_gone(self, there: Shelved, sources: Sequence[Source]) -> bool:
        places = {source.path.parent / there.document for source in sources if source.path}
        lay = self._lain(there)
        places |= {Path(lay)} if lay else set()
        others = [place for place in places if is_other(place, sources)]
        return not others or {str(place.resolve()) for place in others} <= self._lain_others(there)

    def _may_be_read(self, there: Shelved) -> bool:
        """Whether a document of the run has the name of a deck's, and is not known as another deck's."""
        named = self._run.get(there.document) if not self.is_read else None
        return named is not None and not {str(path) for path in named} <= self._lain_others(there)

    def _lain_others(self, there: Shelved) -> set[str]:
        """Where the documents of the same name lay that other decks were made from."""
        decks = self._documents.get(there.document, ())
        others = [self._all[name] for name in decks if self._all[name] is not there]
        return set(filter(None, map(self._lain, others))) if len(others) <= SHARERS else set()

    def _lain(self, there: Shelved) -> str:
        """Where the document of a deck lay when it was read; empty where that is not known."""
        if there.path not in self._lay:
            self._lay[there.path] = document_path(base_bytes(there.path))
        return self._lay[there.path]

    def _sharing(self, cards: Sequence[Card]) -> Counter[DeckId]:
        """How many of these questions each deck asks."""
        if self._askers is None:
            self._askers = defaultdict(list)
            for name, there in self._decks.items():
                for question in {asked(card) for card in there.deck.cards} if there.deck else ():
                    self._askers[question].append(name)
        found = [self._askers.get(question, ()) for question in dict.fromkeys(map(asked, cards))]
        return Counter(deck for askers in found if len(askers) <= SHARERS for deck in askers)


def is_same(ours: Sequence[Card], theirs: Sequence[Card]) -> bool:
    """Whether at least half of either side stands in the other.

    Questions that several cards of a document ask (`What does it print?`) count only with their answers.
    """
    if not is_half(min(len(ours), len(theirs)), max(len(ours), len(theirs))):
        return False
    here, there = _marks(ours), _marks(theirs)
    shared = (here & there).total()
    return is_half(shared, max(here.total(), there.total())) and _is_proven(shared, ours, theirs)


def is_part(ours: Sequence[Card], theirs: Sequence[Card]) -> bool:
    """Whether at least half of these cards stand among the others, counted as in `is_same`."""
    here, there = _marks(ours), _marks(theirs)
    shared = (here & there).total()
    return is_half(shared, here.total()) and _is_proven(shared, ours, theirs)


def _is_proven(shared: int, ours: Sequence[Card], theirs: Sequence[Card]) -> bool:
    return shared >= _FEW or not {said(card) for card in ours}.isdisjoint(map(said, theirs))


def is_half(shared: int, total: int) -> bool:
    """Whether so many of all are enough to be the same."""
    return shared > 0 and shared >= _SAME * total


def _marks(cards: Sequence[Card]) -> Counter[str]:
    times = Counter(asked(card) for card in cards)
    return Counter(asked(card) if times[asked(card)] == 1 else said(card) for card in cards)
