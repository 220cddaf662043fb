"""A quiz that is paused: the clock stands, and the question is out of sight."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from tui.keymap import bindings
from tui.practice.session import Session
from tui.screens.base import BaseScreen
from tui.widgets.key_bar import KeyBar
from tui.widgets.title_bar import TitleBar
from tui.wording import clock_time, plural


class PausedScreen(BaseScreen):
    """Says how far the quiz is; `go_on` is called when the learner comes back."""

    CSS_PATH = "paused.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings("paused")
    keys = "paused"

    def __init__(self, session: Session, go_on: Callable[[], None]) -> None:
        super().__init__()
        self.session = session
        self._go_on = go_on

    def compose(self) -> ComposeResult:
        """How far it is, and how to go on."""
        yield TitleBar("Quiz › Paused")
        yield Static(self._text(), id="paused")
        yield KeyBar(self.key_hints)

    def _text(self) -> Content:
        session = self.session
        left = session.time_left_s()
        lines = [
            Content.styled("The clock stands.", "bold"),
            Content(
                f"Question {session.position + 1} of {len(session.questions)}, "
                f"{plural(session.remaining, 'question')} open."
            ),
            *([] if left is None else [Content(f"{clock_time(left)} left.")]),
            Content("Space goes on."),
        ]
        return Content("\n").join(lines)

    async def action_leave(self) -> None:
        """Let the clock run, and show the question again."""
        self.app.pop_screen()
        self._go_on()
