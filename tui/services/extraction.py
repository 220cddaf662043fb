"""Documents become decks; documents read again bring their decks up to date."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tui.decks.library import Library
from tui.decks.writer import write_deck, write_schema
from tui.errors import QuizdeckError, UsageError
from tui.extract.base import base_json
from tui.extract.families import family_named
from tui.extract.pipeline import extract_document
from tui.extract.report import DocumentReport
from tui.files import write_atomically
from tui.model.ids import DeckId, is_id
from tui.services.deck_place import Place, Places, base_bytes, base_path
from tui.services.library import LibraryService
from tui.services.sources import Source


@dataclass(frozen=True, slots=True)
class Options:
    """How to extract."""

    out: Path | None = None
    """Folder to write decks to; None: the learner's library."""
    into: str | None = None
    """Id of the deck to write; None: named after the document."""
    family: str | None = None
    """The family to read the documents as; None: by their evidence."""
    dry_run: bool = False
    force: bool = False
    """With `into`: replace the deck that is there where it is another document's; the old one is kept."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a run."""

    documents: tuple[DocumentReport, ...]
    failures: tuple[tuple[str, QuizdeckError], ...]
    """Documents that could not be done, and why."""


class ExtractionService:
    """Reads documents, writes decks; each document by itself, so that one failure stops no other."""

    def __init__(self, library: LibraryService) -> None:
        self._library = library

    def extract(
        self,
        sources: Sequence[Source],
        options: Options,
        progress: Callable[[int, int, str], None] = lambda done, total, name: None,
    ) -> Outcome:
        """Extract every source; `progress` hears how many are done, of how many, and which is next.

        Raises: UsageError for a family nobody knows, or options that do not go together.
        """
        _check(sources, options)
        library = self._library.library
        folder = options.out or library.own
        places = Places(folder, library.bundled)
        documents, failures = [], []
        for number, source in enumerate(sources):
            progress(number, len(sources), source.name)
            try:
                documents.append(_extract(source, options, places))
            except QuizdeckError as error:
                failures.append((source.name, error))
        progress(len(sources), len(sources), "")
        if documents and not options.dry_run and folder == library.own:
            self._library.reload()
        return Outcome(tuple(documents), tuple(failures))


def _check(sources: Sequence[Source], options: Options) -> None:
    if options.family is not None:
        family_named(options.family)
    if options.into is None:
        return
    if not is_id(options.into):
        raise UsageError(f"{options.into} cannot be a deck's id", "use letters a to z, digits and dashes")
    if len(sources) > 1:
        raise UsageError(
            f"--into takes one document, not {len(sources)}", "leave it out, and each becomes a deck"
        )


def _extract(source: Source, options: Options, places: Places) -> DocumentReport:
    """One document; without a question in it nothing is written."""
    extraction = extract_document(source.read(), source.file_name, options.family)
    if options.into:
        place = places.find_into(extraction, DeckId(options.into), options.force)
    else:
        place = places.find(extraction, source)
    if extraction.cards:
        if not options.dry_run:
            _write(place)
        places.take(place)
        extraction = replace(extraction, warnings=(*extraction.warnings, *place.warnings))
    return DocumentReport(source.name, extraction, place.merged)


def _write(place: Place) -> None:
    """Write deck and base; a deck that did not change is not touched, so its layout survives."""
    folder = place.path.parent
    if place.replaces:
        Library(folder, folder).copy_to_trash(place.path)
    if place.merged.deck != place.current:
        write_deck(place.merged.deck, place.path)
        write_schema(folder)
    base = base_json(place.merged.base)
    if base != base_bytes(place.path):
        write_atomically(base_path(place.path), base)
