"""The question of a quiz on the screen: the session it belongs to, the clock, the lines around it."""

from time import monotonic

from textual.app import ComposeResult

from tui.model.grade import Confidence
from tui.model.response import Response
from tui.practice.progress import passed_over_text
from tui.practice.session import Session
from tui.screens.question_screen import QuestionScreen
from tui.screens.results import ResultsScreen
from tui.widgets.key_bar import KeyBar
from tui.widgets.notice_line import NoticeLine
from tui.widgets.phase import Phase
from tui.widgets.progress_marks import progress_marks
from tui.widgets.question_pane import QuestionPane
from tui.widgets.rating_bar import RatingBar
from tui.widgets.title_bar import TitleBar
from tui.wording import clock_time


class QuizAskingScreen(QuestionScreen):
    """Holds the session and shows its present question; what keys do is told by the screens built on it."""

    def __init__(self, session: Session, begun: Response | None = None) -> None:
        """`begun` is a response to the present question that may still be changed."""
        super().__init__()
        self.session = session
        self._asked_at = 0.0
        self._confidence: Confidence | None = None
        """How sure the learner is of the response to the present question."""
        self._drafts = {} if begun is None else {session.position: begun}
        """Responses begun and not given, by position."""
        self._ended = False
        """Whether the end is being written."""

    def compose(self) -> ComposeResult:
        """Where one is, the question, the ratings of open cards, the keys."""
        yield TitleBar()
        yield QuestionPane(id="pane")
        yield NoticeLine()
        yield RatingBar()
        yield KeyBar(self.key_hints)

    async def on_mount(self) -> None:
        """Ask the first question, and say what is left out."""
        self.query_one(RatingBar).display = False
        await self._ask()
        if left_out := passed_over_text(self.session.passed_over):
            self.tell(left_out)

    async def _ask(self) -> None:
        """Show the session's present question, graded if it was answered before."""
        self.query_one(NoticeLine).clear()  # what was said of another question
        self._confidence = None
        await self._show_question()

    async def _catch_up(self) -> bool:
        """Ask again what another program took back, and say so; whether there was anything."""
        session = await self.perform(lambda: self.services.quiz.caught_up(self.session))
        if session is not None:
            await self._ask_after_undo(session)
            self.tell("Another program took this answer back: the question is open again.")
        return session is not None

    async def _ask_after_undo(self, session: Session) -> None:
        """Go on with the session as it is without its last answer, which may be changed."""
        taken, self.session = session.given_back(self.session), session
        if taken is not None:
            self._drafts[session.position] = taken
        await self._ask()

    async def _show_question(self) -> None:
        question, position = self.session.question, self.session.position
        self._restart_clock()
        self.set_focus(None)
        given = None if self.session.is_asked_now else self.session.given
        response = given.response if given is not None else self._drafts.get(position)
        struck = self.session.struck[position]
        await self.pane.ask(question.card, question.choice_order, struck, response, position)
        if given is not None and not given.skipped and not self.session.plan.exam:
            self.pane.show_verdict(given.verdict, given.response, by_word=given.overruled)
            self.pane.show_outcome()
        self._refresh_chrome()

    def _refresh_chrome(self) -> None:
        bar = self.query_one(TitleBar)
        question = self.session.question
        topic = f" › {question.card.topic}" if question.card.topic else ""
        bar.left = f"{self.services.library.title(question.ref.deck)}{topic}"
        bar.marks = progress_marks(self.session.mark, len(self.session.questions), self.session.position)
        self._show_time()
        ratings = self.query_one(RatingBar)
        ratings.display = self.pane.phase is Phase.REVEALED
        ratings.show(self.pane.proposed, {})
        self.refresh_bindings()

    def _show_time(self) -> None:
        """What must not be cut stands on the right: flag, how sure one is, place and time."""
        left_s = self.session.time_left_s(self._since_ms)
        facts = [
            "⚑ flagged" if self.session.position in self.session.flagged else "",
            self._confidence or "",
            f"{self.session.position + 1:,} of {len(self.session.questions):,}",
            "" if left_s is None else clock_time(left_s),
        ]
        self.query_one(TitleBar).right = "  ".join(filter(None, facts))

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

    async def _note(self) -> None:
        """Keep where the session stands, so that a crash loses nothing of it."""
        await self.perform(lambda: self.services.quiz.note(self.session.spend(self._since_ms)))

    async def _show_results(self) -> None:
        """End the session and show what came of it."""
        self._spend()
        session = await self.perform(lambda: self.services.quiz.finish(self.session))
        self._ended = session is not None
        if session is not None:
            self.session = session
            self.app.switch_screen(ResultsScreen(session, type(self)))
        else:
            self.pane.sent = False

    async def _goes_on(self) -> bool:
        """Wait for what is under way; whether the quiz is not at its end then."""
        await self.settled()
        return not self._ended
