"""One line of a form: a name and a value that arrows change."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from tui.text.controls import visible_line
from tui.widgets.cut import cut

_NAME_WIDTH = 14


class SettingRow(Widget):
    """A name with one of several values."""

    DEFAULT_CSS = """
    SettingRow {
        height: 1;
    }
    SettingRow.-cursor {
        background: $boost;
    }
    """

    cursor: reactive[bool] = reactive(False)
    chosen: reactive[int] = reactive(0)

    @dataclass
    class Clicked(Message):
        """Posted when the row is clicked: the learner wants its next value."""

        row: "SettingRow"

    @dataclass
    class Changed(Message):
        """Posted when another value was chosen."""

        row: "SettingRow"

    def __init__(self, name: str, values: Sequence[str], chosen: int = 0, *, id: str | None = None) -> None:  # noqa: A002  # Textual's own name
        super().__init__(id=id)
        self.label = name
        self.values = tuple(values)
        self.set_reactive(SettingRow.chosen, chosen)

    @property
    def value(self) -> str:
        """The value shown."""
        return self.values[self.chosen]

    def change(self, step: int) -> None:
        """Take the value before or after, round about."""
        self.chosen = (self.chosen + step) % len(self.values)
        self.post_message(self.Changed(self))

    def render(self) -> Content:
        """Cursor, name and value."""
        arrow = Content.styled("› " if self.cursor else "  ", "bold $text-accent")
        name = Content.styled(f"{self.label:<{_NAME_WIDTH}}", "" if self.cursor else "dim")
        value = Content.styled(
            f"‹ {visible_line(self.value)} ›" if self.cursor else f"  {visible_line(self.value)}", "bold"
        )
        return cut(arrow + name + value, self.content_size.width)

    def watch_cursor(self, cursor: bool) -> None:
        """Show the cursor as background too."""
        self.set_class(cursor, "-cursor")

    def on_click(self, event: Click) -> None:
        """Hand the click up."""
        event.stop()
        self.post_message(self.Clicked(self))
