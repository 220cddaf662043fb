"""Lines of a document as they are on disk, with their numbers."""

from collections.abc import Sequence
from typing import Protocol

from textual.content import Content

from tui.text.controls import visible
from tui.widgets.layout import prefixed
from tui.wording import plural

_TAB = 4


class ShownLines(Protocol):
    """Some lines of a document."""

    @property
    def first(self) -> int:
        """Number of the first one, from 1."""
        ...

    @property
    def lines(self) -> Sequence[str]:
        """What they hold."""
        ...

    @property
    def more(self) -> int:
        """Lines left out after them."""
        ...


def source_lines(part: ShownLines, width: int) -> list[Content]:
    """Numbered lines of plain text; what does not fit a line goes on below it, beside no number."""
    digits = len(str(part.first + len(part.lines)))
    blank = Content.styled(" " * digits + "│", "dim")
    room = max(1, width - digits - 1)
    lines: list[Content] = []
    for number, text in enumerate(part.lines, part.first):
        shown = Content(visible(text).replace("\n", " ").expandtabs(_TAB))
        lead = Content.styled(f"{number:>{digits}}│", "dim")
        lines.extend(prefixed(shown.wrap(room), lead, blank))
    if part.more:
        lines.append(Content.styled(f"… and {plural(part.more, 'line')} more", "italic dim"))
    return lines
