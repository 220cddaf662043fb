"""Searching as one types: the newest query is asked in a thread, and older ones are dropped."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from textual.widgets import Input

from tui.errors import QuizdeckError
from tui.screens.base import BaseScreen
from tui.widgets.query_field import QueryField
from tui.widgets.query_notes import Notes, QueryNotes

if TYPE_CHECKING:
    from tui.search.completion import Completion
    from tui.services.finding import Finding

_QUERY_LIMIT = 10_000
_FIRST = 60
"""Hits fetched for a query; more once the mark comes near the last of them."""
_MORE_TIMES = 4
_PATIENCE_S = 0.4
"""After so long it is said that hits are still to come: the words of changed decks are being taken in."""
EVERY_HIT = 1_000_000
"""More cards than a library holds."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be searched."""

    text: str
    cursor: int
    limit: int


@dataclass(frozen=True, slots=True)
class Cycle:
    """Values that Tab puts into the query in turn."""

    completion: "Completion"
    at: int

    @property
    def query(self) -> tuple[str, int]:
        """The query with the present value, and where the cursor is."""
        return self.completion.taken(self.completion.offers[self.at], more=True)


class SearchAsking(BaseScreen):
    """The query, what is said of it, and the finding it led to. What is shown of a finding is for others."""

    def __init__(self) -> None:
        super().__init__()
        self.field = QueryField(
            placeholder="words, topic:…, is:due", id="query", max_length=_QUERY_LIMIT, select_on_focus=False
        )
        """Where the query is typed."""
        self.field.cursor_blink = False
        self.notes = QueryNotes(id="notes")
        self.finding: Finding | None = None
        """What the list shows; it stays until the hits of another query are there."""
        self._wanted: Asked | None = None
        self._asked: Asked | None = None
        self._searching = False
        self._cycle: Cycle | None = None
        self._ordered: tuple[Finding, Completion] | None = None
        """Of what was found last, the completions that find cards first."""
        self._counting = self._tab_waits = False
        self._completed = False
        """Whether the footer says that Tab completes."""

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search as one types, once the letter is on the screen: it waits for nothing that a search does."""
        self.call_after_refresh(self.ask)

    def ask(self, limit: int = 0) -> None:
        """Search for what is in the field; for as many hits as before where it was asked already."""
        if self._cycle is not None and self._cycle.query[0] != self.field.value:
            self._cycle = None
        self._tab_waits = False
        text = self.field.value
        again = self._asked.limit if self._asked is not None and self._asked.text == text else _FIRST
        self._wanted = Asked(text, self.field.cursor_position, limit or again)
        if not self._searching:
            self._searching = True
            self.run_worker(self._search(), group="search")

    def decks_changed(self) -> None:
        """Search again."""
        if self.is_current:
            self.ask()

    def ask_more(self) -> None:
        """Fetch more hits of the same query, unless they come already."""
        if self._wanted is None and self._asked is not None:
            self.ask(self._asked.limit * _MORE_TIMES)

    def prepare(self, found: "Finding") -> None:
        """Make in the thread of the search what takes long of showing its hits."""

    def show_waiting(self, words: str) -> None:
        """Say that the hits of the present query are still to come."""

    def show_finding(self, found: "Finding") -> None:
        """Show the hits of the query in the field."""

    async def _search(self) -> None:
        try:
            while (wanted := self._wanted) is not None:
                await self._answer(wanted)
                if wanted is self._wanted:
                    self._wanted = None
        finally:
            self._searching = False

    async def _answer(self, wanted: Asked) -> None:
        """Ask; what was found is dropped where something else is wanted by then."""
        waiting = asyncio.get_running_loop().call_later(_PATIENCE_S, self.show_waiting, "searching …")
        try:
            found = await asyncio.to_thread(self._find, wanted)
        except QuizdeckError as error:
            self.show_waiting("")
            self.tell(str(error), bad=True)
            return
        finally:
            waiting.cancel()
        if wanted is self._wanted and self.field.is_attached:
            self._asked = wanted
            self.show_finding(found)
            self._show_notes(found)
            await self._count(found, wanted)

    def _find(self, wanted: Asked) -> "Finding":
        found = self.services.finding.find(wanted.text, wanted.cursor, wanted.limit)
        if wanted is self._wanted:
            self.prepare(found)
        return found

    async def _count(self, found: "Finding", wanted: Asked) -> None:
        """Say of each completion how many cards it finds, and offer those that find some first."""
        offered = self._offers(found)
        if offered is None or not offered.offers[0].whole:
            return
        self._counting = True
        try:
            count = self.services.finding.counted
            ordered, counts = await asyncio.to_thread(count, offered, lambda: wanted is self._wanted)
        except QuizdeckError:  # told already, with the hits
            return
        finally:
            self._counting = False
        if wanted is self._wanted and self.field.is_attached:
            self._ordered = found, ordered
            self._show_notes(found, counts)
            if self._tab_waits:
                self.take_next()

    def _show_notes(self, found: "Finding", counts: Mapping[str, int] | None = None) -> None:
        offered = self._offers(found)
        notes = Notes(
            offers=offered.offers if offered else (),
            marked=self._cycle.at if self._cycle else 0,
            counts=counts,
            said=found.said,
            complaints=found.complaints,
        )
        self.notes.show(notes)
        if self._completed != (self.completing is not None):
            self._completed = not self._completed
            self.refresh_bindings()

    def _offers(self, found: "Finding") -> "Completion | None":
        if self._cycle is not None:
            return self._cycle.completion
        return self._ordered[1] if self._ordered and self._ordered[0] is found else found.completion

    @property
    def completing(self) -> "Completion | None":
        """What the word at the cursor may become, where that is known."""
        if self.finding is None or not isinstance(self.focused, QueryField):
            return None
        offered = self._offers(self.finding)
        there = (self.field.value, self.field.cursor_position)
        if self._cycle is not None:
            return offered if self._cycle.query == there else None
        return offered if offered is not None and (offered.query, offered.end) == there else None

    def take_next(self) -> None:
        """Put the next completion into the query; a value makes room for another until something is typed.

        The first is waited for until it is known which of them find cards.
        """
        offered = self.completing
        self._tab_waits = self._counting and self._cycle is None
        if offered is None or self._tab_waits:
            return
        offers = offered.offers
        if self._cycle is not None:
            self._cycle = replace(self._cycle, at=(self._cycle.at + 1) % len(offers))
        elif offers[0].whole and len(offers) > 1:
            self._cycle = Cycle(offered, 0)
        self.field.put(*(self._cycle.query if self._cycle else offered.taken(offers[0])))

    def action_take(self, at: int) -> None:
        """Put a completion into the query for good."""
        offered = self._offers(self.finding) if self.finding else None
        if offered is not None and at < len(offered.offers):
            self._cycle = None
            self.field.put(*offered.taken(offered.offers[at]))
            self.field.focus()

    def on_query_field_ended(self, event: QueryField.Ended) -> None:
        """Right or End behind the query takes what Tab would, for good."""
        if self.completing is not None:
            self.action_take(self._cycle.at if self._cycle else 0)
