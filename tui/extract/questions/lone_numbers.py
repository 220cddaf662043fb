"""Numbers on lines of their own above their questions: they end the answer before."""

import re
from collections.abc import Sequence
from itertools import pairwise

from tui.extract.questions.heads import Head
from tui.text.markdown import Markdown

LONE = r"(?P<heading>#{1,6}[ ]+)?(?:\*\*|__)?[(\[]?(?P<number>\d{1,3})(?P<stop>[.):\]]?)(?:\*\*|__)?[ \t]*"
"""A number that is all of a line behind its indentation, maybe as a heading."""
_NUMBER = re.compile(rf"[ ]{{0,3}}{LONE}")
_LAST = frozenset("0123456789.):]*_ \t")
"""What such a line ends with."""


def lone_number(line: str) -> re.Match[str] | None:
    """The number that a line is, with a sign behind it or as a heading: others are figures."""
    match = _NUMBER.fullmatch(line) if line[-1:] in _LAST else None
    return match if match and (match["heading"] or match["stop"]) else None


def above_numbers(markdown: Markdown, heads: Sequence[Head], ends: Sequence[int]) -> list[int]:
    """Where the regions of heads end: above the number of the next one, if it counts on. Lines from 0."""
    numbers = [_number_above(markdown, head) for head in heads]
    return [
        end if at is None else min(end, at)
        for end, at in zip(ends, [*_counting(numbers), None], strict=False)
    ]


def _counting(numbers: Sequence[tuple[int, int] | None]) -> list[int | None]:
    """For each head but the last the line of the number above the next one, where that is its place."""
    return [
        after[0] if after and (after[1] == place or (before and after[1] == before[1] + 1)) else None
        for place, (before, after) in enumerate(pairwise(numbers), 2)
    ]


def _number_above(markdown: Markdown, head: Head) -> tuple[int, int] | None:
    """The line of a number that stands alone above a head, and the number."""
    at = head.line - 1
    while at >= 0 and not markdown.lines[at].strip():
        at -= 1
    line = markdown.lines[at] if at >= 0 else ""
    match = lone_number(line)
    return (at, int(match["number"])) if match and at not in markdown.code_lines else None
