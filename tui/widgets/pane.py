"""A framed text that scrolls: its lines are laid out for the width there is."""

from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive

from tui.widgets.lines import Draw, Lines


class Pane(VerticalScroll, can_focus=False):
    """One text at a time; the active one is the one that keys scroll."""

    DEFAULT_CSS = """
    Pane {
        border: round $foreground-darken-3;
        border-title-color: $text-primary;
        padding: 0 1;
        scrollbar-size-vertical: 1;
    }
    Pane.-active {
        border: round $border;
    }
    """

    active: reactive[bool] = reactive(False)

    @dataclass
    class Picked(Message):
        """Posted when the pane is clicked."""

        pane: "Pane"

    def compose(self) -> ComposeResult:
        """Its text."""
        yield Lines()

    def show(self, title: str, draw: Draw) -> None:
        """Show another text from its beginning; `title` is safe to show."""
        self.border_title = Content(title)
        self.query_one(Lines).show(draw)
        self.scroll_home(animate=False, immediate=True)  # not a frame late

    def scroll_pages(self, pages: int) -> None:
        """Scroll so many pages."""
        self.scroll_relative(y=pages * max(1, self.size.height - 1), animate=False)

    def watch_active(self, active: bool) -> None:
        """Told by the frame."""
        self.set_class(active, "-active")

    def on_click(self, event: Click) -> None:
        """Hand the click up."""
        self.post_message(self.Picked(self))
