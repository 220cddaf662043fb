"""Search: type, see hits and the marked one's card; open it or practise what was found."""

from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.events import Resize
from textual.message import Message
from textual.widgets import Input, OptionList, Static
from textual.worker import get_current_worker

from tui.errors import QuizdeckError
from tui.keymap import bindings
from tui.screens.base import BaseScreen
from tui.screens.card import CardScreen
from tui.screens.quiz import QuizScreen
from tui.services.search import Results
from tui.widgets.hit_line import hit_line, preview
from tui.widgets.key_bar import KeyBar
from tui.widgets.line_list import LineList
from tui.widgets.title_bar import TitleBar

_LIMIT = 50
_QUERY_LIMIT = 10_000


class SearchScreen(BaseScreen):
    """The query has the focus; the arrows move through the hits all the same."""

    CSS_PATH = "search.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings("search")
    AUTO_FOCUS = "#query"
    keys = "search"

    class Found(Message):
        """Posted by the worker when the hits of a query are there."""

        def __init__(self, results: Results) -> None:
            super().__init__()
            self.results = results

    class Failed(Message):
        """Posted by the worker when the search could not be done."""

        def __init__(self, error: QuizdeckError) -> None:
            super().__init__()
            self.error = error

    def __init__(self, query: str = "") -> None:
        super().__init__()
        self.start_query = query
        self.results: Results | None = None

    def compose(self) -> ComposeResult:
        """Query, complaint, hits, preview."""
        yield TitleBar("Search")
        field = Input(
            self.start_query, placeholder="words, topic:…, is:due", id="query", max_length=_QUERY_LIMIT
        )
        field.cursor_blink = False
        yield field
        yield Static("", id="complaint", markup=False)
        with Horizontal(id="found"):
            yield LineList(id="hits", markup=False, compact=True)
            with VerticalScroll(id="preview-box"):
                yield Static("", id="preview", markup=False)
        yield KeyBar(self.key_hints)

    def on_mount(self) -> None:
        """Search for what is there already."""
        self.query_one("#complaint").display = False
        self._search(self.start_query)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search as one types."""
        self._search(event.value)

    @work(thread=True, exclusive=True, group="search")
    def _search(self, query: str) -> None:
        worker = get_current_worker()
        try:
            results = self.services.search.search(query, _LIMIT)
        except QuizdeckError as error:
            self.post_message(self.Failed(error))
            return
        if not worker.is_cancelled:
            self.post_message(self.Found(results))

    def on_search_screen_failed(self, event: Failed) -> None:
        """Say why there are no hits."""
        self.tell(str(event.error), bad=True)

    def on_search_screen_found(self, event: Found) -> None:
        """Show the hits, the best one marked."""
        self.results = event.results
        self.query_one("#hits", OptionList).highlighted = None
        complaint = self.query_one("#complaint", Static)
        complaint.update(Content("; ".join(event.results.complaints)))
        complaint.display = bool(event.results.complaints)
        self.query_one(TitleBar).right = f"{event.results.total:,} of {event.results.cards:,}"
        self._show_hits()

    def on_resize(self, event: Resize) -> None:
        """Lay the hits out for the new width."""
        self.call_after_refresh(self._show_hits)

    def _show_hits(self) -> None:
        if self.results is None:
            return
        hits = self.query_one("#hits", LineList)
        lines = [hit_line(hit, hits.line_width) for hit in self.results.hits]
        hits.show(lines, hits.highlighted or 0)
        self._show_preview()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Preview the marked hit."""
        self._show_preview()

    def _show_preview(self) -> None:
        box = self.query_one("#preview-box", VerticalScroll)
        at = self.query_one("#hits", OptionList).highlighted
        if self.results is None or at is None or at >= len(self.results.hits):
            text = Content(
                "Nothing found: try fewer words." if self.results and self.results.query.strip() else ""
            )
            self.query_one("#preview", Static).update(text)
            box.border_title = None
            return
        hit = self.results.hits[at]
        self.query_one("#preview", Static).update(preview(hit))
        box.border_title = Content(hit.place)
        box.scroll_home(animate=False)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click on a hit."""
        self.action_open()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter in the query opens the marked hit."""
        self.action_open()

    def action_open(self) -> None:
        """Open the marked card."""
        at = self.query_one("#hits", OptionList).highlighted
        if self.results is not None and at is not None and at < len(self.results.hits):
            self.app.push_screen(CardScreen(self.results.hits[at].ref))

    def action_move(self, step: int) -> None:
        """Mark another hit, whichever part has the focus."""
        hits = self.query_one("#hits", OptionList)
        if hits.option_count:
            hits.highlighted = max(0, min(hits.option_count - 1, (hits.highlighted or 0) + step))

    def action_switch(self) -> None:
        """Go from the query to the hits, or back."""
        to_hits = isinstance(self.focused, Input)
        self.query_one("#hits" if to_hits else "#query").focus()
        self.refresh_bindings()

    async def action_practise(self) -> None:
        """A quiz on everything found."""
        if self.results is None or not self.results.hits:
            self.tell("Nothing to practise: the search found no card.")
            return
        session = await self.perform(self.services.search.practise, self.results.query)
        if session is not None:
            self.app.push_screen(QuizScreen(session))

    async def action_leave(self) -> None:
        """Leave the field first, then the screen."""
        if isinstance(self.focused, Input) and self.query_one("#query", Input).value:
            self.query_one("#hits").focus()
            self.refresh_bindings()
        else:
            self.app.pop_screen()
