"""Naming dialog: the name that a search is saved under."""

import asyncio
from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from tui.errors import QuizdeckError
from tui.keymap import bindings
from tui.screens.base import BaseScreen
from tui.text.controls import visible_line
from tui.widgets.key_bar import KeyBar
from tui.widgets.title_bar import TitleBar


class NamingScreen(BaseScreen):
    """Asks for a name; `save` is called with it in a thread, and its refusal is told here."""

    CSS_PATH = "naming.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings("naming")
    AUTO_FOCUS = "#name"
    keys = "naming"

    def __init__(self, query: str, save: Callable[[str], None], name: str = "") -> None:
        super().__init__()
        self.search_text = query
        self.start_name = name
        self._save = save

    def compose(self) -> ComposeResult:
        """The search, and the field for its name."""
        yield TitleBar("Search › Name")
        with Vertical(id="dialog"):
            yield Static(Content("Name for  ") + Content.styled(visible_line(self.search_text), "bold"))
            field = Input(self.start_name, placeholder="weak spots", id="name")
            field.cursor_blink = False
            yield field
            yield Static("", id="outcome", markup=False)
        yield KeyBar(self.key_hints)

    async def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter in the field saves."""
        await self.action_save()

    async def action_save(self) -> None:
        """Save, and go back; where that is refused, say why."""
        name = self.query_one("#name", Input).value
        try:
            await asyncio.to_thread(self._save, name)
        except QuizdeckError as error:
            self.query_one("#outcome", Static).update(Content(visible_line(str(error))))
            return
        self.app.pop_screen()
        self.tell(f"Saved as “{visible_line(name)}”.")
