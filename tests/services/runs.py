"""A run of extraction over a folder of decks, as far as deciding which deck a document becomes."""

from pathlib import Path

from tui.decks.writer import write_deck
from tui.extract.merging.base import base_json
from tui.extract.pipeline import extract_document
from tui.files import write_atomically
from tui.services.deck_names import base_path
from tui.services.deck_place import Place, Places
from tui.services.sources import Source, gather


def run(decks: Path, *paths: str) -> list[Place]:
    """Bring the decks of those documents up to date; where each of them went."""
    sources = gather(list(paths))
    places = Places(decks, decks / "none", sources)
    found = [_one(places, source) for source in sources]
    for place in places.late():
        _write(place)
    return found


def _one(places: Places, source: Source) -> Place:
    place = places.find(extract_document(source.read(), source.file_name), source)
    _write(place)
    places.take(place)
    return place


def _write(place: Place) -> None:
    write_deck(place.merged.deck, place.path)
    write_atomically(base_path(place.path), base_json(place.merged.base))
