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
    """A name with one of several values; `several` of them where more than one may be chosen."""

    DEFAULT_CSS = """
    SettingRow {
        height: 1;
    }
    SettingRow.-cursor {
        background: $boost;
    }
    """

    cursor: reactive[bool] = reactive(False)
    chosen: reactive[tuple[int, ...]] = reactive((0,))
    """Positions of the values chosen, ascending, one at least."""

    @dataclass
    class Clicked(Message):
        """Posted when the row is clicked: the learner wants its next value."""

        row: "SettingRow"

    @dataclass
    class Changed(Message):
        """Posted when another value was chosen."""

        row: "SettingRow"

    def __init__(
        self,
        name: str,
        values: Sequence[str],
        chosen: Sequence[int] = (0,),
        *,
        several: bool = False,
        id: str | None = None,  # noqa: A002  # Textual's own name
    ) -> None:
        super().__init__(id=id)
        self.label = name
        self.values = tuple(values)
        self.several = several
        self.set_reactive(SettingRow.chosen, tuple(chosen))

    @property
    def value(self) -> str:
        """What is chosen, as shown."""
        return ", ".join(self.values[at] for at in self.chosen)

    def change(self, step: int) -> None:
        """Take the value before or after the first that is chosen, round about."""
        self.take(((self.chosen[0] + step) % len(self.values),))

    def take(self, chosen: Sequence[int]) -> None:
        """Choose these values."""
        self.chosen = tuple(chosen)
        self.post_message(self.Changed(self))

    def render(self) -> Content:
        """Cursor, name and value."""
        width = self.content_size.width
        arrow = Content.styled("› " if self.cursor else "  ", "bold $text-accent")
        name = Content.styled(f"{self.label:<{_NAME_WIDTH}}", "" if self.cursor else "dim")
        room = max(1, width - arrow.cell_length - name.cell_length - 4)
        value = cut(visible_line(self.value), room)
        framed = Content("‹ ") + value + Content(" ›") if self.cursor else Content("  ") + value
        return cut(arrow + name + framed.stylize("bold"), width)

    def watch_cursor(self, cursor: bool) -> None:
        """Show the cursor as background too."""
        self.set_class(cursor, "-cursor")

    def on_click(self, event: Click) -> None:
        """Hand the click up."""
        event.stop()
        self.post_message(self.Clicked(self))
