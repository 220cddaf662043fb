"""What the screens of extraction tell the app when a person is done."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from tui.model.ids import DeckId


@dataclass
class DeckAccepted(Message):
    """Posted once decks were written and there is nothing left to look at: the way leads home."""

    deck: "DeckId | None"
    """The deck to mark there; None where none was written."""
