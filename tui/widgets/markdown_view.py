"""Markdown of a card in one widget: quick to show, whole at every width."""

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from tui.widgets.layout import markdown_lines


class MarkdownView(Widget):
    """Shows a Markdown text, wrapped to its own width."""

    DEFAULT_CSS = """
    MarkdownView {
        width: 1fr;
        height: auto;
        text-wrap: nowrap;
        text-overflow: clip;
    }
    """

    markdown: reactive[str] = reactive("", layout=True)
    """The text shown."""

    def __init__(self, markdown: str = "", *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002  # Textual's own name
        super().__init__(id=id, classes=classes)
        self._lines: tuple[str, int, list[Content]] = ("", -1, [])
        self.set_reactive(MarkdownView.markdown, markdown)

    def render(self) -> Content:
        """The lines at the present width."""
        return Content("\n").join(self.lines_at(self.content_size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Lines the text needs at a width; none when there is no text."""
        return len(self.lines_at(width)) if self.markdown else 0

    def lines_at(self, width: int) -> list[Content]:
        """The text as lines of a width."""
        text, at_width, lines = self._lines
        if (text, at_width) != (self.markdown, width):
            lines = markdown_lines(self.markdown, width)
            self._lines = (self.markdown, width, lines)
        return lines
