"""Numbered questions that no empty line parts from the answer above, `Question 2: …`, as headings.

Lines keep their number. Text that was copied out of other documents is often written so.
"""

import re
from collections.abc import Iterator, Sequence, Set

from tui.extract.questions.asking import marking
from tui.text.markdown import parse_markdown

SIGN = re.compile(r"\n[ ]{0,3}(?:\*\*|__)?[^\W\d_]{1,12}[ .#]{0,2}\d{1,4}(?!\d)")
_LINE = re.compile(r"[ ]{0,3}(?:\*\*|__)?[^\W\d_]")
_FEWEST, _HALF = 3, 0.5
"""Questions that count on from each other, and the share of them that stands right below a line of text."""
_LONGEST = 1000


def as_headings(text: str) -> str:
    """The text with such questions as headings, where they count from 1 on. Code stays as it is."""
    lines = text.split("\n")
    row = list(_counting(lines, parse_markdown(text).code_lines))
    glued = sum(at > 0 and bool(lines[at - 1].strip()) for at in row)
    if len(row) < _FEWEST or glued < _HALF * len(row):
        return text
    for at in row:
        lines[at] = f"### {lines[at].strip()}"
    return "\n".join(lines)


def _counting(lines: Sequence[str], code: Set[int]) -> Iterator[int]:
    """The lines whose mark is a word for questions and the next number; a new part may begin at 1."""
    last = 0
    for at, line in enumerate(lines):
        if at in code or len(line) > _LONGEST or not _LINE.match(line):
            continue
        mark = marking(line)
        if mark and mark.prefixed and mark.number in (last + 1, 1):
            last = mark.number
            yield at
