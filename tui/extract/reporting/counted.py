"""Items that count on from the numbered questions above them, and are no part of any. Lines from 0."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from tui.text.markdown import Markdown

COUNTED = "numbered as the questions above it are, but asks nothing"
_ITEM = re.compile(r"([ \t>]{0,3}[*_]{0,2})(?P<number>\d{1,4})([.)][*_]{0,2}[ \t]+)\S")
_LONGEST = 200
"""Characters of a line that stands where a question might."""
_FEWEST = 2
"""Numbered questions right above such an item."""
_STEP = 2
"""How far a number may be from the one above: one may be missing."""


def counted_on(markdown: Markdown, starts: Sequence[int], stretch: range) -> Iterator[int]:
    """The lines of a stretch that are numbered on; `starts` are those of the questions, in order."""
    place = bisect_left(starts, stretch.start)
    above = [_ITEM.match(markdown.lines[at]) for at in starts[max(0, place - _FEWEST) : place]]
    asked = [item for item in above if item]
    if len(asked) < _FEWEST or _style(asked[0]) != _style(asked[1]):
        return
    last = int(asked[1]["number"])
    for at in stretch:
        line = markdown.lines[at]
        item = _ITEM.match(line) if len(line) <= _LONGEST else None
        if item is None or at in markdown.code_lines or _style(item) != _style(asked[1]):
            continue
        if last < int(item["number"]) <= last + _STEP:
            last = int(item["number"])
            yield at


def _style(item: re.Match[str]) -> tuple[str, str]:
    """How its number is written."""
    return item[1], item[3].rstrip()
