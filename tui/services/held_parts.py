"""Documents whose deck is known once the run has read all: parts of decks, and such as changed names."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from tui.extract.found import Extraction
from tui.extract.merging.identity import incoming
from tui.extract.merging.matching import asked
from tui.extract.reporting.report import DocumentReport
from tui.model.card import Card
from tui.model.ids import DeckId
from tui.services.deck_place import Place, Places
from tui.services.into_deck import IntoDeck
from tui.services.joint import named_files
from tui.services.joint_parts import PartOf
from tui.services.lone_questions import Read
from tui.services.made_decks import is_part
from tui.services.sources import Source

Held = list[tuple[str, Source, Extraction]]
"""Documents with the names they have in the deck; empty where they are to get one."""


@dataclass(slots=True)
class HeldParts:
    """Documents of decks made of several, held back by deck: a question may move from one to another.

    So are those that ask what a deck asks and are none of its documents by name: whether its own ask the same
    still is known only in the end.
    """

    _places: Places
    _held: dict[DeckId, Held] = field(default_factory=lambda: defaultdict(list))
    _taken: set[PartOf] = field(default_factory=set)
    """Parts whose document is held; another one of that name is none of the deck's."""
    _likely: dict[DeckId, Read] = field(default_factory=lambda: defaultdict(list))
    _late: Read = field(default_factory=list)
    """Documents that ask what the deck of another one asks, which may ask something else by now."""

    def hold(self, source: Source, extraction: Extraction) -> bool:
        """Keep a document that may be a part of a deck; False where it is none."""
        parts = self._places.parts_of(extraction, source)
        if parts and self._taken.isdisjoint(parts):
            self._taken.update(parts)
            self._held[parts[0].deck].append((parts[0].file, source, extraction))
            return True
        likely = self._places.parts.nearest(extraction) if source.path else None
        awaits = self._places.made.awaits([incoming(found) for found in extraction.cards], source)
        if not (likely or awaits) or self._places.has_own(extraction, source):
            return False
        (self._likely[likely] if likely else self._late).append((source, extraction))
        return True

    def alone(self) -> Iterator[tuple[Source, Extraction]]:
        """Documents that are part of no deck after all; to be called when all are held."""
        for name, read in self._likely.items():
            asking = [one for _, _, one in self._held.get(name, ())]
            free = _Free(self._places.parts.free_cards(name, self._taken), asking)
            for source, extraction in read:
                if free.take(extraction):
                    self._held[name].append(("", source, extraction))
                else:
                    yield source, extraction
        self._likely.clear()
        self._places.made.is_read = True
        yield from self._late

    def together(self) -> Iterator[tuple[DeckId, Read]]:
        """The decks with the documents held for them, in the order of the deck: the run's moves no card."""
        for name, held in self._held.items():
            there = self._places.shelved(name)
            files = named_files(there.deck) if there and there.deck else ()
            order = {file: at for at, file in enumerate(files)}
            ranked = sorted(held, key=lambda one: order.get(one[0], len(order)))
            yield name, [(source, extraction) for _, source, extraction in ranked]


class _Free:
    """The cards of a deck that none of its documents asks any more."""

    def __init__(self, cards: Sequence[Card], asking: Sequence[Extraction]) -> None:
        self._cards: dict[str, list[Card]] = defaultdict(list)
        for card in cards:
            self._cards[asked(card)].append(card)
        for extraction in asking:
            for card in map(incoming, extraction.cards):
                if self._cards[asked(card)]:
                    self._cards[asked(card)].pop()

    def take(self, extraction: Extraction) -> bool:
        """Whether the document asks the same as some of them; these are its own from now on."""
        cards = [incoming(found) for found in extraction.cards]
        mine = {asked(card) for card in cards}
        free = [card for question in mine for card in self._cards[question]]
        if not is_part(cards, free):
            return False
        for question in mine:
            self._cards[question].clear()
        return True


def deck_of_part(extraction: Extraction, source: Source, places: Places) -> DeckId | None:
    """The deck that a document belongs to as a part, where the run reads no other; None where to none."""
    held = HeldParts(places)
    if not held.hold(source, extraction) or any(held.alone()):
        return None
    return next(name for name, _ in held.together())


def place_parts(name: DeckId, read: Read, places: Places) -> tuple[Place, list[DocumentReport]]:
    """The deck brought up to date with those of its documents, and the report of each. Raises: DeckError."""
    place, reports = IntoDeck(name, places, places.shelved(name), force=False).place(read)
    return place, [_staying(report, name) for report in reports]


def _staying(report: DocumentReport, name: DeckId) -> DocumentReport:
    told = (
        f"it stays in the deck {name}, made of several documents; for one of its own: --into with another id"
    )
    warnings = (*report.extraction.warnings, told)
    return replace(report, extraction=replace(report.extraction, warnings=warnings))
