"""Where one is in a quiz: going to other questions, pausing, ending and leaving."""

from collections.abc import Callable

from tui.practice.session import Session
from tui.screens.paused import PausedScreen
from tui.screens.questions import QuestionsScreen
from tui.screens.quiz_asking import QuizAskingScreen
from tui.widgets.phase import Phase
from tui.wording import plural


class QuizPlaceScreen(QuizAskingScreen):
    """Goes about in the session; what is answered is told by the screen built on it."""

    _suspended = False
    """Whether the clock stands because the terminal belongs to another program."""

    async def on_mount(self) -> None:
        """Have the clock stand while the program is suspended, when the question is out of sight."""
        self.app.app_suspend_signal.subscribe(self, lambda _: self._suspend(), immediate=True)
        self.app.app_resume_signal.subscribe(self, lambda _: self._resume(), immediate=True)

    def _suspend(self) -> None:
        if not self.session.paused:
            self._spend()
            self.session = self.session.pause()
            self._suspended = True

    def _resume(self) -> None:
        if self._suspended:
            self._suspended = False
            self._go_on_after_pause()

    async def _move(self, move: Callable[[Session], Session]) -> None:
        """Stand on another question; what was begun on this one is there when one comes back."""
        if not await self._goes_on():
            return
        self._keep_draft()
        self._spend()
        self.session = move(self.session)
        await self._ask()
        await self._note()

    def _keep_draft(self) -> None:
        self._drafts.pop(self.session.position, None)
        if self.pane.field is not None and self.pane.phase is Phase.ASKING and not self.pane.sent:
            draft = self.pane.field.draft
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
        if not await self._goes_on() or await self._catch_up():
            return
        left = f"{plural(self.session.remaining, 'question')} left: press e again to end the quiz here."
        if self.session.remaining and not self.insists(left):
            self.ask_back("finish", left, no="leave")
        else:
            await self._show_results()

    async def action_leave(self) -> None:
        """Only decline to end where that was asked; else leave the field first, then the quiz."""
        if self.declined():
            self.tell("Nothing was ended. Esc again leaves.")
            return
        if self.left_the_field() or not await self._goes_on():
            return
        if not self.session.remaining:
            await self._show_results()
            return
        if self.session.changed:
            await self._note()
            self.notify("Every answer is kept. Home offers to continue.", markup=False)
        self.app.pop_screen()
