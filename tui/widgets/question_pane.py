"""One question on the screen: asked, responded to, revealed and graded. It holds no rules of grading."""

import asyncio
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input

from tui.model.card import Card, Kind
from tui.model.grade import Rating, Verdict
from tui.model.response import OpenResponse, Response
from tui.widgets.card_parts import lead_widgets, response_field
from tui.widgets.held_scroll import HeldScroll
from tui.widgets.key_points import KeyPoints
from tui.widgets.lines import Lines
from tui.widgets.markdown_view import MarkdownView
from tui.widgets.option_row import OptionRow
from tui.widgets.outcome_lines import answer_lines, graded_lines, nothing
from tui.widgets.phase import Phase
from tui.widgets.response_field import ResponseField
from tui.widgets.verdict_line import VerdictLine
from tui.widgets.verdict_view import headline


class QuestionPane(HeldScroll):
    """The question, what to respond with, and what comes of it."""

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
        begun: bool
        """Whether the learner had made a part of the response."""

    @dataclass
    class Touched(Message):
        """Posted when the learner does something to the response."""

    @dataclass
    class Changed(Message):
        """Posted when the answer was revealed or a key point ticked."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  # Textual's own name
        super().__init__(MarkdownView(id="question"), id=id)
        self.card: Card | None = None
        self.phase = Phase.ASKING
        self.field: ResponseField | None = None
        """What the question is responded with; None on an open card."""
        self.place = 0
        self.sent = False
        """Whether a response was handed up and its verdict is not there yet."""
        self._graded_here = True
        """Whether it was graded without being revealed first."""
        self._result: tuple[Verdict, Response | None] = (Verdict(0.0), None)
        self._drawing = asyncio.Lock()
        self._hint = MarkdownView(id="shown-hint", classes="caption block")
        self._response = Vertical(id="response")
        self._verdict = VerdictLine(id="verdict", classes="block")
        self._points = KeyPoints(id="points")
        self._outcome = Lines(id="outcome")

    def compose(self) -> ComposeResult:
        """Question, response and outcome, one below the other."""
        yield from (self.head, self._hint, self._response, self._verdict, self._points, self._outcome)

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
        self.head.markdown = card.question
        self._hint.display = False
        self.let_go()
        self._verdict.clear(room=not self.is_open)
        async with self._drawing, self.batch():
            self._outcome.show(nothing)
            await self._points.show(())
            await self._response.remove_children()
            await self._response.mount_all([*lead_widgets(card.body), *filter(None, [self.field])])
        self.scroll_home(animate=False)

    def choose(self, number: int) -> None:
        """Take what has that number; on a revealed open card give that rating."""
        if self.phase is Phase.REVEALED and number <= len(Rating):
            self.rate(Rating(number))
        elif self.phase is Phase.ASKING and self.field is not None:
            self.field.choose(number - 1)
            self.post_message(self.Touched())

    def move(self, step: int) -> None:
        """Mark the line above or below; where there is none, scroll."""
        moved = self._points.move(step) or (self.field is not None and self.field.move(step))
        if moved:
            self.post_message(self.Touched())
        else:
            self.scroll_relative(y=step, animate=False)

    def toggle(self) -> None:
        """Reveal an open card's answer, or take what is marked."""
        if self.phase is Phase.ASKING and self.is_open:
            self.call_later(self.reveal)
        elif self.phase is Phase.REVEALED:
            self._tick()
        elif self.phase is Phase.ASKING and self.field is not None:
            self.field.pick()
            self.post_message(self.Touched())

    def _tick(self, position: int | None = None) -> None:
        if self._points.toggle(position):
            self.post_message(self.Changed())

    def submit(self, *, insisted: bool = False) -> Responded | None:
        """The response there is, unfinished if `insisted`; an open card reveals, then takes its rating."""
        if self.phase is Phase.ASKING and self.is_open:
            self.call_later(self.reveal)
        elif self.phase is Phase.REVEALED and self.proposed is not None:
            return self._responded(OpenResponse(self.proposed, self._points.ticked))
        elif self.phase is Phase.ASKING and (field := self.field) is not None:
            begun, response = field.draft is not None, field.as_it_stands if insisted else field.submit()
            if response is not None:
                return self._responded(response)
            self.post_message(self.Refused(field.refusal, begun))
        return None

    def rate(self, rating: Rating) -> None:
        """Give a rating for a revealed open card."""
        if self.phase is Phase.REVEALED:
            self._hand_up(self._responded(OpenResponse(rating, self._points.ticked)))

    def _responded(self, response: Response) -> Responded | None:
        """The response as it is handed up, once."""
        before, self.sent = self.sent, True
        return None if self.card is None or before else self.Responded(self.card, response, self.place)

    def _hand_up(self, responded: Responded | None) -> None:
        if responded is not None:
            self.post_message(responded)

    def show_hint(self) -> None:
        """Show the card's hint, where it has one."""
        if self.card is not None and self.card.hint:
            self._hint.markdown = f"Hint: {self.card.hint}"
            self._hint.display = True

    @property
    def is_open(self) -> bool:
        """Whether the learner judges the response himself."""
        return self.card is not None and self.card.kind is Kind.OPEN

    @property
    def proposed(self) -> Rating | None:
        """The rating the ticks propose; None before the first tick."""
        ticked = self._points.ticked
        if self.card is None or not ticked:
            return None
        return Verdict(len(ticked) / len(self.card.key_points)).proposed

    async def reveal(self) -> None:
        """Show the answer of an open card with its key points to tick."""
        if self.phase is not Phase.ASKING or self.card is None:
            return
        self.phase = Phase.REVEALED
        await self._response.remove_children()
        await self._points.show(self.card.key_points)
        self._outcome.show(answer_lines(self.card))
        self.post_message(self.Changed())
        self.hold(then=self._scroll_to_answer)

    def _scroll_to_answer(self) -> None:
        """Bring points and answer into view as far as they fit, from their first line on."""
        first = self._points.virtual_region.y + 1  # below the blank line that parts it from the question
        self.scroll_down_to(self._outcome.virtual_region.bottom, first)

    def show_verdict(self, verdict: Verdict, response: Response | None, *, by_word: bool = False) -> None:
        """Show what the response was worth, by the grade or by the learner's word, and what was right.

        Painted in room kept for it, at once; what is to be read is drawn by `show_outcome`. Only a field that
        goes away does so with it: the verdict would jump into its place.
        """
        self._graded_here = self.phase is not Phase.REVEALED
        self.phase, self.sent = Phase.GRADED, False
        self._result = verdict, response
        if self.is_typed and self.field is not None:
            self.field.show_graded(verdict, response)
        self._verdict.show(headline(verdict, skipped=response is None, by_word=by_word))
        if self._verdict.fits and not self.is_typed:  # else it is laid out anew, and stands elsewhere then
            self.scroll_down_to(self._verdict.virtual_region.bottom)

    def show_outcome(self) -> None:
        """Show what was right in the response and what is to be learnt, once the verdict stands."""
        if self.card is None or self.phase is not Phase.GRADED:
            return
        verdict, response = self._result
        self._response.query(".caption").set(display=False)  # how to respond
        if self.field is not None:
            self.field.show_graded(verdict, response)
        self._outcome.show(graded_lines(self.card, verdict) if self._graded_here else answer_lines(self.card))
        self.hold(then=self._scroll_to_verdict)

    def _scroll_to_verdict(self) -> None:
        """Bring what is to be read into view with what was given, and the verdict whatever else goes."""
        self.scroll_down_to(self._outcome.virtual_region.bottom, self._response.virtual_region.y)
        self.scroll_down_to(self._verdict.virtual_region.bottom)

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
            self._tick(event.position)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Something was typed."""
        event.stop()
        self.post_message(self.Touched())

    def on_response_field_submitted(self, event: ResponseField.Submitted) -> None:
        """Enter in the last blank answers."""
        event.stop()
        self._hand_up(self.submit())
