"""The hits of a search: the list, its mark, and the marked one's card beside it."""

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from textual.content import Content

from tui.errors import NotFoundError, QuizdeckError
from tui.screens.hit_actions import HitActions
from tui.screens.search_asking import EVERY_HIT
from tui.text.controls import visible_line
from tui.widgets.hit_line import hit_line, kept_line
from tui.widgets.hit_preview import HitPreview
from tui.widgets.hit_text import HitText, Text, WordsText, card_text, glance_text
from tui.widgets.long_list import LongList
from tui.widgets.title_bar import TitleBar
from tui.wording import plural

if TYPE_CHECKING:
    from tui.model.card import Card
    from tui.model.ids import CardRef
    from tui.services.finding import Finding
    from tui.services.searches import KeptSearch

_NEAR = 20
"""Hits left below the mark when more are fetched."""
_PAUSE_S = 0.25
"""How long a mark stays before the deck file of its card is read: one that moves on costs nothing."""


class SearchHits(HitActions):
    """Shows a finding. While nothing is asked, kept searches are offered above the hits."""

    def __init__(self) -> None:
        super().__init__()
        self.hits = LongList(id="hits")
        """The kept searches that are offered, then the hits."""
        self.preview = HitPreview(id="preview")
        """The marked card."""
        self.kept: tuple[KeptSearch, ...] = ()
        self.sought: CardRef | None = None
        """The card to be marked once the hits are there."""
        self._marked: CardRef | None = None
        self._to_the_last = False
        self._usable = (False, False, False)
        """What the footer's keys can be used on: a hit, all hits, a query."""
        self._prepared: tuple[Finding, HitText] | None = None
        self._shown: tuple[str, CardRef] | None = None
        """The query and the card that the preview shows: what was scrolled to in it stays."""
        self._whole: tuple[CardRef, Card] | None = None
        """The card that was read last."""

    @property
    def marked_hit(self) -> "CardRef | None":
        """The card that is marked."""
        return self._marked

    @property
    def above(self) -> int:
        """Kept searches above the hits."""
        return 0 if self.finding is None or self.finding.text.strip() else len(self.kept)

    def show_finding(self, found: "Finding") -> None:
        """Show the hits, the best one marked; of the same query again the one that was marked."""
        before, self.finding = self.finding, found
        count = self.above + len(found.hits)
        same = before is not None and before.text == found.text
        if before is not None and same and not self.above and before.refs == found.refs[: len(before.refs)]:
            self.hits.grow(count, follow=False)
        else:
            sought = self.sought or (self._marked if same else None)
            self.hits.show(count, self._line, self._place(sought))
        self.sought = None
        if self._to_the_last:
            self._to_the_last = False
            self.hits.move(count)
        self._show_marked()

    def _place(self, sought: "CardRef | None") -> int:
        refs = self.finding.refs if self.finding else ()
        return self.above + refs.index(sought) if sought in refs else 0

    def _line(self, at: int, width: int) -> Content:
        if at < self.above:
            return kept_line(self.kept[at].name, self.kept[at].query, width)
        return Content("") if self.finding is None else hit_line(self.finding.title(at - self.above), width)

    def _show_marked(self) -> None:
        """Say which hit is marked, and show its card."""
        found, at = self.finding, self.hits.marked - self.above
        if found is None:
            return
        self._marked = found.hits[at].ref if 0 <= at < len(found.hits) else None
        self.query_one(TitleBar).right = _figures(found, at if self._marked else None)
        if self._marked is not None:
            self._show_look(found, at)
            if self.hits.count - self.hits.marked < _NEAR and found.total > len(found.hits):
                self.ask_more()
        elif self.above:
            self.run_worker(self._explain(self.kept[self.hits.marked]), group="look", exclusive=True)
        else:
            self.workers.cancel_group(self, "look")  # of a hit before: it would be painted over this
            self.preview.show(Content(""), _nothing(found) if found.text.strip() else WordsText(Content("")))
        usable = (self._marked is not None, found.total > 0, bool(found.text.strip()))
        if usable != self._usable:
            self._usable = usable
            self.refresh_bindings()

    def show_waiting(self, words: str) -> None:
        """In the place of the figures."""
        if self.preview.is_attached:
            self.query_one(TitleBar).right = words

    def prepare(self, found: "Finding") -> None:
        """Lay out the best hit, so that it is shown with the list and not after it."""
        if found.hits:
            self._prepared = (found, self._glance(found, 0))

    def _glance(self, found: "Finding", at: int) -> HitText:
        """What search knows of a hit; takes a moment.

        While a card stays the best, as one types on, it stays whole: as it was read, until it is read again.
        """
        marks, read = partial(found.marks, at), self._whole
        if read is not None and read[0] == found.hits[at].ref:
            return self._laid_out(card_text(read[1], marks))
        return self._laid_out(glance_text(found.hits[at].document, marks))

    def _laid_out(self, text: HitText) -> HitText:
        text.at(self.preview.text_width)
        return text

    def _show_look(self, found: "Finding", at: int) -> None:
        """Show what search knows of a hit, and its card once the mark stays."""
        place = Content(found.place(at))
        prepared = self._prepared if at == 0 else None
        glanced = prepared is not None and prepared[0] is found
        again = self._shown == (found.text, found.hits[at].ref)
        self._shown = found.text, found.hits[at].ref
        if prepared is not None and glanced:
            self.preview.show(place, prepared[1], again=again)
        self.run_worker(self._look(found, at, place, glanced), group="look", exclusive=True)

    async def _look(self, found: "Finding", at: int, place: Content, glanced: bool) -> None:
        if not glanced:
            self._show_text(place, await asyncio.to_thread(self._glance, found, at))
        await asyncio.sleep(_PAUSE_S)
        try:
            look = await asyncio.to_thread(self.services.finding.look, found.hits[at])
        except NotFoundError as error:
            self._show_text(Content("Gone"), WordsText(Content(visible_line(f"{error}."))))
            return
        except QuizdeckError as error:
            self.tell(str(error), bad=True)
            return
        if look.flagged:
            place = Content.styled("⚑ flagged  ", "bold") + place
        self._whole = None if look.card is None else (found.hits[at].ref, look.card)
        marks = partial(found.marks, at)
        text = card_text(look.card, marks) if look.card else glance_text(found.hits[at].document, marks)
        self._show_text(place, await asyncio.to_thread(self._laid_out, text), again=True)

    def _show_text(self, title: Content, text: Text, *, again: bool = False) -> None:
        if self.preview.is_attached:  # the screen may have been left meanwhile
            self.preview.show(title, text, again=again)

    async def _explain(self, kept: "KeptSearch") -> None:
        """Show a kept search in words."""
        words = await self.perform(self.services.finding.words, kept.query)
        query = Content.styled(visible_line(kept.query), "bold")
        lines = [Content(f"· {one}") for one in words or ()]
        self._show_text(Content(visible_line(kept.name) or "Recent search"), WordsText(query, *lines))

    def on_long_list_marked(self, event: LongList.Marked) -> None:
        """Another hit, another card."""
        self._show_marked()

    def mark_last_of_all(self) -> None:
        """Mark the last hit, also one that was not fetched yet."""
        if self.finding is not None and self.finding.total > len(self.finding.hits):
            self._to_the_last = True
            self.ask(EVERY_HIT)
        else:
            self.hits.move(EVERY_HIT)


def _nothing(found: "Finding") -> WordsText:
    """That nothing was found and what to try; with filters, which those are."""
    told = [Content(f"· {visible_line(one)}") for one in found.said]
    return WordsText(Content(f"Nothing found: {found.advice}."), *told)


def _figures(found: "Finding", at: int | None) -> str:
    """Which hit is marked, how many were found, and in how many cards."""
    cards = plural(found.cards, "card")
    if at is None and not found.text.strip():
        return cards
    return f"{0 if at is None else at + 1:,} of {found.total:,} found in {cards}"
