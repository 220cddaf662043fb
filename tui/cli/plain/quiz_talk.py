"""A quiz as it is being talked about: the session, the time on its question, how sure the learner is."""

from tui.cli.plain.commands import Next
from tui.cli.plain.lines import Lines
from tui.cli.plain.reply import Say
from tui.cli.plain.watch import Watch
from tui.clock import Clock
from tui.model.grade import Confidence
from tui.model.response import Response
from tui.practice.session import Session
from tui.services.quiz import QuizService


class QuizTalk:
    """What the commands of a quiz work on. Whatever moves the session is in the log when it returns."""

    def __init__(self, quiz: QuizService, clock: Clock, lines: Lines, say: Say, session: Session) -> None:
        self.quiz = quiz
        self.lines = lines
        self.say = say
        self.session = session
        self.watch = Watch(clock)
        self.confidence: Confidence | None = None
        """For the response that comes next."""
        self.stage = Next.SHOW if session.remaining else Next.CLOSE
        """What is being asked: a question, or whether to end."""

    @property
    def is_late(self) -> bool:
        """Whether the time is up."""
        return self.session.time_left_s(self.watch.spent_ms) == 0

    def note(self) -> None:
        """Keep place, struck choices and time, so that a quiz left here goes on here."""
        self.quiz.note(self.session.spend(self.watch.spent_ms))

    def keep(self, response: Response | None) -> None:
        """Keep a response to the present question, None for skipping it."""
        spent_ms = self.watch.spent_ms
        # A line is a response on purpose: it was read below what is said of the answer it replaces.
        session = self.session if response is None else self.session.reopen()
        self.session = self.quiz.answer(session, response, spent_ms, self.confidence)
        self._begin()

    def spend(self) -> None:
        """Count the time on the present question, which is left."""
        self.session = self.session.spend(self.watch.spent_ms)
        self._begin()

    def move(self, session: Session) -> Next:
        """Stand where that session stands."""
        self.session = session
        self.spend()
        self.note()
        return Next.SHOW

    def onward(self) -> Next:
        """To the next open question; when the time is up, no other is shown."""
        if not self.session.remaining:
            return Next.CLOSE
        if not self.is_late:
            self.session = self.session.advance()
        return Next.SHOW

    def _begin(self) -> None:
        self.watch.restart()
        self.confidence = None
