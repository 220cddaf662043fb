"""HTML tags that mean something in a Markdown document: not those in code, inline code or comments."""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import NamedTuple

from tui.text.markdown import Markdown

_BACKTICKS = re.compile(r"`+")
_COMMENT = re.compile(r"<!--|-->")


class Tag(NamedTuple):
    """One tag and where it stands in the text; a tuple, as documents hold thousands."""

    name: str
    """Lower case."""
    closing: bool
    start: int
    end: int
    """Place of the first character behind it."""
    line: int
    """From 0."""


def tags(markdown: Markdown, names: Collection[str]) -> tuple[Tag, ...]:
    """The tags of those names that a reader's browser would heed, in order; each stands on one line."""
    return tuple(_tags(markdown, frozenset(names)))


def _tags(markdown: Markdown, names: frozenset[str]) -> Iterator[Tag]:
    if "<" not in markdown.text:
        return
    code = markdown.code_lines
    commented = False
    tag, sign = _patterns(names, "<!--" in markdown.text)
    for number, offset in _lines_with(markdown.text, sign):
        if number in code:
            continue
        line = markdown.lines[number]
        shown = _without_code(line) if "`" in line else line
        if commented or "<!--" in shown:
            shown, commented = _without_comments(shown, commented)
        for match in tag.finditer(shown):
            start, end = offset + match.start(), offset + match.end()
            yield Tag(match[1].lower(), match[0][1] == "/", start, end, number)


@lru_cache(maxsize=8)
def _patterns(names: frozenset[str], comments: bool) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The tags of those names; and how these begin, or with `comments` also how comments begin and end."""
    begin = rf"</?((?ai:{'|'.join(sorted(names))}))"
    sign = rf"{begin}[\s/>]|{_COMMENT.pattern}" if comments else rf"{begin}[\s/>]"
    return re.compile(rf"{begin}(?:[\s/][^<>]*)?>"), re.compile(sign)


def _lines_with(text: str, sign: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Lines that hold such a sign, each with its place in the text."""
    number = done = 0
    while done >= 0 and (found := sign.search(text, done)):
        number += text.count("\n", done, found.start())
        yield number, text.rfind("\n", 0, found.start()) + 1
        done = text.find("\n", found.start())


def code_spans(line: str) -> Iterator[tuple[int, int]]:
    """Start and end of each inline code span of a line, backticks included."""
    if "`" not in line:
        return
    runs = list(_BACKTICKS.finditer(line))
    following: dict[int, int] = {}
    partner: list[int | None] = [None] * len(runs)
    for at in range(len(runs) - 1, -1, -1):
        length = len(runs[at][0])
        partner[at] = following.get(length)
        following[length] = at
    at = 0
    while at < len(runs):
        closing = partner[at]
        if closing is None:
            at += 1
            continue
        yield runs[at].start(), runs[closing].end()
        at = closing + 1


def _without_code(line: str) -> str:
    """The line with inline code blotted out, places kept."""
    pieces: list[str] = []
    done = 0
    for start, end in code_spans(line):
        pieces += [line[done:start], "`" * (end - start)]
        done = end
    return "".join(pieces) + line[done:]


def _without_comments(line: str, commented: bool) -> tuple[str, bool]:
    """The line with comments blotted out, and whether one is still open at its end."""
    pieces: list[str] = []
    done = 0
    for mark in _COMMENT.finditer(line):
        opens = mark[0] == "<!--"
        if opens == commented:
            continue
        between = line[done : mark.start()]
        pieces.append(" " * len(between) if commented else between)
        done = mark.start()
        commented = opens
    rest = line[done:]
    return "".join(pieces) + (" " * len(rest) if commented else rest), commented
