"""A hit's card laid out beside the list: the question, then all that search reads, matches marked."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

from textual.content import Content

from tui.widgets.card_lines import found_lines, rest_lines, text_lines
from tui.widgets.hit_line import marked
from tui.widgets.lines import Draw

if TYPE_CHECKING:
    from tui.model.card import Card
    from tui.search.document import SearchDocument

Marks = Callable[[str], Sequence[tuple[int, int]]]
"""Start and end of each match in a text."""


@dataclass(frozen=True, slots=True)
class LaidOut:
    """Lines of a width."""

    head: tuple[Content, ...]
    """What stays in view."""
    body: tuple[Content, ...]
    match: int = 0
    """The line of the body to be seen first: one with a match that the head has not."""


class Text(Protocol):
    """Something to be read, whatever the width."""

    def at(self, width: int) -> LaidOut:
        """Its lines, `width` cells wide."""
        ...


class HitText:
    """A question and what is below it, laid out once for each width; safe to do in a thread before."""

    def __init__(self, question: str, rest: Draw, marks: Marks) -> None:
        self._question = question
        self._rest = rest
        self._marks = marks
        self._laid_out: dict[int, LaidOut] = {}

    def at(self, width: int) -> LaidOut:
        """The lines; long texts take milliseconds the first time."""
        if width not in self._laid_out:
            head, seen = self._marked([line.stylize("bold") for line in text_lines(self._question, width)])
            body, found = self._marked(self._rest(width))
            known = {word for _, word in seen}
            first = next((line for line, word in found if word not in known), 0)
            self._laid_out = {width: LaidOut(tuple(head), tuple(body), first)}
        return self._laid_out[width]

    def _marked(self, lines: list[Content]) -> tuple[list[Content], list[tuple[int, str]]]:
        """The lines with their matches marked, and each match with its line; one may run over lines."""
        if not lines:
            return [], []
        whole = Content("\n").join(lines)
        text = whole.plain
        spans = self._marks(text)
        found = [(text.count("\n", 0, start), text[start:end].casefold()) for start, end in spans]
        return marked(whole, spans).split("\n", allow_blank=True), found


def card_text(card: "Card", marks: Marks) -> HitText:
    """All of a card."""
    return HitText(card.title, lambda width: rest_lines(card, width), marks)


def glance_text(found: "SearchDocument", marks: Marks) -> HitText:
    """What search knows of a card: its texts, without what is right."""
    return HitText(found.question, lambda width: _found_lines(found, width), marks)


@lru_cache(maxsize=64)
def _found_lines(found: "SearchDocument", width: int) -> list[Content]:
    """Remembered: from letter to letter the best hit often stays, only what matches in it does not."""
    return found_lines(found, width)


class WordsText:
    """A text of a few lines: its first one as head."""

    def __init__(self, head: Content, *rest: Content) -> None:
        self._head = head
        self._rest = rest

    def at(self, width: int) -> LaidOut:
        """The lines."""
        wrapped = (line for part in self._rest for line in part.wrap(max(1, width)))
        return LaidOut(tuple(self._head.wrap(max(1, width))), tuple(wrapped))
