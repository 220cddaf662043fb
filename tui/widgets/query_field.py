"""The field of a query: right and end at its end take what is proposed."""

from dataclasses import dataclass

from textual.events import Paste
from textual.message import Message
from textual.widgets import Input
from textual.widgets.input import Selection


class QueryField(Input):
    """An Input that hands on what it has no use for; it needs a `max_length`."""

    @dataclass
    class Ended(Message):
        """Posted when one goes right where nothing more is."""

    @property
    def at_end(self) -> bool:
        """Whether the cursor is behind the text, with nothing selected."""
        return self.selection == Selection.cursor(len(self.value))

    def put(self, text: str, cursor: int | None = None) -> None:
        """Put a text into the field, the cursor behind it or at a place."""
        self.value = text
        self.cursor_position = len(text) if cursor is None else cursor

    def on_paste(self, event: Paste) -> None:
        """Paste several lines as one, as much of them as there is room for."""
        event.stop()
        event.prevent_default()
        start, end = sorted(self.selection)
        room = (self.max_length or 0) - len(self.value) + end - start
        self.replace(" ".join(event.text.split())[: max(0, room)], start, end)

    def action_cursor_right(self, select: bool = False) -> None:
        """Go right, or tell that there is no further."""
        if self.at_end and not select:
            self.post_message(self.Ended())
        else:
            super().action_cursor_right(select)

    def action_end(self, select: bool = False) -> None:
        """Go to the end, or tell that one is there."""
        if self.at_end and not select:
            self.post_message(self.Ended())
        else:
            super().action_end(select)
