"""What a deck made from a document is called, and which names are taken."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from tui.decks.files import extracted_path
from tui.decks.loader import LoadedDeck, load_deck
from tui.model.deck import Deck
from tui.model.ids import DeckId, slug

_NAMELESS = ("readme", "index")
"""Stems that say nothing: the folder names the document."""
_MOST = 1000
_SUFFIXES = (".yaml", ".yml")


Stamp = tuple[int, ...]
"""Time of the last change in nanoseconds, size in bytes, number of the file; empty where there is none."""


@dataclass(frozen=True, slots=True)
class Shelved:
    """A deck that is there already."""

    path: Path
    loaded: LoadedDeck
    bundled: bool
    stamp: Stamp
    """Of the file when it was read."""

    @property
    def deck(self) -> Deck | None:
        """What can be read of it; None where nothing can."""
        return self.loaded.deck

    @property
    def document(self) -> str:
        """The document it was extracted from; empty when it was not, or that cannot be read."""
        return self.deck.source.document if self.deck and self.deck.source else ""


def stamped(path: Path) -> Stamp:
    """What tells whether a file was written since; empty where there is none."""
    try:
        found = path.stat()
    except OSError:
        return ()
    return found.st_mtime_ns, found.st_size, found.st_ino


def shelved(folder: Path, bundled: Path) -> dict[DeckId, Shelved]:
    """The decks of a folder and the bundled ones, by id; a deck that cannot be read keeps its name taken.

    The folder's hide bundled ones of the same id; of two files of one id the first is meant.
    """
    return {**_decks(bundled, bundled=True), **_decks(folder, bundled=False)}


def _decks(folder: Path, *, bundled: bool) -> dict[DeckId, Shelved]:
    found: dict[DeckId, Shelved] = {}
    for path in sorted(folder.glob("*.y*ml")) if folder.is_dir() else []:
        if path.suffix in _SUFFIXES and not path.name.startswith(".") and path.is_file():
            stamp = stamped(path)
            loaded = load_deck(path)
            found.setdefault(loaded.deck_id or DeckId(path.stem), Shelved(path, loaded, bundled, stamp))
    return found


def candidates(path: Path | None, file_name: str) -> Iterator[DeckId]:
    """Ids for a document, best first: its stem; parent folder and stem; the latter with a number."""
    stem = Path(file_name).stem
    parent = path.absolute().parent.name if path else ""
    longer = slug(f"{parent} {stem}") if parent else slug(stem)
    if stem.casefold() not in _NAMELESS:
        yield DeckId(slug(stem))
    yield DeckId(longer)
    for number in count(2):
        if number > _MOST:
            return
        yield DeckId(f"{longer}-{number}")


def base_path(deck: Path) -> Path:
    """Where the extraction of a deck file is kept as it was."""
    return extracted_path(deck)


def base_bytes(deck: Path) -> bytes:
    """The extraction kept beside a deck file; empty where there is none to be read."""
    try:
        return base_path(deck).read_bytes()
    except OSError:
        return b""
