"""The footer: the keys that work now, as many as fit, help always among them."""

from collections.abc import Callable, Iterable, Sequence
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


def fitting(hints: Iterable[KeyHint], always: Sequence[KeyHint], width: int) -> list[KeyHint]:
    """The first hints that fit beside those always shown, in order; of the latter the last ones at least."""
    left = width + len(_GAP)
    tail: list[KeyHint] = []
    for hint in reversed(always):
        if tail and hint.width > left:
            break
        tail.insert(0, hint)
        left -= hint.width
    shown: list[KeyHint] = []
    for hint in hints:
        if hint.width > left:
            break
        shown.append(hint)
        left -= hint.width
    return [*shown, *tail]


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

    def __init__(self, hints: Callable[[], tuple[list[KeyHint], list[KeyHint]]]) -> None:
        super().__init__()
        self._hints = hints

    def on_mount(self, event: Mount) -> None:
        """Draw anew whenever other keys work."""
        self.screen.bindings_updated_signal.subscribe(self, lambda _: self.refresh())

    def render(self) -> Content:
        """The hints that fit."""
        hints, always = self._hints()
        parts = [
            Content.assemble(
                (hint.key, Style.parse("bold") + _click(hint.action)),
                (f" {hint.word}", _click(hint.action)),
            )
            for hint in fitting(hints, always, self.content_size.width)
        ]
        return Content(_GAP).join(parts)


def _click(action: str) -> Style:
    """A hint for a range of keys has no action: a click would not say which one is meant."""
    return Style.from_meta({"@click": action}) if action else Style()
