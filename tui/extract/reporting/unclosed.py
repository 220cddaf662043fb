"""Code and comments that are opened and never closed, and the questions that would stand in them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tui.extract.found import Skipped
from tui.extract.questions.looks import looks_asking
from tui.extract.reporting.within import shown
from tui.text.markdown import BlockKind, Markdown

IN_CODE = "looks like a question, but stands in code that is opened in line {} and never closed"
IN_COMMENT = "looks like a question, but stands in a comment that is opened in line {} and never closed"
_CLOSING = re.compile(r"[ \t>]*(?:`{3,}|~{3,})")
_GOES_ON = re.compile(r"[ \t>]*(?:#{1,6}[ \t]|\*\*)")
"""Where an unclosed fence ends as questions go on there; those in lists and folds end with these."""


class Unclosed(NamedTuple):
    """What is opened and never closed, in lines from 0."""

    lines: range
    warning: str
    reason: str
    """Why what asks in these lines is no card."""


def unclosed(markdown: Markdown) -> Iterator[Unclosed]:
    """Fences and comments without an end, in no order."""
    if "```" in markdown.text or "~~~" in markdown.text:
        yield from _fences(markdown)
    opened = markdown.text.rfind("<!--")
    if opened >= 0 and "-->" not in markdown.text[opened:]:
        yield from _comment(markdown, markdown.text.count("\n", 0, opened))


def within_unclosed(markdown: Markdown, found: Unclosed) -> Iterator[Skipped]:
    """The lines in it that look like questions."""
    for number in found.lines[1:]:
        above, line = markdown.lines[number - 1].strip(), markdown.lines[number]
        if (not above or above.startswith("<!--")) and looks_asking(line, begins=True):
            yield Skipped(number + 1, shown(line), found.reason)


def _fences(markdown: Markdown) -> Iterator[Unclosed]:
    lines = markdown.lines
    for block in markdown.open_fences:
        below = range(block.start + 1, block.end)
        closed = not below or _CLOSING.match(lines[block.end - 1])
        holds = not closed and any(lines[number].strip(" \t>") for number in below)
        if holds and (block.end >= len(lines) - 1 or _GOES_ON.match(lines[block.end])):
            told = f"line {block.line}: code is opened here ({lines[block.start].strip()}) and never closed"
            yield Unclosed(range(block.start, block.end), told, IN_CODE.format(block.line))


def _comment(markdown: Markdown, number: int) -> Iterator[Unclosed]:
    for block in markdown.of(BlockKind.HTML):
        if block.start == number:
            told = f"line {block.line}: a comment is opened here (<!--) and never closed"
            yield Unclosed(range(block.start, block.end), told, IN_COMMENT.format(block.line))
