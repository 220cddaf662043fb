"""Steps to put in order: one is taken up, moved and put down; graded, the right order is shown."""

from collections.abc import Sequence

from textual.app import ComposeResult

from tui.model.grade import Mark, PartMark, Verdict
from tui.model.response import OrderResponse, Response
from tui.widgets.option_row import OptionRow, RowLook
from tui.widgets.response_field import ResponseField


class OrderList(ResponseField):
    """Steps as they stand now. `order` holds their positions in deck order, from above.

    `begun` says that the learner has put them in that order, and not the quiz.
    """

    def __init__(self, steps: Sequence[str], order: Sequence[int], *, begun: bool = False) -> None:
        super().__init__()
        self.steps = tuple(steps)
        self.order = tuple(order)
        self.cursor = 0
        self.held = False
        """Whether the marked step goes along when the mark moves."""
        self._moved = begun
        """Whether something was moved."""
        self.marks: tuple[PartMark, ...] = ()
        """Verdicts on the steps in their right order, once graded."""

    def compose(self) -> ComposeResult:
        """One row a step."""
        for place, at in enumerate(self.order):
            yield OptionRow(place, self.steps[at], self._look(place))

    lacking = "Nothing was moved yet. Enter again answers with this order."

    @property
    def draft(self) -> Response | None:
        """The order as it stands, once something was moved."""
        return self.as_it_stands if self._moved else None

    @property
    def as_it_stands(self) -> Response:
        """The order, be it the one that was asked."""
        return OrderResponse(self.order)

    def move(self, step: int) -> bool:
        """Mark the step above or below; while one is held, it goes along."""
        target = min(len(self.order) - 1, max(0, self.cursor + step))
        if self.held:
            self._carry(target)
        else:
            self._mark(target)
        return not self.graded

    def carry(self, step: int) -> None:
        """Move the marked step up or down."""
        self._carry(min(len(self.order) - 1, max(0, self.cursor + step)))

    def choose(self, place: int) -> None:
        """Take up the step of that place; while one is held, put that one down there."""
        if self.graded or place >= len(self.order):
            return
        if self.held:
            self._carry(place)
        else:
            self._mark(place)
        self.pick()

    def pick(self) -> None:
        """Take the marked step up, or put it down."""
        if not self.graded:
            self.held = not self.held
            self._refresh_rows()

    @property
    def graded(self) -> bool:
        """Whether the verdict is shown."""
        return bool(self.marks)

    def show_graded(self, verdict: Verdict, response: Response | None) -> None:
        """Show the right order, each step with its verdict."""
        self.marks, self.held = verdict.parts or _unmarked(self.steps), False
        self.order = tuple(range(len(self.steps)))
        self._refresh_rows()

    def _mark(self, place: int) -> None:
        if self.graded:
            return
        self.cursor = place
        self._refresh_rows()
        self.query(OptionRow)[place].bring_into_view()

    def _carry(self, target: int) -> None:
        if self.graded or target == self.cursor:
            return
        order = list(self.order)
        order.insert(target, order.pop(self.cursor))
        self.order, self._moved = tuple(order), True
        self._mark(target)

    def _refresh_rows(self) -> None:
        for row, at in zip(self.query(OptionRow), self.order, strict=True):
            row.show(self.steps[at], self._look(row.position))

    def _look(self, place: int) -> RowLook:
        if self.graded:
            return _graded_look(self.marks[place])
        marked = place == self.cursor
        return RowLook(cursor=marked, verdict="⇅ moves with the arrows" if marked and self.held else "")


def _unmarked(steps: Sequence[str]) -> tuple[PartMark, ...]:
    """Marks where nothing was graded: on a skipped question."""
    return tuple(PartMark(Mark.MISSED, "", step) for step in steps)


def _graded_look(part: PartMark) -> RowLook:
    if part.mark is Mark.RIGHT:
        return RowLook(verdict=f"✓ {part.note}".rstrip(), style="$text-success")
    return RowLook(verdict=f"✗ {part.note or 'left out'}", style="$text-error")
