"""Kept searches: the saved ones and those made lately; run, rename or forget them."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from tui.keymap import bindings
from tui.screens.base import BaseScreen
from tui.screens.naming import NamingScreen
from tui.text.controls import visible_line
from tui.widgets.hit_line import kept_line
from tui.widgets.key_bar import KeyBar
from tui.widgets.long_list import LongList
from tui.widgets.title_bar import TitleBar
from tui.wording import plural

if TYPE_CHECKING:
    from tui.services.searches import KeptSearch

_NONE = "No search was saved yet: s in the search saves one under a name."


class SearchesScreen(BaseScreen):
    """`run` gets the query that was chosen, once this screen is gone."""

    CSS_PATH = "searches.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings("searches")
    keys = "searches"

    def __init__(self, run: Callable[[str], None]) -> None:
        super().__init__()
        self.kept: tuple[KeptSearch, ...] = ()
        self._run = run
        self._deleted: KeptSearch | None = None

    def compose(self) -> ComposeResult:
        """The list, and the marked one in words."""
        yield TitleBar("Search › Kept searches")
        yield LongList(id="kept")
        yield Static("", id="asks", markup=False)
        yield KeyBar(self.key_hints)

    async def on_screen_resume(self) -> None:
        """Read them, also after one was renamed."""
        await self._show()

    async def _show(self) -> None:
        kept = await self.perform(self.services.searches.kept)
        saved = await self.perform(self.services.searches.saved)
        if kept is None or saved is None:
            return
        self.kept = kept
        listed = self.query_one(LongList)
        listed.show(len(kept), self._line, listed.marked)
        self.query_one(TitleBar).right = f"{len(saved.queries):,} saved"
        for warning in saved.warnings[:1]:
            more = len(saved.warnings) - 1
            self.tell(warning + (f"; and {plural(more, 'line')} more" if more else ""), bad=True)
        await self._explain()
        self.refresh_bindings()

    def _line(self, at: int, width: int) -> Content:
        return kept_line(self.kept[at].name, self.kept[at].query, width)

    @property
    def marked(self) -> "KeptSearch | None":
        """The search that is marked."""
        at = self.query_one(LongList).marked
        return self.kept[at] if 0 <= at < len(self.kept) else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only a saved search can be forgotten, and only one that was forgotten brought back."""
        if action == "undo":
            return self._deleted is not None
        if action in ("run", "rename", "delete"):
            return self.marked is not None and (action != "delete" or bool(self.marked.name))
        return True

    async def on_long_list_marked(self, event: LongList.Marked) -> None:
        """Another search."""
        await self._explain()
        self.refresh_bindings()

    async def _explain(self) -> None:
        """Say in words what the marked search asks for."""
        words = (
            await self.perform(self.services.finding.words, self.marked.query) if self.marked else (_NONE,)
        )
        self.query_one("#asks", Static).update(Content(visible_line(" · ".join(words or ()))))

    def on_long_list_clicked(self, event: LongList.Clicked) -> None:
        """A click marks, a second one runs."""
        if event.again:
            self.action_run()

    def action_run(self) -> None:
        """Go back and search."""
        if self.marked is not None:
            query = self.marked.query
            self.app.pop_screen()
            self._run(query)

    def action_rename(self) -> None:
        """Ask for another name, or for the first one of a recent search."""
        marked, searches = self.marked, self.services.searches
        if marked is None:
            return
        if marked.name:
            dialog = NamingScreen(marked.query, lambda new: searches.rename(marked.name, new), marked.name)
        else:
            dialog = NamingScreen(marked.query, lambda name: searches.save(name, marked.query))
        self.app.push_screen(dialog)

    async def action_delete(self) -> None:
        """Forget the marked saved search; it can be brought back."""
        marked = self.marked
        if marked is not None and marked.name:
            await self.perform(self.services.searches.delete, marked.name)
            self._deleted = marked
            self.tell(f"“{visible_line(marked.name)}” is forgotten; u brings it back.")
            await self._show()

    async def action_undo(self) -> None:
        """Bring back the search that was deleted last."""
        if self._deleted is not None:
            deleted, self._deleted = self._deleted, None
            await self.perform(self.services.searches.save, deleted.name, deleted.query)
            self.app.clear_notifications()  # that it is forgotten, with the key that was just pressed
            self.tell(f"“{visible_line(deleted.name)}” is back.")
            await self._show()

    def action_move(self, step: int) -> None:
        """Mark another search."""
        self.query_one(LongList).move(step)

    def action_move_page(self, pages: int) -> None:
        """Mark a search a page away."""
        self.query_one(LongList).move_page(pages)
