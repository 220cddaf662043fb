"""The decks and documents that the program ships, and homes that do without them."""

from functools import cache
from pathlib import Path

from tui.config.paths import bundled_data
from tui.decks.loader import LoadedDeck, load_deck
from tui.model.deck import Deck

DECKS = bundled_data() / "decks"
DOCUMENTS = bundled_data() / "documents"
DECK_PATHS = tuple(sorted(DECKS.glob("*.yaml")))


def hide_bundled(home: Path) -> None:
    """Let a home see its own decks alone, however many are bundled."""
    folder = home / "data" / "decks"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "hidden").write_text("\n".join(path.stem for path in DECK_PATHS), encoding="utf-8")


@cache
def loaded(path: Path) -> LoadedDeck:
    """A deck file as the program reads it, read once for all tests."""
    return load_deck(path)


def shipped(path: Path) -> Deck:
    """The deck of a file that must be readable."""
    found = loaded(path)
    assert found.deck is not None, [str(problem) for problem in found.problems]
    return found.deck


@cache
def shipped_decks() -> tuple[Deck, ...]:
    """Every bundled deck, by file name."""
    return tuple(map(shipped, DECK_PATHS))
