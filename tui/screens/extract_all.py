"""The decks of many documents written in one go: how far it is, what came of each, and a way to stop."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Static
from textual.worker import get_current_worker

from tui.errors import QuizdeckError
from tui.keymap import Key, bindings
from tui.screens.base import BaseScreen
from tui.screens.deck_accepted import DeckAccepted
from tui.screens.extract_report import ExtractReportScreen
from tui.services.documents import DocumentService
from tui.services.finds import Taken
from tui.services.sources import Source
from tui.text.controls import visible_line
from tui.widgets.key_bar import KeyBar
from tui.widgets.long_list import LongList
from tui.widgets.progress_line import progress_line
from tui.widgets.taken_line import taken_line, taken_summary
from tui.widgets.title_bar import TitleBar


class ExtractAllScreen(BaseScreen):
    """Starts at once; every deck is whole when its line appears, also when the rest is stopped."""

    CSS_PATH = "extract_all.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings("accepting")
    keys = "accepting"

    @dataclass
    class Progressed(Message):
        """Posted by the worker before each document."""

        done: int
        name: str

    @dataclass
    class TookOne(Message):
        """Posted by the worker after each document."""

        taken: Taken

    @dataclass
    class Ended(Message):
        """Posted by the worker when it is through, or was stopped."""

        trouble: str = ""

    def __init__(self, documents: DocumentService, sources: Sequence[Source], family: str | None) -> None:
        super().__init__()
        self.documents = documents
        self.sources = tuple(sources)
        self.family = family
        self.taken: list[Taken] = []
        self.ended = False
        self.stopping = False

    def compose(self) -> ComposeResult:
        """Progress above, documents below."""
        yield TitleBar("Extract › All documents")
        yield Static("", id="progress", markup=False)
        yield LongList(id="taken")
        yield KeyBar(self.key_hints)

    def on_mount(self) -> None:
        """Begin."""
        taken = self.query_one("#taken", LongList)
        taken.border_title = Content("Done")
        taken.show(0, lambda at, width: taken_line(self.taken[at], width))
        self._show_progress(0, "")
        self._run()

    @work(thread=True, exclusive=True, group="accepting")
    def _run(self) -> None:
        worker = get_current_worker()

        def stopped() -> bool:
            return self.stopping or worker.is_cancelled

        def progress(done: int, total: int, name: str) -> None:
            self.post_message(self.Progressed(done, name))

        try:
            for taken in self.documents.accept_all(self.sources, self.family, progress, stopped):
                self.post_message(self.TookOne(taken))
        except QuizdeckError as error:
            self.post_message(self.Ended(str(error)))
        else:
            self.post_message(self.Ended())

    def on_extract_all_screen_progressed(self, event: Progressed) -> None:
        """Show how far it is."""
        if event.name and not self.stopping:
            self._show_progress(event.done, event.name)

    def on_extract_all_screen_took_one(self, event: TookOne) -> None:
        """Show what came of a document."""
        self.taken.append(event.taken)
        self.query_one("#taken", LongList).grow(len(self.taken))

    def on_extract_all_screen_ended(self, event: Ended) -> None:
        """Sum up."""
        self.ended = True
        trouble = Content(visible_line(event.trouble))
        summary = taken_summary(self.taken, len(self.sources))
        self.query_one("#progress", Static).update(trouble if event.trouble else summary)
        self.refresh_bindings()

    def _show_progress(self, done: int, name: str) -> None:
        line = progress_line(done, len(self.sources), name, self.size.width - 4)
        self.query_one("#progress", Static).update(line)

    def action_move(self, step: int) -> None:
        """Mark another document."""
        self.query_one("#taken", LongList).move(step)

    def action_move_page(self, pages: int) -> None:
        """Mark a document pages away."""
        self.query_one("#taken", LongList).move_page(pages)

    def action_report(self) -> None:
        """Show the report of the marked document."""
        at = self.query_one("#taken", LongList).marked
        if at < len(self.taken):
            self.app.push_screen(ExtractReportScreen(self.taken[at].name, self.taken[at].said))

    def action_finish(self) -> None:
        """Go home, the first deck marked."""
        if self.ended:
            self.post_message(DeckAccepted(next((taken.deck for taken in self.taken if taken.deck), None)))

    async def action_leave(self) -> None:
        """Stop; once that is done, go home."""
        if self.ended:
            self.action_finish()
        else:
            self.stopping = True
            self.query_one("#progress", Static).update(Content("Stopping after this document …"))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Home is where one goes when all is done."""
        return self.ended if action == "finish" else True

    def hint_words(self, key: Key) -> tuple[str, str]:
        """Esc stops what runs, and goes home after."""
        shown, word = super().hint_words(key)
        return (shown, "home") if key.name == "leave" and self.ended else (shown, word)
