"""A search hit on one line, or a kept search, with exactly what matched marked."""

from collections.abc import Iterable
from typing import Protocol

from textual.content import Content

from tui.text.controls import visible_line
from tui.widgets.cut import cut

MARK = "bold underline $text-warning"
_CAPTION_CELLS = 7


class MarkedText(Protocol):
    """A text with the places that matched."""

    @property
    def text(self) -> str:
        """Safe to show."""
        ...

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """Start and end of each match."""
        ...


def marked(content: Content, spans: Iterable[tuple[int, int]]) -> Content:
    """The text with its matches marked."""
    for start, end in spans:
        content = content.stylize(MARK, start, end)
    return content


def hit_line(title: MarkedText, width: int) -> Content:
    """The question, cut at `width`."""
    return cut(marked(Content(title.text), title.spans), width)


def kept_line(name: str, query: str, width: int) -> Content:
    """A saved search with its name, or one that was made lately."""
    caption = Content.styled(("Saved" if name else "Recent").ljust(_CAPTION_CELLS), "dim")
    shown = Content(visible_line(query))
    if name:
        shown = Content(visible_line(name)) + Content("  ") + shown.stylize("dim")
    return cut(caption + shown, width)
