"""Numbered items that no empty line parts from the label above them: Markdown takes them for its text."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from tui.extract.questions.asking import Marking, asks
from tui.extract.questions.heads import Head, HeadKind
from tui.text.markdown import Block, BlockKind, Markdown

_ITEM = re.compile(r"([ ]{0,3}(\d{1,4})[.)][ \t]{1,4})(\S.*)")
_LONGEST = 80
"""Characters of a label."""


def with_slipped(markdown: Markdown, items: Sequence[Head]) -> list[Head]:
    """The items of lists, and those in paragraphs that go on with the count of the list above them.

    A label is of no item: it ends the one above it.
    """
    labels = list(_labels(markdown, items))
    if not labels:
        return list(items)
    kept = sorted([*items, *(head for _, slipped in labels for head in slipped)], key=_line)
    for label, _ in labels:
        if above := bisect_left(kept, label, key=_line):
            kept[above - 1] = kept[above - 1]._replace(stop=label)
    return kept


def _labels(markdown: Markdown, items: Sequence[Head]) -> Iterator[tuple[int, list[Head]]]:
    """The lines of labels, in order, with the items right below each."""
    lines = markdown.lines
    numbered = [head for head in items if head.mark and head.mark.number is not None]
    last, behind = 0, 0
    for block in markdown.at_depth(0, BlockKind.PARAGRAPH) if numbered else ():
        below = block.start + 1
        if below >= block.end or not lines[below].lstrip(" ")[:1].isdigit():
            continue
        above = bisect_left(numbered, block.start, key=_line)
        if above and numbered[above - 1].line >= behind and (mark := numbered[above - 1].mark):
            last = mark.number or 0
        slipped = list(_below(lines, block, last)) if last and len(lines[block.start]) <= _LONGEST else []
        if slipped and (any(map(_asks, slipped)) or not _asks(numbered[above - 1])):
            last, behind = last + len(slipped), block.start
            yield block.start, slipped


def _asks(head: Head) -> bool:
    """Whether an item asks: where the one above a label does and none below it, a text merely counts."""
    return asks(head.question)


def _below(lines: Sequence[str], block: Block, last: int) -> Iterator[Head]:
    """The lines below a label that go on with a count."""
    for number in range(block.start + 1, block.end):
        item = _ITEM.match(lines[number])
        if item is None or int(item[2]) != last + 1:
            return
        last += 1
        mark = Marking(False, last, 0)
        yield Head(HeadKind.ITEM, number, item[3].rstrip(), number + 1, len(item[1]), mark=mark)


def _line(head: Head) -> int:
    return head.line
