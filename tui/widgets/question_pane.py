"""One question on the screen: asked, responded to, revealed and graded. It holds no rules of grading."""

import asyncio
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from tui.model.card import Card, Kind
from tui.model.grade import Rating, Verdict
from tui.model.response import OpenResponse, Response
from tui.widgets.card_parts import lead_widgets, response_field
from tui.widgets.lines import Draw, Lines
from tui.widgets.markdown_view import MarkdownView
from tui.widgets.option_row import OptionRow
from tui.widgets.outcome_lines import answer_lines, graded_lines, nothing
from tui.widgets.phase import Phase
from tui.widgets.point_list import PointList
from tui.widgets.response_field import ResponseField
from tui.widgets.verdict_line import VerdictLine
from tui.widgets.verdict_view import headline


class QuestionPane(VerticalScroll):
    """The question, what to respond with, and what comes of it."""

    can_focus = False

    @dataclass
    class Responded(Message):
        """Posted when the learner has given a response (open cards: a rating)."""

        card: Card
        """The card it answers: by the time the message arrives another may be shown."""
        response: Response
        place: int
        """As given to `ask`."""

    @dataclass
    class Refused(Message):
        """Posted when there is nothing to answer with yet."""

        why: str

    @dataclass
    class Changed(Message):
        """Posted when the answer was revealed or a key point ticked."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  # Textual's own name
        super().__init__(id=id)
        self.card: Card | None = None
        self.phase = Phase.ASKING
        self.field: ResponseField | None = None
        """What the question is responded with; None on an open card."""
        self.place = 0
        self.sent = False
        """Whether a response was handed up and its verdict is not there yet."""
        self._drawing = asyncio.Lock()

    def compose(self) -> ComposeResult:
        """Question, response and outcome, one below the other."""
        yield MarkdownView(id="question")
        yield Static(id="shown-hint", classes="caption block", markup=False)
        yield Vertical(id="response")
        yield VerdictLine(id="verdict", classes="block")
        yield Vertical(id="points")
        yield Lines(id="outcome")

    async def ask(
        self,
        card: Card,
        order: Sequence[int],
        struck: Collection[int] = (),
        given: Response | None = None,
        place: int = 0,
    ) -> None:
        """Show a question. What it offers comes in `order`; `struck` are positions in deck order.

        `given` is a response that may still be changed: it is filled in. `place` comes back with a response.
        """
        self.card, self.phase, self.place, self.sent = card, Phase.ASKING, place, False
        self.field = response_field(card.body, order, struck, given)
        self.query_one("#question", MarkdownView).markdown = card.question
        self.query_one("#shown-hint", Static).display = False
        self._verdict.clear(room=not self.is_open)
        async with self._drawing, self.batch():
            self._outcome.show(nothing)
            await self.query_one("#points").remove_children()
            await self._response.remove_children()
            field = [] if self.field is None else [self.field]
            await self._response.mount_all([*lead_widgets(card.body), *field])
        self.scroll_home(animate=False)

    @property
    def _response(self) -> Vertical:
        return self.query_one("#response", Vertical)

    @property
    def _verdict(self) -> VerdictLine:
        return self.query_one(VerdictLine)

    @property
    def _outcome(self) -> Lines:
        return self.query_one("#outcome", Lines)

    def choose(self, number: int) -> None:
        """Take what has that number; on a revealed open card give that rating."""
        if self.phase is Phase.REVEALED and number <= len(Rating):
            self.rate(Rating(number))
        elif self.phase is Phase.ASKING and self.field is not None:
            self.field.choose(number - 1)

    def move(self, step: int) -> None:
        """Mark the line above or below; where there is none, scroll."""
        points = list(self.query(PointList))
        for point in points:
            point.move(step)
        if not points and (self.field is None or not self.field.move(step)):
            self.scroll_relative(y=step, animate=False)

    def toggle(self) -> None:
        """Reveal an open card's answer, or take what is marked."""
        if self.phase is Phase.ASKING and self.is_open:
            self.call_later(self.reveal)
        elif self.phase is Phase.REVEALED:
            for points in self.query(PointList):
                points.toggle()
                self.post_message(self.Changed())
        elif self.phase is Phase.ASKING and self.field is not None:
            self.field.pick()

    def submit(self) -> None:
        """Hand the response up; on an open card reveal first, then take the proposed rating."""
        if self.phase is Phase.ASKING and self.is_open:
            self.call_later(self.reveal)
        elif self.phase is Phase.REVEALED and self.proposed is not None:
            self.rate(self.proposed)
        elif self.phase is Phase.ASKING and self.field is not None:
            response = self.field.submit()
            if response is None:
                self.post_message(self.Refused(self.field.refusal))
            else:
                self._respond(response)

    def rate(self, rating: Rating) -> None:
        """Give a rating for a revealed open card."""
        if self.phase is Phase.REVEALED:
            self._respond(OpenResponse(rating, self.ticked))

    def _respond(self, response: Response) -> None:
        if self.card is not None and not self.sent:
            self.sent = True
            self.post_message(self.Responded(self.card, response, self.place))

    def show_hint(self) -> None:
        """Show the card's hint, where it has one."""
        if self.card is not None and self.card.hint:
            hint = self.query_one("#shown-hint", Static)
            hint.update(Content("Hint: ") + Content(self.card.hint))
            hint.display = True

    @property
    def is_open(self) -> bool:
        """Whether the learner judges the response himself."""
        return self.card is not None and self.card.kind is Kind.OPEN

    @property
    def ticked(self) -> tuple[int, ...]:
        """Key points ticked, from 0."""
        return tuple(sorted(index for points in self.query(PointList) for index in points.ticked))

    @property
    def proposed(self) -> Rating | None:
        """The rating the ticks propose; None before the first tick."""
        if self.card is None or not self.ticked:
            return None
        return Verdict(len(self.ticked) / len(self.card.key_points)).proposed

    async def reveal(self) -> None:
        """Show the answer of an open card with its key points to tick."""
        if self.phase is not Phase.ASKING or self.card is None:
            return
        self.phase = Phase.REVEALED
        await self._response.remove_children()
        if self.card.key_points:
            await self.query_one("#points").mount(PointList(self.card.key_points))
        self._outcome.show(answer_lines(self.card))
        self.post_message(self.Changed())

    async def show_verdict(
        self, verdict: Verdict, response: Response | None, *, by_word: bool = False
    ) -> None:
        """Show what the response was worth, by the grade or by the learner's word, and what was right.

        Right or wrong is painted first, in room kept for it; what is to be read follows a frame later.
        """
        card = self.card
        if card is None:
            return
        revealed = self.phase is Phase.REVEALED
        self.phase, self.sent = Phase.GRADED, False
        if self.field is not None:
            self.field.show_graded(verdict, response)
        self._verdict.show(headline(verdict, skipped=response is None, by_word=by_word))
        lines = answer_lines(card) if revealed else graded_lines(card, verdict)
        # The widgets tell the screen that they changed, so that it paints them before what follows.
        await asyncio.sleep(0)
        self.call_after_refresh(self._show_outcome, card, lines)

    def _show_outcome(self, card: Card, lines: Draw) -> None:
        if self.card is card and self.phase is Phase.GRADED:  # else another one was asked meanwhile
            self._outcome.show(lines)
            self.call_after_refresh(self._scroll_to_outcome)

    def _scroll_to_outcome(self) -> None:
        """Bring what is to be read into view with what was given, and the verdict whatever else goes."""
        height = self.scrollable_content_region.height
        with_response = min(self._outcome.virtual_region.bottom - height, self._response.virtual_region.y)
        target = max(with_response, self._verdict.virtual_region.bottom - height)
        if target > self.scroll_y:
            self.scroll_to(y=target, animate=False)

    @property
    def is_cut(self) -> bool:
        """Whether there is more to be read below."""
        return self.max_scroll_y - self.scroll_y >= 1

    @property
    def is_typed(self) -> bool:
        """Whether the response is text."""
        return self.card is not None and self.card.kind in (Kind.TYPED, Kind.CLOZE)

    def on_option_row_picked(self, event: OptionRow.Picked) -> None:
        """A click takes a line, or ticks a key point."""
        event.stop()
        if self.phase is Phase.ASKING:
            self.choose(event.position + 1)
        elif self.phase is Phase.REVEALED:
            for points in self.query(PointList):
                points.toggle(event.position)
                self.post_message(self.Changed())

    def on_response_field_submitted(self, event: ResponseField.Submitted) -> None:
        """Enter in the last blank answers."""
        event.stop()
        self.submit()
