"""The field of a query: right and end at its end take what is proposed."""

from dataclasses import dataclass

from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive
from textual.widgets.input import Selection

from tui.widgets.line_field import LineField


class QueryField(LineField):
    """A LineField that hands on what it has no use for; it needs a `max_length`."""

    virtual_size: Reactive[Size] = Reactive(Size(0, 0), layout=False)
    """The width of its text. It is one line and has no scroll bar: no letter moves anything on the screen."""

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
