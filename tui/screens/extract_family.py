"""Which family of documents to read a document as, against or after its evidence."""

from collections.abc import Callable, Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static

from tui.keymap import bindings
from tui.screens.base import BaseScreen
from tui.widgets.key_bar import KeyBar
from tui.widgets.long_list import LongList
from tui.widgets.markdown_view import MarkdownView
from tui.widgets.share_line import share_line
from tui.widgets.title_bar import TitleBar

_JUDGED = "by the evidence in the document"
_ABOUT_JUDGED = "as the family that most in the document speaks for"


class ExtractFamilyScreen(BaseScreen):
    """A list of families with the evidence for each, and how the marked one writes its questions.

    The first line leaves it to the evidence.
    """

    CSS_PATH = "extract_family.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings("family")
    keys = "family"

    def __init__(
        self,
        families: Mapping[str, str],
        evidence: Mapping[str, float],
        chosen: str | None,
        choose: Callable[[str | None], None],
    ) -> None:
        """`families` are their names and how their questions are written, as Markdown."""
        super().__init__()
        self._about = families
        self.families: tuple[str | None, ...] = (None, *families)
        self.evidence = evidence
        self.chosen = chosen
        self._choose = choose

    def compose(self) -> ComposeResult:
        """What it is about, the list, and what is told of the marked family."""
        yield TitleBar("Extract › Read as")
        yield Static("How the questions are written down in this document:", id="about", markup=False)
        yield LongList(id="families")
        yield MarkdownView(id="written")
        yield KeyBar(self.key_hints)

    def on_mount(self) -> None:
        """Mark the family it is read as."""
        families, evidence = self.families, self.evidence
        chosen = families.index(self.chosen) if self.chosen in families else 0
        self.query_one("#families", LongList).show(
            len(families),
            lambda at, width: share_line(families[at] or _JUDGED, evidence.get(families[at] or ""), width),
            chosen,
        )
        self._tell(chosen)

    def action_move(self, step: int) -> None:
        """Mark another family."""
        self.query_one("#families", LongList).move(step)

    def on_long_list_marked(self, event: LongList.Marked) -> None:
        """Tell of another family."""
        self._tell(event.at)

    def _tell(self, at: int) -> None:
        """Tell how that family writes its questions."""
        told = self._about.get(self.families[at] or "", _ABOUT_JUDGED)
        self.query_one("#written", MarkdownView).markdown = told

    def on_long_list_clicked(self, event: LongList.Clicked) -> None:
        """A click chooses."""
        self.action_choose()

    def action_choose(self) -> None:
        """Go back and read it so."""
        family = self.families[self.query_one("#families", LongList).marked]
        self.app.pop_screen()
        self._choose(family)
