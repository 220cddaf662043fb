"""Deck files read, each once for as long as it does not change."""

import os
import time
from collections.abc import Container, Iterable
from dataclasses import replace
from pathlib import Path

from tui.decks.file_problems import id_of_name, repeated
from tui.decks.listing import Stamp, is_settled, listing
from tui.decks.loader import LoadedDeck, load_deck
from tui.decks.shelf import ShelfDeck
from tui.model.ids import DeckId, slug


def extracted_path(deck: Path) -> Path:
    """Where the extraction of a deck file is kept as it was."""
    return deck.with_name(f"{deck.stem}.extracted.json")


class DeckFiles:
    """What was read of deck files; any thread may ask."""

    def __init__(self) -> None:
        self._read: dict[Path, tuple[Stamp, LoadedDeck]] = {}
        """By path, what was read of settled files."""

    def read(self, path: Path, stamp: Stamp) -> LoadedDeck:
        """A deck file of that size and time; see `load_deck`."""
        known = self._read.get(path)
        if known is not None and known[0] == stamp:
            return known[1]
        settled = is_settled(stamp[1], time.time_ns())
        loaded = load_deck(path)
        if settled and loaded.deck is not None:  # one that may not be read yet can be without any change
            self._read[path] = stamp, loaded
        return loaded

    def now(self, path: Path) -> LoadedDeck:
        """A deck file as it is now; see `load_deck`."""
        try:
            status = path.stat()
        except OSError:
            return load_deck(path)
        return self.read(path, (status.st_size, status.st_mtime_ns))

    def placed(self, folder: Path, *, bundled: bool, unseen: Container[str] = ()) -> list[ShelfDeck]:
        """Every deck file of a folder, by file name; a folder that is not there holds none.

        The second of an id is marked as broken. Those named like `unseen` decks are not even read: bundled
        files are named like their decks.
        """
        found = listing(folder)
        if found.problem is not None:
            broken = (found.problem,)
            return [ShelfDeck(DeckId(slug(folder.name)), folder.name, folder, bundled, None, broken)]
        stamps = {path: found.files[os.fsencode(path.name)] for path in found.paths}
        for gone in [path for path in list(self._read) if path.parent == folder and path not in stamps]:
            self._read.pop(gone, None)
        return _marked_repeats(
            _shelved(path, self.read(path, stamp), bundled)
            for path, stamp in stamps.items()
            if path.stem not in unseen
        )


def _shelved(path: Path, loaded: LoadedDeck, bundled: bool) -> ShelfDeck:
    deck_id = loaded.deck_id or id_of_name(path)
    title = loaded.title or deck_id
    return ShelfDeck(deck_id, title, path, bundled, loaded.deck, loaded.problems, loaded.broken)


def _marked_repeats(decks: Iterable[ShelfDeck]) -> list[ShelfDeck]:
    """The decks, where the second of an id is marked as broken and holds no cards."""
    first: dict[DeckId, ShelfDeck] = {}
    marked = []
    for placed in decks:
        earlier = first.setdefault(placed.id, placed)
        if earlier is not placed:
            problem = repeated(placed.path, placed.id, earlier.path)
            placed = replace(placed, deck=None, problems=(problem, *placed.problems))
        marked.append(placed)
    return marked
