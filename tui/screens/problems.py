"""What is wrong with a deck, each problem with its place and its remedy."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.keymap import bindings
from tui.model.overview import DeckRow
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

    def compose(self) -> ComposeResult:
        """The file, then its problems."""
        problems = self.row.problems
        yield TitleBar(f"{visible_line(self.row.title)} › Problems", plural(len(problems), "problem"))
        with VerticalScroll(id="problems"):
            yield Static(Content(visible(str(self.row.path))), classes="caption")
            if not problems:
                yield Static("No card of this deck can be asked: none has an answer.", markup=False)
            for problem in problems:
                place = Content.styled(f"{problem.line}:{problem.column} {problem.severity}  ", "bold")
                yield Static(place + Content(visible(problem.message)), classes="problem")
        yield KeyBar(self.key_hints)
