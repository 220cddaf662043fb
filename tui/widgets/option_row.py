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
        text-wrap: nowrap;
        text-overflow: clip;
    }
    OptionRow:hover {
        background: $boost;
    }
    """

    look: reactive[RowLook] = reactive(RowLook())
    markdown: reactive[str] = reactive("")

    @dataclass
    class Picked(Message):
        """Posted when the row is clicked."""

        position: int
        """Place of the row in its list, from 0."""
        row: "OptionRow"

    def __init__(self, position: int, markdown: str, look: RowLook) -> None:
        super().__init__()
        self._lines: tuple[tuple[str, RowLook, int], list[Content]] | None = None
        self.position = position
        self.set_reactive(OptionRow.markdown, markdown)
        self.set_reactive(OptionRow.look, look)

    def render(self) -> Content:
        """Marker, number, text, verdict and note; the cursor shows as background too, which no style sheet
        has to be asked for."""
        width = self.content_size.width
        lines = self._laid_out(width)
        if self.look.cursor:
            lines = [line.pad_right(width - line.cell_length).stylize("on $boost") for line in lines]
        return Content("\n").join(lines)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Lines needed at a width."""
        return len(self._laid_out(width))

    def watch_look(self) -> None:
        """Another look may need more lines, or fewer."""
        self._fit()

    def watch_markdown(self) -> None:
        """Another text may need more lines, or fewer."""
        self._fit()

    def _fit(self) -> None:
        """Ask for another place only where the lines do not fit the one there is: laying out takes long."""
        if self.size.width and len(self._laid_out(self.content_size.width)) != self.content_size.height:
            self.refresh(layout=True)

    def show(self, markdown: str, look: RowLook) -> None:
        """Draw another text."""
        self.markdown, self.look = markdown, look

    def bring_into_view(self) -> None:
        """Scroll to it, where anything around it scrolls: to find out where it is takes a third of a key."""
        if any(isinstance(around, Widget) and around.max_scroll_y for around in self.ancestors):
            self.scroll_visible(animate=False)

    def on_click(self, event: Click) -> None:
        """Hand the click up as a choice."""
        event.stop()
        self.post_message(self.Picked(self.position, self))

    def _laid_out(self, width: int) -> list[Content]:
        """The lines at a width, laid out once: they are asked for when a look is set, sized and painted."""
        key = self.markdown, self.look, width
        if self._lines is None or self._lines[0] != key:
            self._lines = key, self._drawn(*key)
        return self._lines[1]

    def _drawn(self, markdown: str, look: RowLook, width: int) -> list[Content]:
        box = {None: "", True: "[x] ", False: "[ ] "}[look.chosen]
        number = f"{self.position + 1}  " if look.numbered else ""
        marker = f"{'›' if look.cursor else ' '} {number}{box}"
        room = width - len(marker)
        lines = markdown_lines(markdown, room) or [Content("")]
        if look.struck:
            lines = [line.stylize("strike dim") for line in lines]
        if look.style:
            lines = [line.stylize(look.style) for line in lines]
        if look.verdict:
            lines = _with_verdict(lines, look, room)
        if look.note:
            lines += [line.stylize("italic dim") for line in markdown_lines(look.note, room)]
        return prefixed(lines, Content.styled(marker, "bold $text-accent"), Content(" " * len(marker)))


def _with_verdict(lines: list[Content], look: RowLook, width: int) -> list[Content]:
    """The lines with the verdict behind the last, or below it where it does not fit."""
    verdict = Content.styled(look.verdict, f"bold {look.style}")
    *before, last = lines
    if last.cell_length + 3 + verdict.cell_length <= width:
        return [*before, last + Content("   ") + verdict]
    return [*lines, *verdict.wrap(max(1, width))]
