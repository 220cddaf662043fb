"""Review: what is due comes back; recall, reveal, rate."""

from time import monotonic
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from tui.keymap import Key, bindings
from tui.model.grade import Rating
from tui.model.response import OpenResponse, Response
from tui.screens.question_hints import BY_NUMBER, question_offers
from tui.screens.question_screen import QuestionScreen
from tui.services.review import Shown, Sitting
from tui.widgets.key_bar import KeyBar
from tui.widgets.phase import Phase
from tui.widgets.question_pane import QuestionPane
from tui.widgets.rating_bar import RatingBar
from tui.widgets.title_bar import TitleBar
from tui.wording import plural

_STRAY_KEY_S = 0.3
"""A digit this soon after the verdict belongs to the choice before it."""


class ReviewScreen(QuestionScreen):
    """Shows the sitting's card, then asks how well it was known."""

    CSS_PATH = "review.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings("review")
    keys = "review"

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self.sitting = sitting
        self._response: Response | None = None
        self._asked_at = 0.0
        self._graded_at = 0.0
        self._struck: frozenset[int] = frozenset()

    def compose(self) -> ComposeResult:
        """Where one is, the question, the four ratings, the keys."""
        yield TitleBar()
        yield QuestionPane(id="pane")
        yield Static("", id="end", markup=False)
        yield RatingBar()
        yield KeyBar(self.key_hints)

    async def on_mount(self) -> None:
        """Ask the first card."""
        self.query_one("#end").display = False
        await self._ask()

    async def _ask(self) -> None:
        current = self.sitting.current
        self._response = None
        self._struck = frozenset()
        self._asked_at = monotonic()
        self.set_focus(None)
        self.query_one("#end").display = current is None
        self.pane.display = current is not None
        if current is None:
            await self.perform(self.services.review.finish, self.sitting)
            self.query_one("#end", Static).update(self._summary())
        else:
            await self.pane.ask(current.card, current.choice_order)
        self._refresh_chrome()

    def _summary(self) -> Content:
        sitting = self.sitting
        lines = [
            Content.styled("Done for now.", "bold"),
            Content(f"{plural(sitting.answered, 'card')} reviewed, {sitting.remembered} remembered."),
        ]
        if sitting.next_due:
            lines.append(Content(f"The next card comes back in {sitting.next_due}."))
        lines.append(Content("u takes the last answer back, Esc goes home."))
        return Content("\n").join(lines)

    def _refresh_chrome(self) -> None:
        bar, current = self.query_one(TitleBar), self.sitting.current
        topic = f" › {current.card.topic}" if current is not None and current.card.topic else ""
        title = "" if current is None else self.services.library.title(current.ref.deck)
        flag = "  (flagged)" if current is not None and current.flagged else ""
        bar.left = f"{title}{topic}{flag}" if current is not None else "Review"
        bar.right = f"{self.sitting.due} due  {self.sitting.new} new"
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
        shown, word = super().hint_words(key)
        return shown, "take proposed" if word == "next" else word

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what does something now."""
        if not self.is_mounted:
            return action == "leave"
        current = self.sitting.current
        if current is None:
            return action in ("leave", "show_help") or (action == "undo" and self.sitting.answered > 0)
        offers = question_offers(self.pane) | {
            "choose": self._rating or current.card.kind in BY_NUMBER,
            "submit": not self._rating or self._proposed is not None,
            "undo": self.sitting.answered > 0,
            "focus_field": self.pane.is_typed and not self._rating and self.focused is None,
        }
        return offers.get(action, True)

    async def on_question_pane_responded(self, event: QuestionPane.Responded) -> None:
        """Open cards are rated by the response; others show their verdict and then want a rating."""
        event.stop()
        current = self.sitting.current
        if current is None or current.card is not event.card or self._response is not None:
            return
        if isinstance(event.response, OpenResponse):
            await self._keep(event.response, event.response.rating)
            return
        self._response = event.response
        self._graded_at = monotonic()
        self.set_focus(None)
        await self.pane.show_verdict(self.services.review.verdict(current, event.response), event.response)
        self._refresh_chrome()

    async def on_rating_bar_chosen(self, event: RatingBar.Chosen) -> None:
        """A click on a rating."""
        await self._rate(event.rating)

    def on_question_pane_changed(self, event: QuestionPane.Changed) -> None:
        """The answer was revealed or a point ticked."""
        self._refresh_chrome()

    def action_strike(self) -> None:
        """Strike the marked choice out, or bring it back."""
        choice = self.pane.field.strikable if self.pane.field is not None else None
        if choice is not None:
            self._struck = self._struck ^ {choice}
            self._show_struck(self._struck)

    async def action_choose(self, number: int) -> None:
        """Choose while asking, rate afterwards."""
        if not self._rating:
            self.pane.choose(number)
        elif number <= len(Rating) and monotonic() - self._graded_at >= _STRAY_KEY_S:
            await self._rate(Rating(number))

    async def action_submit(self) -> None:
        """Answer; afterwards take the proposed rating."""
        if not self._rating:
            self.pane.submit()
        elif self._proposed is not None:
            await self._rate(self._proposed)
        else:
            self.tell("Rate it with 1 to 4, or tick what you had with Space.")

    async def action_flag(self) -> None:
        """Flag the card, or take the flag away."""
        if self.sitting.current is not None:
            sitting = await self.perform(lambda: self.services.review.toggle_flag(self.sitting))
            self.sitting = sitting or self.sitting
            self._refresh_chrome()

    async def action_undo(self) -> None:
        """Take the last answer back and ask again."""
        sitting = await self.perform(lambda: self.services.review.undo(self.sitting))
        if sitting is not None:
            self.sitting = sitting
            await self._ask()

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
        current = self.sitting.current
        sitting = await self.perform(self._kept, current, response, rating)
        if sitting is not None:
            self.sitting = sitting
            await self._ask()

    def _kept(self, current: Shown | None, response: Response, rating: Rating) -> Sitting:
        """The sitting with this answer; unchanged where another card is shown by now."""
        if current is not self.sitting.current:
            return self.sitting
        taken_ms = round((monotonic() - self._asked_at) * 1000)
        return self.services.review.answer(self.sitting, response, rating, taken_ms)
