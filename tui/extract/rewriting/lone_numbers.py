"""Numbers on lines of their own, maybe headings, put before what they number; lines keep their number.

`## 1`, an empty line, `Which vessel has one mast?`.
"""

import re
from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from tui.extract.questions.asking import asks, ends_asking
from tui.text.markdown import parse_markdown

SIGN = re.compile(r"\n[ ]{0,3}(?:#{1,6}[ ]+)?(?:\*\*|__)?[(\[]?\d{1,3}[.):\]]?(?:\*\*|__)?[ \t]*(?=\n)")
_NUMBER = re.compile(
    r"[ ]{0,3}(?P<heading>#{1,6}[ ]+)?(?:\*\*|__)?[(\[]?(?P<number>\d{1,3})(?P<stop>[.):\]]?)"
    r"(?:\*\*|__)?[ \t]*"
)
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
        match = _NUMBER.fullmatch(line) if line[-1:].isdigit() or line.rstrip(" \t")[-1:] in _ENDS else None
        if match is None or at in code or not (match["heading"] or match["stop"]):
            continue
        below = next((n for n in range(at + 1, min(at + 3, len(lines))) if lines[n].strip()), None)
        if below is not None and below not in code and _TEXT.match(lines[below]):
            yield _Numbered(at, int(match["number"]), match["heading"] or "", below)


_ENDS = frozenset(".):]*_")


def _counting(numbered: Iterator[_Numbered]) -> list[_Numbered]:
    """Those that count from 1 on; none where any does not."""
    row = list(numbered)
    return row if [one.number for one in row] == list(range(1, len(row) + 1)) else []
