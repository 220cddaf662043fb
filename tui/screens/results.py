"""Results: the score, by topic and kind, and each miss with what was right and why."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.keymap import bindings
from tui.model.response import Response
from tui.practice.scoring import Part, Score
from tui.practice.session import Session
from tui.screens.base import BaseScreen
from tui.screens.export import ExportScreen
from tui.screens.review import ReviewScreen
from tui.text.controls import visible_line
from tui.widgets.key_bar import KeyBar
from tui.widgets.lines import Lines
from tui.widgets.miss_list import MissList
from tui.widgets.score_text import (
    earlier_text,
    held_text,
    names_width,
    parts_table,
    score_headline,
    time_text,
)
from tui.widgets.title_bar import TitleBar


class ResultsScreen(BaseScreen):
    """What came of a finished session; `again` makes the screen that asks, with a response begun."""

    CSS_PATH = "results.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings("results")
    keys = "results"

    def __init__(self, session: Session, again: Callable[[Session, Response | None], BaseScreen]) -> None:
        super().__init__()
        self.session = session
        self._again = again
        self.score = Score.of(session)

    def compose(self) -> ComposeResult:
        """Score, tables, misses."""
        titles = [self.services.library.title(deck) for deck in self.session.plan.decks] or ["Every deck"]
        yield TitleBar(f"{', '.join(titles)} › Results")
        with VerticalScroll(id="results"):
            held = held_text(self.score, self.session.plan.pass_percent)
            lines = [score_headline(self.score), held, time_text(self.score)]
            yield Static(Content("\n").join(filter(None, lines)), id="score")
            if advice := self.services.placement.advice(self.session):
                yield Static(Content.styled(visible_line(advice), "bold"), id="advice")
            yield Lines(id="earlier", classes="part")
            tables = self._tables()
            width = names_width(part for _, parts in tables for part in parts)
            for title, parts in tables:
                table = Lines(classes="part")
                table.show(partial(_table, title, parts, width))
                yield table
            if self.score.misses:
                yield Static(Content.styled("What was not right", "bold $text-primary"), classes="part")
            yield MissList(self.score.misses)
        yield KeyBar(self.key_hints)

    async def on_mount(self) -> None:
        """Draw more as one reads on, and compare with earlier quizzes."""
        scroll = self.query_one("#results", VerticalScroll)
        self.watch(scroll, "scroll_y", self._draw_more, init=False)
        earlier = await self.perform(self.services.history.earlier, self.session)
        line, grade = self.query_one("#earlier", Lines), self.score.of_planned
        line.display = bool(earlier) and self.score.grade is not None
        if earlier and self.score.grade is not None:
            line.show(lambda width: earlier_text(earlier, grade, width).split("\n"))

    def _draw_more(self, scrolled: float) -> None:
        scroll = self.query_one("#results", VerticalScroll)
        if scrolled + scroll.size.height >= scroll.max_scroll_y:
            self.query_one(MissList).more()

    def _tables(self) -> list[tuple[str, tuple[tuple[str, Part], ...]]]:
        """The score in parts, where there are any."""
        tables = [
            ("By topic", self.score.by_topic),
            ("By kind", self.score.by_kind),
            ("By how sure you were", self.score.by_confidence),
        ]
        return [(title, parts) for title, parts in tables if parts]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to retry only where something was missed, to undo where something was answered."""
        if action == "retry":
            return bool(self.score.misses)
        if action == "undo":
            return bool(self.session.changed)
        return True

    def why_not(self, key: str) -> str:
        """Where nothing was missed, or nothing answered."""
        whys = {
            "retry": "Nothing was missed: there is nothing to ask again.",
            "undo": "No answer is left to take back.",
        }
        return whys.get(key, "")

    async def action_retry(self) -> None:
        """Quiz again on the misses."""
        session = await self.perform(self.services.quiz.retry, self.session)
        if session is not None:
            self.app.switch_screen(self._again(session, None))

    async def action_undo(self) -> None:
        """Take the last answer back and return to its question."""
        session = await self.perform(self.services.quiz.undo, self.session)
        if session is None:
            return
        if session.finished:
            self.notify("The overruling is taken back.", markup=False)
            self.app.switch_screen(ResultsScreen(session, self._again))
        else:
            self.app.switch_screen(self._again(session, session.given_back(self.session)))

    async def action_review(self) -> None:
        """Review what is due, these cards among it where the quiz moved them."""
        sitting = await self.perform(self.services.review.begin)
        if sitting is None:
            return
        if sitting.current is None:
            self.tell("Nothing is due now.")
            return
        self.app.switch_screen(ReviewScreen(sitting))

    def action_export(self) -> None:
        """Ask where to write the answers."""
        self.app.push_screen(ExportScreen(self.session.id))


def _table(title: str, parts: Sequence[tuple[str, Part]], names: int, width: int) -> list[Content]:
    """The lines of a table at a width."""
    return [*parts_table(title, parts, names, width).split("\n")]
