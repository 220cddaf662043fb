"""Which family of documents to read a document as, against or after its evidence."""

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static

from tui.keymap import bindings
from tui.screens.base import BaseScreen
from tui.widgets.key_bar import KeyBar
from tui.widgets.long_list import LongList
from tui.widgets.share_line import share_line
from tui.widgets.title_bar import TitleBar

_JUDGED = "by the evidence in the document"


class ExtractFamilyScreen(BaseScreen):
    """A list of families with the evidence for each; the first line leaves it to the evidence."""

    CSS_PATH = "extract_family.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings("family")
    keys = "family"

    def __init__(
        self,
        families: Sequence[str],
        evidence: Mapping[str, float],
        chosen: str | None,
        choose: Callable[[str | None], None],
    ) -> None:
        super().__init__()
        self.families: tuple[str | None, ...] = (None, *families)
        self.evidence = evidence
        self.chosen = chosen
        self._choose = choose

    def compose(self) -> ComposeResult:
        """What it is about, and the list."""
        yield TitleBar("Extract › Read as")
        yield Static("How the questions are written down in this document:", id="about", markup=False)
        yield LongList(id="families")
        yield KeyBar(self.key_hints)

    def on_mount(self) -> None:
        """Mark the family it is read as."""
        families, evidence = self.families, self.evidence
        self.query_one("#families", LongList).show(
            len(families),
            lambda at, width: share_line(families[at] or _JUDGED, evidence.get(families[at] or ""), width),
            families.index(self.chosen) if self.chosen in families else 0,
        )

    def action_move(self, step: int) -> None:
        """Mark another family."""
        self.query_one("#families", LongList).move(step)

    def on_long_list_clicked(self, event: LongList.Clicked) -> None:
        """A click chooses."""
        self.action_choose()

    def action_choose(self) -> None:
        """Go back and read it so."""
        family = self.families[self.query_one("#families", LongList).marked]
        self.app.pop_screen()
        self._choose(family)
