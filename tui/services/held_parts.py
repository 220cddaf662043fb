"""Documents that are in a deck made of several already: they stay there, whatever else the run reads."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from tui.extract.found import Extraction
from tui.extract.reporting.report import DocumentReport
from tui.model.ids import DeckId
from tui.services.deck_place import Place, Places
from tui.services.into_deck import IntoDeck
from tui.services.joint import named_files
from tui.services.joint_parts import PartOf
from tui.services.lone_questions import Read
from tui.services.sources import Source


@dataclass(slots=True)
class HeldParts:
    """Such documents, held back by deck until the run knows all: a question may move from one to another."""

    _places: Places
    _held: dict[DeckId, dict[PartOf, tuple[Source, Extraction]]] = field(
        default_factory=lambda: defaultdict(dict)
    )
    _taken: set[PartOf] = field(default_factory=set)
    """Parts whose document is held; another one of that name is none of the deck's."""

    def hold(self, source: Source, extraction: Extraction) -> bool:
        """Keep a document for the deck that it is a part of; False where there is none."""
        parts = self._places.parts_of(extraction, source)
        if not parts or not self._taken.isdisjoint(parts):
            return False
        self._taken.update(parts)
        self._held[parts[0].deck][parts[0]] = source, extraction
        return True

    def together(self) -> Iterator[tuple[DeckId, Read]]:
        """The decks with the documents held for them, in the order of the deck: the run's moves no card."""
        for name, held in self._held.items():
            there = self._places.shelved(name)
            files = named_files(there.deck) if there and there.deck else ()
            yield name, [held[part] for part in (PartOf(name, file) for file in files) if part in held]


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
