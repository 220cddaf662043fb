"""Where one is in a quiz: going to other questions, the clock, pausing, ending and leaving."""

from collections.abc import Callable
from time import monotonic

from tui.model.response import Response
from tui.practice.session import Session
from tui.screens.paused import PausedScreen
from tui.screens.question_screen import QuestionScreen
from tui.screens.questions import QuestionsScreen
from tui.widgets.phase import Phase
from tui.wording import plural

_TICK_S = 1.0
_NOTE_S = 15.0
"""With a time limit, at most this much of it is given back after a crash."""
_CONFIRM_S = 4.0


class QuizPlaceScreen(QuestionScreen):
    """Holds the session; what is asked and answered is told by the screen built on it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._asked_at = 0.0
        self._drafts: dict[int, Response] = {}
        """Responses begun and not given, by position."""
        self._ending = False
        """Whether `e` was pressed once."""
        self._ended = False
        """Whether the end is being written."""

    async def on_mount(self) -> None:
        """Look at the clock where there is a limit."""
        if self.session.plan.time_limit_s is not None:
            self.set_interval(_TICK_S, self._tick)
            self.set_interval(_NOTE_S, self._note)

    async def _ask(self) -> None:
        """Show the session's present question."""
        raise NotImplementedError

    async def _show_results(self) -> None:
        """End the session and show what came of it."""
        raise NotImplementedError

    async def _end_late(self) -> None:
        """The time is up: what stands on the screen counts."""
        await self._answer_as_it_stands()
        await self._show_results()

    async def _answer_as_it_stands(self) -> None:
        """Keep the response to the present question as far as it was made."""
        raise NotImplementedError

    def _show_time(self, left_s: int | None) -> None:
        """Show where one is and the time that is left."""
        raise NotImplementedError

    @property
    def _since_ms(self) -> int:
        """Time spent on the present question; none goes by in a pause."""
        return 0 if self.session.paused else round((monotonic() - self._asked_at) * 1000)

    def _restart_clock(self) -> None:
        """Time on a question counts from here."""
        self._asked_at = monotonic()

    def _spend(self) -> None:
        """Count the time since the question was shown, or since the clock was last read."""
        self.session = self.session.spend(self._since_ms)
        self._restart_clock()

    def _tick(self) -> None:
        left = self.session.time_left_s(self._since_ms)
        self._show_time(left)
        if left is not None and left <= 0 and self.app.screen is self and not self._ended:
            self._ended = True
            self.tell("The time is up.")
            self.run_worker(self._end_late(), exclusive=True, group="finish")

    async def _note(self) -> None:
        """Keep where the session stands, so that a crash loses nothing of it."""
        await self.perform(lambda: self.services.quiz.note(self.session.spend(self._since_ms)))

    async def _move(self, move: Callable[[Session], Session]) -> None:
        """Stand on another question; what was begun on this one is there when one comes back."""
        self._keep_draft()
        self._spend()
        self.session = move(self.session)
        await self._ask()
        await self._note()

    def _keep_draft(self) -> None:
        self._drafts.pop(self.session.position, None)
        if self.pane.field is not None and self.pane.phase is Phase.ASKING and not self.pane.sent:
            draft = self.pane.field.submit()
            if draft is not None:
                self._drafts[self.session.position] = draft

    async def action_previous(self) -> None:
        """Go back one question."""
        await self._move(Session.back)

    async def action_forward(self) -> None:
        """Go on one question without answering."""
        await self._move(Session.forward)

    def action_questions(self) -> None:
        """List the questions with their state, and go to the one chosen."""
        self.app.push_screen(QuestionsScreen(self.session, self._jump))

    async def _jump(self, position: int) -> None:
        await self._move(lambda session: session.go_to(position))

    async def action_pause(self) -> None:
        """Stop the clock, and hide the question meanwhile."""
        self._spend()
        self.session = self.session.pause()
        self.app.push_screen(PausedScreen(self.session, self._go_on_after_pause))
        await self._note()

    def _go_on_after_pause(self) -> None:
        self.session = self.session.pause(False)
        self._restart_clock()

    async def action_finish(self) -> None:
        """End here; asked twice, because what was never shown is then lost."""
        if not self._ending and self.session.remaining:
            self._ending = True
            left = plural(self.session.remaining, "question")
            self.tell(f"{left} left: press e again to end the quiz here.")
            self.set_timer(_CONFIRM_S, self._stay)
            return
        await self._show_results()

    def _stay(self) -> None:
        self._ending = False

    async def action_leave(self) -> None:
        """Leave the field first, then the quiz."""
        if self.left_the_field():
            return
        if not self.session.remaining:
            await self._show_results()
            return
        if self.session.steps:
            await self._note()
            self.tell("Every answer is kept. Home offers to continue.")
        self.app.pop_screen()
