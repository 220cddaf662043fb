"""One line to choose from: a choice, a key point. Drawn with its marker, clicked or marked by keys."""

from dataclasses import dataclass

from textual.content import Content
from textual.events import Click
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from tui.widgets.layout import markdown_lines, prefixed


@dataclass(frozen=True, slots=True)
class RowLook:
    """How a row is drawn."""

    cursor: bool = False
    numbered: bool = True
    chosen: bool | None = None
    """None: the row has no box."""
    struck: bool = False
    verdict: str = ""
    """Words behind the text once graded: `✓ right`."""
    style: str = ""
    note: str = ""
    """A remark below the text."""


class OptionRow(Widget):
    """A numbered line of Markdown."""

    DEFAULT_CSS = """
    OptionRow {
        width: 1fr;
        height: auto;
    }
    OptionRow.-cursor {
        background: $boost;
    }
    OptionRow:hover {
        background: $boost;
    }
    """

    look: reactive[RowLook] = reactive(RowLook(), layout=True)

    @dataclass
    class Picked(Message):
        """Posted when the row is clicked."""

        position: int
        """Place of the row in its list, from 0."""

    def __init__(self, position: int, markdown: str, look: RowLook) -> None:
        super().__init__()
        self.position = position
        self.markdown = markdown
        self.set_reactive(OptionRow.look, look)
        self.set_class(look.cursor, "-cursor")

    def render(self) -> Content:
        """Marker, number, text, verdict and note."""
        return Content("\n").join(self._laid_out(self.content_size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Lines needed at a width."""
        return len(self._laid_out(width))

    def watch_look(self, look: RowLook) -> None:
        """Show the cursor as background too."""
        self.set_class(look.cursor, "-cursor")

    def on_click(self, event: Click) -> None:
        """Hand the click up as a choice."""
        event.stop()
        self.post_message(self.Picked(self.position))

    def _laid_out(self, width: int) -> list[Content]:
        look = self.look
        box = {None: "", True: "[x] ", False: "[ ] "}[look.chosen]
        number = f"{self.position + 1}  " if look.numbered else ""
        marker = f"{'›' if look.cursor else ' '} {number}{box}"
        indent = Content(" " * len(marker))
        lines = markdown_lines(self.markdown, width - len(marker)) or [Content("")]
        if look.struck:
            lines = [line.stylize("strike dim") for line in lines]
        if look.style:
            lines = [line.stylize(look.style) for line in lines]
        if look.verdict:
            lines[-1] = _with_verdict(lines[-1], look, width - len(marker), lines)
        lines = prefixed(lines, Content.styled(marker, "bold $text-accent"), indent)
        if look.note:
            note = [line.stylize("italic dim") for line in markdown_lines(look.note, width - len(indent))]
            lines.extend(indent + line for line in note)
        return lines


def _with_verdict(last: Content, look: RowLook, width: int, lines: list[Content]) -> Content:
    """The last line with the verdict behind it, or on a line of its own where it does not fit."""
    verdict = Content.styled(look.verdict, f"bold {look.style}")
    if last.cell_length + 3 + verdict.cell_length <= width:
        return last + Content("   ") + verdict
    lines.append(Content(""))
    lines[-2] = last
    return verdict
