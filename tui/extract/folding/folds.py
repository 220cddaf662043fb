"""What is folded away in `<details>`: pairs of tags, also where some are missing, and repeated labels."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from tui.extract.folding.fold_labels import is_label, said
from tui.extract.questions.sections import sections
from tui.text.markdown import Markdown
from tui.text.nearness import typing_distance
from tui.text.tags import Tag, tags

_BEFORE = re.compile(r"[ ]*(?:(?:[-*+]|\d{1,9}[.)])[ ]+)?")
"""What shifts a `<details>` right: spaces, and the mark of the list item that it begins."""
_NOT_INDENTED = re.compile(r"\n\S")
_CODE_INDENT = 4
_FOLDS = re.compile(r"</?[dD][eE][tT][aA][iI][lL][sS]")
_NAMES = frozenset({"details", "summary"})
_LINK_TO_HERE = "](#"
_LISTED_LINK = re.compile(r"[ \t]*(?:[-*+]|\d+[.)])[ \t]+\[.*\]\(#[^()]*\)[ \t]*")
_FEW_LINKS = 3
_REPEATED = 0.5
"""Share of equal summaries from which on they are a label."""
_MOST_SLIPS, _LONG_LABEL = 2, 6
"""Typing slips of a label that long; in shorter ones they may be another word."""


class Span(NamedTuple):
    """One `<details>` that no other one holds. Places are offsets into the text, lines count from 0.

    A tuple, as documents hold thousands.
    """

    opening: Tag
    end: int
    """Where its content ends."""
    closing: Tag | None
    """None where it is never closed."""
    summary: tuple[Tag, int, int] | None
    """The opening tag, where the text ends, and where what follows begins; None without a summary."""

    def last_line(self, markdown: Markdown) -> int:
        """The last line it touches."""
        if self.closing:
            return self.closing.line
        return self.opening.line + markdown.text.count("\n", self.opening.start, self.end)


def details_spans(markdown: Markdown) -> tuple[tuple[Span, ...], tuple[int, ...]]:
    """The outermost `<details>` in order, and the lines of closing tags that close nothing."""
    if not _FOLDS.search(markdown.text):
        return (), ()
    marks = tags(markdown, _NAMES)
    closing_of, strays = _partners([mark for mark in marks if mark.name == "details"])
    outer = _outermost(marks, closing_of)
    spans: list[Span] = []
    ends = _Ends(markdown, outer, closing_of)
    at = 0
    for place, opening in enumerate(outer):
        closing = closing_of.get(opening.start)
        end = closing.start if closing else ends.of_unclosed(place)
        while at < len(marks) and marks[at].start <= opening.start:
            at += 1
        spans.append(Span(opening, end, closing, _summary(markdown, marks, at, end)))
    return tuple(spans), strays


def _partners(marks: Sequence[Tag]) -> tuple[dict[int, Tag], tuple[int, ...]]:
    """Closing tags by the place of what they close, and the lines of those that close nothing."""
    closing_of: dict[int, Tag] = {}
    strays: list[int] = []
    opened: list[Tag] = []
    for mark in marks:
        if not mark.closing:
            opened.append(mark)
        elif opened:
            closing_of[opened.pop().start] = mark
        else:
            strays.append(mark.line)
    return closing_of, tuple(strays)


def _outermost(marks: Sequence[Tag], closing_of: dict[int, Tag]) -> list[Tag]:
    """Opening tags that no closed pair holds."""
    outer: list[Tag] = []
    held_until = -1
    for mark in marks:
        if mark.name != "details" or mark.closing or mark.start < held_until:
            continue
        outer.append(mark)
        if closing := closing_of.get(mark.start):
            held_until = closing.start
    return outer


class _Ends:
    """Where a `<details>` that is never closed ends: at the next one, or at the next section's heading."""

    def __init__(self, markdown: Markdown, outer: Sequence[Tag], closing_of: dict[int, Tag]) -> None:
        self._outer = outer
        self._length = len(markdown.text)
        if all(opening.start in closing_of for opening in outer):
            return
        closed = (
            (opening.line, closing_of[opening.start].line) for opening in outer if opening.start in closing_of
        )
        inside = {number for first, last in closed for number in range(first, last + 1)}
        self._sections = sections([block for block in markdown.headings if block.start not in inside])
        self._line_starts = [0, *accumulate(len(line) + 1 for line in markdown.lines)]
        self._last_line = len(markdown.lines)

    def of_unclosed(self, place: int) -> int:
        """The end of the outer `<details>` at a place, as an offset."""
        last = place + 1 == len(self._outer)
        limit = self._last_line if last else self._outer[place + 1].line
        heading = self._sections.end_after(self._outer[place].line, limit)
        if heading is not None:
            return self._line_starts[heading]
        return self._length if last else self._outer[place + 1].start


