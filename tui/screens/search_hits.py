"""The hits of a search: the list, its mark, and the marked one's card beside it."""

import asyncio

from textual.content import Content

from tui.errors import NotFoundError, QuizdeckError
from tui.model.ids import CardRef
from tui.screens.hit_actions import HitActions
from tui.screens.search_asking import EVERY_HIT
from tui.services.finding import Finding
from tui.services.searches import KeptSearch
from tui.text.controls import visible_line
from tui.widgets.hit_line import hit_line, kept_line
from tui.widgets.hit_preview import HitPreview
from tui.widgets.hit_text import HitText, WordsText
from tui.widgets.long_list import LongList
from tui.widgets.title_bar import TitleBar
from tui.wording import plural

_NEAR = 20
"""Hits left below the mark when more are fetched."""
_NOTHING = WordsText(Content("Nothing found: try fewer words."))


class SearchHits(HitActions):
    """Shows a finding. While nothing is asked, kept searches are offered above the hits."""

    def __init__(self) -> None:
        super().__init__()
        self.kept: tuple[KeptSearch, ...] = ()
        self.sought: CardRef | None = None
        """The card to be marked once the hits are there."""
        self._marked: CardRef | None = None
        self._to_the_last = False

    @property
    def hits(self) -> LongList:
        """The kept searches that are offered, then the hits."""
        return self.query_one("#hits", LongList)

    @property
    def preview(self) -> HitPreview:
        """The marked card."""
        return self.query_one("#preview", HitPreview)

    @property
    def marked_hit(self) -> CardRef | None:
        """The card that is marked."""
        return self._marked

    @property
    def above(self) -> int:
        """Kept searches above the hits."""
        return 0 if self.finding is None or self.finding.text.strip() else len(self.kept)

    def show_finding(self, found: Finding) -> None:
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

    def _place(self, sought: CardRef | None) -> int:
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
        before = self._marked
        self._marked = found.hits[at].ref if 0 <= at < len(found.hits) else None
        self.query_one(TitleBar).right = _figures(found, at if self._marked else None)
        if self._marked is not None:
            self.run_worker(self._look(found, at), group="look", exclusive=True)
            if self.hits.count - self.hits.marked < _NEAR and found.total > len(found.hits):
                self.ask_more()
        elif self.above:
            self.run_worker(self._explain(self.kept[self.hits.marked]), group="look", exclusive=True)
        else:
            self.preview.show(Content(""), _NOTHING if found.text.strip() else WordsText(Content("")))
        if (before is None) != (self._marked is None):
            self.refresh_bindings()

    async def _look(self, found: Finding, at: int) -> None:
        """Show a hit's card; laid out aside, since long answers take a moment."""
        width = self.preview.text_width
        try:
            look = await asyncio.to_thread(self.services.finding.look, found, at)
            text = HitText(look.card, look.marks)
            await asyncio.to_thread(text.at, width)
        except NotFoundError as error:
            self.preview.show(Content("Gone"), WordsText(Content(f"{str(error).capitalize()}.")))
            return
        except QuizdeckError as error:
            self.tell(str(error), bad=True)
            return
        if found is self.finding:
            flag = Content.styled("⚑ flagged  ", "bold") if look.flagged else Content("")
            self.preview.show(flag + Content(look.place), text)

    async def _explain(self, kept: KeptSearch) -> None:
        """Show a kept search in words."""
        words = await self.perform(self.services.finding.words, kept.query)
        query = Content.styled(visible_line(kept.query), "bold")
        lines = [Content(f"· {one}") for one in words or ()]
        self.preview.show(Content(visible_line(kept.name) or "Recent search"), WordsText(query, *lines))

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


def _figures(found: Finding, at: int | None) -> str:
    """Which hit is marked, how many were found, and in how many cards."""
    cards = plural(found.cards, "card")
    if at is None and not found.text.strip():
        return cards
    return f"{0 if at is None else at + 1:,} of {found.total:,} found in {cards}"
