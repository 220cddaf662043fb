"""Export dialog: format and file for the answers of a session."""

import asyncio
from pathlib import Path
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from tui.errors import QuizdeckError, WouldOverwriteError
from tui.keymap import bindings
from tui.model.ids import SessionId
from tui.screens.base import BaseScreen
from tui.widgets.key_bar import KeyBar
from tui.widgets.title_bar import TitleBar


class ExportScreen(BaseScreen):
    """Asks for a path; the ending decides the format."""

    CSS_PATH = "export.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings("export")
    AUTO_FOCUS = "#path"
    keys = "export"

    def __init__(self, session: SessionId, of: str = "Results") -> None:
        """`of` is the screen one comes from, as its title has it."""
        super().__init__()
        self._of = of
        self.session = session
        self._confirmed = ""

    def compose(self) -> ComposeResult:
        """One field and what it means."""
        yield TitleBar(f"{self._of} › Export")
        with Vertical(id="dialog"):
            yield Static(
                "File to write. Its ending decides the format: .csv, .json, .jsonl or .md", markup=False
            )
            # Selected, so that a path that is typed or pasted stands in place of the one proposed.
            field = Input(value=str(self.services.exports.proposed_path()), id="path", select_on_focus=True)
            field.cursor_blink = False
            yield field
            yield Static("", id="outcome", markup=False)
        yield KeyBar(self.key_hints)

    def on_key(self, event: events.Key) -> None:
        """Any key but Enter unsays that it replaces a file."""
        if event.key != "enter":
            self._think_better()

    def on_input_changed(self) -> None:
        """What was said of another path is said no more."""
        self._think_better()

    def _think_better(self) -> None:
        self._confirmed = ""
        self.query_one("#outcome", Static).update("")

    async def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter in the field saves."""
        await self.action_save()

    async def action_save(self) -> None:
        """Write the file; a file already there is replaced only when Enter is pressed twice."""
        path = self.query_one("#path", Input).value.strip()
        outcome = self.query_one("#outcome", Static)
        try:
            written = await asyncio.to_thread(self._write, path)
        except WouldOverwriteError:
            self._confirmed = path
            outcome.update(Content("That file is already there. Enter again replaces it."))
            return
        except QuizdeckError as error:
            outcome.update(Content(str(error)))
            return
        except ValueError:
            outcome.update(Content("That cannot be a file's path. Choose another."))
            return
        self.app.pop_screen()
        self.tell(f"Written: {written.absolute()}")

    def _write(self, path: str) -> Path:
        """Raises: QuizdeckError; ValueError for a NUL."""
        return self.services.exports.save_answers(path, self.session, force=path == self._confirmed)
