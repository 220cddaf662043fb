"""Documents become decks; documents read again bring their decks up to date."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tui.decks.loader import load_deck
from tui.decks.writer import deck_text
from tui.errors import DeckError, QuizdeckError, UsageError
from tui.extract.base import base_json, read_base
from tui.extract.families import family_named
from tui.extract.found import Extraction
from tui.extract.identity import Merged, merge
from tui.extract.pipeline import extract_document
from tui.extract.report import DocumentReport
from tui.files import write_atomically
from tui.model.deck import Deck
from tui.model.ids import DeckId, is_id
from tui.services.deck_names import Shelved, candidates, shelved
from tui.services.library import LibraryService
from tui.services.sources import Source
from tui.wording import plural


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
        folder = options.out or self._library.library.own
        present = shelved(folder, self._library.library.bundled)
        written: set[DeckId] = set()
        documents, failures = [], []
        for number, source in enumerate(sources):
            progress(number, len(sources), source.name)
            try:
                report = self._extract(source, options, folder, present, written)
            except QuizdeckError as error:
                failures.append((source.name, error))
            else:
                documents.append(report)
                written.add(report.merged.deck.id)
        progress(len(sources), len(sources), "")
        if documents and not options.dry_run and options.out is None:
            self._library.reload()
        return Outcome(tuple(documents), tuple(failures))

    def _extract(
        self,
        source: Source,
        options: Options,
        folder: Path,
        present: dict[DeckId, Shelved],
        written: set[DeckId],
    ) -> DocumentReport:
        extraction = extract_document(source.read(), source.file_name, options.family)
        merged, current = _placed(extraction, source, options, present, written)
        if extraction.cards and not options.dry_run:
            _write(merged, current, folder)
        return DocumentReport(source.name, extraction, merged)


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


def _placed(
    extraction: Extraction,
    source: Source,
    options: Options,
    present: dict[DeckId, Shelved],
    written: set[DeckId],
) -> tuple[Merged, Deck | None]:
    """The deck the document becomes, and the one it replaces, where it was extracted before."""
    names = (DeckId(options.into),) if options.into else candidates(source.path, source.file_name)
    for name in names:
        there = present.get(name)
        if name in written:
            continue
        if there is None or (options.force and options.into):
            return merge(extraction, name, extraction.title, None, None), None
        if there.document == extraction.name and not there.bundled:
            current = _current(there.path)
            merged = merge(extraction, name, current.title, current, _base(there.path))
            if _same_document(merged):
                return merged, current
        elif there.bundled and there.document == extraction.name:
            return merge(extraction, name, extraction.title, None, None), None
        if options.into:
            raise DeckError(
                f"the deck {name} holds another document's cards ({there.document or 'none'})",
                "use --force to replace it, or another id",
            )
    raise DeckError(f"no free deck id was found for {source.name}", "name one with --into")


def _same_document(merged: Merged) -> bool:
    """Whether the deck has anything in common with what it was: two documents may bear one name."""
    return len(merged.ids) == 0 or any(
        status.value in ("kept", "changed", "moved", "conflict") for status in merged.statuses.values()
    )


def _current(path: Path) -> Deck:
    loaded = load_deck(path)
    if loaded.deck is None or loaded.errors:
        raise DeckError(
            f"{path} has {plural(len(loaded.errors), 'error')}; writing it anew would lose what is broken",
            f"see them with: quizdeck check {path}",
        )
    return loaded.deck


def _base(path: Path) -> Deck | None:
    try:
        return read_base(_base_path(path).read_bytes())
    except OSError:
        return None


def _base_path(deck: Path) -> Path:
    return deck.with_name(f"{deck.stem}.extracted.json")


def _write(merged: Merged, current: Deck | None, folder: Path) -> None:
    """Write deck and base; a deck that did not change is not touched, so its layout survives."""
    path = folder / f"{merged.deck.id}.yaml"
    if merged.deck != current:
        write_atomically(path, deck_text(merged.deck).encode("utf-8"))
    data = base_json(merged.base)
    base = _base_path(path)
    if not base.exists() or base.read_bytes() != data:
        write_atomically(base, data)
