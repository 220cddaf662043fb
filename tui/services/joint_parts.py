"""The documents of decks made of several: found again by name, and by their questions under another name."""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PurePath
from typing import NamedTuple

from tui.extract.found import Extraction
from tui.extract.merging.base import document_path, document_paths, read_base
from tui.extract.merging.identity import incoming, merge
from tui.extract.merging.matching import asked
from tui.model.card import Card
from tui.model.deck import Deck
from tui.model.ids import CardId, DeckId
from tui.services.deck_names import Shelved, base_bytes
from tui.services.document_names import path_ends
from tui.services.joint import file_of, is_joint
from tui.services.made_decks import IN_COMMON, SHARERS, is_half, is_same
from tui.services.sources import Source
from tui.services.whereabouts import Whereabouts, is_other

_TRIED = 3
"""Most decks that are looked at for a document of another name."""


class PartOf(NamedTuple):
    """A document of a deck, as the deck's cards name it."""

    deck: DeckId
    file: str


class JointParts:
    """The parts of some decks; what lies on disk is looked at when it is asked for."""

    def __init__(self, decks: Iterable[Shelved], sources: Iterable[Source]) -> None:
        """`sources` are all of the run: a part whose document is among them has no other name."""
        self._decks = {there.deck.id: (there, there.deck) for there in decks if there.deck is not None}
        near = [source for source in sources if source.path] if self._decks else []
        self._ground = Whereabouts(near)
        self._run = {end for source in near for end in path_ends(source)}
        self._bases: dict[DeckId, tuple[Deck | None, Mapping[CardId, int]]] = {}
        self._lay: dict[DeckId, Mapping[str, str]] = {}
        self._lain: dict[DeckId, frozenset[str]] = {}
        self._cards: dict[PartOf, list[Card]] = defaultdict(list)
        self._names: dict[str, dict[PartOf, None]] = defaultdict(dict)
        self._askers: dict[str, dict[PartOf, None]] = defaultdict(dict)
        for name, (_, deck) in self._decks.items():
            for card in deck.cards:
                self._learn(PartOf(name, file_of(deck, card)), card)

    def lay_there(self, deck: DeckId, source: Source) -> bool:
        """Whether a document lies where one of the deck lay when it was read."""
        return source.path is not None and str(source.path.resolve()) in self._places(deck)

    def has_document(self, deck: DeckId, source: Source, extraction: Extraction) -> bool:
        """Whether a document is a part of that deck by its place, or by its name and questions."""
        if self.lay_there(deck, source):
            return True
        known = (part for end in path_ends(source) if (part := PartOf(deck, end)) in self._cards)
        here = (part for part in known if not self._lies_elsewhere(part, source))
        return any(self._in_common(part, extraction) >= IN_COMMON for part in here)

    def lie_elsewhere(self, deck: DeckId, folder: Path) -> bool:
        """Whether documents of the deck are there, and none of them in the folder."""
        lay = [Path(path) for path in self._places(deck)]
        home = folder.resolve()
        return not any(path.parent == home for path in lay) and any(path.exists() for path in lay)

    @property
    def awaited(self) -> bool:
        """Whether the run may still bring parts up to date; under which name is known only in the end."""
        return bool(self._cards)

    def named(self, source: Source, extraction: Extraction) -> PartOf | None:
        """The part that is the document by its name and by some of its questions."""
        if source.path is None:
            return None
        ends = path_ends(source)
        found = [part for part in self._names.get(source.file_name, ()) if part.file in ends]
        for part in sorted(found, key=lambda part: (-len(part.file), part)):
            if not self._lies_elsewhere(part, source) and self._in_common(part, extraction) >= IN_COMMON:
                return part
        return None

    def renamed(
        self, source: Source, extraction: Extraction, taken: Container[PartOf] = ()
    ) -> tuple[PartOf, ...]:
        """Parts of one deck whose questions the document has now, their own documents being here no more.

        Several where documents were put together; none of those `taken`.
        """
        if source.path is None or not self._decks:
            return ()
        cards = [incoming(found) for found in extraction.cards]
        askers = [self._askers.get(question, {}) for question in dict.fromkeys(map(asked, cards))]
        shared = Counter(part for parts in askers if len(parts) <= SHARERS for part in parts)
        decks: Counter[DeckId] = Counter()
        for part, times in shared.items():
            decks[part.deck] += times
        for name in sorted(decks, key=lambda name: (-decks[name], name))[:_TRIED]:
            likely = [part for part in shared if part.deck == name and part not in taken]
            found = self._within(cards, sorted(likely, key=lambda part: (-shared[part], part)))
            if is_same(cards, [card for part in found for card in self._active(part)]):
                return tuple(found)
        return ()

    def nearest(self, extraction: Extraction) -> DeckId | None:
        """The deck that asks at least half of a document's questions, of whatever documents of its own."""
        questions = {asked(incoming(found)) for found in extraction.cards}
        askers = [self._askers.get(question, {}) for question in questions]
        shared = Counter(
            deck for parts in askers if len(parts) <= SHARERS for deck in {part.deck for part in parts}
        )
        name = min(shared, key=lambda name: (-shared[name], name), default=None)
        return name if name is not None and is_half(shared[name], len(questions)) else None

    def free_cards(self, deck: DeckId, held: Container[PartOf]) -> list[Card]:
        """What is asked of a deck, but for documents that the run does not read; those `held` it does."""
        return [
            card
            for part in list(self._cards)
            if part.deck == deck and (part in held or not self._lies_unread(part))
            for card in self._active(part)
        ]

    def beyond(self, part: PartOf, extraction: Extraction) -> list[Card]:
        """What a document asks that the deck has not from it."""
        mine = {asked(card) for card in self._active(part)} if part in self._cards else set()
        return [card for card in map(incoming, extraction.cards) if asked(card) not in mine]

    def split(
        self, deck: DeckId, documents: Mapping[str, Sequence[Card]], taken: Container[PartOf]
    ) -> dict[PartOf, str]:
        """Parts whose own documents are not here any more, with the one that has most of their questions.

        At least half of them stands in several of the documents together; none of those `taken`.
        """
        asking = {name: {asked(card) for card in mine} for name, mine in documents.items()}
        parts = [part for part in self._cards if part.deck == deck and part not in taken]
        found = self._within([card for mine in documents.values() for card in mine], parts)
        wanted = {part: {asked(card) for card in self._active(part)} for part in found}
        return {part: max(asking, key=lambda name: len(asking[name] & wanted[part])) for part in found}

    def _within(self, cards: Sequence[Card], likely: Sequence[PartOf]) -> list[PartOf]:
        """Those of which at least half stands in the document, and in none before, and which are not here."""
        left: dict[str, list[Card]] = defaultdict(list)
        for card in cards:
            left[asked(card)].append(card)
        found = []
        for part in likely:
            active = self._active(part)
            mine = {asked(card) for card in active} & left.keys()
            if is_same([card for one in mine for card in left[one]], active) and not self._is_here(part):
                found.append(part)
                for one in mine:
                    del left[one]
        return found

    def _active(self, part: PartOf) -> list[Card]:
        return [card for card in self._cards[part] if not card.retired]

    def _whereabouts(self, deck: DeckId) -> Mapping[str, str]:
        if deck not in self._lay:
            self._lay[deck] = remembered(*self._decks[deck])
        return self._lay[deck]

    def _places(self, deck: DeckId) -> frozenset[str]:
        """Where the documents of a deck lay."""
        if deck not in self._lain:
            lay = self._whereabouts(deck).values() if deck in self._decks else ()
            self._lain[deck] = frozenset(lay)
        return self._lain[deck]

    def _learn(self, part: PartOf, card: Card) -> None:
        if part.file:
            self._cards[part].append(card)
            self._names[PurePath(part.file).name][part] = None
            self._askers[asked(card)][part] = None

    def _in_common(self, part: PartOf, extraction: Extraction) -> float:
        """Share of the smaller side, the document or what the deck has of it, that both have."""
        _, deck = self._decks[part.deck]
        base, order = self._base(part.deck)
        places = sorted(order[card.id] for card in self._cards[part] if card.id in order)
        before = replace(base, cards=tuple(base.cards[at] for at in places)) if base and places else None
        mine = replace(deck, cards=tuple(self._cards[part]))
        return merge(extraction, deck.id, deck.title, mine, before).in_common

    def _base(self, name: DeckId) -> tuple[Deck | None, Mapping[CardId, int]]:
        """The extraction as it was, and the place of each of its cards."""
        if name not in self._bases:
            base = read_base(base_bytes(self._decks[name][0].path))
            self._bases[name] = base, {card.id: at for at, card in enumerate(base.cards if base else ())}
        return self._bases[name]

    def _lies_elsewhere(self, part: PartOf, source: Source) -> bool:
        """Whether the part's document is still where it lay, and is another one than this."""
        path = self._whereabouts(part.deck).get(part.file, "")
        return bool(path and source.path and source.path.exists()) and is_other(Path(path), [source])

    def _is_here(self, part: PartOf) -> bool:
        """Whether the part's document is in the run, where it lay, or beside one of the run."""
        path = self._whereabouts(part.deck).get(part.file)
        read = self._ground.has_read(path) if path else part.file in self._run
        return read or self._lies_unread(part)

    def _lies_unread(self, part: PartOf) -> bool:
        return self._ground.has_other(part.file, self._whereabouts(part.deck))


