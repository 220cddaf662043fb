"""What is wrong with a deck, each problem with its place and its remedy."""

from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.events import Resize
from textual.widgets import Static

from tui.keymap import bindings
from tui.model.overview import DeckRow
from tui.model.problem import Problem, worth_telling
from tui.screens.base import BaseScreen
from tui.text.controls import visible, visible_line
from tui.widgets.key_bar import KeyBar
from tui.widgets.line_list import LineList
from tui.widgets.lines import Lines
from tui.widgets.path_line import path_lines
from tui.widgets.title_bar import TitleBar
from tui.wording import problem_counts

_INDENT = "  "


class ProblemsScreen(BaseScreen):
    """The problems of one deck, in the order of its file; the marked one opens in the editor."""

    CSS_PATH = "problems.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings("problems")
    AUTO_FOCUS = "#problems"
    keys = "problems"

    def __init__(self, row: DeckRow) -> None:
        super().__init__()
        self.row = row
        self._nothing = "No card of this deck can be asked: none has an answer."
        """What is said where there is no problem."""

    def compose(self) -> ComposeResult:
        """The file, then its problems."""
        yield TitleBar()
        yield Lines(id="file", classes="caption")
        yield Static("", id="nothing", markup=False)
        yield LineList(id="problems", markup=False)
        yield KeyBar(self.key_hints)

    def on_mount(self) -> None:
        """Show the problems as home knows them."""
        self.call_after_refresh(self._show)

    def on_resize(self, event: Resize) -> None:
        """Lay the lines out for the new width."""
        self.call_after_refresh(self._show)

    def decks_changed(self) -> None:
        """Show what is wrong with the file as it is now."""
        self.run_worker(self._look_again(), exclusive=True, group="problems")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Moving asks for something to move among."""
        return bool(self.row.problems) if action in ("move", "move_page") else True

    def action_move(self, step: int) -> None:
        """Mark another problem."""
        listed = self.query_one(LineList)
        (listed.action_cursor_up if step < 0 else listed.action_cursor_down)()

    def action_move_page(self, pages: int) -> None:
        """Mark a problem a page away."""
        listed = self.query_one(LineList)
        (listed.action_page_up if pages < 0 else listed.action_page_down)()

    async def action_edit(self) -> None:
        """Open the deck at the marked problem, and show what is wrong with it then."""
        from tui.screens.editor import edit_file  # noqa: PLC0415  # loads what few need, and a key waits for this screen

        problems, at = self.row.problems, self.query_one(LineList).highlighted
        line = 1 if at is None or at >= len(problems) else max(1, problems[at].line)
        edited = await edit_file(self, self.row.path, line)
        if edited is None:
            return
        self.row = replace(self.row, path=edited.path)
        await self._look_again()
        if not edited.changed:
            self.tell("Nothing was changed.")

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
        self.row = replace(self.row, problems=problems)
        self._show()

    def _show(self) -> None:
        problems = self.row.problems
        bar = self.query_one(TitleBar)
        bar.left = f"{visible_line(self.row.title)} › Problems"
        bar.right = problem_counts(self.row.errors, self.row.warnings)
        path = visible_line(str(self.row.path))
        self.query_one(Lines).show(lambda width: [Content(line) for line in path_lines(path, width)])
        nothing = self.query_one("#nothing", Static)
        nothing.update(Content(self._nothing))
        nothing.display = not problems
        listed = self.query_one(LineList)
        listed.show([_lines(one, listed.line_width) for one in problems], listed.highlighted or 0)
        self.refresh_bindings()


def _lines(problem: Problem, width: int) -> Content:
    """Place and remedy, wrapped, with a blank line below."""
    place = Content.styled(f"{problem.line}:{problem.column} {problem.severity}  ", "bold")
    lines = (place + Content(visible(problem.message))).wrap(max(8, width - len(_INDENT)))
    return Content(f"\n{_INDENT}").join(lines) + Content("\n")
