"""Choosing how to review: what is due, some days ahead, or everything without moving the schedule."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content

from tui.keymap import bindings
from tui.screens import doors
from tui.screens.base import BaseScreen
from tui.widgets.cut import cut
from tui.widgets.key_bar import KeyBar
from tui.widgets.long_list import LongList
from tui.widgets.review_text import offer_words
from tui.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from tui.schedule.review_plan import ReviewPlan
    from tui.schedule.summary import Offer


class ReviewChoiceScreen(BaseScreen):
    """A line for each review that there is; `name` tells of which cards."""

    CSS_PATH = "review_choice.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings("review-choice")
    keys = "review-choice"

    def __init__(self, plan: "ReviewPlan", name: str) -> None:
        super().__init__()
        self.plan = plan
        self.name_of_cards = name
        self.offers: tuple[Offer, ...] = ()

    def compose(self) -> ComposeResult:
        """The reviews."""
        yield TitleBar(f"Review › {self.name_of_cards}")
        yield LongList(id="offers")
        yield KeyBar(self.key_hints)

    async def on_mount(self) -> None:
        """Count what each would ask, and mark the first that asks something."""
        self.offers = await self.perform(self.services.review_summary.offers, self.plan) or ()
        first = next((at for at, offer in enumerate(self.offers) if offer.cards), 0)
        self.query_one(LongList).show(len(self.offers), self._line, first)
        self.refresh_bindings()

    def _line(self, at: int, width: int) -> Content:
        name, count = offer_words(self.offers[at])
        gap = " " * max(2, width - len(name) - len(count))
        return cut(Content(name + gap) + Content.styled(count, "dim"), width)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing can be begun before it is counted."""
        return bool(self.offers) if action == "begin" else True

    def action_move(self, step: int) -> None:
        """Mark another review."""
        self.query_one(LongList).move(step)

    async def on_long_list_clicked(self, event: LongList.Clicked) -> None:
        """A click begins it."""
        await self.action_begin()

    async def action_begin(self) -> None:
        """Begin the marked review."""
        marked = self.query_one(LongList).marked
        if marked >= len(self.offers):
            return
        sitting = await self.perform(self.services.review.begin, self.offers[marked].plan)
        if sitting is None:
            return
        if sitting.current is None:
            self.tell("None of these cards can be asked now; take another line.")
            return
        self.app.switch_screen(doors.review(sitting))
