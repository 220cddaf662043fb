"""Headings without a space behind their signs, as they were once read; lines keep their number."""

import re

from tui.extract.questions.asking import ends_asking, marking
from tui.text.markdown import parse_markdown

_TIGHT = re.compile(r"\n#{2,6}(?=[^\s#!{}])")
_HEADING = re.compile(r"(?P<signs>#{1,6})(?P<text>[^\s#!{}].*)")
_MARKS_OF_GIFT = re.compile(r"\n[ \t]*[~=](?![~=])")
"""Where such choices stand, four signs begin what is said of all of them."""
_FEWEST = 2
"""So many of them are written so on purpose; one alone must ask."""


def spaced(text: str) -> str:
    """The text with a space behind the signs of such headings."""
    if not _TIGHT.search(text) or ("{" in text and _MARKS_OF_GIFT.search(text)):
        return text
    lines = text.split("\n")
    code = parse_markdown(text).code_lines
    found = {
        at: match
        for at, line in enumerate(lines)
        if line.startswith("#") and at not in code and (match := _HEADING.fullmatch(line))
    }
    tight = {at: match for at, match in found.items() if match["signs"] != "#"}
    if len(tight) >= _FEWEST:
        tight |= {at: match for at, match in found.items() if " " in match["text"].strip()}
    elif not any(_is_question(match["text"]) for match in tight.values()):
        return text
    for at, match in tight.items():
        lines[at] = f"{match['signs']} {match['text']}"
    return "\n".join(lines)


def _is_question(text: str) -> bool:
    mark = marking(text)
    return ends_asking(text) or (mark is not None and mark.prefixed)
