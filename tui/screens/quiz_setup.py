"""Quiz setup: what to ask, how many, in which order; how many cards that matches is shown at once."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.keymap import Key, bindings
from tui.screens import doors
from tui.screens.base import BaseScreen
from tui.screens.pick import PickScreen
from tui.widgets.key_bar import KeyBar
from tui.widgets.setting_row import SettingRow
from tui.widgets.title_bar import TitleBar
from tui.wording import plural

if TYPE_CHECKING:
    from tui.model.ids import DeckId
    from tui.practice.plan import Plan
    from tui.services.quiz_form import QuizForm

_NONE = "No card matches: change decks, topics, tags, kinds or order."


class QuizSetupScreen(BaseScreen):
    """A form of one-line settings; the form's rules live in `QuizForm`."""

    CSS_PATH = "quiz_setup.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings("setup")
    keys = "setup"

    def __init__(self, deck: "DeckId") -> None:
        super().__init__()
        self.deck = deck
        self.form: QuizForm | None = None

    def compose(self) -> ComposeResult:
        """The settings and what they match."""
        yield TitleBar("Quiz › Setup")
        with VerticalScroll(id="form"):
            yield Static("", id="about", markup=False)
        yield Static("", id="matches", markup=False)
        yield KeyBar(self.key_hints)

    async def on_mount(self) -> None:
        """Fill the form as the learner planned last."""
        plan = await self.perform(self.services.quiz_setup.proposed, self.deck)
        if plan is not None:
            await self._fill(plan, "set-count")

    async def _fill(self, like: "Plan", marked: str) -> None:
        """Make the lines for the decks of a plan, chosen as it says."""
        form = await self.perform(self.services.quiz_setup.form, like)
        if form is None:
            return
        self.form = form
        self.query_one("#about", Static).update(Content(form.about))
        rows = [
            SettingRow(field.label, field.shown, field.chosen, several=field.several, id=f"set-{name}")
            for name, field in form.fields.items()
        ]
        async with self.batch():
            await self.query(SettingRow).remove()
            await self.query_one("#form").mount_all(rows)
        self._mark(next(row for row in rows if row.id == marked))
        self._show_matches()

    @property
    def rows(self) -> list[SettingRow]:
        """The settings, from above."""
        return list(self.query(SettingRow))

    @property
    def marked(self) -> SettingRow | None:
        """The line with the cursor; None while there are no lines."""
        return next((row for row in self.rows if row.cursor), None)

    def hint_words(self, key: Key) -> tuple[str, str]:
        """Space picks several on a line that allows it."""
        shown, word = super().hint_words(key)
        several = key.name == "toggle" and self.marked is not None and self.marked.several
        return shown, "pick several" if several else word

    def action_move(self, step: int) -> None:
        """Go to another line."""
        rows = self.rows
        at = next((index for index, row in enumerate(rows) if row.cursor), 0)
        if rows:
            self._mark(rows[max(0, min(len(rows) - 1, at + step))])

    def action_change(self, step: int) -> None:
        """Change the marked line."""
        if self.marked is not None:
            self.marked.change(step)

    def action_pick(self) -> None:
        """Pick several values on the marked line, or take its next one."""
        row = self.marked
        if row is not None and row.several:
            self.app.push_screen(PickScreen(row.label, row.values, row.chosen, row.take))
        elif row is not None:
            row.change(1)

    def on_setting_row_clicked(self, event: SettingRow.Clicked) -> None:
        """A click marks a line; on the marked one it picks, or takes the next value."""
        was_marked = event.row.cursor
        self._mark(event.row)
        if was_marked or not event.row.several:
            self.action_pick()

    async def on_setting_row_changed(self, event: SettingRow.Changed) -> None:
        """Count anew; other decks have other topics, tags and kinds."""
        plan = self.plan
        if event.row.id == "set-decks" and plan is not None:
            await self._fill(plan, "set-decks")
        else:
            self._show_matches()

    async def action_start(self) -> None:
        """Start the quiz, unless nothing matches."""
        plan = self.plan
        if plan is None:
            return
        session = await self.perform(self.services.quiz.start, plan, remembered=True)
        if session is not None:
            self.app.switch_screen(doors.quiz(session))

    @property
    def plan(self) -> "Plan | None":
        """What the form says now."""
        if self.form is None:
            return None
        chosen = {(row.id or "").removeprefix("set-"): row.chosen for row in self.rows}
        return self.form.plan(chosen)

    def _mark(self, marked: SettingRow) -> None:
        for row in self.rows:
            row.cursor = row is marked
        marked.scroll_visible(animate=False)
        self.refresh_bindings()

    def _show_matches(self) -> None:
        self.run_worker(self._count(), exclusive=True, group="count")

    async def _count(self) -> None:
        """Counting a large library takes a moment: it is done beside the keys."""
        plan, form = self.plan, self.form
        if plan is None or form is None:
            return
        count = await self.perform(form.matches, plan)
        if count is not None and plan == self.plan:
            self.query_one("#matches", Static).update(Content(_matches(count, plan.count)))


def _matches(count: int, wanted: int | None) -> str:
    asked = count if wanted is None else min(count, wanted)
    return f"{plural(asked, 'question')} of {plural(count, 'card')} that match" if count else _NONE
