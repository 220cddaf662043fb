"""The footer: the keys that work now, as many as fit, help always among them."""

from collections.abc import Callable, Sequence
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
    main: bool = False
    """Whether it is the key of the moment, which goes last where there is little room."""

    @property
    def width(self) -> int:
        """Cells it takes with the gap behind it."""
        return len(self.key) + 1 + len(self.word) + len(_GAP)


def fitting(hints: Sequence[KeyHint], always: Sequence[KeyHint], width: int) -> list[KeyHint]:
    """The first hints that fit beside those always shown, in order.

    Where there is less room, the last of those always shown stays, then the main one of the others (the first
    where none says so), then the rest of those always shown from behind.
    """
    every, first, last = [*hints, *always], len(hints), len(hints) + len(always) - 1
    main = next((at for at, hint in enumerate(hints) if hint.main), 0)
    others = [at for at in range(first) if at != main]
    ranked = [*range(last, last + bool(always)), *range(main, main + bool(hints))]
    left, kept = width + len(_GAP), set[int]()
    for at in (*ranked, *range(last - 1, first - 1, -1), *others):
        if every[at].width > left and (kept or not always):
            break
        kept.add(at)
        left -= every[at].width
    return [every[at] for at in sorted(kept)]


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
