"""A list of lines to choose from in which only the lines in view are drawn: its length costs nothing."""

from collections.abc import Callable
from dataclasses import dataclass

from textual.content import Content
from textual.events import Click, Resize
from textual.geometry import Region
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

from tui.widgets.scrolling import fit

_MARK = Content.styled("› ", "bold")
_NO_MARK = Content("  ")

LineAt = Callable[[int, int], Content]
"""The line at a place, from 0, at most as wide as the cells given."""


class LongList(ScrollView, can_focus=False):
    """Lines of one row each, the marked one told by a sign. It takes no focus: the screen moves the mark."""

    COMPONENT_CLASSES = {"long-list--marked"}
    DEFAULT_CSS = """
    LongList {
        min-width: 6;
        overflow-x: hidden;
        scrollbar-gutter: stable;
        scrollbar-size-vertical: 1;
        & > .long-list--marked {
            background: $block-cursor-blurred-background;
        }
    }
    """

    marked: reactive[int] = reactive(0)

    @dataclass
    class Marked(Message):
        """Posted when another line is marked."""

        at: int

    @dataclass
    class Clicked(Message):
        """Posted when a line is clicked, once it is marked."""

        at: int
        again: bool = False
        """Whether it was the last line clicked and is marked since, however long that is ago."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  # Textual's own name
        super().__init__(id=id)
        self.count = 0
        self._line: LineAt = lambda at, width: Content("")
        self._clicked: int | None = None
        """The line that another click is meant to use."""

    def show(self, count: int, line: LineAt, marked: int = 0) -> None:
        """Show so many lines, one of them marked."""
        self.count, self._line, self._clicked = count, line, None
        self.set_reactive(LongList.marked, self.validate_marked(marked))
        self._fit()
        self.scroll_to(0, 0, animate=False, force=True, immediate=True)
        self._reveal()
        self.refresh()

    def grow(self, count: int, *, follow: bool = True) -> None:
        """Show more of the same lines; the last one is marked where the last one was and `follow` says so."""
        follow = follow and self.marked >= self.count - 1
        self.count = count
        self._fit()
        if follow:
            self.marked = count - 1
        self.refresh()

    def move(self, step: int) -> None:
        """Mark a line above or below; stays inside the list."""
        self.marked += step

    def move_page(self, pages: int) -> None:
        """Mark a line pages above or below."""
        self.marked += pages * max(1, self.scrollable_content_region.height - 1)

    def validate_marked(self, marked: int) -> int:
        """Keep the mark inside the list."""
        return max(0, min(self.count - 1, marked))

    def watch_marked(self, marked: int) -> None:
        """Bring the marked line into view and tell of it."""
        self._clicked = None
        self._reveal()
        self.refresh()
        if self.count:
            self.post_message(self.Marked(marked))

    def on_resize(self, event: Resize) -> None:
        """Lines are drawn for the new width; the marked one stays in view."""
        self._fit()
        self._reveal()

    def on_click(self, event: Click) -> None:
        """Mark the line under the pointer; a double click is two."""
        event.stop()
        at = event.y - self.gutter.top + self.scroll_offset.y
        if 0 <= at < self.count:
            self.marked, again = at, at == self._clicked
            self._clicked = None if again else at
            self.post_message(self.Clicked(at, again))

    def render_line(self, y: int) -> Strip:
        """One line in view."""
        at = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        if at >= self.count:
            return Strip.blank(width, self.rich_style)
        marked = at == self.marked
        style = self.get_visual_style("long-list--marked") if marked else self.visual_style
        content = (_MARK if marked else _NO_MARK) + self._line(at, max(1, width - len(_MARK)))
        strips = Visual.to_strips(self, content, width, 1, style, apply_selection=False)
        return strips[0].adjust_cell_length(width, style.rich_style) if strips else Strip.blank(width)

    def _fit(self) -> None:
        fit(self, self.count)

    def _reveal(self) -> None:
        if self.count and self.scrollable_content_region.height > 0:
            self.scroll_to_region(Region(0, self.marked, 1, 1), animate=False, force=True, immediate=True)
