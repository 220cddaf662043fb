"""Bare boxes whose space somebody forgot (`[] Milan`), beside boxes that have it, as boxes like these.

Lines keep their number, and code what was written. In items of a list such boxes are known as they are.
"""

import re
from collections.abc import Sequence

from tui.text.line_starts import lines_holding
from tui.text.markdown import parse_markdown

SIGN = "[] "
_SLIPPED = re.compile(r"[ \t>]*\[(?=\][ ][ \t]*\S)")
_BOX = re.compile(r"[ \t>]*(?:[-*+][ \t]+)?\[[ xX]\][ \t]+\S")


def with_spaces(text: str) -> str:
    """The text with a space in each such box that only boxes part from one that has its own."""
    begun = lines_holding(text, (SIGN,)).items()
    likely = [at for at, place in begun if not text[text.rfind("\n", 0, place) + 1 : place].strip(" \t>")]
    if not likely:
        return text
    lines, code = text.split("\n"), parse_markdown(text).code_lines
    found = [at for at in likely if at not in code and _SLIPPED.match(lines[at])]
    for row in _rows(lines, found):
        beside = (_next(lines, range(row[0] - 1, -1, -1)), _next(lines, range(row[-1] + 1, len(lines))))
        if any(at not in code and _BOX.match(lines[at]) for at in beside if at is not None):
            for at in row:
                lines[at] = _SLIPPED.sub(r"\g<0> ", lines[at], count=1)
    return "\n".join(lines)


def _rows(lines: Sequence[str], found: Sequence[int]) -> list[list[int]]:
    """The lines found, in rows between which something else is said."""
    rows: list[list[int]] = []
    for at in found:
        if rows and not "".join(lines[rows[-1][-1] + 1 : at]).strip():
            rows[-1].append(at)
        else:
            rows.append([at])
    return rows


def _next(lines: Sequence[str], way: range) -> int | None:
    """The first line on a way that is not empty."""
    return next((at for at in way if lines[at].strip()), None)
