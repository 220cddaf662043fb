"""What quiz and review share: a question on the screen, and the keys that work on it."""

import asyncio
from abc import abstractmethod
from dataclasses import replace
from functools import cached_property

from textual import events
from textual.widgets import Input

from tui.keymap import Key, bound
from tui.model.grade import Verdict
from tui.model.response import Response
from tui.screens.base import BaseScreen
from tui.screens.question_hints import question_hint, why_no_number
from tui.widgets.key_bar import KeyBar, KeyHint
from tui.widgets.notice_line import NoticeLine
from tui.widgets.phase import Phase
from tui.widgets.question_pane import QuestionPane
from tui.widgets.reading_scroll import ReadingScroll


class QuestionScreen(BaseScreen):
    """A screen with one QuestionPane and a NoticeLine."""

    def __init__(self) -> None:
        super().__init__()
        self._taking = asyncio.Condition()
        """Held while a response is dealt with; those that wait are woken after each.

        A handler of the screen's messages must not wait for it: the verdict is painted between these.
        """

    def tell(self, message: str, *, bad: bool = False) -> None:
        """Say something below the question, so that nothing of it is covered."""
        self.query_one(NoticeLine).say(message, bad=bad)

    @cached_property
    def pane(self) -> QuestionPane:
        """The question on the screen."""
        return self.query_one(QuestionPane)

    @property
    def reading(self) -> ReadingScroll:
        """The text on the screen that is scrolled."""
        return self.pane

    _asked_back = "", ""
    """The key that did not do its work yet, by name, and what was said of it."""
    _no = ""
    """The key that declines what was asked, by name, where there is one."""

    async def on_mount(self) -> None:
        """Tell in the footer whether the text goes on below; what was said elsewhere goes."""
        self.app.clear_notifications()
        for scroll in self.query(ReadingScroll):
            for name in ("scroll_y", "virtual_size"):
                self.watch(scroll, name, self._redraw_keys, init=False)

    def _redraw_keys(self) -> None:
        self.query_one(KeyBar).refresh()

    def key_hints(self) -> tuple[list[KeyHint], list[KeyHint]]:
        """The keys that work now; where the text goes on below, the key that shows it among those kept.

        Once nothing of the response is missing, Enter is the key of the moment.
        """
        hints, always = super().key_hints()
        if self.pane.phase is Phase.ASKING and self.pane.field is not None and self.pane.field.ready:
            hints = [replace(hint, main=hint.action == "screen.submit") for hint in hints]
        more = [KeyHint("PgDn", "more", "screen.scroll_page(1)")] if self.reading.is_cut else []
        return hints, [*always[:-1], *more, *always[-1:]]

    def hint_words(self, key: Key) -> tuple[str, str]:
        """The keys of the question as they work now."""
        if key.name == "leave" and isinstance(self.focused, Input):
            return "Esc", "leave field"
        return question_hint(key, self.pane, *super().hint_words(key))

    def action_focus_field(self, step: int) -> None:
        """Go to the field after or before the one that is typed into, round the ends; type again."""
        fields = list(self.query(Input))
        if fields:
            at = fields.index(self.focused) + step if isinstance(self.focused, Input) else min(step, 0)
            fields[at % len(fields)].focus()
            self.refresh_bindings()

    def action_scroll_page(self, direction: int) -> None:
        """Scroll the question with what comes of it, or what stands in its place, a page."""
        self.reading.turn_page(direction)

    def choose_by_number(self, number: int) -> None:
        """Mark, tick or rate by number; where there are fewer, say so."""
        self.pane.choose(number)
        if why := why_no_number(self.pane, number):
            self.tell(why)

    def action_reveal(self) -> None:
        """Reveal the answer, or tick."""
        self.pane.toggle()

    def action_move(self, step: int) -> None:
        """Mark another line."""
        self.pane.move(step)

    def action_carry(self, step: int) -> None:
        """Move the marked step."""
        if self.pane.field is not None:
            self.pane.field.carry(step)

    def action_switch(self, right: int) -> None:
        """Go to the other column."""
        if self.pane.field is not None:
            self.pane.field.switch(bool(right))

    def action_hint(self) -> None:
        """Show the hint."""
        self.pane.show_hint()

    def strikable(self) -> int | None:
        """The marked choice, in deck order; where none is marked, that is said."""
        choice = self.pane.field.strikable if self.pane.field is not None else None
        if choice is None:
            self.ask_back("strike", "Mark a choice first, by number or with the arrows.")
        return choice

    def _show_struck(self, struck: frozenset[int]) -> None:
        """Draw these choices as struck out."""
        if self.pane.field is not None:
            self.pane.field.show_struck(struck)
            self._redraw_keys()

    def left_the_field(self) -> bool:
        """Leave the text field that has the focus, if one has it, and say whether one had."""
        if not isinstance(self.focused, Input):
            return False
        self.set_focus(None)
        self.refresh_bindings()
        return True

    async def submit(self) -> None:
        """Take the response there is."""
        field = self.pane.field
        responded = self.pane.submit(insisted=field is not None and self.insists(field.refusal))
        if responded is not None:
            await self._take_in_turn(responded)

    def on_question_pane_responded(self, event: QuestionPane.Responded) -> None:
        """Take the response in the line of keys: those pressed after it wait until it is dealt with.

        Meanwhile this screen goes on painting.
        """
        event.stop()
        self.app.call_later(self._take_in_turn, event)

    async def _take_in_turn(self, responded: QuestionPane.Responded) -> None:
        async with self._taking:
            self._taking.notify_all()
            await self.take(responded)

    async def settled(self) -> None:
        """Wait for a response that is dealt with too: its verdict is painted before anything is kept."""
        async with self._taking:
            pass
        await super().settled()

    @abstractmethod
    async def take(self, event: QuestionPane.Responded) -> None:
        """Deal with a response."""

    async def say_verdict(self, verdict: Verdict, response: Response | None) -> None:
        """Say right or wrong, and wait until it is painted: whatever else there is to do takes longer."""
        if self.focused is not None:
            self.set_focus(None)
        self.pane.show_verdict(verdict, response)
        await asyncio.sleep(0)  # the verdict tells the screen that it changed, before that is asked to paint
        painted = asyncio.Event()
        if self.call_after_refresh(painted.set):
            await painted.wait()

    def show_outcome(self) -> None:
        """Show what there is to be learnt, in place of what was said before the response was given."""
        self.query_one(NoticeLine).clear()
        self.pane.show_outcome()

    def on_question_pane_refused(self, event: QuestionPane.Refused) -> None:
        """Say what is missing."""
        event.stop()
        self.refuse(event)

    def refuse(self, event: QuestionPane.Refused) -> None:
        """Say what is missing, until it is there."""
        self.ask_back("submit", event.why)

    def on_question_pane_touched(self, event: QuestionPane.Touched) -> None:
        """What was missing is there, or on its way."""
        event.stop()
        self._think_better()
        self._redraw_keys()

    # Keys that ask back

    def tell_why(self, key: str, why: str) -> None:
        """Until the next key: it may be so no more then."""
        self.ask_back(key, why)

    def ask_back(self, key: str, why: str, *, no: str = "") -> None:
        """Say why a key did not do its work yet; whatever is done before it is pressed again unsays that.

        The key called `no` then only declines, once its action asks `declined`.
        """
        self._asked_back, self._no = (key, why), no
        self.tell(why)

    def insists(self, why: str) -> bool:
        """Whether a key is pressed again right after that was said, and while it can be read."""
        return bool(why) and self._asked_back[1] == why and self.query_one(NoticeLine).says(why)

    def _think_better(self) -> None:
        if self.insists(self._asked_back[1]):
            self.query_one(NoticeLine).clear()
        self._asked_back, self._no = ("", ""), ""

    def declined(self) -> bool:
        """Take back what was asked, where it can be declined and read; whether there was anything."""
        asked = bool(self._no) and self.insists(self._asked_back[1])
        if asked:
            self._think_better()
        return asked

    def on_key(self, event: events.Key) -> None:
        """Any key but the one that asked back, and the one that declines."""
        asked = self._asked_back[0]
        if asked and not any(key.name in (asked, self._no) for key in bound(self.keys, event.key)):
            self._think_better()

    def on_screen_suspend(self) -> None:
        """Another screen covers what was said."""
        self._think_better()
