"""The last net before the terminal: no control character leaves a widget."""

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from tui.text.controls import terminal_safe


class SafeLines(LineFilter):
    """Replaces control characters in every line that is drawn."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments with their text made safe; widths stay."""
        return [Segment(terminal_safe(text), style, control) for text, style, control in segments]
