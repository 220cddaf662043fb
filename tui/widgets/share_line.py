"""A name with a share of one, as a bar and in figures."""

from textual.content import Content

from tui.widgets.cut import cut
from tui.widgets.deck_line import bar
from tui.wording import percent

_WIDEST = 60
"""Cells beyond which bars stand too far from their names."""


def share_line(name: str, share: float | None, width: int) -> Content:
    """The line, at most `width` cells; without a share the name alone. `name` is safe to show."""
    if not share:
        return cut(name, width)
    figures = bar(share) + Content(f"{percent(share):>6}")
    room = min(width, _WIDEST) - figures.cell_length - 1
    label = cut(name, max(4, room))
    return cut(label + Content(" " * max(1, room + 1 - label.cell_length)) + figures, width)
