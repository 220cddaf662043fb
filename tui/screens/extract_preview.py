"""What a document would become: its finds, and for the marked one the card beside its lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.worker import get_current_worker

from tui.errors import QuizdeckError
from tui.keymap import Key, bindings
from tui.model.ids import DeckId
from tui.screens.base import BaseScreen
from tui.screens.deck_accepted import DeckAccepted
from tui.screens.extract_all import ExtractAllScreen
from tui.screens.extract_family import ExtractFamilyScreen
from tui.screens.extract_report import ExtractReportScreen
from tui.services.batch import Batch
from tui.services.documents import DocumentService
from tui.services.finds import NO_LINES, Preview, SourcePart
from tui.services.sources import Source
from tui.text.controls import visible
from tui.widgets.cut import cut
from tui.widgets.find_view import FindView
from tui.widgets.key_bar import KeyBar
from tui.widgets.lines import Lines, packed
from tui.widgets.title_bar import TitleBar


class ExtractPreviewScreen(BaseScreen):
    """One document at a time; nothing is written before it is accepted."""

    CSS_PATH = "extract_preview.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings("preview")
    keys = "preview"

    @dataclass
    class Read(Message):
        """Posted by the worker when a document is read."""

        source: Source
        family: str | None
        """As which it was to be read."""
        preview: Preview

    @dataclass
    class Failed(Message):
        """Posted by the worker when a document cannot be read."""

        source: Source
        error: QuizdeckError

    def __init__(
        self, documents: DocumentService, sources: Sequence[Source], first: Preview | None = None
    ) -> None:
        super().__init__()
        self.documents = documents
        self.given = Batch(tuple(sources))
        self.preview = first
        self.family: str | None = None

    def compose(self) -> ComposeResult:
        """Counts, then what was found."""
        yield TitleBar()
        yield Lines(id="facts")
        yield FindView()
        yield KeyBar(self.key_hints)

    def on_mount(self) -> None:
        """Show the document that was read already, or read the first."""
        if self.preview is None:
            self._open(self.given)
        else:
            self._show(self.preview)

    def _open(self, given: Batch) -> None:
        """Read the document that is shown in `given`."""
        self.given, self.preview = given, None
        self._tell_state("Reading …")
        self._read(given.current, self.family)

    @work(thread=True, exclusive=True, group="reading")
    def _read(self, source: Source, family: str | None) -> None:
        said: Message
        try:
            said = self.Read(source, family, self.documents.preview(source, family))
        except QuizdeckError as error:
            said = self.Failed(source, error)
        if not get_current_worker().is_cancelled:
            self.post_message(said)

    def on_extract_preview_screen_read(self, event: Read) -> None:
        """Show it, unless something else was asked for meanwhile."""
        if (event.source, event.family) == (self.given.current, self.family):
            self._show(event.preview)

    def on_extract_preview_screen_failed(self, event: Failed) -> None:
        """Say why there is nothing to look at."""
        if event.source == self.given.current:
            self._tell_state("It cannot be read", str(event.error))

    def _show(self, preview: Preview) -> None:
        self.preview = preview
        if preview.finds:
            self._show_title(*preview.facts, warnings=preview.warnings)
            self.view.show(preview.finds, preview.source)
        else:
            self._tell_state("No questions recognised", *preview.reasons, lines=preview.beginning)

    def _tell_state(self, state: str, *more: str, lines: SourcePart = NO_LINES) -> None:
        """Nothing to choose from: say why."""
        self._show_title(state)
        self.view.show_nothing(Content(visible("\n\n".join(more))), lines)

    def _show_title(self, *facts: str, warnings: Sequence[str] = ()) -> None:
        bar = self.query_one(TitleBar)
        bar.left, bar.right = f"Extract › {self.given.current.file_name}", self.given.standing
        self.query_one("#facts", Lines).show(lambda width: [*packed(facts, width), *_told(warnings, width)])
        self.refresh_bindings()

    @property
    def view(self) -> FindView:
        """List and panes."""
        return self.query_one(FindView)

    def on_find_view_switched(self, event: FindView.Switched) -> None:
        """Tab leads back from here."""
        self.refresh_bindings()

    def action_pane(self) -> None:
        """The other pane becomes the active one."""
        self.view.switch()

    def action_scroll_page(self, direction: int) -> None:
        """Scroll the active pane."""
        self.view.active.scroll_pages(direction)

    def action_move(self, step: int) -> None:
        """Mark another find."""
        self.view.found.move(step)

    def action_move_page(self, pages: int) -> None:
        """Mark a find pages away."""
        self.view.found.move_page(pages)

    def action_lost(self) -> None:
        """Mark the next find that becomes no card."""
        lost = self.preview.lost_after(self.view.found.marked) if self.preview else None
        if lost is not None:
            self.view.found.marked = lost

    def action_document(self, step: int) -> None:
        """Look at the document before or after."""
        given = self.given.move(step)
        if given != self.given:
            self._open(given)

    def action_report(self) -> None:
        """Show the report."""
        if self.preview is not None:
            self.app.push_screen(
                ExtractReportScreen(self.given.current.file_name, self.documents.report(self.preview))
            )

    def action_family(self) -> None:
        """Ask which family the document should be read as."""
        evidence = self.preview.evidence if self.preview else {}
        self.app.push_screen(
            ExtractFamilyScreen(self.documents.families(), evidence, self.family, self._read_as)
        )

    def _read_as(self, family: str | None) -> None:
        self.family = family
        self._open(self.given)

    async def action_accept(self) -> None:
        """Write the deck; then the next document, or home."""
        preview, self.preview = self.preview, None
        if preview is None:
            return
        accepted = await self.perform(self.documents.accept, preview)
        if accepted is None:
            self.preview = preview
            return
        self.tell(f"Written: {accepted.path}")
        for told in accepted.told:
            self.tell(told, bad=True)
        self._go_on(preview.deck)

    def _go_on(self, deck: DeckId) -> None:
        self.given = self.given.accept()
        if self.given.left:
            self._open(self.given)
        else:
            self.post_message(DeckAccepted(deck))

    def action_accept_all(self) -> None:
        """Write the decks of all documents that are left."""
        self.app.push_screen(ExtractAllScreen(self.documents, self.given.left, self.family))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what can be done with this document."""
        if action in ("document", "accept_all"):
            return self.given.several
        if action == "accept":
            return self.preview is not None and self.preview.cards > 0
        if action == "lost":
            return self.preview is not None and self.preview.lost_after(-1) is not None
        return action != "report" or self.preview is not None

    def why_not(self, key: str) -> str:
        """Where every line that asks became a card, and where none did."""
        if key == "accept" and self.preview is not None:
            return "There is no card to write. f reads the document as another family."
        if key != "lost" or self.preview is None:
            return ""
        warned = " r shows its warnings." if self.preview.warnings else ""
        return f"Nothing was skipped in this document.{warned}"

    def hint_words(self, key: Key) -> tuple[str, str]:
        """Tab names the pane it leads to."""
        shown, word = super().hint_words(key)
        return (shown, "card") if key.name == "pane" and self.view.on_source else (shown, word)


def _told(warnings: Sequence[str], width: int) -> list[Content]:
    """The first warning, in two lines at most, and where the others are."""
    if not warnings:
        return []
    more = f" (and {len(warnings) - 1:,} more: r)" if len(warnings) > 1 else ""
    first, *rest = Content.styled(f"! {warnings[0]}{more}", "$text-warning").wrap(max(1, width))
    return [first, *([cut(rest[0] + Content(" …"), width) if len(rest) > 1 else rest[0]] if rest else [])]
