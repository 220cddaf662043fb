"""Where items that ask end: with what is indented below them, or with the text below that as well."""

from bisect import bisect_right
from collections.abc import Mapping
from itertools import groupby

from tui.extract.questions.heads import Head
from tui.extract.questions.names import promises_questions
from tui.text.markdown import BlockKind, Markdown

_LONGEST_NAME = 80
_BELOW = 0.4
"""Share of items with text below them, unindented, above which it is their answer."""


def ended(markdown: Markdown, heads: list[Head]) -> list[Head]:
    """Heads whose region ends with their item, or with the code right below, unless text below them answers.

    It does where that is the custom, where the count goes on behind it, and where only this item is empty.
    """
    ends = {
        block.start: block.end
        for block in markdown.blocks
        if block.kind is BlockKind.LIST_ITEM and block.depth in (1, 3)
    }
    headings = [block.start for block in markdown.headings if block.depth == 0]
    found: list[Head] = []
    for _, group in groupby(heads, key=lambda head: bisect_right(headings, head.line)):
        found += _ended_part(markdown, list(group), ends)
    return found


def _ended_part(markdown: Markdown, heads: list[Head], ends: Mapping[int, int]) -> list[Head]:
    """The same for the items under one heading."""
    bounds = [ends.get(head.line, head.body) for head in heads]
    custom = sum(_written(markdown, end, after.line) for end, after in zip(bounds, heads[1:], strict=False))
    holding = [_written(markdown, head.body, end) for head, end in zip(heads, bounds, strict=True)]
    mostly_held = sum(holding) > len(heads) / 2
    ended: list[Head] = []
    for at, head in enumerate(heads):
        goes_on = at + 1 < len(heads) and _number(heads[at + 1]) == _number(head) + 1 > 1
        empty = not holding[at] and mostly_held
        named = at + 1 < len(heads) and _names_more(markdown, bounds[at], heads[at + 1].line)
        kept = not named and (custom > _BELOW * (len(heads) - 1) or empty or goes_on)
        ended.append(head if kept else head._replace(stop=_with_code(markdown, bounds[at])))
    return ended


def _names_more(markdown: Markdown, start: int, end: int) -> bool:
    """Whether all that stands between two lines is a line that says that more questions follow."""
    said = [line for line in markdown.lines[start:end] if line.strip()]
    return len(said) == 1 and len(said[0]) <= _LONGEST_NAME and promises_questions(said[0])


def _number(head: Head) -> int:
    return head.mark.number or 0 if head.mark else 0


def _written(markdown: Markdown, start: int, end: int) -> bool:
    """Whether text stands between two lines, rules aside."""
    return any(line.strip(" -*_") for line in markdown.lines[start:end])


def _with_code(markdown: Markdown, end: int) -> int:
    """Where the code ends that begins right at a line, empty ones aside; that line where there is none."""
    at = end
    while at < len(markdown.lines) and not markdown.lines[at].strip():
        at += 1
    if at not in markdown.code_lines:
        return end
    while at < len(markdown.lines) and at in markdown.code_lines:
        at += 1
    return at
