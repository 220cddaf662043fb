"""The end of a review: what it came to, and what can follow."""

from dataclasses import replace
from functools import partial

from tui.schedule.review_plan import Aim
from tui.schedule.sitting import Sitting
from tui.schedule.summary import Offer
from tui.screens.review_marks import ReviewMarksScreen
from tui.widgets.lines import Lines
from tui.widgets.reading_scroll import ReadingScroll
from tui.widgets.review_text import summary_lines

_LOOK_S = 1.0
"""How often it is looked whether a card has come back."""
_KEPT = frozenset({"leave", "show_help", "undo", "redo", "move", "scroll_page"})


class ReviewEndScreen(ReviewMarksScreen):
    """What the review screen shows where no card is left."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        self._offers: dict[Aim, Offer] = {}

    @property
    def reading(self) -> ReadingScroll:
        """The question, or what the review came to."""
        return self.pane if self.sitting.current is not None else self.query_one("#end", ReadingScroll)

    def action_move(self, step: int) -> None:
        """Mark another line of the question; the end has none, and is scrolled."""
        if self.sitting.current is not None:
            super().action_move(step)
        else:
            self.reading.scroll_relative(y=step, animate=False)

    def watch_for_cards(self) -> None:
        """Look now and then whether a card has come back."""
        self.set_interval(_LOOK_S, self._look)

    async def end(self) -> None:
        """Write the end, tell what was done, and see what could follow."""
        summaries = self.services.review_summary
        await self.perform(lambda: self.services.review.finish(self.sitting))
        summary = await self.perform(lambda: summaries.summary(self.sitting))
        offers = await self.perform(lambda: summaries.offers(self.sitting.plan))
        self._offers = {offer.plan.aim: offer for offer in reversed(offers or ())}
        if summary is not None:
            self.query_one("#summary", Lines).show(partial(summary_lines, summary, self.sitting))
        self.reading.scroll_home(animate=False)

    def offers_at_end(self, action: str) -> bool:
        """Whether a key does something where no card is left."""
        offers = {
            "submit": self.sitting.learning > 0,
            "ahead": Aim.AHEAD in self._offers,
            "cram": Aim.CRAM in self._offers,
        }
        return offers.get(action, action in _KEPT)

    async def ask_early(self) -> None:
        """Ask what is being learnt before its minutes are up."""
        sitting = await self.perform(lambda: self.services.review.early(self.sitting))
        self.sitting = sitting or self.sitting
        await self.ask()

    async def action_ahead(self) -> None:
        """Review what falls due in the days to come."""
        await self._begin(Aim.AHEAD)

    async def action_cram(self) -> None:
        """Go through every card without moving the schedule."""
        await self._begin(Aim.CRAM)

    async def _begin(self, aim: Aim) -> None:
        offer = self._offers.get(aim)
        if offer is not None:
            plan = replace(self.sitting.plan, aim=aim, days=offer.plan.days)
            self.sitting = await self.perform(self.services.review.begin, plan) or self.sitting
            await self.ask()

    async def _look(self) -> None:
        learning = self.sitting.queue.learning
        if self.sitting.current is None and learning and learning[0][0] <= self.services.clock.now():
            sitting = await self.perform(lambda: self.services.review.refreshed(self.sitting))
            self.sitting = sitting or self.sitting
            await self.ask()
