"""Home: what is due, what was I doing, where am I weak; and the decks to choose from."""

from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.events import Key, Resize, ScreenResume
from textual.message import Message
from textual.widgets import OptionList, Static

from tui.keymap import bindings
from tui.screens import doors
from tui.screens.base import BaseScreen
from tui.screens.early_keys import OF_DECKS, EarlyKeys
from tui.screens.in_turn import InTurn
from tui.widgets.deck_line import deck_lines
from tui.widgets.key_bar import KeyBar
from tui.widgets.line_list import LineList
from tui.widgets.overview_text import day_text, offer_text, today_text, weakest_text, why_not
from tui.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App

    from tui.model.ids import DeckId
    from tui.model.overview import DeckRow, Overview
    from tui.practice.session import Session

_BOXES = {"#today": "Today", "#weakest": "Weakest topics", "#decks": "Decks"}


class HomeScreen(BaseScreen):
    """The first screen; its figures come from a worker after the first frame."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("home")
    AUTO_FOCUS = "#decks"
    keys = "home"

    class Counted(Message):
        """Posted once all was counted, also where that failed; not where it was known."""

    def __init__(self) -> None:
        super().__init__()
        self.overview: Overview | None = None
        self.counts = InTurn(self._load)
        """Two at once would each take more than twice as long."""
        self._wanted: DeckId | None = None
        self.known = False
        """Whether the figures of the first frame are those that would be counted now."""
        self._early = EarlyKeys(OF_DECKS, {"q", "ctrl+q"})

    def compose(self) -> ComposeResult:
        """Figures above, decks below."""
        yield TitleBar("Quizdeck", day_text(self.services.clock))
        with Horizontal(id="figures"):
            yield Static("Counting what is due …", id="today", markup=False)
            yield Static("", id="weakest", markup=False)
        yield Static("", id="continue", markup=False)
        yield LineList(id="decks", markup=False)
        yield KeyBar(self.key_hints)

    def on_mount(self) -> None:
        """Name the boxes."""
        for box, title in _BOXES.items():
            self.query_one(box).border_title = Content(title)
        self.query_one("#decks").border_subtitle = Content("%: known, of all cards of the deck")
        today = self.services.last_overview.known()
        self.known = today is not None
        if today is not None:
            self.query_one("#today", Static).update(today_text(today))

    def on_screen_resume(self, event: ScreenResume) -> None:
        """Count anew whenever one comes home."""
        self.call_after_refresh(self._count)

    def decks_changed(self) -> None:
        """Count anew, also where figures alone changed; below another screen, that is done on coming home."""
        if self.is_current:
            self._count()

    def _count(self) -> None:
        self.run_worker(self._warn(), group="news")  # told once, so another count must not stop it
        self.run_worker(self.counts.ask(), group="overview")

    def keeps(self, key: Key) -> bool:
        """Keep a key that needs the decks until they are listed, and those after it; whether it was kept."""
        return self._early.keeps(key)

    def on_resize(self, event: Resize) -> None:
        """Lay the lines out for the new width."""
        if self.overview is not None:
            self.call_after_refresh(self._show, self.overview)

    async def _warn(self) -> None:
        for warning in await self.perform(lambda: self.services.news()) or ():
            self._shown.tell(warning, bad=True)

    async def _load(self) -> None:
        counted = not self.known
        overview = await self.perform(self._overview)
        if not self.is_attached:  # the program ended meanwhile
            return
        if counted:
            self.post_message(self.Counted())
        if overview is None:
            self.query_one("#today", Static).update(Content("The decks or the log cannot be read."))
            self._early.press(cast("App[int]", self.app))
            return
        for why in overview.news:
            self._shown.tell(why, bad=True)
        self._show(overview)

    @property
    def _shown(self) -> BaseScreen:
        """The screen on top, which knows where a message covers nothing."""
        return self.app.screen if isinstance(self.app.screen, BaseScreen) else self

    def _overview(self) -> "Overview":
        """The overview: as it is known, the first time, else counted."""
        known, self.known = self.known, False
        kept = known and self.services.last_overview.overview()
        return kept or self.services.overview.overview()

    def _show(self, overview: "Overview") -> None:
        marked, self.overview = self.marked, overview
        self.query_one(TitleBar).right = day_text(self.services.clock)
        self.query_one("#today", Static).update(today_text(overview))
        weakest = self.query_one("#weakest", Static)
        width = weakest.content_size.width
        weakest.update(weakest_text(overview.weakest, width, begun=overview.graded))
        line, said = self.query_one("#continue", Static), offer_text(overview)
        line.display = said is not None
        line.update(said or "")
        self._show_decks(overview.decks, marked)
        self.refresh_bindings()
        self._early.press(cast("App[int]", self.app))

    def _show_decks(self, rows: "tuple[DeckRow, ...]", before: "DeckRow | None") -> None:
        """List the decks; the one marked before stays marked and where it stood."""
        decks = self.query_one("#decks", LineList)
        top, lines = decks.scroll_offset.y, deck_lines(rows, decks.line_width)
        wanted = next((at for at, row in enumerate(rows) if row.id == self._wanted), None)
        same = next((at for at, row in enumerate(rows) if before and row.path == before.path), None)
        if wanted is not None:
            self._wanted = None
            decks.show(lines, wanted)
        elif same is None:
            decks.show(lines, decks.highlighted or 0)
        else:
            decks.show(lines, same, top=top)

    def mark(self, deck: "DeckId") -> None:
        """Mark a deck once the decks are counted anew."""
        self._wanted = deck

    @property
    def marked(self) -> "DeckRow | None":
        """The deck under the cursor."""
        at = self.query_one("#decks", OptionList).highlighted
        if self.overview is None or at is None or at >= len(self.overview.decks):
            return None
        return self.overview.decks[at]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to continue where something was interrupted, problems where there are any, to ask decks."""
        overview = self.overview
        offered = {
            "resume": overview is not None and overview.unfinished is not None,
            "placement": overview is not None and overview.placeable,
            "problems": self.marked is not None and bool(self.marked.problems),
            **dict.fromkeys(("quiz", "review", "review_how"), overview is None or bool(overview.decks)),
        }
        return offered.get(action, True)

    def why_not(self, key: str) -> str:
        """What there is nothing of cannot be shown or gone on with, and nothing is asked without a deck."""
        if self.overview is not None and not self.overview.decks:
            return "There are no decks yet: x makes one of a document."
        return why_not(key, self.marked) if self.overview is not None else ""

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Other keys may work on another deck."""
        self.refresh_bindings()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click on a deck."""
        self.action_quiz()

    def action_move(self, step: int) -> None:
        """Mark another deck, as the arrows do."""
        decks = self.query_one("#decks", LineList)
        (decks.action_cursor_up if step < 0 else decks.action_cursor_down)()

    def action_quiz(self) -> None:
        """Set up a quiz on the marked deck, or show what is wrong with it."""
        if (row := self.marked) is not None:
            self.app.push_screen(doors.setup(row.id) if row.askable else doors.problems(row))

    def action_problems(self) -> None:
        """Show what is wrong with the marked deck."""
        if (row := self.marked) is not None:
            self.app.push_screen(doors.problems(row))

    async def action_review(self) -> None:
        """Review what is due."""
        sitting = await self.perform(lambda: self.services.review.begin())
        if sitting is not None and sitting.current is None:
            self.tell("Nothing is due now. v reviews the marked deck ahead of time, Enter takes a quiz.")
        elif sitting is not None:
            self.app.push_screen(doors.review(sitting))

    def action_review_how(self) -> None:
        """Choose how to review the marked deck."""
        row = self.marked
        if row is not None and row.askable:
            from tui.schedule.review_plan import ReviewPlan  # noqa: PLC0415  # after the first frame

            self.app.push_screen(doors.review_choice(ReviewPlan((row.id,)), row.title))

    async def action_resume(self) -> None:
        """Go on with the quiz that was interrupted."""
        await self._open(lambda: self.services.quiz.resume())

    async def action_placement(self) -> None:
        """Take a placement quiz."""
        await self._open(lambda: self.services.placement.start())

    async def _open(self, begin: "Callable[[], Session]") -> None:
        session = await self.perform(begin)
        if session is not None:
            self.app.push_screen(doors.quiz(session))

    def action_stats(self) -> None:
        """Show the figures."""
        self.app.push_screen(doors.stats())

    def action_extract(self) -> None:
        """Make a deck of a document; the folder it was in is remembered for the next."""
        self.app.push_screen(doors.extraction(self.services.documents))

    async def action_reload(self) -> None:
        """Read the decks from disk again."""
        await self.perform(lambda: self.services.library.reload())
        await self.counts.ask()
