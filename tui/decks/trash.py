"""The folder beside decks in which what is replaced or removed is kept; nothing in it is written over."""

import os
from pathlib import Path

from tui.decks.files import extracted_path
from tui.errors import DeckError, QuizdeckError
from tui.files import why, write_atomically

_TRASH = "trash"


class Trash:
    """The trash of a folder of decks."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / _TRASH

    def copy(self, deck: Path) -> Path:
        """Copy a deck file before it is written over, with the extraction kept beside it.

        Returns the copy. Raises: QuizdeckError where that cannot be done.
        """
        place = self.copy_file(deck)
        if extracted_path(deck).is_file():
            self.copy_file(extracted_path(deck))
        return place

    def copy_file(self, path: Path) -> Path:
        """Copy a file. Returns and raises as `copy`."""
        place = self._place(path.name)
        write_atomically(place, bytes_of(path))
        return place

    def move(self, deck: Path) -> Path:
        """Move a deck file with the extraction kept beside it. Returns and raises as `copy`."""
        place = self.move_file(deck)
        if extracted_path(deck).exists():
            self.move_file(extracted_path(deck))
        return place

    def move_file(self, path: Path) -> Path:
        """Move a file, readable or not. Returns and raises as `copy`."""
        place = self._place(path.name)
        try:
            place.parent.mkdir(exist_ok=True)
            path.rename(place)
        except OSError as error:
            what, hint = why(error)
            raise QuizdeckError(f"cannot move {path} to {place.parent}: {what}", hint) from error
        return place

    def _place(self, name: str) -> Path:
        return free_place(self._folder, name)


def free_place(folder: Path, name: str) -> Path:
    """A path in a folder that nothing has yet."""
    stem, dot, suffix = name.partition(".")
    place, number = folder / name, 2
    while os.path.lexists(place):
        place = folder / f"{stem}-{number}{dot}{suffix}"
        number += 1
    return place


def bytes_of(path: Path) -> bytes:
    """A file whole. Raises: DeckError where it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        what, hint = why(error)
        raise DeckError(f"cannot read {path}: {what}", hint) from error
