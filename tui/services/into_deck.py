"""Several documents into one deck: read all, bring the deck up to date once, report each."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tui.errors import DeckError
from tui.extract.found import Extraction
from tui.extract.merging.base import read_base
from tui.extract.merging.identity import Status, merge
from tui.extract.reporting.report import DocumentReport
from tui.model.deck import Deck
from tui.model.ids import DeckId
from tui.services.deck_names import Shelved, base_bytes
from tui.services.deck_place import IN_COMMON, Place, Places
from tui.services.document_names import document_names
from tui.services.joint import Part, belongs, is_joint, joined, named_files, shares, updated, with_files
from tui.services.sources import Source
from tui.wording import listing

_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class IntoDeck:
    """The deck of that id, there or new."""

    name: DeckId
    places: Places
    there: Shelved | None
    force: bool

    @property
    def is_joint(self) -> bool:
        """Whether it was made of several documents."""
        return self._deck is not None and is_joint(self._deck)

    def place(self, read: Sequence[tuple[Source, Extraction]]) -> tuple[Place, list[DocumentReport]]:
        """The deck brought up to date with documents that hold cards, at least one, and their reports.

        Raises: DeckError.
        """
        if len(read) == 1 and not self.is_joint:
            source, extraction = read[0]
            place = self.places.find_into(extraction, self.name, self.force)
            return place, [DocumentReport(source.name, _warned(extraction, place), place.merged)]
        deck = self._deck
        known = named_files(deck) if deck else ()
        names = document_names([source for source, _ in read], known)
        parts = [
            Part(source, file, extraction) for (source, extraction), file in zip(read, names, strict=True)
        ]
        if deck is not None and self.there is not None and belongs(deck, [part.source for part in parts]):
            place = self._updated(deck, self.there, parts, tuple(dict.fromkeys((*known, *names))))
        else:
            place = self.places.find_into(joined(parts, self._title, names), self.name, self.force)
        place = replace(place, merged=with_files(place.merged, parts))
        reports = [
            DocumentReport(part.source.name, part.extraction, share)
            for part, share in zip(parts, shares(place.merged, parts), strict=True)
        ]
        reports[0] = replace(reports[0], extraction=_warned(reports[0].extraction, place))
        return place, reports

    def nothing(self, source: Source, extraction: Extraction) -> DocumentReport:
        """The report of a document without a question; what the deck holds of it stays."""
        return DocumentReport(source.name, extraction, merge(extraction, self.name, self._title, None, None))

    def _updated(self, deck: Deck, there: Shelved, parts: Sequence[Part], files: Sequence[str]) -> Place:
        merged = updated(joined(parts, self._title, files), parts, deck, read_base(base_bytes(there.path)))
        leaving = Status.RETIRED in merged.statuses.values()
        if leaving and not self.force and merged.in_common < IN_COMMON:
            named = listing([part.file for part in parts][:_MOST_NAMED])
            raise DeckError(
                f"the deck {self.name} holds cards of other documents called {named}",
                "use --force to retire those, or another id",
            )
        return Place(merged, there.path, deck, there.stamp)

    @property
    def _deck(self) -> Deck | None:
        there = self.there
        return there.deck if there and not there.bundled and not there.loaded.errors else None

    @property
    def _title(self) -> str:
        return self.name.replace("-", " ").capitalize()


def _warned(extraction: Extraction, place: Place) -> Extraction:
    """With what is to be known about the deck."""
    return replace(extraction, warnings=(*extraction.warnings, *place.warnings))
