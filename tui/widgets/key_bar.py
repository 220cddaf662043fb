"""The footer: the keys that work now, as many as fit, help always among them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from textual.content import Content
from textual.events import Mount
from textual.style import Style
from textual.widget import Widget

_GAP = "  "


@dataclass(frozen=True, slots=True)
class KeyHint:
    """A key, its word and the action a click runs."""

    key: str
    word: str
    action: str

    @property
    def width(self) -> int:
        """Cells it takes with the gap behind it."""
        return len(self.key) + 1 + len(self.word) + len(_GAP)


def fitting(hints: Iterable[KeyHint], last: KeyHint | None, width: int) -> list[KeyHint]:
    """The first hints that fit beside the last one, in order; the last one always stays."""
    left = width + len(_GAP) - (last.width if last else 0)
    shown: list[KeyHint] = []
    for hint in hints:
        if hint.width > left:
            break
        shown.append(hint)
        left -= hint.width
    return [*shown, last] if last else shown


class KeyBar(Widget):
    """One line of keys at the bottom of a screen, each of which can be clicked."""

    DEFAULT_CSS = """
    KeyBar {
        dock: bottom;
        height: 1;
        padding: 0 1;
        background: $panel;
        link-style: none;
        link-color: $text;
        link-background: $panel;
    }
    """

    def __init__(self, hints: Callable[[], tuple[list[KeyHint], KeyHint | None]]) -> None:
        super().__init__()
        self._hints = hints

    def on_mount(self, event: Mount) -> None:
        """Draw anew whenever other keys work."""
        self.screen.bindings_updated_signal.subscribe(self, lambda _: self.refresh())

    def render(self) -> Content:
        """The hints that fit."""
        hints, last = self._hints()
        parts = [
            Content.assemble(
                (hint.key, Style.parse("bold $text-accent") + _click(hint.action)),
                (f" {hint.word}", _click(hint.action)),
            )
            for hint in fitting(hints, last, self.content_size.width)
        ]
        return Content(_GAP).join(parts)


def _click(action: str) -> Style:
    return Style.from_meta({"@click": action})
