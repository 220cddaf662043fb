"""Key points to tick after an answer was revealed."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Label

from tui.widgets.option_row import OptionRow, RowLook


class PointList(Vertical):
    """What a good answer mentions, each with a box."""

    DEFAULT_CSS = """
    PointList {
        height: auto;
        margin-top: 1;
    }
    """

    def __init__(self, points: Sequence[str]) -> None:
        super().__init__()
        self.points = tuple(points)
        self.cursor = 0
        self.ticked: frozenset[int] = frozenset()

    def compose(self) -> ComposeResult:
        """A heading and one row a point."""
        yield Label("Which of these did you have? ↑↓ move, Space ticks", classes="caption", markup=False)
        for position, point in enumerate(self.points):
            yield OptionRow(position, point, self._look(position))

    def move(self, step: int) -> None:
        """Mark the point above or below."""
        self.cursor = min(len(self.points) - 1, max(0, self.cursor + step))
        self._refresh_rows()

    def toggle(self, position: int | None = None) -> None:
        """Tick or untick a point; the marked one unless another is named."""
        if position is not None:
            self.cursor = position
        self.ticked = self.ticked ^ {self.cursor}
        self._refresh_rows()

    def _refresh_rows(self) -> None:
        """Draw them as they are now, the marked one in view: nothing is ticked out of sight."""
        rows = self.query(OptionRow)
        for row in rows:
            row.look = self._look(row.position)
        rows[self.cursor].bring_into_view()

    def _look(self, position: int) -> RowLook:
        return RowLook(cursor=position == self.cursor, numbered=False, chosen=position in self.ticked)
