"""What a deck made from a document is called, and which names are taken."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from tui.decks.loader import load_deck
from tui.model.ids import DeckId, slug

_NAMELESS = ("readme", "index")
"""Stems that say nothing: the folder names the document."""
_MOST = 1000


@dataclass(frozen=True, slots=True)
class Shelved:
    """A deck that is there already."""

    path: Path
    document: str
    """The document it was extracted from; empty when it was not."""
    bundled: bool


def shelved(folder: Path, bundled: Path) -> dict[DeckId, Shelved]:
    """The decks of a folder and the bundled ones, by id; a deck that cannot be read keeps its name taken."""
    found: dict[DeckId, Shelved] = {}
    for place in (bundled, folder):
        for path in sorted(place.glob("*.yaml")) if place.is_dir() else []:
            deck = load_deck(path).deck
            document = deck.source.document if deck and deck.source else ""
            found[deck.id if deck else DeckId(path.stem)] = Shelved(path, document, place is bundled)
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
