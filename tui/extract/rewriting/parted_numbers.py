"""Numbers on lines of their own, maybe headings, put before what they number; lines keep their number.

`## 1`, an empty line, `Which vessel has one mast?`.
"""

import re
from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from tui.extract.questions.asking import asks, ends_asking
from tui.extract.questions.lone_numbers import LONE, lone_number
from tui.text.markdown import parse_markdown

SIGN = re.compile(rf"\n[ ]{{0,3}}{LONE}(?=\n)")
_TEXT = re.compile(r"[ ]{0,3}(?:\*\*|__|[^\W\d_]|[\"'“«¿(]\w)")
"""How what is asked begins: as a paragraph, and no number."""
_FEWEST, _HALF = 2, 0.5
"""Such questions of a document, and the share of them that must ask by their words or marks."""


class _Numbered(NamedTuple):
    """The line of a number, what it is, and the line that it numbers."""

    at: int
    number: int
    heading: str
    asked: int


def with_their_questions(text: str) -> str:
    """The text with such numbers before their questions, where they count from 1 on. Code stays as it is."""
    lines = text.split("\n")
    row = _counting(_numbered(lines, parse_markdown(text).code_lines))
    asking = sum(ends_asking(lines[one.asked]) or asks(lines[one.asked]) for one in row)
    if len(row) < _FEWEST or asking < _HALF * len(row):
        return text
    for one in row:
        lines[one.at] = ""
        lines[one.asked] = f"{one.heading}{one.number}. {lines[one.asked].lstrip()}"
    return "\n".join(lines)


def _numbered(lines: Sequence[str], code: Set[int]) -> Iterator[_Numbered]:
    """The numbers that stand alone right above a line of text, or with an empty line between."""
    for at, line in enumerate(lines[:-1]):
        if (match := lone_number(line)) is None or at in code:
            continue
        below = next((n for n in range(at + 1, min(at + 3, len(lines))) if lines[n].strip()), None)
        if below is not None and below not in code and _TEXT.match(lines[below]):
            yield _Numbered(at, int(match["number"]), match["heading"] or "", below)


def _counting(numbered: Iterator[_Numbered]) -> list[_Numbered]:
    """Those that count from 1 on; none where any does not."""
    row = list(numbered)
    return row if [one.number for one in row] == list(range(1, len(row) + 1)) else []
