"""A search hit on one line, and its card beside the list, with exactly what matched marked."""

from collections.abc import Sequence
from typing import Protocol

from textual.content import Content

from tui.widgets.cut import cut

_MARK = "bold underline $text-warning"


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


class ShownHit(Protocol):
    """What list and preview show of a hit."""

    @property
    def title(self) -> MarkedText:
        """The question on one line."""
        ...

    @property
    def passages(self) -> Sequence[tuple[str, MarkedText]]:
        """What else matched, or the beginning of the answer: a caption and its text."""
        ...


def marked(text: MarkedText) -> Content:
    """The text with its matches marked."""
    content = Content(text.text)
    for start, end in text.spans:
        content = content.stylize(_MARK, start, end)
    return content


def hit_line(hit: ShownHit, width: int) -> Content:
    """The question, cut at `width`."""
    return cut(marked(hit.title), width)


def preview(hit: ShownHit) -> Content:
    """The whole question, then what matched elsewhere."""
    parts = [marked(hit.title).stylize("bold")]
    for caption, passage in hit.passages:
        parts.append(Content.styled(f"\n{caption}", "dim"))
        parts.append(marked(passage))
    return Content("\n").join(parts)
