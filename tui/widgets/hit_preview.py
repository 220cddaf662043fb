"""The marked hit beside the list: its question stays in view, what is below it scrolls."""

from dataclasses import dataclass

from textual.content import Content
from textual.events import Click, Resize
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

from tui.widgets.hit_text import LaidOut, Text, WordsText
from tui.widgets.scrolling import fit

_PINNED_SHARE = 0.5
"""Part of the height up to which the question stays in view; a longer one scrolls with the rest."""


class HitPreview(ScrollView, can_focus=False):
    """Draws the lines in view alone, and never asks for a new layout of the screen."""

    DEFAULT_CSS = """
    HitPreview {
        min-width: 6;
        overflow-x: hidden;
        padding: 0 1;
        scrollbar-gutter: stable;
        scrollbar-size-vertical: 1;
        border: round $foreground-darken-3;
        border-title-color: $text-primary;
    }
    HitPreview.-active {
        border: round $border;
    }
    """

    active: reactive[bool] = reactive(False)

    @dataclass
    class Picked(Message):
        """Posted when the preview is clicked."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  # Textual's own name
        super().__init__(id=id)
        self._text: Text = WordsText(Content(""))

    @property
    def text_width(self) -> int:
        """Cells that a line may take."""
        return max(1, self.scrollable_content_region.width)

    def show(self, title: Content, text: Text, *, again: bool = False) -> None:
        """Show a text with its match in view; of the same one again, what was scrolled to stays."""
        if again and title == self.border_title and text.at(self.text_width) == self._laid_out:
            return
        stay = again and round(self.scroll_y) != self._first()
        self.border_title = title
        self._text = text
        self._fit()
        if not stay:
            self._scroll(self._first())
        self.refresh()

    def move(self, lines: int) -> None:
        """Scroll so many lines."""
        self._scroll(round(self.scroll_y) + lines)

    def move_page(self, pages: int) -> None:
        """Scroll so many pages of what is below the question."""
        self.move(pages * max(1, self._room - 1))

    def watch_active(self, active: bool) -> None:
        """Told by the frame."""
        self.set_class(active, "-active")

    def on_resize(self, event: Resize) -> None:
        """Lines are laid out for the new width."""
        self._fit()
        self._scroll(self._first())

    def on_click(self, event: Click) -> None:
        """Hand the click up."""
        event.stop()
        self.post_message(self.Picked())

    def render_line(self, y: int) -> Strip:
        """One line in view."""
        laid, width = self._laid_out, self.text_width
        lines = (*laid.head, Content(""), *laid.body)
        at = y if y < self._pinned else y + round(self.scroll_y)
        if at >= len(lines):
            return Strip.blank(width, self.rich_style)
        strips = Visual.to_strips(self, lines[at], width, 1, self.visual_style, apply_selection=False)
        return strips[0].adjust_cell_length(width, self.rich_style) if strips else Strip.blank(width)

    @property
    def _laid_out(self) -> LaidOut:
        return self._text.at(self.text_width)

    @property
    def _height(self) -> int:
        return max(1, self.scrollable_content_region.height)

    @property
    def _pinned(self) -> int:
        """Lines of the question, and the one below it, that do not scroll."""
        head = len(self._laid_out.head)
        return head + 1 if head <= self._height * _PINNED_SHARE else 0

    @property
    def _room(self) -> int:
        return max(1, self._height - self._pinned)

    def _first(self) -> int:
        """How far to scroll so that the match is seen with a third of the room above it."""
        if not self._pinned or self._laid_out.match < self._room:
            return 0
        return self._laid_out.match - self._room // 3

    def _fit(self) -> None:
        laid = self._laid_out
        fit(self, len(laid.head) + 1 + len(laid.body))

    def _scroll(self, to: int) -> None:
        self.scroll_to(y=to, animate=False, force=True, immediate=True)
