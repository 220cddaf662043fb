"""A deck that was made of a document goes to disk, with the extraction beside it."""

from tui.decks.library import Library
from tui.decks.writer import deck_text, write_schema
from tui.errors import DeckError
from tui.extract.base import base_json
from tui.files import write_atomically
from tui.model.limits import CARD_LIMIT, FILE_LIMIT
from tui.services.deck_names import base_bytes, base_path, stamped
from tui.services.deck_place import Place


def write_place(place: Place) -> None:
    """Write deck and base; a deck that did not change is not touched, so its layout survives.

    The deck goes first: interrupted in between, what the document said anew counts as a person's. Raises:
    QuizdeckError where the system refuses, somebody wrote the deck since it was read, or it would be too
    large to be read again.
    """
    if stamped(place.path) != place.stamp:
        raise DeckError(f"{place.path} was changed in the meantime", "read the document again")
    folder = place.path.parent
    data = b""
    if place.merged.deck != place.current:
        data = _rendered(place)
    if place.replaces:
        Library(folder, folder).copy_to_trash(place.path)
    if data:
        write_atomically(place.path, data)
        write_schema(folder)
    base = base_json(place.merged.base, place.document)
    if base != base_bytes(place.path):
        write_atomically(base_path(place.path), base)


def _rendered(place: Place) -> bytes:
    deck = place.merged.deck
    if len(deck.cards) > CARD_LIMIT:
        raise DeckError(
            f"the deck {deck.id} would hold {len(deck.cards):,} cards, more than {CARD_LIMIT:,}",
            "extract the documents into several decks",
        )
    data = deck_text(deck).encode()
    if len(data) > FILE_LIMIT:
        raise DeckError(
            f"the deck {deck.id} would be larger than {FILE_LIMIT // 1024 // 1024} MiB",
            "split the document into parts and extract those",
        )
    return data
