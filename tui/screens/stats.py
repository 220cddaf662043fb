"""Stats: what was done, what was remembered, what is to come."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import Resize
from textual.widgets import Static

from tui.keymap import bindings
from tui.screens.base import BaseScreen
from tui.stats.figures import Figures
from tui.stats.report import NARROWEST, report
from tui.text.controls import visible
from tui.widgets.key_bar import KeyBar
from tui.widgets.title_bar import TitleBar

_WIDEST = 80


class StatsScreen(BaseScreen):
    """The figures in sections, one below the other."""

    CSS_PATH = "stats.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings("stats")
    AUTO_FOCUS = "#stats"
    keys = "stats"

    def __init__(self) -> None:
        super().__init__()
        self._figures: Figures | None = None

    def compose(self) -> ComposeResult:
        """Room for the sections; they come once they are counted."""
        yield TitleBar("Stats")
        with VerticalScroll(id="stats"):
            yield Static("Counting …", id="sections", markup=False)
        yield KeyBar(self.key_hints)

    def on_mount(self) -> None:
        """Count, off the screen's thread."""
        self.run_worker(self._load(), exclusive=True, group="stats")

    def on_resize(self, event: Resize) -> None:
        """Lay the lines out for the new width."""
        self.call_after_refresh(self._show)

    async def _load(self) -> None:
        self._figures = await self.perform(self.services.stats.figures)
        if self._figures is None:
            self.query_one("#sections", Static).update(Content("The decks or the log cannot be read."))
            return
        self.query_one(TitleBar).right = f"{self._figures.on:%a} {self._figures.on.day} {self._figures.on:%b}"
        self._show()

    def _show(self) -> None:
        if self._figures is None:
            return
        room = self.query_one("#stats", VerticalScroll).scrollable_content_region.width
        parts: list[Content] = []
        for section in report(self._figures, max(NARROWEST, min(_WIDEST, room))):
            parts.append(Content.styled(section.title, "bold $text-primary"))
            parts += [Content(visible(line)) for line in (*section.lines, "")]
        self.query_one("#sections", Static).update(Content("\n").join(parts))
