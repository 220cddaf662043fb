"""An app that holds nothing but the widget under test."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TypeVar

from textual.app import App, ComposeResult
from textual.filter import LineFilter
from textual.message import Message
from textual.pilot import Pilot
from textual.widget import Widget

from tui.widgets.safe_lines import SafeLines

Posted = TypeVar("Posted", bound=Message)


class Stage(App[None]):
    """Shows one widget, and keeps what it posts."""

    CSS = "Screen { overflow: hidden; }"

    def __init__(self, shown: Widget, *, safe: bool = False) -> None:
        super().__init__()
        self.shown = shown
        self.safe = safe
        self.heard: list[Message] = []
        self.noted: list[str] = []

    def compose(self) -> ComposeResult:
        """The widget alone."""
        yield self.shown

    def get_line_filters(self) -> list[LineFilter]:
        """The net under test, where it is asked for."""
        return [*super().get_line_filters(), *([SafeLines()] if self.safe else [])]

    def hear(self, message: Message) -> None:
        """Keep a message once, on however many widgets it calls."""
        if not any(message is one for one in self.heard):
            self.heard.append(message)

    def action_note(self, word: str) -> None:
        """Keep a word, for widgets that run actions."""
        self.noted.append(word)

    def heard_of(self, kind: type[Posted]) -> list[Posted]:
        """What was posted of that kind."""
        return [message for message in self.heard if isinstance(message, kind)]


@asynccontextmanager
async def staged(
    shown: Widget, size: tuple[int, int] = (60, 20), *, safe: bool = False
) -> AsyncIterator[tuple[Stage, Pilot[None]]]:
    """The widget on its stage, laid out."""
    app = Stage(shown, safe=safe)
    async with app.run_test(size=size, message_hook=app.hear) as pilot:
        await pilot.pause()
        yield app, pilot
