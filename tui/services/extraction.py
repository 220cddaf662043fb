"""Documents become decks; documents read again bring their decks up to date."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from tui.collector import each_without_collecting
from tui.errors import DocumentError, QuizdeckError, UsageError
from tui.extract.families import family_named
from tui.extract.found import Extraction
from tui.extract.pipeline import extract_document
from tui.extract.reporting.report import DocumentReport
from tui.model.ids import DeckId, is_id
from tui.services.deck_place import Place, Places
from tui.services.deck_writing import write_place
from tui.services.held_parts import HeldParts, deck_of_part, place_parts
from tui.services.into_deck import IntoDeck
from tui.services.library import LibraryService
from tui.services.lone_questions import LoneQuestions, Read, in_folder_deck, place_folder
from tui.services.sources import Source
from tui.text.controls import visible_line

_DECK_SUFFIXES = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Options:
    """How to extract."""

    out: Path | None = None
    """Folder to write decks to; None: the learner's library."""
    into: str | None = None
    """Id of the one deck to write; None: a deck for each document, named after it."""
    family: str | None = None
    """The family to read the documents as; None: by their evidence."""
    dry_run: bool = False
    force: bool = False
    """With `into`: replace the deck that is there where it is another document's; the old one is kept."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document read, with the deck it would become; nothing is written yet."""

    report: DocumentReport
    place: Place


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that could not be done, and why."""

    name: str
    error: QuizdeckError


Results = Iterator[DocumentReport | Failure]


class ExtractionService:
    """Reads documents, writes decks; each document by itself, so that one failure stops no other."""

    def __init__(self, library: LibraryService) -> None:
        self._library = library

    def run(
        self,
        sources: Sequence[Source],
        options: Options,
        progress: Callable[[int, int, str], None] = lambda done, total, name: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Results:
        """Extract every source, each when the next is asked for; none is kept, but for `into` their cards.

        `progress` hears how many are done, of how many, and which is next; between documents `cancelled` is
        asked. Raises: UsageError for a family nobody knows or an id that is none, at once; on the way,
        QuizdeckError where the deck of `into` cannot be written.
        """
        if options.family is not None:
            family_named(options.family)
        if options.into is not None and not is_id(options.into):
            raise UsageError(f"{options.into} cannot be a deck's id", "use letters a to z, digits and dashes")
        return self._run(sources, options, _Steps(sources, progress, cancelled))

    def preview(self, source: Source, family: str | None = None) -> Prepared:
        """Read a document and find its deck in the library. Raises: QuizdeckError."""
        own = self._library.library
        options = Options(family=family)
        extraction = _extraction(source, options)
        places = Places(own.own, own.bundled, (source,))
        read = [(source, extraction)]
        if source.path and extraction.cards and in_folder_deck(source, extraction, places):
            place, (report,) = place_folder(source.path.absolute().parent, read, places)
            return Prepared(report, place)
        if (shared := deck_of_part(extraction, source, places)) is not None:
            place, (report,) = place_parts(shared, read, places)
            return Prepared(report, place)
        return _prepared(source, extraction, options, places)

    def accept(self, prepared: Prepared) -> DocumentReport:
        """Write what was prepared and bring the library up to date. Raises: QuizdeckError."""
        if not prepared.report.extraction.cards:
            return prepared.report
        (report,) = _written(prepared.place, [prepared.report], Options())
        self._library.reload()
        return report

    def _run(self, sources: Sequence[Source], options: Options, steps: "_Steps") -> Results:
        library = self._library.library
        folder = options.out or library.own
        places = Places(folder, library.bundled, sources)
        results = _one_by_one(steps, options, places)
        if options.into:
            name = DeckId(options.into)
            into = IntoDeck(name, places, places.shelved(name), options.force)
            if len(sources) > 1 or into.is_joint:
                results = _together(steps, options, into)
        written = False
        for result in each_without_collecting(results):
            written = written or (isinstance(result, DocumentReport) and result.written is not None)
            yield result
        steps.end()
        if written and folder == library.own:
            self._library.reload()


@dataclass(frozen=True, slots=True)
class _Steps:
    """The sources one after the other, telling which is next."""

    sources: Sequence[Source]
    progress: Callable[[int, int, str], None]
    cancelled: Callable[[], bool]

    def __iter__(self) -> Iterator[Source]:
        for number, source in enumerate(self.sources):
            if self.cancelled():
                return
            self.progress(number, len(self.sources), source.name)
            yield source

    def end(self) -> None:
        self.progress(len(self.sources), len(self.sources), "")


def _one_by_one(steps: _Steps, options: Options, places: Places) -> Results:
    """A deck for each document, and one for the documents of a folder that are one question each.

    Without a question in a document nothing is written for it.
    """
    lone, parts = LoneQuestions(places), HeldParts(places)
    for source in steps:
        try:
            extraction = _extraction(source, options)
        except QuizdeckError as error:
            yield Failure(source.name, error)
            continue
        if options.into or not (lone.hold(source, extraction) or parts.hold(source, extraction)):
            yield _deck_of_its_own(source, extraction, options, places)
    for source, extraction in lone.alone():
        if not parts.hold(source, extraction):
            yield _deck_of_its_own(source, extraction, options, places)
    for source, extraction in parts.alone():
        yield _deck_of_its_own(source, extraction, options, places)
    for folder, read in lone.together():
        yield from _shared_deck(partial(place_folder, folder), read, options, places)
    for name, read in parts.together():
        yield from _shared_deck(partial(place_parts, name), read, options, places)
    for place in () if options.dry_run else places.late():
        write_place(place)


def _deck_of_its_own(
    source: Source, extraction: Extraction, options: Options, places: Places
) -> DocumentReport | Failure:
    try:
        prepared = _prepared(source, extraction, options, places)
        if not prepared.report.extraction.cards:
            return prepared.report
        (report,) = _written(prepared.place, [prepared.report], options)
        places.take(prepared.place)
    except QuizdeckError as error:
        return Failure(source.name, error)
    return report


def _shared_deck(
    placed: Callable[[Read, Places], tuple[Place, list[DocumentReport]]],
    read: Read,
    options: Options,
    places: Places,
) -> Results:
    try:
        place, reports = placed(read, places)
        reports = _written(place, reports, options)
        places.take(place)
    except QuizdeckError as error:
        yield from (Failure(source.name, error) for source, _ in read)
    else:
        yield from reports


def _together(steps: _Steps, options: Options, into: IntoDeck) -> Results:
    """All documents into one deck, written when the last is read; cancelled before, nothing is written."""
    read: list[tuple[Source, Extraction]] = []
    for source in steps:
        try:
            extraction = _extraction(source, options)
        except QuizdeckError as error:
            yield Failure(source.name, error)
            continue
        if extraction.cards:
            read.append((source, extraction))
        else:
            yield into.nothing(source, extraction)
    if read and not steps.cancelled():
        place, reports = into.place(read)
        yield from _written(place, reports, options)


def _written(place: Place, reports: list[DocumentReport], options: Options) -> list[DocumentReport]:
    """Write the deck, unless nothing shall be written; reports say where, the first what to know of it."""
    if options.dry_run:
        return reports
    told = write_place(place if options.out is None else replace(place, document="", documents={}))
    first, *more = (replace(report, written=place.path) for report in reports)
    warnings = (*first.extraction.warnings, *told)
    return [replace(first, extraction=replace(first.extraction, warnings=warnings)), *more]


def _prepared(source: Source, extraction: Extraction, options: Options, places: Places) -> Prepared:
    if options.into:
        place = places.find_into(extraction, DeckId(options.into), options.force)
    else:
        place = places.find(extraction, source)
    if options.out is None and source.path:
        place = replace(place, document=str(source.path.resolve()))
    if extraction.cards:
        extraction = replace(extraction, warnings=(*extraction.warnings, *place.warnings))
    return Prepared(DocumentReport(source.name, extraction, place.merged), place)


def _extraction(source: Source, options: Options) -> Extraction:
    if source.path and source.path.suffix.lower() in _DECK_SUFFIXES:
        raise DocumentError(
            f"{visible_line(source.name)}: a YAML file is no document", "for a deck: quizdeck add"
        )
    return extract_document(source.read(), source.file_name, options.family)
