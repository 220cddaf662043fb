"""Review: what is due comes back; recall, reveal, rate."""

from dataclasses import replace
from time import monotonic
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static

from tui.keymap import Key, bindings
from tui.model.grade import Rating
from tui.model.ids import CardRef
from tui.model.response import OpenResponse, Response, made
from tui.schedule.sitting import Sitting
from tui.screens.question_hints import BY_NUMBER, how_to_rate, question_offers, question_whys
from tui.screens.review_end import ReviewEndScreen
from tui.widgets.key_bar import KeyBar
from tui.widgets.lines import Lines
from tui.widgets.notice_line import NoticeLine
from tui.widgets.phase import Phase
from tui.widgets.question_pane import QuestionPane
from tui.widgets.rating_bar import RatingBar
from tui.widgets.reading_scroll import ReadingScroll
from tui.widgets.review_text import leech_text, left_text
from tui.widgets.title_bar import TitleBar

_STRAY_KEY_S = 0.3
"""A digit this soon after the verdict belongs to the choice before it."""
_NOTHING_TYPED = (
    "Nothing is typed yet. If you do not know it, type any text to see the answer; "
    "F3 puts the card off until tomorrow."
)


class ReviewScreen(ReviewEndScreen):
    """Shows the sitting's card, then asks how well it was known."""

    CSS_PATH = "review.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings("review")
    keys = "review"

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        self._response: Response | None = None
        self._asked_at = 0.0
        self._graded_at = 0.0
        self._struck: frozenset[int] = frozenset()

    def compose(self) -> ComposeResult:
        """Where one is, the question, the four ratings, the keys."""
        yield TitleBar()
        yield Static("", id="leech", markup=False)
        yield QuestionPane(id="pane")
        with ReadingScroll(id="end"):
            yield Lines(id="summary")
        yield NoticeLine()
        yield RatingBar()
        yield KeyBar(self.key_hints)

    async def on_mount(self) -> None:
        """Ask the first card; look now and then whether one is to be asked whose minutes are up."""
        await self.ask()
        self.watch_for_cards()

    async def ask(self) -> None:
        """Show the sitting's card, or what the review came to."""
        current = self.sitting.current
        self._response = None
        self._struck = frozenset()
        self._asked_at = monotonic()
        self.query_one(NoticeLine).clear()  # what was said of another card
        self.set_focus(None)
        self.query_one("#end").display = current is None
        self.pane.display = current is not None
        if current is None:
            await self.end()
        else:
            await self.pane.ask(current.card, current.choice_order, given=self.sitting.given_back)
        self.refresh_chrome()
        if self.sitting.news:
            self.tell(self.sitting.news)

    def refresh_chrome(self) -> None:
        """Title, notice, ratings and keys."""
        bar, current = self.query_one(TitleBar), self.sitting.current
        topic = f" › {current.card.topic}" if current is not None and current.card.topic else ""
        title = "" if current is None else self.services.library.title(current.ref.deck)
        flag = "⚑ flagged  " if current is not None and current.flagged else ""
        bar.left = f"{title}{topic}" if current is not None else "Review"
        bar.right = f"{flag}{left_text(self.sitting)}"
        leech, said = self.query_one("#leech", Static), leech_text(self.sitting)
        leech.update(said)
        leech.display = bool(said)
        ratings = self.query_one(RatingBar)
        ratings.display = self._rating and current is not None
        if current is not None:
            ratings.show(self._proposed, current.intervals)
        self.refresh_bindings()

    @property
    def _rating(self) -> bool:
        """Whether a rating is wanted now."""
        return self.pane.phase is not Phase.ASKING

    @property
    def _proposed(self) -> Rating | None:
        if self._response is None:
            return self.pane.proposed
        current = self.sitting.current
        return None if current is None else self.services.review.verdict(current, self._response).proposed

    def hint_words(self, key: Key) -> tuple[str, str]:
        """The keys of the question as they work now."""
        if self.sitting.current is None and key.name == "submit":
            return key.shown, "ask early"
        if key.name == "undo" and not self._may_undo:
            return key.shown, ""
        shown, word = super().hint_words(key)
        return shown, "take proposed" if word == "next" else word

    @property
    def _may_undo(self) -> bool:
        return self._response is not None or self.sitting.started or bool(self.sitting.reopened)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what does something now."""
        if not self.is_mounted:
            return action == "leave"
        current = self.sitting.current
        if current is None:
            return self.offers_at_end(action)
        offers = question_offers(self.pane) | {
            "choose": self._rating or current.card.kind in BY_NUMBER,
            "submit": not self._rating or self._proposed is not None,
            "ahead": False,
            "cram": False,
        }
        return offers.get(action, True)

    def why_not(self, key: str) -> str:
        """Enter takes a proposed rating only, not every card has a hint, and some keys come at the end."""
        if self.sitting.current is None:
            return ""
        late = "That comes at the end of the review." if key in ("ahead", "cram") else ""
        return late or question_whys(self.pane).get(key, "")

    async def take(self, event: QuestionPane.Responded) -> None:
        """Open cards are rated by the response; others show their verdict and then want a rating."""
        current = self.sitting.current
        if current is None or current.card is not event.card or self._response is not None:
            return
        if isinstance(event.response, OpenResponse):
            await self._keep(event.response, event.response.rating)
            return
        self._response = event.response
        await self.say_verdict(self.services.review.verdict(current, event.response), event.response)
        self._graded_at = monotonic()  # keys pressed while it was painted are dealt with only now
        self.show_outcome()
        self.refresh_chrome()

    def refuse(self, event: QuestionPane.Refused) -> None:
        """Say what to do where nothing is typed: no card of a review is skipped."""
        untyped = self.pane.is_typed and not event.begun
        self.ask_back("submit", _NOTHING_TYPED if untyped else event.why)

    async def on_rating_bar_chosen(self, event: RatingBar.Chosen) -> None:
        """A click on a rating."""
        await self._rate(event.rating)

    def on_question_pane_changed(self, event: QuestionPane.Changed) -> None:
        """The answer was revealed or a point ticked."""
        self.refresh_chrome()

    def action_strike(self) -> None:
        """Strike the marked choice out, or bring it back."""
        choice = self.strikable()
        if choice is not None:
            self._struck = self._struck ^ {choice}
            self._show_struck(self._struck)

    async def action_choose(self, number: int) -> None:
        """Choose while asking, rate afterwards."""
        await self.settled()
        if not self._rating:
            self.choose_by_number(number)
        elif number <= len(Rating) and monotonic() - self._graded_at >= _STRAY_KEY_S:
            await self._rate(Rating(number))
        elif number > len(Rating):
            self.tell(how_to_rate(self.pane))

    async def action_submit(self) -> None:
        """Answer; afterwards take the proposed rating. At the end: ask what is being learnt early."""
        await self.settled()
        if self.sitting.current is None:
            await self.ask_early()
        elif not self._rating:
            await self.submit()
        elif self._proposed is not None:
            await self._rate(self._proposed)

    async def action_undo(self) -> None:
        """Take back a response that is not rated yet, unknown to the log; else what was done last."""
        await self.settled()
        if self._response is None:
            await super().action_undo()
        else:
            self.sitting = replace(self.sitting, given_back=made(self._response), news="")
            await self.ask()

    async def action_leave(self) -> None:
        """Leave the field first, then the review, which ends there."""
        if self.left_the_field():
            return
        if self.sitting.current is not None:
            await self.perform(lambda: self.services.review.finish(self.sitting))
        self.app.pop_screen()

    async def _rate(self, rating: Rating) -> None:
        if self._response is not None:
            await self._keep(self._response, rating)
        else:
            self.pane.rate(rating)

    async def _keep(self, response: Response, rating: Rating) -> None:
        sitting = await self.perform(self._kept, self._asked, response, rating)
        if sitting is not None:
            self.sitting = sitting
            await self.ask()

    @property
    def _asked(self) -> tuple[CardRef | None, int]:
        """Which question is on the screen, whatever marks its card gets meanwhile."""
        current = self.sitting.current
        return (None if current is None else current.ref), self.sitting.position

    def _kept(self, asked: tuple[CardRef | None, int], response: Response, rating: Rating) -> Sitting:
        """The sitting with this answer; unchanged where another card is shown by now."""
        if asked != self._asked:
            return self.sitting
        taken_ms = round((monotonic() - self._asked_at) * 1000)
        return self.services.review.answer(self.sitting, response, rating, taken_ms)
