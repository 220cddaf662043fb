"""Home: what is due, what was I doing, where am I weak; and the decks to choose from."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.events import Resize, ScreenResume
from textual.widgets import OptionList, Static

from tui.keymap import bindings
from tui.model.ids import DeckId
from tui.schedule.review_plan import ReviewPlan
from tui.screens.base import BaseScreen
from tui.screens.extract import ExtractScreen
from tui.screens.problems import ProblemsScreen
from tui.screens.quiz import QuizScreen
from tui.screens.quiz_setup import QuizSetupScreen
from tui.screens.review import ReviewScreen
from tui.screens.review_choice import ReviewChoiceScreen
from tui.screens.stats import StatsScreen
from tui.services.overview import DeckRow, Overview
from tui.widgets.deck_line import deck_line
from tui.widgets.key_bar import KeyBar
from tui.widgets.line_list import LineList
from tui.widgets.overview_text import offer_text, today_text, weakest_text
from tui.widgets.title_bar import TitleBar


class HomeScreen(BaseScreen):
    """The first screen; its figures come from a worker after the first frame."""

    CSS_PATH = "home.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings("home")
    AUTO_FOCUS = "#decks"
    keys = "home"

    def __init__(self) -> None:
        super().__init__()
        self.overview: Overview | None = None
        self._wanted: DeckId | None = None

    def compose(self) -> ComposeResult:
        """Figures above, decks below."""
        yield TitleBar("Quizdeck")
        with Horizontal(id="figures"):
            yield Static("Counting what is due …", id="today", markup=False)
            yield Static("", id="weakest", markup=False)
        yield Static("", id="continue", markup=False)
        yield LineList(id="decks", markup=False)
        yield KeyBar(self.key_hints)

    def on_mount(self) -> None:
        """Name the boxes."""
        self.query_one("#today").border_title = Content("Today")
        self.query_one("#weakest").border_title = Content("Weakest topics")
        self.query_one("#decks").border_title = Content("Decks")
        self.query_one("#continue").display = False
        now = self.services.clock.local(self.services.clock.now())
        self.query_one(TitleBar).right = f"{now:%a} {now.day} {now:%b}"

    def on_screen_resume(self, event: ScreenResume) -> None:
        """Count anew whenever one comes home."""
        self.run_worker(self._load(), exclusive=True, group="overview")

    def on_resize(self, event: Resize) -> None:
        """Lay the lines out for the new width."""
        if self.overview is not None:
            self.call_after_refresh(self._show, self.overview)

    async def _load(self) -> None:
        overview = await self.perform(self.services.overview.overview)
        if overview is None:
            self.query_one("#today", Static).update(Content("The decks or the log cannot be read."))
            return
        for warning in overview.news:
            self.tell(warning, bad=True)
        self._show(overview)

    def _show(self, overview: Overview) -> None:
        self.overview = overview
        self.query_one("#today", Static).update(today_text(overview))
        weakest = self.query_one("#weakest", Static)
        weakest.update(weakest_text(overview.weakest, weakest.content_size.width))
        line = self.query_one("#continue", Static)
        said = offer_text(overview)
        line.display = said is not None
        line.update(said or "")
        self._show_decks(overview.decks)
        self.refresh_bindings()

    def _show_decks(self, rows: tuple[DeckRow, ...]) -> None:
        decks = self.query_one("#decks", LineList)
        at = next((at for at, row in enumerate(rows) if row.id == self._wanted), None)
        if at is not None:
            self._wanted = None
        marked = decks.highlighted or 0 if at is None else at
        decks.show([deck_line(row, decks.line_width) for row in rows], marked)

    def mark(self, deck: DeckId) -> None:
        """Mark a deck as soon as the decks are counted anew."""
        self._wanted = deck

    @property
    def marked(self) -> DeckRow | None:
        """The deck under the cursor."""
        at = self.query_one("#decks", OptionList).highlighted
        if self.overview is None or at is None or at >= len(self.overview.decks):
            return None
        return self.overview.decks[at]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to continue only where something was interrupted, problems only where there are some."""
        if action == "resume":
            return self.overview is not None and self.overview.unfinished is not None
        if action == "placement":
            return self.overview is not None and bool(self.overview.placement)
        if action == "problems":
            return self.marked is not None and bool(self.marked.problems)
        return True

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Other keys may work on another deck."""
        self.refresh_bindings()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click on a deck."""
        self.action_quiz()

    def action_quiz(self) -> None:
        """Set up a quiz on the marked deck, or show what is wrong with it."""
        row = self.marked
        if row is None:
            return
        if row.askable:
            self.app.push_screen(QuizSetupScreen(row.id))
        else:
            self.app.push_screen(ProblemsScreen(row))

    def action_problems(self) -> None:
        """Show what is wrong with the marked deck."""
        if self.marked is not None:
            self.app.push_screen(ProblemsScreen(self.marked))

    async def action_review(self) -> None:
        """Review what is due."""
        sitting = await self.perform(self.services.review.begin)
        if sitting is None:
            return
        if sitting.current is None:
            self.tell("Nothing is due now. v reviews the marked deck ahead of time, Enter takes a quiz.")
            return
        self.app.push_screen(ReviewScreen(sitting))

    def action_review_how(self) -> None:
        """Choose how to review the marked deck."""
        row = self.marked
        if row is not None and row.askable:
            self.app.push_screen(ReviewChoiceScreen(ReviewPlan((row.id,)), row.title))

    async def action_resume(self) -> None:
        """Go on with the quiz that was interrupted."""
        session = await self.perform(self.services.quiz.resume)
        if session is not None:
            self.app.push_screen(QuizScreen(session))

    async def action_placement(self) -> None:
        """Take a placement quiz."""
        session = await self.perform(self.services.placement.start)
        if session is not None:
            self.app.push_screen(QuizScreen(session))

    def action_stats(self) -> None:
        """Show the figures."""
        self.app.push_screen(StatsScreen())

    def action_extract(self) -> None:
        """Make a deck of a document; the folder it was in is remembered for the next."""
        self.app.push_screen(ExtractScreen(self.services.documents))

    async def action_reload(self) -> None:
        """Read the decks from disk again."""
        await self.perform(self.services.library.reload)
        await self._load()
