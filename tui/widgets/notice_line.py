"""A message below what is being read: it takes a line for a while instead of covering any."""

from textual.content import Content
from textual.reactive import reactive
from textual.timer import Timer
from textual.widget import Widget

from tui.text.controls import visible_line

_SHORT_S, _LONG_S = 4.0, 8.0
"""How long a message stays, and one that tells of something gone wrong."""


class NoticeLine(Widget):
    """Says one thing at a time, wrapped where it is long; without one it takes no room."""

    DEFAULT_CSS = """
    NoticeLine {
        height: auto;
        padding: 0 1;
        background: $boost;
        display: none;
    }
    """

    message: reactive[Content] = reactive(Content(""), layout=True)

    def __init__(self) -> None:
        super().__init__()
        self._until: Timer | None = None

    def say(self, message: str, *, bad: bool = False) -> None:
        """Say it for a while, in place of what was said before."""
        text = Content(visible_line(message))
        self.message = Content.styled("! ", "bold $text-error") + text if bad else text
        self.display = True
        self._stop()
        self._until = self.set_timer(_LONG_S if bad else _SHORT_S, self.clear)

    def says(self, message: str) -> bool:
        """Whether this is what stands there now."""
        return self.display and self.message.plain == visible_line(message)

    def clear(self) -> None:
        """Say nothing any more."""
        self._stop()
        self.display = False

    def _stop(self) -> None:
        if self._until is not None:
            self._until.stop()
            self._until = None

    def render(self) -> Content:
        """The message."""
        return self.message
