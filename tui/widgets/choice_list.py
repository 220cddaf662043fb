"""The choices of a question: marked, chosen, struck out and, once graded, told right from wrong."""

from collections.abc import Collection, Sequence

from textual.app import ComposeResult

from tui.model.card import ChoiceBody
from tui.model.grade import Verdict
from tui.model.response import ChoiceResponse, Response
from tui.widgets.option_row import OptionRow, RowLook
from tui.widgets.response_field import ResponseField


class ChoiceList(ResponseField):
    """Choices in the order they are asked; `order`, `struck` and `given` hold positions in deck order."""

    def __init__(
        self,
        body: ChoiceBody,
        order: Sequence[int],
        struck: Collection[int] = (),
        given: Collection[int] = (),
    ) -> None:
        super().__init__()
        self.order = tuple(order)
        self.choices = tuple(body.choices[at] for at in order)
        self.several = body.several
        chosen = self._places(given)
        # Nothing is marked at first: an Enter pressed once too often must not be an answer.
        self.cursor = min(chosen, default=-1)
        self._struck_last = -1
        """The choice that lost the mark when it was struck out: arrows go on from it, `x` brings it back."""
        self.chosen: frozenset[int] = chosen if self.several else frozenset()
        self.struck = self._places(struck)
        self.graded = False

    def compose(self) -> ComposeResult:
        """One row a choice."""
        for position, choice in enumerate(self.choices):
            yield OptionRow(position, choice.text, self._look(position))

    def _places(self, positions: Collection[int]) -> frozenset[int]:
        return frozenset(self.order.index(at) for at in positions if at in self.order)

    def choose(self, place: int) -> None:
        """Mark the choice of that number; where several may be taken, take or leave it."""
        if place < len(self.choices):
            self.mark(place)
            self.pick()

    def move(self, step: int) -> bool:
        """Mark the choice above or below; stays inside the list."""
        self.mark(min(len(self.choices) - 1, max(0, self._place + step)))
        return not self.graded

    def mark(self, position: int) -> None:
        """Mark a choice and bring it into view."""
        if not 0 <= position < len(self.choices) or self.graded:
            return
        self.cursor = position
        self._refresh_rows()
        self._rows[position].bring_into_view()

    def pick(self) -> None:
        """Take or leave the marked choice, where several may be taken; while none is, mark the first."""
        if not self.several or self.graded:
            return
        if self.cursor < 0:
            self.mark(self._next_free(self.struck))
            return
        self.chosen = self.chosen ^ {self.cursor}
        self._refresh_rows()

    @property
    def strikable(self) -> int | None:
        """The marked choice, in deck order, where it can be struck out or brought back."""
        return self.order[self._place] if self._place >= 0 and not self.graded else None

    @property
    def _place(self) -> int:
        """The marked choice, or the one that lost the mark; -1 without either."""
        return self._struck_last if self.cursor < 0 else self.cursor

    def show_struck(self, struck: frozenset[int]) -> None:
        """Show these choices as struck out; the mark leaves one that was just struck, and is back with it.

        Where the mark is the answer, it goes to no other choice: that one was never chosen.
        """
        places = self._places(struck)
        if self.cursor in places - self.struck:
            self._struck_last = self.cursor
            self.cursor = self._next_free(places) if self.several else -1
        elif self.cursor < 0 and self._struck_last in self.struck - places:
            self.cursor = self._struck_last
        self.struck = places
        self.chosen = self.chosen - self.struck
        self._refresh_rows()

    def _next_free(self, struck: frozenset[int]) -> int:
        """The choice behind the marked one that is not struck out, or the first; -1 where all are."""
        free = [place for place in range(len(self.choices)) if place not in struck]
        return next((place for place in free if place > self.cursor), min(free, default=-1))

    @property
    def draft(self) -> Response | None:
        """The ticked choices, or the marked one where one is wanted."""
        marked = {self.cursor} - self.struck - {-1}
        taken = self.chosen if self.several else marked
        return ChoiceResponse(tuple(sorted(self.order[place] for place in taken))) if taken else None

    @property
    def lacking(self) -> str:
        """How to choose."""
        if self.several:
            return "Tick what is right first, by number or with Space."
        if self.cursor in self.struck:
            return "That choice is struck out. x brings it back."
        return "Choose first, by number or with the arrows."

    def show_graded(self, verdict: Verdict, response: Response | None) -> None:
        """Tell right from wrong, by words and signs."""
        self.chosen = self._places(response.chosen if isinstance(response, ChoiceResponse) else ())
        self.graded = True
        self._refresh_rows()

    @property
    def _rows(self) -> list[OptionRow]:
        return [row for row in self.children if isinstance(row, OptionRow)]

    def _refresh_rows(self) -> None:
        for row in self._rows:
            row.look = self._look(row.position)

    def _look(self, position: int) -> RowLook:
        if self.graded:
            return self._graded_look(position)
        return RowLook(
            cursor=position == self.cursor,
            chosen=position in self.chosen if self.several else None,
            struck=position in self.struck,
            verdict="(struck out)" if position in self.struck else "",
        )

    def _graded_look(self, position: int) -> RowLook:
        choice = self.choices[position]
        taken = position in self.chosen
        verdict, style = {
            (True, True): ("✓ right, your choice", "$text-success"),
            (True, False): ("✓ right", "$text-success"),
            (False, True): ("✗ wrong, your choice", "$text-error"),
            (False, False): ("", "dim"),
        }[choice.correct, taken]
        return RowLook(
            chosen=taken if self.several else None,
            verdict=verdict,
            style=style,
            note=choice.feedback if taken else "",
        )
