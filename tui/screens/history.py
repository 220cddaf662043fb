"""Past sessions, newest first; the marked one opens with its questions."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from tui.keymap import bindings
from tui.practice.past import PastSession
from tui.screens.base import BaseScreen
from tui.screens.export import ExportScreen
from tui.screens.past import PastScreen
from tui.widgets.key_bar import KeyBar
from tui.widgets.long_list import LongList
from tui.widgets.session_line import session_line
from tui.widgets.title_bar import TitleBar
from tui.wording import plural


class HistoryScreen(BaseScreen):
    """A line a session."""

    CSS_PATH = "history.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings("history")
    keys = "history"

    def __init__(self) -> None:
        super().__init__()
        self.sessions: tuple[PastSession, ...] = ()

    def compose(self) -> ComposeResult:
        """The list, filled once the log was read."""
        yield TitleBar("Past sessions")
        yield Static("Reading …", id="nothing", markup=False)
        yield LongList(id="sessions")
        yield KeyBar(self.key_hints)

    def on_screen_resume(self) -> None:
        """Read the log, also after a session was gone on with."""
        self.run_worker(self._show(), exclusive=True, group="show")

    async def _show(self) -> None:
        sessions = await self.perform(self.services.past.sessions)
        nothing, listed = self.query_one("#nothing", Static), self.query_one(LongList)
        if sessions is None:
            nothing.update(Content("The decks or the log cannot be read."))
            return
        self.sessions = sessions
        self.query_one(TitleBar).right = plural(len(sessions), "session")
        nothing.update(Content("Nothing was answered yet. Enter on home sets up a quiz."))
        nothing.display, listed.display = not sessions, bool(sessions)
        listed.show(len(sessions), lambda at, width: session_line(self.sessions[at], width), listed.marked)
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing but leaving works on nothing."""
        return bool(self.sessions) if action in ("open", "export", "move", "move_page") else True

    def action_move(self, step: int) -> None:
        """Mark another session."""
        self.query_one(LongList).move(step)

    def action_move_page(self, pages: int) -> None:
        """Mark a session a page away."""
        self.query_one(LongList).move_page(pages)

    def on_long_list_clicked(self, event: LongList.Clicked) -> None:
        """A click marks, a second one opens."""
        if event.again:
            self.action_open()

    @property
    def _marked(self) -> PastSession:
        return self.sessions[self.query_one(LongList).marked]

    def action_open(self) -> None:
        """Show the marked session."""
        self.app.push_screen(PastScreen(self._marked))

    def action_export(self) -> None:
        """Ask where to write the marked session's answers."""
        self.app.push_screen(ExportScreen(self._marked.id, "Past sessions"))
