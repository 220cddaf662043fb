"""Help: every key of the screen it was asked on, and those that work everywhere."""

from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.keymap import TITLES, bindings, help_rows
from tui.screens.base import BaseScreen
from tui.widgets.key_bar import KeyBar, KeyHint
from tui.widgets.layout import prefixed
from tui.widgets.lines import Lines
from tui.widgets.title_bar import TitleBar

_INTRODUCTIONS = {
    "home": "Choose a deck with the arrows and press Enter for a quiz, or r to review what is due. "
    "New cards were never reviewed; bar and % are the share of all cards of the deck that is known. "
    "! marks a deck with problems.",
    "setup": "Arrows choose a line and change it; Enter starts the quiz.",
    "quiz": "Answer each question; every answer is kept at once. While you type, letters are text: "
    "use the F-keys, or Esc to leave the field first.",
    "review": "Recall, reveal, then say how well you knew it. Below each rating stands when it returns.",
    "results": "What was right, what was not, and why.",
    "search": "Type words in any order; slips are forgiven. Filters: deck: topic: tag: kind: "
    "is:due is:new is:wrong is:leech is:suspended is:flagged is:warned. "
    'A - before a word leaves cards out, "quotes" keep words together.',
    "stats": "Right is the share of answers with the full grade; remembered, that of cards in review rated "
    "better than Again. Mature cards come back after 21 days or more.",
    "card": "The card as the deck has it, with its place in your schedule.",
    "extract": "Type the path of a document, a folder or a pattern; Tab completes it, the arrows mark "
    "an entry. Nothing is written before you accept what was found.",
    "preview": "What was found, line by line; beside it the card and the lines it comes from. "
    "✗ marks what became no card, with the reason. Enter writes the deck.",
    "family": "Documents are read as the family that most in them speaks for. Choose another if it is wrong.",
    "accepting": "Every document becomes a deck, or brings the one made from it up to date.",
}


class HelpScreen(BaseScreen):
    """Keys in two columns, from the key table."""

    CSS_PATH = "help.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings("help")
    keys = "help"

    def __init__(self, about: str) -> None:
        super().__init__()
        self.about = about

    def compose(self) -> ComposeResult:
        """Introduction, the screen's keys, the keys of everywhere."""
        yield TitleBar(f"Help › {TITLES[self.about]}", "Quizdeck")
        with VerticalScroll(id="help"):
            if self.about in _INTRODUCTIONS:
                yield Static(Content(_INTRODUCTIONS[self.about]), id="introduction")
            for screen in dict.fromkeys((self.about, "app")):
                yield Static(Content.styled(TITLES[screen], "bold $text-primary"), classes="title")
                rows = Lines(classes="rows")
                rows.show(partial(_rows, screen))
                yield rows
        yield KeyBar(self.key_hints)

    def key_hints(self) -> tuple[list[KeyHint], list[KeyHint]]:
        """Its own keys; help is what one is looking at."""
        hints, always = super().key_hints()
        return hints, always[:-1]


def _rows(screen: str, width: int) -> list[Content]:
    """Keys beside what they do, which goes on below itself."""
    rows = help_rows(screen)
    room = max(len(names) for names, _ in rows)
    indent = Content(" " * (room + 2))
    lines: list[Content] = []
    for names, about in rows:
        head = Content.styled(f"{names:<{room}}", "bold $text-accent") + Content("  ")
        lines += prefixed(Content(about).wrap(max(12, width - room - 2)), head, indent)
    return lines
