"""HTML tags that mean something in a Markdown document: not those in code, inline code or comments."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from tui.text.markdown import Markdown, parse_markdown

_HIDING = ("`", "~~~", "    ", "\t", "<!--")
"""Without one of these no tag of a text stands in code or a comment; a line may be indented behind a mark."""
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


_new = tuple.__new__
"""Makes a tag in a third of the time that the class's own constructor takes."""


def tags(markdown: Markdown, names: frozenset[str]) -> tuple[Tag, ...]:
    """The tags of those names that a reader's browser would heed, in order; each stands on one line."""
    return tuple(_tags(markdown, names)) if "<" in markdown.text else ()


def tags_in(text: str, names: frozenset[str]) -> tuple[Tag, ...]:
    """The same for a text, which is only taken apart where it may hold code or comments."""
    if any(map(text.__contains__, _HIDING)):
        return tags(parse_markdown(text), names)
    found: list[Tag] = []
    number = done = 0
    for match in _pattern(names, False).finditer(text):
        name, tag = match.groups()
        if tag:
            start, end = match.span()
            number += text.count("\n", done, start)
            done = start
            found.append(_new(Tag, (name.lower(), text[start + 1] == "/", start, end, number)))
    return tuple(found)


def _tags(markdown: Markdown, names: frozenset[str]) -> Iterator[Tag]:
    text = markdown.text
    pattern = _pattern(names, "<!--" in text)
    if not pattern.search(text):
        return
    code = markdown.code_of(0, len(markdown.lines))
    commented = False
    number = done = behind = 0
    plain = -1  # the last line known to hold neither code nor comments: a long one may hold many tags
    for found in pattern.finditer(text):
        start, end = found.span()
        number += text.count("\n", done, start)
        done = start
        if start < behind or (code and code[number]):
            continue
        line = markdown.lines[number]
        if number != plain and (commented or "`" in line or "<!--" in line):
            offset = text.rfind("\n", 0, start) + 1
            behind = offset + len(line)
            shown, commented = _without_comments(_without_code(line), commented)
            for match in _pattern(names, False).finditer(shown):
                if match["tag"]:
                    at, end = offset + match.start(), offset + match.end()
                    yield Tag(match["name"].lower(), text[at + 1] == "/", at, end, number)
            continue
        plain = number
        name, tag = found.groups()
        if tag:
            yield _new(Tag, (name.lower(), text[start + 1] == "/", start, end, number))


@lru_cache(maxsize=8)
def _pattern(names: frozenset[str], comments: bool) -> re.Pattern[str]:
    """The whole tags of those names, how others begin, and with `comments` how these begin and end."""
    # Sets of both letters: by the first of them others are told far quicker than without regard to case.
    either = ("".join(f"[{letter}{letter.upper()}]" for letter in name) for name in sorted(names))
    begin = rf"</?(?P<name>{'|'.join(either)})(?:(?P<tag>(?:(?:[^\S\n]|/)[^<>\n]*)?>)|[\s/])"
    return re.compile(rf"{begin}|{_COMMENT.pattern}" if comments else begin)


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