def joint_parts(decks: Iterable[Shelved], sources: Iterable[Source]) -> JointParts:
    """The parts of those decks that were made of several documents; bundled ones are never written."""
    made = [there for there in decks if there.deck is not None and not there.bundled and is_joint(there.deck)]
    return JointParts(made, sources)


def remembered(there: Shelved, deck: Deck) -> Mapping[str, str]:
    """Where the documents of a deck lay when they were read, by the names that its cards give them."""
    data = base_bytes(there.path)
    if is_joint(deck):
        return document_paths(data)
    path = document_path(data)
    return {there.document: path} if path else {}


def new_names(
    parts: JointParts,
    deck: DeckId,
    documents: Mapping[str, tuple[Source, Extraction]],
    known: Container[str],
) -> dict[str, str]:
    """By the names that documents had in the deck, those they have now.

    `documents` are all of the run by their names, of which those `known` are the deck's already.
    """
    names: dict[str, str] = {}
    taken = {PartOf(deck, file) for file in documents}
    for new, (source, extraction) in documents.items():
        found = parts.renamed(source, extraction, taken) if new not in known else ()
        taken.update(found)
        names.update((part.file, new) for part in found)
    others = {
        new: parts.beyond(PartOf(deck, new), one)
        for new, (_, one) in documents.items()
        if new not in names.values()
    }
    split = parts.split(deck, others, taken)
    return names | {part.file: new for part, new in split.items()}
