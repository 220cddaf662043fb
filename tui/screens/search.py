"""Search: type, see hits and the marked one's card; act on them without leaving."""

import asyncio
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.widgets import Input

from tui.errors import QuizdeckError
from tui.keymap import bindings
from tui.keys import Key
from tui.screens.search_asking import EVERY_HIT
from tui.screens.search_hits import SearchHits
from tui.widgets.hit_preview import HitPreview
from tui.widgets.key_bar import KeyBar
from tui.widgets.long_list import LongList
from tui.widgets.query_field import QueryField
from tui.widgets.title_bar import TitleBar


class SearchScreen(SearchHits):
    """The query has the focus; the arrows move through the hits all the same."""

    CSS_PATH = "search.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings("search")
    keys = "search"

    def __init__(self, query: str = "") -> None:
        super().__init__()
        self.start_query = query
        self._back_to_field = False

    def compose(self) -> ComposeResult:
        """Query, notes, hits, preview."""
        yield TitleBar("Search", "reading the decks …")
        self.field.value = self.start_query
        yield self.field
        yield self.notes
        with Container(id="found"):
            yield self.hits
            yield self.preview
        yield KeyBar(self.key_hints)

    def on_mount(self) -> None:
        """Type at once; whoever comes back from a screen on top finds the focus where it was."""
        self.field.focus()

    async def on_screen_resume(self) -> None:
        """Search anew: decks, log and kept searches may have changed. At first the last search comes back."""
        last = None
        try:
            self.kept = await asyncio.to_thread(self.services.searches.kept)
            if self.finding is None and not self.start_query:
                last = await asyncio.to_thread(self.services.searches.last)
        except QuizdeckError as error:
            self.tell(str(error), bad=True)
        if last is not None and last.query and not self.field.value:
            self.sought = last.marked
            self.field.put(last.query)
            self.field.select_all()
        else:
            self.ask()

    async def on_screen_suspend(self) -> None:
        """Remember the search."""
        await self.perform(self._remember)

    async def on_unmount(self) -> None:
        """Remember the search where the program ends on it."""
        await self.perform(self._remember)

    def _remember(self) -> None:
        if self.finding is not None:
            self.services.searches.remember(self.finding.text, self.marked_hit)

    def on_long_list_clicked(self, event: LongList.Clicked) -> None:
        """A click marks, a second one opens; a click on a kept search runs it."""
        self._read(False)
        if event.again or event.at < self.above:
            self.action_open()

    def on_hit_preview_picked(self, event: HitPreview.Picked) -> None:
        """A click on the preview has the keys scroll it."""
        self._read(True)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter in the query opens the marked hit."""
        self.action_open()

    def action_open(self) -> None:
        """Open the marked card, or run the marked search."""
        if self.hits.marked < self.above:
            self.run_query(self.kept[self.hits.marked].query)
        else:
            self.open_hit()

    def action_move(self, step: int) -> None:
        """Mark another hit, whichever part has the focus; in the preview, scroll."""
        (self.preview if self.preview.active else self.hits).move(step)

    def action_move_page(self, pages: int) -> None:
        """Mark a hit a page away; in the preview, scroll a page."""
        (self.preview if self.preview.active else self.hits).move_page(pages)

    def action_mark_end(self, direction: int) -> None:
        """Mark the first or the last of all hits; in the preview, scroll to its end."""
        if self.preview.active:
            self.preview.move(direction * EVERY_HIT)
        elif direction > 0:
            self.mark_last_of_all()
        else:
            self.hits.move(direction * EVERY_HIT)

    def action_switch(self) -> None:
        """Complete what is typed; where there is nothing to complete, go to the preview or back."""
        if self.completing is not None:
            self.take_next()
        else:
            self._read(not self.preview.active)

    def action_query(self) -> None:
        """Go to the query."""
        self._back_to_field = True
        self._read(False)
        self.field.focus()

    async def action_leave(self) -> None:
        """Leave the preview first, then the field, then the screen."""
        if self.preview.active:
            self._read(False)
        elif self._typing and self.field.value:
            self.set_focus(None)
            self.refresh_bindings()
        else:
            self.app.pop_screen()

    def hint_words(self, key: Key) -> tuple[str, str]:
        """Tab says what it does now."""
        shown, word = super().hint_words(key)
        if key.name == "switch":
            word = "complete" if self.completing else "back" if self.preview.active else word
        return shown, word

    @property
    def _typing(self) -> bool:
        return isinstance(self.focused, QueryField)

    def _read(self, on: bool) -> None:
        """Have the keys scroll the preview, or go back to where one was."""
        if on == self.preview.active:
            return
        self.preview.active = on
        if on:
            self._back_to_field = self._typing
            self.set_focus(None)
        elif self._back_to_field:
            self.field.focus()
        self.refresh_bindings()
