"""One past session: its score, and each question with right or wrong."""

from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content

from tui.keymap import bindings
from tui.model.grade import Mode
from tui.practice.past import PastQuestion, PastSession
from tui.screens import doors
from tui.screens.base import BaseScreen
from tui.screens.export import ExportScreen
from tui.text.controls import visible_line
from tui.widgets.given_lines import given_lines
from tui.widgets.key_bar import KeyBar
from tui.widgets.lines import Lines, packed
from tui.widgets.long_list import LongList
from tui.widgets.question_line import question_line
from tui.widgets.session_line import answered_text
from tui.widgets.title_bar import TitleBar
from tui.wording import duration, listing, percent


class PastScreen(BaseScreen):
    """A line a question, and below them what was given to the marked one, whose card opens."""

    CSS_PATH = "past.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings("past")
    keys = "past"

    def __init__(self, session: PastSession) -> None:
        super().__init__()
        self.session = session
        self.questions: tuple[PastQuestion, ...] = ()

    def compose(self) -> ComposeResult:
        """What came of it, its questions, and what was given to the marked one."""
        began = f"{self.session.started_at:%Y-%m-%d %H:%M}"
        yield TitleBar(f"Past sessions › {began}", str(self.session.mode))
        yield Lines(id="facts")
        yield LongList(id="questions")
        yield Lines(id="given")
        yield KeyBar(self.key_hints)

    async def on_mount(self) -> None:
        """Read what was answered."""
        questions = await self.perform(self.services.past.questions, self.session.id)
        if questions is None:
            self.app.pop_screen()
            return
        self.questions = questions
        facts = _facts(self.session, questions)
        self.query_one("#facts", Lines).show(lambda width: packed(facts, width))
        self.query_one(LongList).show(len(questions), self._line)
        self._tell_given(0)
        self.refresh_bindings()

    def _line(self, at: int, width: int) -> Content:
        one = self.questions[at]
        word = "" if one.rating is None else one.rating.word
        return question_line(at + 1, one.title, one.mark, False, width, word)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only a quiz without an end goes on."""
        if action == "resume":
            return self.session.mode is Mode.QUIZ and not self.session.finished
        return bool(self.questions) if action in ("open", "export", "move", "move_page") else True

    def why_not(self, key: str) -> str:
        """Where the quiz has an end."""
        return "This session is finished." if key == "continue" else ""

    def on_long_list_marked(self, event: LongList.Marked) -> None:
        """Tell what was given to another question."""
        self._tell_given(event.at)

    def _tell_given(self, at: int) -> None:
        if self.questions:
            self.query_one("#given", Lines).show(partial(given_lines, self.questions[at]))

    def action_move(self, step: int) -> None:
        """Mark another question."""
        self.query_one(LongList).move(step)

    def action_move_page(self, pages: int) -> None:
        """Mark a question a page away."""
        self.query_one(LongList).move_page(pages)

    def on_long_list_clicked(self, event: LongList.Clicked) -> None:
        """A click marks, a second one opens."""
        if event.again:
            self.action_open()

    def action_open(self) -> None:
        """Show the marked question's card."""
        marked = self.questions[self.query_one(LongList).marked]
        if marked.gone:
            self.tell("No deck has this card any more.")
        else:
            self.app.push_screen(doors.card(marked.card))

    def action_export(self) -> None:
        """Ask where to write the answers."""
        self.app.push_screen(ExportScreen(self.session.id, "Past sessions"))

    async def action_resume(self) -> None:
        """Go on with the quiz, in the place of this screen."""
        session = await self.perform(self.services.quiz.resume, self.session.id)
        if session is not None:
            self.app.switch_screen(doors.quiz(session))


def _facts(session: PastSession, questions: tuple[PastQuestion, ...]) -> list[str]:
    """What there is to say of the whole, safe to show."""
    spent_ms = sum(question.duration_ms for question in questions)
    facts = [
        "" if session.score is None else percent(session.score),
        f"{answered_text(session)} answered",
        duration(spent_ms),
        "" if session.finished else "unfinished",
        visible_line(listing(session.titles)),
    ]
    return [*filter(None, facts)]
