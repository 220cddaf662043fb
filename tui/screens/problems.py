"""What is wrong with a deck, each problem with its place and its remedy."""

from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.keymap import bindings
from tui.model.overview import DeckRow
from tui.model.problem import worth_telling
from tui.screens.base import BaseScreen
from tui.text.controls import visible, visible_line
from tui.widgets.key_bar import KeyBar
from tui.widgets.title_bar import TitleBar
from tui.wording import plural


class ProblemsScreen(BaseScreen):
    """The problems of one deck, in the order of its file."""

    CSS_PATH = "problems.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings("problems")
    keys = "problems"

    def __init__(self, row: DeckRow) -> None:
        super().__init__()
        self.row = row
        self._nothing = "No card of this deck can be asked: none has an answer."
        """What is said where there is no problem."""

    def compose(self) -> ComposeResult:
        """The file, then its problems."""
        problems = self.row.problems
        yield TitleBar(f"{visible_line(self.row.title)} › Problems", plural(len(problems), "problem"))
        with VerticalScroll(id="problems"):
            yield Static(Content(visible(str(self.row.path))), classes="caption")
            if not problems:
                yield Static(self._nothing, markup=False)
            for problem in problems:
                place = Content.styled(f"{problem.line}:{problem.column} {problem.severity}  ", "bold")
                yield Static(place + Content(visible(problem.message)), classes="problem")
        yield KeyBar(self.key_hints)

    def decks_changed(self) -> None:
        """Show what is wrong with the file as it is now."""
        self.run_worker(self._look_again(), exclusive=True, group="problems")

    async def _look_again(self) -> None:
        listed = await self.perform(self.services.library.listed)
        if listed is None:
            return
        held = next((one for one in listed if one.entry.path == self.row.path), None)
        problems = worth_telling(held.entry.problems) if held is not None else ()
        if held is None:
            self._nothing = "The file is gone."
        elif held.roster is not None and held.roster.askable:
            self._nothing = "Nothing is wrong with the deck any more."
        if problems != self.row.problems:
            self.row = replace(self.row, problems=problems)
            await self.recompose()
