"""Lettered choices with a star behind the right one, as `b) an owl *`; lines keep their number.

It is written as `✓`, where each row has one star and nothing else answers or explains it.
"""

import re
from collections.abc import Iterator, Sequence

from tui.extract.choices.answer_lines import names_answer
from tui.text.markdown import parse_markdown

SIGN = re.compile(r"\*(?<=[ \t]\*)[ \t]*(?:\n|\Z)")
"""One of them is in every text with such choices."""
GLUED_SIGN = re.compile(r"\*(?<=[^*\s]\*)[ \t]*(?:\n|\Z)")
"""The same where no space stands before the star: words in italics end so as well."""
_CHOICE = re.compile(
    r"[ \t]*(?:[-*+][ \t]+)?\(?(?P<letter>[A-Ja-j])[.)][ \t]+"
    r"(?P<text>\S.{0,1000}?)(?P<star>[ \t]{0,9}\*)?[ \t]*"
)
_FOOTNOTE = re.compile(r"[ \t]*\\?\*(?!\*)[ \t]*(?![A-Ja-j][.)])[^\s*]")
"""How a line begins that says what a star means: a point of a list may."""
_POINTER = re.compile(
    r"\b(?:int|char|void|float|double|long|short|bool|unsigned|FILE|size_t|struct \w+)[ ]+\*[ \t]*$"
)
"""A type of C, whose star is its own."""
_FEWEST = 2
"""Rows that there must be, and choices of each."""


def with_ticks(text: str) -> str:
    """The text with such choices ticked."""
    lines = text.split("\n")
    rows = list(_rows(lines))
    starred = [[at for at in row if _is_starred(lines[at])] for row in rows]
    if len(rows) < _FEWEST or any(len(stars) != 1 for stars in starred):
        return text
    if any(_FOOTNOTE.match(line) or _POINTER.search(line) or names_answer(line) for line in lines):
        return text
    code = parse_markdown(text).code_lines
    for (at,) in starred:
        if at not in code:
            lines[at] = f"{lines[at].rstrip()[:-1].rstrip()} ✓"
    return "\n".join(lines)


def _is_starred(line: str) -> bool:
    """Whether a star ends a choice, and no bold or italics."""
    match = _CHOICE.fullmatch(line)
    return match is not None and bool(match["star"]) and (len(match["star"]) > 1 or "*" not in match["text"])


def _rows(lines: Sequence[str]) -> Iterator[range]:
    """The lines of choices below each other, lettered from the first one on."""
    start, place = 0, 0
    for at in range(len(lines) + 1):
        match = _CHOICE.fullmatch(lines[at]) if at < len(lines) else None
        if match and ord(match["letter"].lower()) - ord("a") == place:
            start, place = (at if place == 0 else start), place + 1
            continue
        if place >= _FEWEST:
            yield range(start, at)
        first = match is not None and match["letter"] in "Aa"
        start, place = (at, 1) if first else (at, 0)
