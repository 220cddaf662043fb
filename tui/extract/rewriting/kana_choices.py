"""Choices that are lettered without a stop, with one: `ア 左舷` above `イ 右舷`, `A oak` above `B cork`.

Lines keep their number.
"""

import re
from collections.abc import Iterator, Sequence

from tui.extract.choices.answer_lines import names_answer

SIGNS, LATIN_SIGN = ("ア", "\u3000"), "\nB "
_BEGIN = ("ア ", "ア\u3000", LATIN_SIGN, "\nB\u3000")
_CHOICE = re.compile(r"(?P<lead>[ \t]*)(?P<letter>[アイウエオカA-H])[ \u3000]+(?=\S)")
_KANA, _LATIN = "アイウエオカ", "ABCDEFGH"
_FEWEST = 3


def with_stops(text: str) -> str:
    """The text with a stop behind the letters of rows that go on from the first letter."""
    if not any(map(text.__contains__, _BEGIN)):
        return text
    lines = text.split("\n")
    for row in _rows(lines):
        for at in row:
            lines[at] = _CHOICE.sub(_with_stop, lines[at], count=1)
    return "\n".join(lines)


def _with_stop(choice: re.Match[str]) -> str:
    letter = choice["letter"]
    return f"{choice['lead']}{letter}．" if letter in _KANA else f"{choice['lead']}{letter}. "


def _rows(lines: Sequence[str]) -> Iterator[list[int]]:
    """The lines of each row; empty ones may part them.

    Latin letters are words too: below them the answer must be named.
    """
    row: list[int] = []
    letters = _KANA
    for at, line in enumerate((*lines, "")):
        match = _CHOICE.match(line)
        if match and row and match["letter"] == letters[len(row) : len(row) + 1]:
            row.append(at)
        elif line.strip() or at == len(lines):
            if len(row) >= _FEWEST and (letters is _KANA or names_answer(line)):
                yield row
            letters = _LATIN if match and match["letter"] in _LATIN else _KANA
            row = [at] if match and match["letter"] == letters[0] else []
