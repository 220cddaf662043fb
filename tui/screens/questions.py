"""The questions of a quiz with their state, to go to any of them."""

from collections.abc import Awaitable, Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content

from tui.keymap import bindings
from tui.practice.session import Session
from tui.screens.base import BaseScreen
from tui.widgets.key_bar import KeyBar
from tui.widgets.long_list import LongList
from tui.widgets.question_line import question_line
from tui.widgets.title_bar import TitleBar
from tui.wording import plural


class QuestionsScreen(BaseScreen):
    """A line a question; `jump` goes to the position chosen."""

    CSS_PATH = "questions.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings("questions")
    keys = "questions"

    def __init__(self, session: Session, jump: Callable[[int], Awaitable[None]]) -> None:
        super().__init__()
        self.session = session
        self._jump = jump

    def compose(self) -> ComposeResult:
        """The list, and how many are open."""
        session = self.session
        counts = [f"{session.remaining:,} open", f"{session.answered:,} answered"]
        flagged = [f"{len(session.flagged):,} flagged"] if session.flagged else []
        yield TitleBar(f"Quiz › {plural(len(session.questions), 'question')}", "  ".join([*counts, *flagged]))
        yield LongList(id="questions")
        yield KeyBar(self.key_hints)

    def on_mount(self) -> None:
        """Mark the question one comes from."""

        def draw(at: int, width: int) -> Content:
            card = self.session.questions[at].in_deck
            return question_line(at + 1, card.title, self.session.mark(at), at in self.session.flagged, width)

        self.query_one(LongList).show(len(self.session.questions), draw, self.session.position)

    def action_move(self, step: int) -> None:
        """Mark another question."""
        self.query_one(LongList).move(step)

    def action_move_page(self, pages: int) -> None:
        """Mark a question a page away."""
        self.query_one(LongList).move_page(pages)

    def action_open(self, step: int) -> None:
        """Mark the next question that is open or flagged, or the one before."""
        marked = self.query_one(LongList).marked
        found = self.session.next_to_do(marked, step)
        if found is None:
            self.tell("No question is open or flagged.")
        else:
            self.query_one(LongList).move(found - marked)

    async def on_long_list_clicked(self, event: LongList.Clicked) -> None:
        """A click goes there."""
        await self.action_choose()

    async def action_choose(self) -> None:
        """Go to the marked question."""
        marked = self.query_one(LongList).marked
        if not self.session.can_show(marked):
            self.tell("This card is in no deck any more: nothing is left to ask.")
            return
        self.app.pop_screen()
        await self._jump(marked)
