"""Lines of text laid out for the width there is."""

from collections.abc import Callable, Sequence

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

Draw = Callable[[int], list[Content]]
"""The lines at a width in cells."""


class Lines(Widget):
    """Shows what a function lays out, asked once for each width."""

    DEFAULT_CSS = """
    Lines {
        width: 1fr;
        height: auto;
        text-wrap: nowrap;
        text-overflow: clip;
    }
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002  # Textual's own name
        super().__init__(id=id, classes=classes)
        self._draw: Draw = lambda width: []
        self._drawn: dict[int, list[Content]] = {}

    def show(self, draw: Draw) -> None:
        """Show what `draw` lays out."""
        self._draw, self._drawn = draw, {}
        self.refresh(layout=True)

    def render(self) -> Content:
        """The lines at the present width."""
        return Content("\n").join(self._lines(self.content_size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Lines needed at a width."""
        return len(self._lines(width))

    def _lines(self, width: int) -> list[Content]:
        if width not in self._drawn:
            self._drawn = {width: self._draw(max(1, width))}
        return self._drawn[width]


def packed(facts: Sequence[str], width: int) -> list[Content]:
    """Facts, safe to show, beside each other with dots between; none is broken where it fits a line."""
    lines: list[str] = []
    for fact in facts:
        longer = f"{lines[-1]} · {fact}" if lines else ""
        if lines and Content(longer).cell_length <= width:
            lines[-1] = longer
        else:
            lines.append(fact)
    return [piece for line in lines for piece in Content(line).wrap(width)]
