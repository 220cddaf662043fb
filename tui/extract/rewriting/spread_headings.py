"""Headings between tags, `<h3>` and `</h3>`, that stand on lines of their own."""

import re
from collections.abc import MutableSequence

SPREAD = re.compile(r"([ ]{0,3})<h([1-6])(?:\s[^<>]*)?>([^<>]*)", re.I)
_SPREAD_LINES = 6
"""Lines that a heading between tags on lines of their own may take."""
BREAK = re.compile(r"[ \t]*(?:<br[ ]?/?>[ \t]*)+", re.I)
"""Lines that only part what stands above and below."""


def write_heading(lines: MutableSequence[str], at: int, opening: re.Match[str], text: str) -> None:
    """Write a heading; a line break above it would hold it in a block of tags."""
    lines[at] = f"{opening[1]}{'#' * int(opening[2])} {text}"
    if at and BREAK.fullmatch(lines[at - 1]):
        lines[at - 1] = ""


def gathered(lines: MutableSequence[str], at: int, opening: re.Match[str]) -> int:
    """Make a heading of text between tags on other lines than its own; the line behind what is done."""
    closing = f"</h{opening[2]}>"
    said = [opening[3]]
    for end in range(at + 1, min(at + _SPREAD_LINES, len(lines))):
        text, closes, rest = lines[end].partition(closing)
        if "<" in text or rest.strip() or not (closes or text.strip()):
            return at + 1
        said.append(text)
        if closes:
            lines[at : end + 1] = [""] * (end + 1 - at)
            write_heading(lines, at, opening, " ".join(" ".join(said).split()))
            return end + 1
    return at + 1
