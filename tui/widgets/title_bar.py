"""The top line of a screen: where one is on the left, figures on the right."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui.text.controls import visible
from tui.widgets.cut import cut


class TitleBar(Widget):
    """Left and right text on one line; the left one is cut first."""

    DEFAULT_CSS = """
    TitleBar {
        dock: top;
        height: 1;
        padding: 0 1;
        background: $panel;
        text-style: bold;
    }
    """

    left: reactive[str] = reactive("")
    right: reactive[str] = reactive("")
    marks: reactive[Content] = reactive(Content(""))
    """Drawn just before the right text; dropped where there is no room."""

    def __init__(self, left: str = "", right: str = "") -> None:
        super().__init__()
        self.set_reactive(TitleBar.left, left)
        self.set_reactive(TitleBar.right, right)

    def render(self) -> Content:
        """One line of exactly the width there is."""
        width = self.content_size.width
        right = cut(_line(self.right), width)
        if self.marks.cell_length and self.marks.cell_length + right.cell_length + 14 <= width:
            right = self.marks + Content("  ") + right
        left = cut(_line(self.left), max(0, width - right.cell_length - 2))
        gap = " " * (width - left.cell_length - right.cell_length)
        return left + Content(gap) + right


def _line(text: str) -> str:
    """Safe to show on one line; runs of spaces stay, they divide figures."""
    return visible(text).replace("\n", " ").replace("\t", " ")
