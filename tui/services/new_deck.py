"""A new deck made of the template, where none of its id is yet."""

from pathlib import Path

from tui.decks.library import Library
from tui.decks.template import template_text
from tui.decks.writer import write_schema
from tui.errors import UsageError, WouldOverwriteError
from tui.files import write_atomically
from tui.model.ids import DeckId, is_id, slug
from tui.services.deck_names import shelved
from tui.wording import one_line

_LONGEST = 60


def new_deck(library: Library, word: str, folder: Path | None = None) -> Path:
    """Write the template as a deck of that id, with the schema beside it: into the folder, or the library.

    Raises: UsageError for a word that is no id; WouldOverwriteError where a deck of that id, also a bundled
    one, or a file of that name is there; QuizdeckError where the system refuses.
    """
    if not is_id(word):
        what = f"“{one_line(word, _LONGEST)}” cannot be a deck's id"
        fitting = f", such as {slug(word)}" if word.strip() else ""
        raise UsageError(what, f"use letters a to z, digits and dashes, at most 100{fitting}")
    deck, target = DeckId(word), folder or library.own
    path = target / f"{deck}.yaml"
    there = shelved(target, library.bundled).get(deck)
    if there is not None:
        kind = "a bundled deck" if there.bundled else "a deck"
        hint = "choose another id" if folder else f"choose another id, or open it: quizdeck edit {deck}"
        raise WouldOverwriteError(f"{deck} is {kind} already: {there.path}", hint)
    if path.exists():
        raise WouldOverwriteError(f"{path} is already there", "choose another id")
    write_atomically(path, template_text(deck).encode(), replace=False)
    write_schema(target)
    return path
