"""Whole decks out: equal decks give equal bytes."""

from pathlib import Path

from tui.collector import without_collecting
from tui.decks.schema import SCHEMA_NAME, SCHEMA_TITLE, schema_text
from tui.decks.values import deck_values
from tui.errors import QuizdeckError
from tui.files import why, write_atomically
from tui.model.deck import Deck
from tui.text.yaml_text import yaml_text


@without_collecting()
def deck_text(deck: Deck) -> str:
    """The deck as a file holds it; what is empty is left out.

    Loading it gives an equal deck, if the deck is one the loader would accept (lone surrogates aside,
    which become U+FFFD).
    """
    return f"# yaml-language-server: $schema={SCHEMA_NAME}\n{yaml_text(deck_values(deck))}"


def write_deck(deck: Deck, path: Path) -> None:
    """Write the whole file anew, atomically. Raises: QuizdeckError when the system refuses."""
    write_atomically(path, deck_text(deck).encode())


def write_schema(folder: Path) -> None:
    """Put the schema that decks name in their first line beside them, unless this very one is there.

    A file of that name that is no schema of decks is somebody's own and stays. Raises: QuizdeckError when
    the system refuses.
    """
    path, text = folder / SCHEMA_NAME, schema_text().encode()
    try:
        present = path.read_bytes() if path.exists() else b""
    except OSError as error:
        what, hint = why(error)
        raise QuizdeckError(f"cannot read {path}: {what}", hint) from error
    if present != text and (not present or f'"{SCHEMA_TITLE}"'.encode() in present):
        write_atomically(path, text)
