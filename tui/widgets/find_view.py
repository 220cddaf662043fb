"""The finds of a document, and the marked one's card beside its lines."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content
from textual.message import Message

from tui.widgets.find_line import FindColumns, ShownFind, find_line
from tui.widgets.find_text import ToldFind, find_lines
from tui.widgets.long_list import LongList
from tui.widgets.pane import Pane
from tui.widgets.source_lines import ShownLines, source_lines


class AnyFind(ShownFind, ToldFind, Protocol):
    """A find with all that is shown of it."""


class AnyLines(ShownLines, Protocol):
    """Lines of a document with a title."""

    @property
    def title(self) -> str:
        """Which lines these are, safe to show."""
        ...


class FindView(Container):
    """A list and two panes; a narrow screen shows only the pane that is active."""

    DEFAULT_CSS = """
    FindView {
        height: 1fr;
        & > LongList {
            height: 2fr;
            border: round $foreground-darken-3;
            border-title-color: $text-primary;
        }
        & > #panes {
            layout: horizontal;
            height: 3fr;
        }
        Pane {
            width: 1fr;
            height: 100%;
        }
    }
    """

    @dataclass
    class Switched(Message):
        """Posted when the other pane became the active one."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  # Textual's own name
        super().__init__(id=id)
        self.finds: Sequence[AnyFind] = ()
        self._lines_of: Callable[[int], AnyLines] | None = None

    def compose(self) -> ComposeResult:
        """List, card, lines."""
        yield LongList(id="finds")
        with Container(id="panes"):
            yield Pane(id="card-pane")
            yield Pane(id="source-pane")

    def on_mount(self) -> None:
        """Begin with the card."""
        self.found.border_title = Content("Found")
        self._activate(self.query_one("#card-pane", Pane))

    @property
    def found(self) -> LongList:
        """The finds, each on a line."""
        return self.query_one("#finds", LongList)

    @property
    def active(self) -> Pane:
        """The pane that keys scroll."""
        return next(pane for pane in self.query(Pane) if pane.active)

    @property
    def on_source(self) -> bool:
        """Whether the lines are the active pane, and not the card."""
        return self.active.id == "source-pane"

    def show(self, finds: Sequence[AnyFind], lines_of: Callable[[int], AnyLines]) -> None:
        """Show finds, at least one, the first marked; `lines_of` gives the lines of the one at a place."""
        self.finds, self._lines_of = finds, lines_of
        columns = FindColumns.of(finds)
        self.found.display = True
        self.found.show(len(finds), lambda at, width: find_line(finds[at], columns, width))
        self._show_find(0)

    def show_nothing(self, said: Content, lines: AnyLines) -> None:
        """Say why there is nothing to choose from, in the room of the list as well.

        Where nothing is said yet, the list stays: what is read may fill it in a moment.
        """
        self.finds = ()
        self.found.show(0, lambda at, width: Content(""))
        self.found.display = not said
        self.query_one("#card-pane", Pane).show("Why" if said else "Card", said.wrap)
        self._show_lines(lines)

    def switch(self) -> None:
        """Make the other pane the active one."""
        self._activate(next(pane for pane in self.query(Pane) if not pane.active))

    def on_long_list_marked(self, event: LongList.Marked) -> None:
        """Another find, another card."""
        event.stop()
        if event.at < len(self.finds):
            self._show_find(event.at)

    def on_pane_picked(self, event: Pane.Picked) -> None:
        """A click makes a pane the active one."""
        event.stop()
        self._activate(event.pane)

    def _show_find(self, at: int) -> None:
        find = self.finds[at]
        self.query_one("#card-pane", Pane).show("Card", lambda width: find_lines(find, width))
        if self._lines_of is not None:
            self._show_lines(self._lines_of(at))

    def _show_lines(self, lines: AnyLines) -> None:
        self.query_one("#source-pane", Pane).show(lines.title, lambda width: source_lines(lines, width))

    def _activate(self, active: Pane) -> None:
        for pane in self.query(Pane):
            pane.active = pane is active
        self.post_message(self.Switched())
