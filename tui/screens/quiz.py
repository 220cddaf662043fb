"""The quiz: one question at a time, every answer kept before the next is shown."""

from typing import ClassVar

from textual.binding import BindingType

from tui.keymap import Key, bindings
from tui.model.grade import Confidence
from tui.model.ids import CardRef
from tui.model.response import Response
from tui.practice.given import skipped
from tui.practice.session import Session
from tui.screens.question_hints import question_offers, question_whys
from tui.screens.quiz_answering import QuizAnsweringScreen
from tui.widgets.phase import Phase
from tui.widgets.question_pane import QuestionPane
from tui.widgets.rating_bar import RatingBar

_TICK_S = 1.0
_NOTE_S = 15.0
"""With a time limit, at most this much of it is given back after a crash."""


class QuizScreen(QuizAnsweringScreen):
    """Shows the session's question and hands responses to the quiz service."""

    CSS_PATH = "quiz.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings("quiz")
    keys = "quiz"

    def __init__(self, session: Session, begun: Response | None = None) -> None:
        super().__init__(session, begun)
        self._accepted: set[tuple[CardRef, Response | None]] = set()
        """Responses that the deck accepts by now: the quiz goes on with the cards it began with."""

    def hint_words(self, key: Key) -> tuple[str, str]:
        """The footer offers to end what has no open question left, and to go on from what is kept."""
        shown, word = super().hint_words(key)
        unkept = self.pane.phase is Phase.GRADED and self.session.is_asked_now
        too_early = self.session.remaining if key.name == "finish" else key.name == "submit" and unkept
        return shown, "" if too_early else word

    async def on_mount(self) -> None:
        """Look at the clock where there is a limit."""
        if self.session.plan.time_limit_s is not None:
            self.set_interval(_TICK_S, self._tick)
            self.set_interval(_NOTE_S, self._note)

    def _tick(self) -> None:
        self._show_time()
        if self.session.time_left_s(self._since_ms) == 0 and self.app.screen is self and not self._ended:
            self._ended = True
            self.notify("The time is up.", markup=False)
            self.run_worker(self._end_late(), exclusive=True, group="finish")

    async def _end_late(self) -> None:
        """The time is up: what was given counts, and what stands on the screen."""
        async with self._taking:
            await self._taking.wait_for(lambda: not self.pane.sent)
            if self.is_current:
                await self._answer_as_it_stands()
                await self._show_results()
            else:  # it is looked at anew where another screen is above
                self._ended = self not in self.app.screen_stack

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what does something now."""
        if not self.is_mounted:
            return action == "leave"
        at = self.session.position
        offers = question_offers(self.pane) | {
            "previous": any(map(self.session.can_show, range(at))),
            "forward": any(map(self.session.can_show, range(at + 1, len(self.session.questions)))),
            "again": self.pane.phase is Phase.GRADED and at not in self.session.gone,
            "accept": self.pane.phase is Phase.GRADED and self._may_accept,
            "confidence": self.pane.phase is not Phase.GRADED and not self.pane.sent,
            "undo": bool(self.session.changed),
        }
        return offers.get(action, True)

    def why_not(self, key: str) -> str:
        """In an exam, and where something was done already or there is nothing to do it with."""
        whys = {
            "overrule": "An exam tells right from wrong at its end." if self.session.plan.exam else "",
            "accept": self._why_not_accept,
            "undo": "There is no answer to take back.",
            "previous": "There is no question before this one.",
            "forward": "There is no question after this one.",
        }
        return whys.get(key, "") or question_whys(self.pane).get(key, "")

    @property
    def _why_not_accept(self) -> str:
        """Where the response was typed; others are in the deck."""
        if self.pane.phase is not Phase.GRADED or not self.pane.is_typed:
            return ""
        if self._now in self._accepted:
            return "The deck accepts it already."
        given = self.session.given
        wrong = given is not None and not given.skipped and not given.verdict.correct
        return "o says that you were right; then a adds it to the deck." if wrong else ""

    # Responses

    async def on_rating_bar_chosen(self, event: RatingBar.Chosen) -> None:
        """A click on a rating."""
        self.pane.rate(event.rating)

    def on_question_pane_changed(self, event: QuestionPane.Changed) -> None:
        """The answer was revealed or a point ticked."""
        self._refresh_chrome()

    async def action_strike(self) -> None:
        """Strike the marked choice out, or bring it back."""
        choice = self.strikable()
        if choice is not None:
            self.session = self.session.strike(choice)
            self._show_struck(self.session.struck[self.session.position])
            await self._note()

    # Keys

    def action_choose(self, number: int) -> None:
        """Mark, tick or rate by number."""
        self.choose_by_number(number)

    async def action_submit(self) -> None:
        """Answer; once graded, go on."""
        if self.pane.phase is not Phase.GRADED:
            await self.submit()
            return
        if await self._goes_on() and self.pane.phase is Phase.GRADED:
            await self._go_on()

    async def action_skip(self) -> None:
        """Leave the question unanswered; an answer already given stays."""
        if not await self._goes_on():
            return
        place = self.session.position
        if self.session.given is None:
            given = await self.perform(self._given, place, skipped())
            if given is None or not self._keep(place, given):
                return
        await self._go_on()

    def action_confidence(self) -> None:
        """Say how sure one is of the response: sure, unsure, a guess, or leave it open again."""
        steps = [None, *Confidence]
        self._confidence = steps[(steps.index(self._confidence) + 1) % len(steps)]
        self._refresh_chrome()

    async def action_flag(self) -> None:
        """Flag the card, or take the flag away."""
        session = await self.perform(lambda: self.services.quiz.flag(self.session))
        if session is not None:
            self.session = session
            flagged = session.position in session.flagged
            self.tell("Flagged: is:flagged finds it." if flagged else "The flag is gone.")
            self._refresh_chrome()

    async def action_undo(self) -> None:
        """Take the last answer back and ask again, unless another program did."""
        if not await self._goes_on():
            return
        self._spend()
        if await self._catch_up():
            return
        session = await self.perform(lambda: self.services.quiz.undo(self.session))
        if session is not None:
            await self._ask_after_undo(session)

    async def action_again(self) -> None:
        """Ask for another answer to the question."""
        if not await self._goes_on():
            return
        self._spend()
        self.session = self.session.reopen()
        await self._ask()

    async def action_overrule(self) -> None:
        """Turn the verdict round."""
        if not await self._goes_on():
            return
        self._spend()
        session = await self.perform(lambda: self.services.quiz.overrule(self.session))
        if session is not None:
            self.session = session
            await self._ask()
            if self._may_accept:
                self.tell("a adds your response to what the deck accepts.")

    @property
    def _now(self) -> tuple[CardRef, Response | None]:
        """The present card with the response to it."""
        given = self.session.given
        return self.session.question.ref, None if given is None else given.response

    @property
    def _may_accept(self) -> bool:
        """Whether the deck may learn from the response, and has not yet."""
        may_add = self.services.alternatives.may_add
        return self._now not in self._accepted and may_add(self.session.given, self.session.question.card)

    async def action_accept(self) -> None:
        """Add the response to what the deck accepts."""
        await self.settled()
        question, given = self.session.question, self.session.given
        if given is not None and await self.perform(self._add, question.ref, given.response):
            self._accepted.add((question.ref, given.response))
            self._refresh_chrome()
            self.tell("Added to the deck: it is right from now on.")

    def _add(self, ref: CardRef, response: Response | None) -> bool:
        self.services.alternatives.add(ref, response)
        return True
