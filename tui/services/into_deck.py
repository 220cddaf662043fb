"""Several documents into one deck: read all, bring the deck up to date once, report each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from tui.errors import DeckError
from tui.extract.found import Extraction
from tui.extract.merging.identity import Merged, Status, merge
from tui.extract.reporting.report import DocumentReport
from tui.model.deck import Deck
from tui.model.ids import DeckId
from tui.services.deck_names import Shelved
from tui.services.deck_place import Place, Places
from tui.services.document_names import document_names
from tui.services.joint import (
    Part,
    belongs,
    is_joint,
    joined,
    named_files,
    shares,
    updated,
    with_files,
)
from tui.services.joint_moves import origins
from tui.services.joint_parts import JointParts, new_names, remembered
from tui.services.kept_extraction import kept_extraction
from tui.services.made_decks import IN_COMMON
from tui.services.refusals import broken
from tui.services.sources import Source
from tui.wording import listing, plural

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
            lies = str(source.path.resolve()) if source.path else ""
            report = DocumentReport(source.name, _warned(extraction, place), place.merged)
            return replace(place, document=lies), [report]
        if self.there and self.there.loaded.errors and not self.there.bundled and not self.force:
            raise broken(self.there)
        deck = self._deck
        known = named_files(deck) if deck else ()
        lay = remembered(self.there, deck) if deck and self.there else {}
        names = document_names([source for source, _ in read], known, lay)
        parts = [
            Part(source, file, extraction) for (source, extraction), file in zip(read, names, strict=True)
        ]
        renamed = self._renamed(parts, known)
        sources = [part.source for part in parts]
        if deck is not None and self.there is not None and (renamed or belongs(deck, sources)):
            place = self._updated(deck, self.there, parts, renamed, lay)
        else:
            place = self.places.find_into(joined(parts, self._title, names), self.name, self.force)
            lay = lay if place.current else {}
        place = _remembering(replace(place, merged=with_files(place.merged, parts)), lay, parts)
        shared = zip(parts, shares(place.merged, parts), strict=True)
        reports = [_report(part, share, _olds(renamed, part)) for part, share in shared]
        reports[0] = replace(reports[0], extraction=_warned(reports[0].extraction, place))
        return place, reports

    def nothing(self, source: Source, extraction: Extraction) -> DocumentReport:
        """The report of a document without a question; what the deck holds of it stays."""
        return DocumentReport(source.name, extraction, merge(extraction, self.name, self._title, None, None))

    def _renamed(self, parts: Sequence[Part], known: Sequence[str]) -> dict[str, str]:
        """The names that documents of the run have now, by those they had in the deck."""
        if self.there is None or self._deck is None:
            return {}
        there = JointParts([self.there], self.places.sources)
        documents = {part.file: (part.source, part.extraction) for part in parts}
        return new_names(there, self._deck.id, documents, known)

    def _updated(
        self,
        deck: Deck,
        there: Shelved,
        parts: Sequence[Part],
        names: Mapping[str, str],
        lay: Mapping[str, str],
    ) -> Place:
        known = (names.get(file, file) for file in named_files(deck))
        files = tuple(dict.fromkeys((*known, *(part.file for part in parts))))
        kept = kept_extraction(there.path, deck)
        where = origins(parts, deck, kept.base, names, lay)
        merged = updated(joined(parts, self._title, files), parts, deck, kept.base, where)
        leaving = Status.RETIRED in merged.statuses.values()
        if leaving and not self.force and merged.in_common < IN_COMMON:
            named = listing([part.file for part in parts][:_MOST_NAMED])
            raise DeckError(
                f"the deck {self.name} holds cards of other documents called {named}",
                "use --force to retire those, or another id",
            )
        told, is_flawed = kept.warnings, kept.is_flawed
        place = Place(merged, there.path, deck, there.stamp, warnings=told, is_flawed=is_flawed)
        return self.places.followed(place)

    @property
    def _deck(self) -> Deck | None:
        there = self.there
        return there.deck if there and not there.bundled and not there.loaded.errors else None

    @property
    def _title(self) -> str:
        return self.name.replace("-", " ").capitalize()


def _remembering(place: Place, lay: Mapping[str, str], parts: Sequence[Part]) -> Place:
    """With where the documents of the deck lie, as far as is known."""
    deck = place.merged.deck
    known = {**lay, **{part.file: str(part.source.path.resolve()) for part in parts if part.source.path}}
    lie = {file: known[file] for file in named_files(deck) if file in known}
    if deck.source is None or is_joint(deck):
        return replace(place, documents=lie)
    return replace(place, document=lie.get(deck.source.document, ""))


def _olds(renamed: Mapping[str, str], part: Part) -> list[str]:
    return [old for old, new in renamed.items() if new == part.file]


def _report(part: Part, share: Merged, olds: Sequence[str]) -> DocumentReport:
    """What became of a document; `olds` are parts of the deck until now that it goes on with."""
    if not olds:
        return DocumentReport(part.source.name, part.extraction, share)
    retired = sum(status is Status.RETIRED for status in share.statuses.values())
    gone = f", and {plural(retired, 'card')} of it retired" if retired else ""
    named = listing([*olds[:_MOST_NAMED], "others"] if len(olds) > _MOST_NAMED else olds)
    are = "are" if len(olds) > 1 else "is"
    warning = (
        f"it has the questions of {named}, which {are} not here any more: what the deck {share.deck.id} has "
        f"of {'them' if len(olds) > 1 else 'that'} goes on with it{gone}"
    )
    told = replace(part.extraction, warnings=(*part.extraction.warnings, warning))
    return DocumentReport(part.source.name, told, share)


def _warned(extraction: Extraction, place: Place) -> Extraction:
    """With what is to be known about the deck."""
    return replace(extraction, warnings=(*extraction.warnings, *place.warnings))
