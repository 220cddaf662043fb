"""Picking several values of a setting."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content

from tui.keymap import bindings
from tui.screens.base import BaseScreen
from tui.text.controls import visible_line
from tui.widgets.cut import cut
from tui.widgets.key_bar import KeyBar
from tui.widgets.long_list import LongList
from tui.widgets.title_bar import TitleBar


class PickScreen(BaseScreen):
    """A box a value; the first stands for all, so it goes with no other. `take` gets the positions picked."""

    CSS_PATH = "pick.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings("pick")
    keys = "pick"

    def __init__(
        self,
        label: str,
        values: Sequence[str],
        picked: Sequence[int],
        take: Callable[[Sequence[int]], None],
    ) -> None:
        super().__init__()
        self.label = label
        self.values = tuple(values)
        self.picked = frozenset(picked)
        self._take = take

    def compose(self) -> ComposeResult:
        """The values."""
        yield TitleBar(f"Quiz › {self.label}")
        yield LongList(id="values")
        yield KeyBar(self.key_hints)

    def on_mount(self) -> None:
        """Mark the first value that is picked."""
        self.query_one(LongList).show(len(self.values), self._line, min(self.picked))
        self._count()

    def _line(self, at: int, width: int) -> Content:
        box = "[x] " if at in self.picked else "[ ] "
        return cut(Content(box) + Content(visible_line(self.values[at])), width)

    def _count(self) -> None:
        count = len(self.picked - {0})
        self.query_one(TitleBar).right = f"{count} picked" if count else self.values[0]
        self.query_one(LongList).refresh()

    def action_move(self, step: int) -> None:
        """Mark another value."""
        self.query_one(LongList).move(step)

    def action_move_page(self, pages: int) -> None:
        """Mark a value a page away."""
        self.query_one(LongList).move_page(pages)

    def action_pick(self) -> None:
        """Pick the marked value, or leave it."""
        marked = self.query_one(LongList).marked
        self.picked = frozenset({0}) if marked == 0 else (self.picked - {0}) ^ {marked} or frozenset({0})
        self._count()

    def on_long_list_clicked(self, event: LongList.Clicked) -> None:
        """A click picks or leaves."""
        self.action_pick()

    def action_take(self) -> None:
        """Go back with what is picked."""
        self.app.pop_screen()
        self._take(sorted(self.picked))
