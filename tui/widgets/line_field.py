"""A text field of one line that takes whatever is pasted."""

from textual.events import Paste
from textual.widgets import Input


class LineField(Input):
    """An Input that joins pasted lines, where Textual keeps the first; it needs a `max_length`."""

    def on_paste(self, event: Paste) -> None:
        """Paste several lines as one, as much of them as there is room for."""
        event.stop()
        event.prevent_default()
        start, end = sorted(self.selection)
        room = (self.max_length or 0) - len(self.value) + end - start
        self.replace(" ".join(event.text.split())[: max(0, room)], start, end)
