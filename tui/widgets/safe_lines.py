"""The last net before the terminal: no control character leaves a widget."""

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from tui.text.controls import is_terminal_safe, terminal_safe


class SafeLines(LineFilter):
    """Replaces control characters in every line that is drawn."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments with their text made safe; the line stays as wide as it was.

        A control takes no cell and its replacement one, so the end of such a line goes.
        """
        if is_terminal_safe("".join(text for text, _, _ in segments)):
            return segments
        safe = [Segment(terminal_safe(text), style, control) for text, style, control in segments]
        width = Segment.get_line_length(segments)
        return safe if Segment.get_line_length(safe) == width else Segment.adjust_line_length(safe, width)
