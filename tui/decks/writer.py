"""Whole decks out: equal decks give equal bytes."""

from pathlib import Path

from tui.decks.schema import SCHEMA_NAME
from tui.decks.values import deck_values
from tui.files import write_atomically
from tui.model.deck import Deck
from tui.text.yaml_text import yaml_text


def deck_text(deck: Deck) -> str:
    """The deck as a file holds it; what is empty is left out.

    Loading it gives an equal deck, if the deck is one the loader would accept (lone surrogates aside,
    which become U+FFFD).
    """
    return f"# yaml-language-server: $schema={SCHEMA_NAME}\n{yaml_text(deck_values(deck))}"


def write_deck(deck: Deck, path: Path) -> None:
    """Write the whole file anew, atomically. Raises: QuizdeckError when the system refuses."""
    write_atomically(path, deck_text(deck).encode())
