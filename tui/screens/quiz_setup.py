"""Quiz setup: what to ask, how many, in which order; how many cards that matches is shown at once."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.keymap import bindings
from tui.model.ids import DeckId
from tui.practice.plan import Plan
from tui.screens.base import BaseScreen
from tui.screens.quiz import QuizScreen
from tui.services.quiz_form import QuizForm
from tui.widgets.key_bar import KeyBar
from tui.widgets.setting_row import SettingRow
from tui.widgets.title_bar import TitleBar
from tui.wording import plural


class QuizSetupScreen(BaseScreen):
    """A form of one-line settings; the form's rules live in `QuizForm`."""

    CSS_PATH = "quiz_setup.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings("setup")
    keys = "setup"

    def __init__(self, deck: DeckId, title: str) -> None:
        super().__init__()
        self.deck = deck
        self.deck_title = title
        self.form: QuizForm | None = None

    def compose(self) -> ComposeResult:
        """The settings and what they match."""
        yield TitleBar(f"{self.deck_title} › Quiz")
        with VerticalScroll(id="form"):
            yield Static("", id="about", markup=False)
        yield Static("", id="matches", markup=False)
        yield KeyBar(self.key_hints)

    async def on_mount(self) -> None:
        """Fill the form from the deck."""
        self.form = await self.perform(self.services.quiz.form, self.deck)
        if self.form is None:
            return
        self.query_one("#about", Static).update(Content(self.form.about))
        rows = [
            SettingRow(field.label, field.shown, field.chosen, id=f"set-{name}")
            for name, field in self.form.fields.items()
        ]
        await self.query_one("#form").mount_all(rows)
        rows[0].cursor = True
        self._show_matches()

    @property
    def rows(self) -> list[SettingRow]:
        """The settings, from above."""
        return list(self.query(SettingRow))

    def action_move(self, step: int) -> None:
        """Go to another line."""
        rows = self.rows
        at = next((index for index, row in enumerate(rows) if row.cursor), 0)
        self._mark(rows[max(0, min(len(rows) - 1, at + step))])

    def action_change(self, step: int) -> None:
        """Change the marked line."""
        for row in self.rows:
            if row.cursor:
                row.change(step)

    def on_setting_row_clicked(self, event: SettingRow.Clicked) -> None:
        """A click marks a line and takes its next value."""
        self._mark(event.row)
        event.row.change(1)

    def on_setting_row_changed(self, event: SettingRow.Changed) -> None:
        """Count anew."""
        self._show_matches()

    async def action_start(self) -> None:
        """Start the quiz, unless nothing matches."""
        plan = self.plan
        if plan is None:
            return
        session = await self.perform(self.services.quiz.start, plan)
        if session is not None:
            self.app.switch_screen(QuizScreen(session))

    @property
    def plan(self) -> Plan | None:
        """What the form says now."""
        if self.form is None:
            return None
        return self.form.plan({(row.id or "").removeprefix("set-"): row.chosen for row in self.rows})

    def _mark(self, marked: SettingRow) -> None:
        for row in self.rows:
            row.cursor = row is marked
        marked.scroll_visible(animate=False)

    def _show_matches(self) -> None:
        plan = self.plan
        if plan is None or self.form is None:
            return
        count = self.form.matches(plan)
        asked = count if plan.count is None else min(count, plan.count)
        text = f"{plural(asked, 'question')} of {plural(count, 'card')} that match" if count else (
            "No card matches: change topic, kind or order."
        )  # fmt: skip
        self.query_one("#matches", Static).update(Content(text))
