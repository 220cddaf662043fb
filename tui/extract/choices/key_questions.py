"""The numbered questions that a key answers: headings, items, paragraphs, or lines of one paragraph."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from tui.extract.questions.asking import Marking, marking
from tui.extract.questions.heads import (
    Head,
    HeadKind,
    asks_surely,
    heading_heads,
    item_heads,
    paragraph_heads,
)
from tui.extract.questions.slipped_items import with_slipped
from tui.text.markdown import BlockKind, Markdown

FEWEST = 3
"""Entries that make a key, and questions it must stand below."""
_SHARE = 0.8
"""Share of a key's entries that must have their question."""
_MOST_ASK = 0.6
"""Share of a row that must ask where others count as it does."""
_PAIR = 2
"""Fewest of them where the count of the questions begins as that of the key does."""


def questions_of_key(asking: Markdown, lines: range, numbers: Collection[int]) -> list[Head]:
    """The heads in the lines that have a key's numbers, and those that count on with them, in order.

    Empty where too few of the numbers are asked, or one of them twice.
    """
    best: list[Head] = []
    most = 0
    for heads in _numbered_heads(asking):
        first, last = (
            bisect_left(heads, line, key=lambda head: head.line) for line in (lines.start, lines.stop)
        )
        numbered = heads[first:last]
        answered = [head for head in numbered if _number(head) in numbers]
        asked = _counted(numbered, answered)
        distinct = len(set(map(_number, answered))) == len(answered)
        fits = distinct and len(asked) >= FEWEST and _are_enough(answered, numbers)
        if fits and len(answered) > most:
            best, most = asked, len(answered)
    if most == len(numbers) and _asks(best):
        return best
    return _exactly(asking, lines, numbers, 0 < most < len(numbers)) or best


def _exactly(asking: Markdown, lines: range, numbers: Collection[int], loose: bool) -> list[Head]:
    """The one row of questions that has just the numbers of a key, as others count as well: steps, parts.

    Bullets have their place for a number. It must ask, unless there are others that have some of the numbers.
    """
    rows = [row for heads in _numbered_heads(asking) for row in _rows(heads, lines)]
    rows += _bullets(asking, lines)
    wanted = sorted(numbers) if len(numbers) >= FEWEST else []
    fitting = [row for row in rows if list(map(_number, row)) == wanted]
    asking_rows = [row for row in fitting if _asks(row)]
    return next((few[0] for few in (asking_rows, fitting if loose else []) if len(few) == 1), [])


def _rows(heads: Sequence[Head], lines: range) -> Iterator[list[Head]]:
    """Heads of one style that count on from each other."""
    row: list[Head] = []
    for head in heads:
        if head.line not in lines:
            continue
        if row and not (_follows(row[-1], head) and _style(row[-1]) == _style(head)):
            yield row
            row = []
        row.append(head)
    if row:
        yield row


def _bullets(asking: Markdown, lines: range) -> Iterator[list[Head]]:
    """The items of each list without numbers, numbered by their place."""
    heads = [head for head in item_heads(asking) if head.line in lines and head.mark is None]
    for block in asking.at_depth(0, BlockKind.LIST) if heads else ():
        first, last = (
            bisect_left(heads, end, key=lambda head: head.line) for end in (block.start, block.end)
        )
        yield [head._replace(mark=Marking(False, at, 0)) for at, head in enumerate(heads[first:last], 1)]


def _asks(row: Sequence[Head]) -> bool:
    """Whether most of a row asks."""
    return sum(map(asks_surely, row)) >= _MOST_ASK * len(row)


@lru_cache(maxsize=1)
def _numbered_heads(asking: Markdown) -> tuple[tuple[Head, ...], ...]:
    """Those with a number, by where they stand, of each kind; kept, because each key of a document asks."""
    items = with_slipped(asking, item_heads(asking))
    kinds = (heading_heads(asking), items, paragraph_heads(asking), list(_lines_of_one(asking)))
    numbered = ([head for head in heads if _number(head) is not None] for heads in kinds)
    return tuple(tuple(sorted(heads, key=lambda head: head.line)) for heads in numbered)


def _are_enough(answered: Sequence[Head], numbers: Collection[int]) -> bool:
    """Whether most of a key's numbers are asked, or all but one behind the first."""
    if len(answered) >= max(FEWEST, _SHARE * len(numbers)):
        return True
    return len(answered) >= max(_PAIR, len(numbers) - 1) and min(map(_number_or_0, answered)) == min(numbers)


def _number_or_0(head: Head) -> int:
    return _number(head) or 0


def _number(head: Head) -> int | None:
    return head.mark.number if head.mark else None


def _counted(numbered: Sequence[Head], answered: Sequence[Head]) -> list[Head]:
    """The answered heads with others of their kind that count on from them, or fill a gap among them.

    Where no answered one comes after it, one that counts on must ask as well.
    """
    times = Counter(map(_number, numbered))
    known = {head.line for head in answered}
    styles = {_style(head) for head in answered}
    asked: list[Head] = []
    waiting: list[Head] = []
    for head in numbered:
        before = waiting or asked
        if head.line in known:
            gap = not before or _follows(before[-1], head)
            asked += [*(waiting if gap else filter(asks_surely, waiting)), head]
            waiting = []
        elif (
            times[_number(head)] == 1
            and _style(head) in styles
            and (not before or _follows(before[-1], head))
        ):
            waiting.append(head)
    for head in waiting if asked else ():
        if not asks_surely(head):
            break
        asked.append(head)
    return asked


def _style(head: Head) -> tuple[int, int, bool]:
    return head.level, head.indent, bool(head.mark and head.mark.prefixed)


def _follows(before: Head, head: Head) -> bool:
    return _number_or_0(before) + 1 == _number(head)


def _lines_of_one(markdown: Markdown) -> Iterator[Head]:
    """Lines such as `Q1. …`, `Q2. …` that no empty line parts, which Markdown takes for one paragraph."""
    for block in markdown.at_depth(0, BlockKind.PARAGRAPH):
        if block.end - block.start < FEWEST:
            continue
        marks = [(at, marking(markdown.lines[at])) for at in range(block.start, block.end)]
        for at, mark in marks:
            if mark and mark.prefixed and mark.number is not None:
                line = markdown.lines[at].strip()
                yield Head(HeadKind.NUMBERED, at, line, at + 1, mark=marking(line))
