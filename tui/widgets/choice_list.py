"""The choices of a question: marked, chosen, struck out and, once graded, told right from wrong."""

from collections.abc import Collection, Sequence

from textual.app import ComposeResult
from textual.containers import Vertical

from tui.model.card import Choice
from tui.widgets.option_row import OptionRow, RowLook


class ChoiceList(Vertical):
    """Choices in the order they are asked. Positions below are places in that order, from 0."""

    DEFAULT_CSS = """
    ChoiceList {
        height: auto;
        margin-top: 1;
    }
    """

    def __init__(
        self,
        choices: Sequence[Choice],
        *,
        several: bool,
        struck: Collection[int] = (),
        chosen: Collection[int] = (),
    ) -> None:
        super().__init__()
        self.choices = tuple(choices)
        self.several = several
        # Nothing is marked at first: an Enter pressed once too often must not be an answer.
        self.cursor = min(chosen, default=-1)
        self.chosen: frozenset[int] = frozenset(chosen if several else ())
        self.struck: frozenset[int] = frozenset(struck)
        self.graded = False

    def compose(self) -> ComposeResult:
        """One row a choice."""
        for position, choice in enumerate(self.choices):
            yield OptionRow(position, choice.text, self._look(position))

    def move(self, step: int) -> None:
        """Mark the choice above or below; stays inside the list."""
        self.mark(min(len(self.choices) - 1, max(0, self.cursor + step)))

    def mark(self, position: int) -> None:
        """Mark a choice and bring it into view."""
        if not 0 <= position < len(self.choices) or self.graded:
            return
        self.cursor = position
        self._refresh_rows()
        self.query(OptionRow)[position].scroll_visible(animate=False)

    def toggle(self) -> None:
        """Take or leave the marked choice, where several may be taken."""
        if self.several and not self.graded and self.cursor >= 0:
            self.chosen = self.chosen ^ {self.cursor}
            self._refresh_rows()

    def strike(self, struck: Collection[int]) -> None:
        """Show these choices as struck out."""
        if self.cursor in frozenset(struck) - self.struck:
            free = [place for place in range(len(self.choices)) if place not in struck]
            after = [place for place in free if place > self.cursor]
            self.cursor = next(iter([*after, *free]), -1)
        self.struck = frozenset(struck)
        self.chosen = self.chosen - self.struck
        self._refresh_rows()

    @property
    def response(self) -> tuple[int, ...]:
        """Positions taken: the ticked ones, or the marked one where one is wanted."""
        if self.several:
            return tuple(sorted(self.chosen))
        return (self.cursor,) if self.cursor >= 0 and self.cursor not in self.struck else ()

    @property
    def refusal(self) -> str:
        """Why there is nothing to answer with."""
        if self.several:
            return "Tick what is right first, by number or with Space."
        if self.cursor in self.struck:
            return "That choice is struck out. x brings it back."
        return "Choose first, by number or with the arrows."

    def show_graded(self, chosen: Collection[int]) -> None:
        """Tell right from wrong, by words and signs."""
        self.chosen = frozenset(chosen)
        self.graded = True
        self._refresh_rows()

    def _refresh_rows(self) -> None:
        for row in self.query(OptionRow):
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
