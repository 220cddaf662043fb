"""A text that is scrolled while what it is about stays in sight above it."""

from collections.abc import Callable
from typing import Any

from textual.content import Content
from textual.geometry import Offset, Region, Spacing
from textual.widget import Widget

from tui.widgets.cut import cut
from tui.widgets.markdown_view import MarkdownView
from tui.widgets.reading_scroll import ReadingScroll

_SHARE = 3
"""What is held takes at most one row in so many."""
_RULED = 4
"""From so many rows on, a rule divides it from what is scrolled."""


class HeldLines(Widget):
    """The first lines of a text, drawn over what is scrolled below them."""

    DEFAULT_CSS = """
    HeldLines {
        dock: top;
        layer: held;
        display: none;
        width: 100%;
        background: $background;
        text-style: bold;
        text-wrap: nowrap;
        text-overflow: clip;
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self.styles.max_width = "100%"  # whatever a screen says of the widgets that are scrolled
        self.lines: list[Content] = []
        self.indent = 0
        """Columns left of the lines: the text they stand for may be in the middle."""

    def render(self) -> Content:
        """The lines, as far to the right as the text stands."""
        return Content("\n").join(Content(" " * self.indent) + line for line in self.lines)


class HeldScroll(ReadingScroll):
    """Once asked to, holds the beginning of `head`, its first child, in sight when that is scrolled away."""

    DEFAULT_CSS = """
    HeldScroll {
        layers: default held;
    }
    """

    def __init__(self, head: MarkdownView, *, id: str | None = None) -> None:  # noqa: A002  # Textual's own name
        super().__init__(id=id)
        self.head = head
        self.held = HeldLines()
        self._holds = False
        self._then: Callable[[], None] | None = None
        self._brought = 0.0
        """Where `_then` scrolled to."""

    def on_mount(self) -> None:
        """What is held lies above what is scrolled."""
        self.mount(self.held)

    def hold(self, *, then: Callable[[], None]) -> None:
        """Hold it from now on, and scroll by `then` once what is to be read below is laid out."""
        self._holds, self._then = True, then
        self._draw_held()
        self.call_after_refresh(self._bring)

    def let_go(self) -> None:
        """Hold it no more."""
        self._holds, self._then = False, None
        self._draw_held()

    def _bring(self) -> None:
        if self._then is not None:
            self._then()
            self._brought = self.scroll_y

    @property
    def covered(self) -> int:
        """Rows at the top that do not scroll, once anything does."""
        return len(self._held_lines())

    def scroll_to_region(self, region: Region, *, spacing: Spacing | None = None, **how: Any) -> Offset:  # noqa: ANN401  # handed on as it comes
        """Scroll until a region is in view, clear of what is held."""
        clear = Spacing(top=self.covered)
        return super().scroll_to_region(region, spacing=spacing + clear if spacing else clear, **how)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """What is scrolled away is held."""
        super().watch_scroll_y(old_value, new_value)
        self._draw_held()

    def on_resize(self) -> None:
        """Other sizes hold other lines; what was brought into view is brought again until one scrolls on."""
        self._draw_held()
        if self.scroll_y == self._brought:
            self.call_after_refresh(self._bring)

    def _draw_held(self) -> None:
        held = self.held
        lines = self._held_lines() if self.scroll_y >= 1 else []
        held.display = bool(lines)
        if lines:
            held.lines, held.indent = lines, self.head.virtual_region.x
            held.styles.height = len(lines)
            held.refresh()

    def _held_lines(self) -> list[Content]:
        """The first lines, with a mark where there are more, and a rule where there is room for one."""
        width, room = self.head.content_size.width, self.scrollable_content_region.height // _SHARE
        if not self._holds or not width or not room:
            return []
        rule = [Content.styled("─" * width, "not bold $foreground-darken-3")] if room >= _RULED else []
        lines = _beginning(self.head.lines_at(width), room - len(rule), width)
        return [*lines, *rule] if lines else []


def _beginning(lines: list[Content], most: int, width: int) -> list[Content]:
    """At most so many lines, the last with a mark where there are more; it is none that is blank."""
    if len(lines) <= most:
        return lines
    kept = most
    while kept > 1 and not lines[kept - 1].plain.strip():
        kept -= 1
    return [*lines[: kept - 1], cut(lines[kept - 1].rstrip() + Content(" …"), width)]
