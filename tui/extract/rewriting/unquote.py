"""Documents that somebody quoted or indented whole: what stands before the lines hides what they are."""

import re
from collections.abc import Sequence
from itertools import groupby

_MARK = re.compile(r" {0,3}> ?")
_MARKED = re.compile(r"\n {0,3}+>")
"""What stands where a line is quoted that is not the first."""
_FENCE = re.compile(r" {0,3}(?:```|~~~)")
_STRUCTURE = re.compile(
    r" {0,3}> ?(?:#{1,6}\s|[-*+] \[[ xX]\]|[-*+]? ?[A-Za-z][.):]|\d{1,9}[.)]\s|</?(?:details|summary)\b|\*\*)"
)
"""How headings, choices, numbered questions and folds begin."""
_CALLOUT = re.compile(r" {0,3}> ?\[!\w+\]")
_SEVERAL = 2
"""Callouts, each a quotation of its own, of which nobody quoted the whole."""
_NEARLY_ALL = 0.95
"""Share of quoted lines, blank ones aside, from which on a document is quoted whole."""
_MAIN_PART = 0.6
"""Share of them in one stretch from which on that is the document proper …"""
_STRUCTURED = 3
"""… if so many of its lines begin something; else it is a quotation."""
_DEEPEST = 3


def unquoted(text: str) -> str:
    """The text without quotation marks where they stand before the whole of it, or before its main part.

    Quotations within a document stay. The lines keep their numbers.
    """
    for _ in range(_DEEPEST):
        if text.count(">") < _STRUCTURED or not _may_be_quoted(text):
            break
        lines = text.split("\n")
        places = _to_unquote(lines)
        if not places:
            break
        for at in places:
            lines[at] = _MARK.sub("", lines[at], count=1)
        text = "\n".join(lines)
    return text


def outdented(text: str) -> str:
    """The text without the spaces that stand before all of its lines, blank ones aside."""
    if not text.lstrip("\n").startswith(" "):
        return text
    lines = text.split("\n")
    margin = min((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), default=0)
    return "\n".join(line[margin:] for line in lines) if margin else text


def _may_be_quoted(text: str) -> bool:
    """Whether the first lines are not already too many for the marks that there are."""
    marked = len(_MARKED.findall(text)) + 1
    return marked >= _MAIN_PART * _filled(text.split("\n", 8 * marked)[:-1])


def _filled(lines: Sequence[str]) -> int:
    """How many say something."""
    return sum(map(bool, map(str.strip, lines)))


def _to_unquote(lines: Sequence[str]) -> list[int]:
    """The lines that lose a mark, by place."""
    filled = _filled(lines)
    quoted = [at for at, line in enumerate(lines) if _MARK.match(line)]
    boxes = sum(_CALLOUT.match(lines[at]) is not None for at in quoted)
    if len(quoted) < _MAIN_PART * filled or boxes >= _SEVERAL:
        return []
    if len(quoted) >= _NEARLY_ALL * filled and not any(_FENCE.match(line) for line in lines):
        return quoted
    longest = max(_stretches(lines, quoted), key=len)
    structured = sum(bool(_STRUCTURE.match(lines[at])) for at in longest)
    enough = len(longest) >= _MAIN_PART * filled and structured >= _STRUCTURED
    return longest if enough and not _is_code(lines, longest[0]) else []


def _stretches(lines: Sequence[str], quoted: Sequence[int]) -> list[list[int]]:
    """Quoted lines in a row, blank ones between them allowed."""
    other = 0
    number = []
    previous = -1
    for at in quoted:
        other += any(lines[between].strip() for between in range(previous + 1, at))
        number.append((other, at))
        previous = at
    return [[at for _, at in group] for _, group in groupby(number, key=lambda pair: pair[0])]


def _is_code(lines: Sequence[str], start: int) -> bool:
    """Whether a fence opens right before."""
    return start > 0 and _FENCE.match(lines[start - 1]) is not None
