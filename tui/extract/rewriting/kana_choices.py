"""Choices that exams in Japanese letter without a stop, `ア 左舷` above `イ 右舷`, with one.

Lines keep their number.
"""

import re
from collections.abc import Iterator, Sequence

SIGN = "ア"
_CHOICE = re.compile(r"(?P<lead>[ \t]*)(?P<letter>[アイウエオカ])[ \u3000]+(?=\S)")
_LETTERS = "アイウエオカ"
_FEWEST = 3


def with_stops(text: str) -> str:
    """The text with a stop behind the letters of rows that go on from the first letter."""
    if "ア " not in text and "ア\u3000" not in text:
        return text
    lines = text.split("\n")
    for row in _rows(lines):
        for at in row:
            lines[at] = _CHOICE.sub(r"\g<lead>\g<letter>．", lines[at], count=1)
    return "\n".join(lines)


def _rows(lines: Sequence[str]) -> Iterator[list[int]]:
    """The lines of each row; empty ones may part them."""
    row: list[int] = []
    for at, line in enumerate((*lines, "")):
        match = _CHOICE.match(line)
        if match and match["letter"] == _LETTERS[len(row) : len(row) + 1]:
            row.append(at)
        elif line.strip() or at == len(lines):
            if len(row) >= _FEWEST:
                yield row
            row = [at] if match and match["letter"] == _LETTERS[0] else []
