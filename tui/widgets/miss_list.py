"""What was not right in a quiz: each question with what was given, what was right and why."""

from collections.abc import Iterator, Sequence
from functools import partial

from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from tui.model.card import ClozeBody
from tui.practice.scoring import Asked
from tui.widgets.lines import Lines
from tui.widgets.markdown_view import MarkdownView
from tui.widgets.outcome_lines import filled_lines
from tui.widgets.score_text import miss_lines

_AT_ONCE = 20
"""Misses drawn at first, and each time the end comes into view: a quiz may have thousands."""


class MissList(Vertical):
    """Grows as it is read on."""

    DEFAULT_CSS = """
    MissList {
        height: auto;
        & > .miss {
            margin-top: 1;
            text-style: bold;
        }
        & > .response, & > .explanation {
            padding-left: 2;
            height: auto;
        }
        & > .explanation {
            color: $text-muted;
        }
    }
    """

    def __init__(self, misses: Sequence[Asked]) -> None:
        self._misses = tuple(misses)
        self._drawn = min(_AT_ONCE, len(misses))
        super().__init__(*self._widgets(0, self._drawn))

    def more(self) -> None:
        """Draw the next ones, if there are any."""
        start, self._drawn = self._drawn, min(self._drawn + _AT_ONCE, len(self._misses))
        self.mount_all(self._widgets(start, self._drawn))

    def _widgets(self, start: int, end: int) -> list[Widget]:
        return [widget for miss in self._misses[start:end] for widget in _parts(miss)]


def _parts(miss: Asked) -> Iterator[Widget]:
    yield MarkdownView(miss.question.in_deck.title, classes="miss")
    card = miss.question.card
    if isinstance(card.body, ClozeBody):
        yield _filled(card.body)
    yield Static(Content("\n").join(miss_lines(miss)), classes="response")
    if card.explanation:
        yield MarkdownView(card.explanation, classes="explanation")


def _filled(body: ClozeBody) -> Lines:
    lines = Lines()
    lines.show(partial(filled_lines, body))
    return lines
