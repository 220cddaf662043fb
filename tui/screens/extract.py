"""Extract: a path is typed or picked from its folder; the document meant is read, then looked at."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from tui.errors import QuizdeckError
from tui.keymap import bindings
from tui.screens.base import BaseScreen
from tui.screens.extract_preview import ExtractPreviewScreen
from tui.services.documents import DocumentService
from tui.services.finds import Preview
from tui.services.path_listing import OPENED, Listing, PathEntry
from tui.services.sources import Source
from tui.text.controls import visible_line
from tui.widgets.key_bar import KeyBar
from tui.widgets.long_list import LongList
from tui.widgets.path_line import path_line
from tui.widgets.title_bar import TitleBar

_LONGEST_PATH = 10_000


class ExtractScreen(BaseScreen):
    """The path has the focus; the arrows move through the entries of its folder all the same."""

    CSS_PATH = "extract.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings("extract")
    AUTO_FOCUS = "#path"
    keys = "extract"

    @dataclass
    class Listed(Message):
        """Posted by the worker when the entries are there."""

        listing: Listing

    @dataclass
    class Read(Message):
        """Posted by the worker when the first document is read."""

        sources: tuple[Source, ...]
        preview: Preview | None
        """None where there are several: each is read when it is looked at."""

    @dataclass
    class Failed(Message):
        """Posted by the worker when the path means no document, or the document cannot be read."""

        error: QuizdeckError

    def __init__(self, documents: DocumentService) -> None:
        super().__init__()
        self.documents = documents
        self.listing = Listing("", "")
        self.reading = False
        self._waiting: list[tuple[str, Callable[[], None]]] = []
        """What keys ask of a list that is not there yet, each with the text that it answers."""

    def compose(self) -> ComposeResult:
        """The path, what is wrong with it, and what its folder offers."""
        yield TitleBar("Extract", "a document becomes a deck")
        field = Input(self.documents.folder, id="path", max_length=_LONGEST_PATH, select_on_focus=False)
        field.cursor_blink = False
        yield field
        yield Static("", id="outcome", markup=False)
        yield LongList(id="entries")
        yield KeyBar(self.key_hints)

    def on_mount(self) -> None:
        """List the folder of the session."""
        self.query_one("#path").border_title = Content("Document or folder")
        self._list(self.documents.folder)

    def on_input_changed(self, event: Input.Changed) -> None:
        """List at each keystroke; what keys asked of the list of another text is asked no more."""
        self._waiting = [one for one in self._waiting if one[0] == event.value]
        self._list(event.value)

    @work(thread=True, exclusive=True, group="listing")
    def _list(self, typed: str) -> None:
        listing = self.documents.list_paths(typed)
        if not get_current_worker().is_cancelled:
            self.post_message(self.Listed(listing))

    def on_extract_screen_listed(self, event: Listed) -> None:
        """Show the entries, the likeliest marked."""
        self.listing = event.listing
        entries = self.query_one("#entries", LongList)
        entries.border_title = Content(event.listing.folder)
        shown = event.listing.entries
        entries.show(len(shown), lambda at, width: path_line(shown[at], width), event.listing.marked)
        self._say(event.listing.complaint)
        if self.listed:
            waiting, self._waiting = self._waiting, []
            for typed, act in waiting:
                if typed == self.query_one("#path", Input).value:
                    act()

    @property
    def listed(self) -> bool:
        """Whether the list answers what is typed."""
        return self.listing.typed == self.query_one("#path", Input).value

    def _once_listed(self, act: Callable[[], None]) -> None:
        """Do it now where the list answers what is typed, else when it does, unless more is typed before."""
        if self.listed:
            act()
        else:
            self._waiting.append((self.query_one("#path", Input).value, act))

    @property
    def marked(self) -> PathEntry | None:
        """The entry marked, where the list answers what is typed."""
        at, entries = self.query_one("#entries", LongList).marked, self.listing.entries
        return entries[at] if self.listed and at < len(entries) else None

    def action_move(self, step: int) -> None:
        """Mark another entry."""
        self._once_listed(lambda: self.query_one("#entries", LongList).move(step))

    def action_move_page(self, pages: int) -> None:
        """Mark an entry pages away."""
        self._once_listed(lambda: self.query_one("#entries", LongList).move_page(pages))

    def action_complete(self) -> None:
        """Put the marked name into the field, to type on from there."""
        self._once_listed(self._complete)

    def _complete(self) -> None:
        if self.marked is not None:
            self._type(self.marked.typed)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter in the field takes what is marked."""
        self.action_take()

    def on_long_list_clicked(self, event: LongList.Clicked) -> None:
        """A click takes the entry, unless it is of a list that is about to go."""
        if self.listed:
            self._take()

    def action_take(self) -> None:
        """Go into the marked folder, or read what is marked; where nothing is listed, what is typed."""
        self._once_listed(self._take)

    def _take(self) -> None:
        entry = self.marked
        if self.reading:
            return
        if entry is not None and entry.kind in OPENED:
            self._type(entry.typed)
        else:
            self._begin(entry.typed if entry else self.query_one("#path", Input).value)

    def _type(self, path: str) -> None:
        field = self.query_one("#path", Input)
        field.value = path
        field.cursor_position = len(path)
        field.focus()

    def _begin(self, path: str) -> None:
        self.reading = True
        self._say(f"Reading {path} …", bad=False)
        self._read(path)

    @work(thread=True, exclusive=True, group="reading")
    def _read(self, path: str) -> None:
        worker = get_current_worker()
        said: Message
        try:
            sources = self.documents.choose(path, lambda: worker.is_cancelled)
            said = self.Read(sources, self.documents.preview(sources[0]) if len(sources) == 1 else None)
        except QuizdeckError as error:
            said = self.Failed(error)
        if not worker.is_cancelled:
            self.post_message(said)

    def on_extract_screen_read(self, event: Read) -> None:
        """Look at what was found, unless the reading was stopped when it was done already."""
        if not self.reading:
            return
        self.reading = False
        self._say("")
        self.app.push_screen(ExtractPreviewScreen(self.documents, event.sources, event.preview))

    def on_extract_screen_failed(self, event: Failed) -> None:
        """Say why, beside the path."""
        self.reading = False
        self._say(str(event.error))

    def _say(self, text: str, *, bad: bool = True) -> None:
        outcome = self.query_one("#outcome", Static)
        outcome.update(Content(visible_line(text)))
        outcome.set_class(bad, "-bad")
        outcome.display = bool(text)

    async def action_leave(self) -> None:
        """Stop reading; else go back."""
        if self.reading:
            self.reading = False
            self.workers.cancel_group(self, "reading")
            self._say("Stopped.", bad=False)
        else:
            await super().action_leave()
