"""Folders with one question a file: their documents become one deck, named after the folder."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tui.errors import DeckError
from tui.extract.found import Extraction
from tui.extract.report import DocumentReport
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
    """Documents that are one question each, held back by folder until the run knows all of them."""

    _held: dict[Path, Read] = field(default_factory=dict)

    def hold(self, source: Source, extraction: Extraction) -> bool:
        """Keep a document for its folder's deck; False where it is none of this kind."""
        if source.path is None or extraction.family != _FAMILY or len(extraction.cards) != 1:
            return False
        self._held.setdefault(source.path.absolute().parent, []).append((source, extraction))
        return True

    def alone(self) -> Iterator[tuple[Source, Extraction]]:
        """Documents that are the only one of their folder: each is a deck of its own."""
        for read in self._held.values():
            if len(read) < _FEWEST:
                yield from read

    def together(self) -> Iterator[tuple[Path, Read]]:
        """Folders with several such documents."""
        return ((folder, read) for folder, read in self._held.items() if len(read) >= _FEWEST)


def place_folder(folder: Path, read: Read, places: Places) -> tuple[Place, list[DocumentReport]]:
    """The folder's deck, new or brought up to date, and the report of each document.

    Raises: DeckError when every name it could have is another deck's.
    """
    refused: DeckError | None = None
    for name in _names(folder):
        try:
            return IntoDeck(name, places, places.shelved(name), force=False).place(read)
        except DeckError as error:
            refused = refused or error
    raise refused or DeckError(f"no free deck id was found for {folder}", "name one with --into")


def _names(folder: Path) -> Iterator[DeckId]:
    longer = slug(f"{folder.parent.name} {folder.name}")
    if folder.name.casefold() not in _NAMELESS:
        yield DeckId(slug(folder.name))
    yield DeckId(longer)
    yield from (DeckId(f"{longer}-{number}") for number in range(2, _MOST_NAMES))
