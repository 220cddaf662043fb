"""Texts on the left, each to be given one of the texts on the right."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from tui.model.card import Pair
from tui.model.grade import Mark, PartMark, Verdict
from tui.model.response import MatchResponse, Response
from tui.text.controls import visible_line
from tui.text.reading import plain_text
from tui.widgets.option_row import OptionRow, RowLook
from tui.widgets.response_field import ResponseField
from tui.wording import one_line, plural

_SHOWN = 60
_SHOWN_ASKING = 20
"""Characters of a right text shown behind the left one; few while it stands in the other column too."""


class MatchList(ResponseField):
    """Two columns of numbered texts; a left one is marked first, then the right one that belongs to it.

    Left texts stand in deck order, right ones in `order`: positions of the pairs they are taken from.
    """

    DEFAULT_CSS = """
    MatchList {
        layout: horizontal;
    }
    MatchList > Vertical {
        width: 1fr;
        height: auto;
    }
    MatchList #rights {
        margin-left: 2;
    }
    """

    def __init__(self, pairs: Sequence[Pair], order: Sequence[int], given: Sequence[int | None] = ()) -> None:
        super().__init__()
        self.pairs = tuple(pairs)
        self.order = tuple(order)
        self.given: list[int | None] = [*given] if given else [None] * len(self.pairs)
        """For each left text the pair whose right text it was given."""
        self.on_right = False
        """Whether the mark is in the right column."""
        self.cursors = [0, 0]
        self.marks: tuple[PartMark, ...] = ()

    def compose(self) -> ComposeResult:
        """Left texts, right texts."""
        with Vertical(id="lefts"):
            yield Static(self._caption(0), classes="caption")
            for place, pair in enumerate(self.pairs):
                yield OptionRow(place, pair.left, self._left_look(place))
        with Vertical(id="rights"):
            yield Static(self._caption(1), classes="caption")
            for place, at in enumerate(self.order):
                yield OptionRow(place, self.pairs[at].right, self._right_look(place))

    lacking = "Match first: the number on the left, then the one on the right."

    @property
    def draft(self) -> Response | None:
        """The pairs as they stand, once one was matched."""
        return None if self.given.count(None) == len(self.pairs) else MatchResponse(tuple(self.given))

    @property
    def ready(self) -> bool:
        """Whether every text on the left was given one."""
        return None not in self.given

    def submit(self) -> Response | None:
        """The pairs, once none is missing."""
        response, unmatched = super().submit(), self.given.count(None)
        if response is None or not unmatched:
            return response
        self.refusal = f"{plural(unmatched, 'text')} not matched yet. Enter again answers as it is."
        return None

    def move(self, step: int) -> bool:
        """Mark the text above or below in the present column."""
        column = int(self.on_right)
        last = (len(self.order) if self.on_right else len(self.pairs)) - 1
        self._mark(self.on_right, min(last, max(0, self.cursors[column] + step)))
        return not self.marks

    def choose(self, place: int) -> None:
        """Mark a left text and go to the right; there, give its text to the marked left one and come back."""
        if self.marks or place >= (len(self.order) if self.on_right else len(self.pairs)):
            return
        self._mark(self.on_right, place)
        if self.on_right:
            self._give(self.order[place])
        else:
            self._mark(True, self.cursors[1])

    def pick(self) -> None:
        """Choose what is marked."""
        self.choose(self.cursors[self.on_right])

    def on_option_row_picked(self, event: OptionRow.Picked) -> None:
        """A click chooses, in whichever column."""
        event.stop()
        self.on_right = event.row.parent is self.query_one("#rights")
        self.choose(event.position)

    def switch(self, right: bool) -> None:
        """Go to the other column."""
        self._mark(right, self.cursors[right])

    def show_graded(self, verdict: Verdict, response: Response | None) -> None:
        """Show each pair with its verdict; the column of right texts has done its work."""
        self.marks = verdict.parts or tuple(PartMark(Mark.MISSED, "", pair.right) for pair in self.pairs)
        self.query_one("#rights").display = False
        self._refresh_rows()

    def _give(self, pair: int) -> None:
        """Give a right text to the marked left one; where every text belongs once, take it from another."""
        left = self.cursors[0]
        if len(self.order) == len(self.pairs):
            self.given = [None if at == pair else at for at in self.given]
        self.given[left] = pair
        ahead = [*range(left + 1, len(self.pairs)), *range(left)]
        self._mark(False, next((at for at in ahead if self.given[at] is None), left))

    def _mark(self, right: bool, place: int) -> None:
        if self.marks:
            return
        self.on_right = right
        self.cursors[right] = place
        self._refresh_rows()
        self._rows(right)[place].bring_into_view()

    def _rows(self, right: bool) -> list[OptionRow]:
        return list(self.query_one("#rights" if right else "#lefts").query(OptionRow))

    def _refresh_rows(self) -> None:
        for row in self._rows(False):
            row.look = self._left_look(row.position)
        for row in self._rows(True):
            row.look = self._right_look(row.position)
        for right, column in enumerate(("#lefts", "#rights")):
            caption = self.query_one(column).query_one(".caption", Static)
            caption.update(self._caption(right))
            caption.display = not self.marks

    def _caption(self, right: int) -> Content:
        words = ("First one of these …", "… then what belongs to it")[right]
        return Content.styled(words, "bold $text-accent" if self.on_right == bool(right) else "dim")

    def _left_look(self, place: int) -> RowLook:
        if self.marks:
            return _graded_look(self.marks[place])
        given = self.given[place]
        right = "" if given is None else _short(self.pairs[given].right, _SHOWN_ASKING)
        text = "" if given is None else f"→ {self.order.index(given) + 1}  {right}"
        return RowLook(
            cursor=place == self.cursors[0], verdict=text, style="" if given is None else "$text-accent"
        )

    def _right_look(self, place: int) -> RowLook:
        taken = self.order[place] in self.given
        return RowLook(cursor=self.on_right and place == self.cursors[1], style="dim" if taken else "")


def _graded_look(part: PartMark) -> RowLook:
    right = _short(part.expected)
    if part.mark is Mark.RIGHT:
        return RowLook(verdict=f"✓ {right}", style="$text-success")
    said = _short(part.given) if part.given else "left open"
    return RowLook(verdict=f"✗ {said} → {right}", style="$text-error")


def _short(markdown: str, limit: int = _SHOWN) -> str:
    return one_line(visible_line(plain_text(markdown)), limit)
