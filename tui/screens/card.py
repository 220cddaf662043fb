"""One card, whole: question, answer, notes, where it comes from and how it stands."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.keymap import Key, bindings
from tui.model.ids import CardRef
from tui.screens.base import BaseScreen
from tui.screens.editor import edit_card
from tui.screens.quiz import QuizScreen
from tui.services.cards import CardView
from tui.text.controls import visible
from tui.widgets.key_bar import KeyBar
from tui.widgets.markdown_view import MarkdownView
from tui.widgets.title_bar import TitleBar


class CardScreen(BaseScreen):
    """Everything the deck and the log say about a card."""

    CSS_PATH = "card.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings("card")
    keys = "card"

    def __init__(self, ref: CardRef) -> None:
        super().__init__()
        self.ref = ref
        self._suspended = False

    def compose(self) -> ComposeResult:
        """Filled once the card was read."""
        yield TitleBar()
        with VerticalScroll(id="card"):
            yield MarkdownView(id="question")
            yield MarkdownView(id="answer")
            yield Static("", id="standing", markup=False)
        yield KeyBar(self.key_hints)

    async def on_mount(self) -> None:
        """Read the card."""
        await self._show()

    def decks_changed(self) -> None:
        """Show the card as it is now; one that is gone is left, with words."""
        if self.is_current:
            self.run_worker(self._show(), group="show", exclusive=True)

    async def _show(self) -> None:
        view = await self.perform(self.services.cards.view, self.ref)
        if view is None:
            self.app.pop_screen()
            return
        self._fill(view)

    def _fill(self, view: CardView) -> None:
        bar = self.query_one(TitleBar)
        bar.left = view.place
        bar.right = "  ".join(filter(None, (view.held, view.kind)))
        self._suspended = view.suspended
        self.refresh_bindings()
        self.query_one("#question", MarkdownView).markdown = view.question
        self.query_one("#answer", MarkdownView).markdown = view.answer
        lines = [
            Content.styled(f"{name}: ", "dim") + Content(visible(value)) for name, value in view.standing
        ]
        self.query_one("#standing", Static).update(Content("\n").join(lines))

    def hint_words(self, key: Key) -> tuple[str, str]:
        """The footer calls the key by what it does to the card now."""
        shown, word = super().hint_words(key)
        return shown, "resume" if key.name == "suspend" and self._suspended else word

    async def action_flag(self) -> None:
        """Flag the card, or take the flag away."""
        await self.perform(self.services.journal.toggle_flag, self.ref)
        await self._show()

    async def action_edit(self) -> None:
        """Open the card in the learner's editor, and show it as it is then."""
        await edit_card(self, self.ref, self._show)

    async def action_suspend(self) -> None:
        """Ask the card no more in reviews, or ask it again."""
        suspended = await self.perform(self.services.journal.toggle_suspended, self.ref)
        if suspended is not None:
            self.tell("Suspended: no review asks it." if suspended else "Reviews ask it again.")
            await self._show()

    async def action_practise(self) -> None:
        """A quiz on this card."""
        session = await self.perform(self.services.quiz.start_on, (self.ref,))
        if session is not None:
            self.app.push_screen(QuizScreen(session))
