"""Problems of deck files and their folders that are found before a deck is read."""

from pathlib import Path

from tui.files import why
from tui.model.ids import DeckId, is_id, slug
from tui.model.problem import Problem, Severity


def unreadable(folder: Path, error: OSError) -> Problem:
    """The problem of a folder that cannot be read."""
    what, hint = why(error)
    said = f"the folder cannot be read: {what}"
    return Problem(str(folder), 0, 0, Severity.ERROR, "unreadable", said, hint)


def repeated(path: Path, deck: DeckId, taken: Path) -> Problem:
    """The problem of a deck file whose id another one of the folder has."""
    what = f"the deck {deck} is also in {taken.name}, which is taken"
    hint = "give one of them another id, or remove it"
    return Problem(str(path), 1, 1, Severity.ERROR, "duplicate-deck", what, hint)


def id_of_name(path: Path) -> DeckId:
    """The id of a deck whose own cannot be read: after its file."""
    return DeckId(path.stem if is_id(path.stem) else slug(path.stem))
