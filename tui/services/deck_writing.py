"""A deck that was made of a document goes to disk, with the extraction beside it."""

from collections import Counter
from pathlib import Path

from tui.decks.layout import updated_text
from tui.decks.loader import UnreadableError, deck_file_text
from tui.decks.trash import Trash
from tui.decks.writer import deck_text, write_schema
from tui.errors import DeckError
from tui.extract.merging.base import base_json
from tui.files import write_atomically
from tui.model.limits import CARD_LIMIT, FILE_LIMIT
from tui.services.deck_names import base_bytes, base_path, stamped
from tui.services.deck_place import Place
from tui.text.yaml_comments import comments
from tui.wording import plural


def write_place(place: Place) -> tuple[str, ...]:
    """Write deck and base; what did not change is not touched, so that layout and comments survive.

    Returns what the person should know: comments that could not be kept, and where the old file is. The
    deck goes first: interrupted in between, what the document says anew after that is a conflict. Raises:
    QuizdeckError where the system refuses, somebody wrote the deck since it was read, or it would be too
    large to be read again.
    """
    if stamped(place.path) != place.stamp:
        raise DeckError(f"{place.path} was changed in the meantime", "read the document again")
    folder = place.path.parent
    text, told = "", tuple[str, ...]()
    if place.merged.deck != place.current:
        before = _written(place.path) if place.current else ""
        text = _rendered(place, before)
        told = _left_out(place, before, text)
    if place.replaces:
        Trash(folder).copy(place.path)
    if text:
        write_atomically(place.path, text.encode())
        write_schema(folder)
    base = base_json(place.merged.base, place.document, place.documents)
    if base == base_bytes(place.path):
        return told
    path = base_path(place.path)
    if place.is_flawed and path.exists():
        told = (*told, f"{path} is written anew; as it was: {Trash(folder).move_file(path)}")
    write_atomically(path, base)
    return told


def _written(path: Path) -> str:
    try:
        return deck_file_text(path)
    except UnreadableError as error:
        raise DeckError(f"{path}: {error.what}", error.hint) from error


def _rendered(place: Place, before: str) -> str:
    deck = place.merged.deck
    if len(deck.cards) > CARD_LIMIT:
        raise DeckError(
            f"the deck {deck.id} would hold {len(deck.cards):,} cards, more than {CARD_LIMIT:,}",
            "extract the documents into several decks",
        )
    text = updated_text(before, deck) if before else deck_text(deck)
    if len(text.encode()) > FILE_LIMIT:
        raise DeckError(
            f"the deck {deck.id} would be larger than {FILE_LIMIT // 1024 // 1024} MiB",
            "split the document into parts and extract those",
        )
    return text


def _left_out(place: Place, before: str, after: str) -> tuple[str, ...]:
    """Tell of comments that the new text has no more; the file is kept in the trash then."""
    if not place.current or before == deck_text(place.current):
        return ()
    lost = Counter(comments(before)) - Counter(comments(after))
    if not lost:
        return ()
    kept = Trash(place.path.parent).copy(place.path)
    found = plural(lost.total(), "comment")
    return (f"{place.path} lost {found} in what was written anew; the file as it was: {kept}",)
