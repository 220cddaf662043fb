"""Folders with one question a file: their documents become one deck, named after the folder."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tui.errors import DeckError
from tui.extract.found import Extraction
from tui.extract.reporting.report import DocumentReport
from tui.model.ids import DeckId, slug
from tui.services.deck_place import Place, Places
from tui.services.into_deck import IntoDeck
from tui.services.sources import Source

_FAMILY = "one-file"
_NAMELESS = frozenset(
    {"questions", "question", "docs", "doc", "src", "content", "quiz", "notes", "posts", "en"}
)
"""Folders whose name says nothing; the folder above names the deck with them."""
_FEWEST = 2
_MOST_NAMES = 9

Read = list[tuple[Source, Extraction]]


@dataclass(slots=True)
class LoneQuestions:
    """Documents that are one question each, held back by folder until the run knows all of them.

    A document stays where it is: in its folder's deck, or in one of its own that was made before.
    """

    _places: Places
    _held: dict[Path, Read] = field(default_factory=dict)
    _known: set[Path] = field(default_factory=set)
    """Folders whose deck holds one of the documents already."""

    def hold(self, source: Source, extraction: Extraction) -> bool:
        """Keep a document for its folder's deck; False where it is none of this kind."""
        if source.path is None or not extraction.cards:
            return False
        folder = source.path.absolute().parent
        if in_folder_deck(source, extraction, self._places):
            self._known.add(folder)
        elif (
            extraction.family != _FAMILY
            or len(extraction.cards) != 1
            or self._places.has_deck_of(extraction, source)
        ):
            return False
        elif parts := self._places.parts_of(extraction, source):
            deck = parts[0].deck
            if deck not in _names(folder) or self._places.parts.lie_elsewhere(deck, folder):
                return False
            self._known.add(folder)
        self._held.setdefault(folder, []).append((source, extraction))
        return True

    def alone(self) -> Iterator[tuple[Source, Extraction]]:
        """Documents that are the only one of their folder: each is a deck of its own."""
        for folder, read in self._held.items():
            if not self._is_shared(folder):
                yield from read

    def together(self) -> Iterator[tuple[Path, Read]]:
        """Folders with several such documents, in this run or in the deck that is there."""
        return ((folder, read) for folder, read in self._held.items() if self._is_shared(folder))

    def _is_shared(self, folder: Path) -> bool:
        return folder in self._known or len(self._held[folder]) >= _FEWEST


def in_folder_deck(source: Source, extraction: Extraction, places: Places) -> bool:
    """Whether the deck of the document's folder holds it already."""
    if source.path is None:
        return False
    names = _names(source.path.absolute().parent)
    return any(places.parts.has_document(name, source, extraction) for name in names)


def place_folder(folder: Path, read: Read, places: Places) -> tuple[Place, list[DocumentReport]]:
    """The folder's deck, new or brought up to date, and the report of each document.

    Raises: DeckError when every name it could have is another deck's.
    """
    refused: DeckError | None = None
    for name in _names_for(folder, read, places):
        try:
            return IntoDeck(name, places, places.shelved(name), force=False).place(read)
        except DeckError as error:
            refused = refused or error
    raise refused or DeckError(f"no free deck id was found for {folder}", "name one with --into")


def _names_for(folder: Path, read: Read, places: Places) -> Iterator[DeckId]:
    """Decks that hold some of the documents, most of them first; then those of no other folder."""
    names, parts = list(_names(folder)), places.parts
    lain = {name: sum(parts.lay_there(name, source) for source, _ in read) for name in names}
    mine = [name for name in names if lain[name] or any(parts.has_document(name, *one) for one in read)]
    yield from sorted(mine, key=lambda name: -lain[name])
    others = (name for name in names if name not in mine and name not in places.taken)
    yield from (name for name in others if not parts.lie_elsewhere(name, folder))


def _names(folder: Path) -> Iterator[DeckId]:
    longer = slug(f"{folder.parent.name} {folder.name}")
    if folder.name.casefold() not in _NAMELESS:
        yield DeckId(slug(folder.name))
    yield DeckId(longer)
    yield from (DeckId(f"{longer}-{number}") for number in range(2, _MOST_NAMES))
