"""Lists counted anew in the answer to a counted question: Markdown takes them for items of its list."""

from bisect import bisect_right
from collections.abc import Sequence

from tui.extract.questions.asking import asks
from tui.extract.questions.heads import Head
from tui.text.markdown import Markdown

_LEADING = (":", "：")


def without_counts_within(markdown: Markdown, items: list[Head]) -> list[Head]:
    """The items without those of a list that a line with a colon leads to, if the count goes on behind it."""
    if not any(at and _number(head) == 1 for at, head in enumerate(items)):
        return items
    headings = [block.start for block in markdown.headings if block.depth == 0]
    kept: list[Head] = []
    at = 0
    while at < len(items):
        if kept and (end := _end_within(items, at, kept[-1])) and _is_led(markdown, items[at], kept[-1]):
            above, behind = kept[-1].line, items[end].line
            if bisect_right(headings, above) == bisect_right(headings, behind):
                at = end
                continue
        kept.append(items[at])
        at += 1
    return kept


def _number(head: Head) -> int:
    return head.mark.number or 0 if head.mark else 0


def _end_within(items: Sequence[Head], at: int, above: Head) -> int:
    """The place of the question that goes on with the count behind a list begun at a place; else 0."""
    number = _number(above)
    if not number or _number(items[at]) != 1 or not asks(above.question):
        return 0
    end = at
    while end < len(items) and _number(items[end]) == end - at + 1 and not asks(items[end].question):
        end += 1
    goes_on = end > at and end < len(items) and _number(items[end]) == number + 1
    return end if goes_on and asks(items[end].question) else 0


def _is_led(markdown: Markdown, first: Head, above: Head) -> bool:
    """Whether the last line above a list says that it follows."""
    said = (markdown.lines[at].strip() for at in range(first.line - 1, above.line, -1))
    return next(filter(None, said), "").rstrip("*_").endswith(_LEADING)