def _summary(markdown: Markdown, marks: Sequence[Tag], at: int, end: int) -> tuple[Tag, int, int] | None:
    """The summary that is the first thing in a `<details>`, its end guessed where it is not closed."""
    if at >= len(marks) or marks[at].name != "summary" or marks[at].closing or marks[at].start >= end:
        return None
    opening = marks[at]
    closing = marks[at + 1] if at + 1 < len(marks) else opening
    if closing.name == "summary" and closing.closing and closing.start < end:
        return opening, closing.start, closing.end
    line_end = markdown.text.find("\n", opening.end, end)
    stop = end if line_end < 0 else line_end
    return opening, stop, stop


document_spans = lru_cache(maxsize=2)(details_spans)
"""The same for a whole document; kept, because all who weigh it or carve it up ask for them."""


def folds(markdown: Markdown) -> tuple[Span, ...]:
    """The outermost `<details>` of a document."""
    return document_spans(markdown)[0]


def fold_lines(markdown: Markdown) -> list[range]:
    """The lines of each `<details>`, from 0."""
    return [range(span.opening.line, span.last_line(markdown) + 1) for span in folds(markdown)]


def summary_text(markdown: Markdown, span: Span) -> str:
    """What the summary says, as written; empty where there is none."""
    return markdown.text[span.summary[0].end : span.summary[1]] if span.summary else ""


def folded_text(markdown: Markdown, span: Span) -> str:
    """What is folded away: the text behind the summary, shifted left as far as the `<details>` is right.

    So are lines that all stand a little further right.
    """
    behind = span.summary[2] if span.summary else span.opening.end
    text = markdown.text[behind : span.end]
    before = _BEFORE.match(markdown.lines[span.opening.line])
    text = _shifted(text, before.end() if before else 0)
    if _NOT_INDENTED.search(text):
        return text
    indents = [len(line) - len(line.lstrip(" ")) for line in text.split("\n")[1:] if line.strip()]
    return _shifted(text, min(indents)) if indents and min(indents) < _CODE_INDENT else text


def _shifted(text: str, columns: int) -> str:
    return _margin(columns).sub("\n", f"\n{text}")[1:] if columns else text


@lru_cache(maxsize=64)
def _margin(columns: int) -> re.Pattern[str]:
    """A line end and up to so many spaces behind it; `^` would be looked for at every character."""
    return re.compile(rf"\n[ ]{{1,{columns}}}")


def repeated_labels(markdown: Markdown, spans: Sequence[Span]) -> frozenset[str]:
    """Summaries, as `said`, that repeat so often that they ask nothing, and slips of such."""
    counts = Counter(said(summary_text(markdown, span)) for span in spans)
    often = [text for text, count in counts.items() if count > 1 and count >= len(spans) * _REPEATED]
    rare = [text for text in counts if text not in often] if often else []
    return frozenset([*often, *(text for text in rare if any(_is_slip(text, label) for label in often))])


def _is_slip(text: str, label: str) -> bool:
    """Whether a summary without a figure is a label that says an answer is folded away, but for a slip."""
    most = _MOST_SLIPS if len(label) >= _LONG_LABEL else 0
    near = abs(len(text) - len(label)) <= most and text.replace(" ", "").isalpha()
    return near and is_label(label) and 0 < typing_distance(text, label, most) <= most


def lists_links(answer: str) -> bool:
    """Whether nearly every line links into the document itself; of few lines each one must be such a link."""
    lines = [line for line in answer.split("\n") if line.strip() and not line.lstrip().startswith(("<", "#"))]
    if len(lines) < _FEW_LINKS:
        return bool(lines) and all(_LISTED_LINK.fullmatch(line) for line in lines)
    return sum(_LINK_TO_HERE in line for line in lines) >= len(lines) * 0.8
