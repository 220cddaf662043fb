"""Spaces that are none to CommonMark, where they hide what a line is: before, within and behind its mark.

Only there do they become plain ones; text and code keep what was written. Characters without width, which
web pages and editors leave behind, go from all text but that of scripts which part words by them.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import partial

from tui.extract.cleaning.code_pieces import outside_code
from tui.text.line_starts import lines_holding

_WIDE = "\u00a0\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_NOTHING, _ENDS = "\u200b\u2060\ufeff", "\x0b\x0c"
"""Those without width, and the feeds of printers, the only ones in ASCII."""
_EMPTY = _NOTHING + _ENDS
"""Nothing stands in their place."""
_LEFT_BEHIND = re.compile(rf"[{_NOTHING}]+(?![^\x00-\x7f])|(?<![^\x00-\x7f])[{_NOTHING}]+|\ufeff")
"""Beside ASCII they part no words."""
_STRANGE = re.compile(f"[{_WIDE}{_EMPTY}]")
_SPACE = rf"[ \t{_WIDE}{_EMPTY}]"
_MARK = r"(?:#{1,6}|[-*+]|\d{1,9}[.)]|>|```|~~~|</?(?:details|summary)\b)"
_HEAD = re.compile(rf"{_SPACE}*(?P<mark>{_MARK}{_SPACE}*)*(?:\[(?:{_SPACE}|[xX])\]{_SPACE}*)?")
"""What a line begins with, up to its text. Cannot fail, so it never tries again."""
_FENCE = re.compile(r"\n[ \t>]*+(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(`{3,}|~{3,})(.*)")
"""Begun with the line end before, which is found far quicker than the begin of a line."""


def plain_spacing(text: str) -> str:
    """The text with its headings, list items, check boxes and blank lines as CommonMark knows them.

    The lines keep their numbers. Lines in fences are left as they are.
    """
    if any(map(text.__contains__, _NOTHING)):
        text = _without_nothing(text)
    heads = list(_strange_heads(text))
    if not heads:
        return text
    fences = list(fenced(text))
    pieces: list[str] = []
    done = 0
    for start, end, plain in heads:
        if not is_within(fences, start):
            pieces += [text[done:start], plain]
            done = end
    return "".join(pieces) + text[done:]


def _without_nothing(text: str) -> str:
    fences = list(fenced(text))
    lines = text.split("\n")
    for at, place in lines_holding(text, _NOTHING).items():
        if not is_within(fences, place):
            lines[at] = outside_code(lines[at], partial(_LEFT_BEHIND.sub, ""))
    return "\n".join(lines)


def _strange_heads(text: str) -> Iterator[tuple[int, int, str]]:
    """Begins of lines with such spaces in them: from where to where, and what shall stand there."""
    for place in lines_holding(text, _ENDS if text.isascii() else _WIDE + _EMPTY).values():
        start = text.rfind("\n", 0, place) + 1
        end = text.find("\n", place)
        end = end if end >= 0 else len(text)
        head = _HEAD.match(text, start, end)
        if head is None or not _STRANGE.search(head[0]):
            continue
        if head["mark"] is None:
            if head.end() == end and "[" not in head[0]:
                yield start, end, ""
        elif not (_indents_code(head[0]) and "#" in head[0]):
            yield start, head.end(), _plain(head[0])


def _plain(head: str) -> str:
    """The head with plain spaces; before a heading none, as four would make it code."""
    plain = re.sub(f"[{_EMPTY}]", "", head).replace("\u3000", "  ")
    plain = re.sub(f"[{_WIDE}]", " ", plain)
    return plain.lstrip(" ") if plain.lstrip(" ").startswith("#") else plain


def _indents_code(head: str) -> bool:
    return head.startswith(("    ", "\t"))


def fenced(text: str) -> Iterator[tuple[int, int]]:
    """Where fences begin and end; one that is never closed goes on to the end."""
    if "```" not in text and "~~~" not in text:
        return
    opened: re.Match[str] | None = None
    for line in _FENCE.finditer(f"\n{text}"):
        if opened is None:
            opened = line if line[1][0] == "~" or "`" not in line[2] else None
        elif line[1].startswith(opened[1]) and not line[2].strip():
            yield opened.start(), line.end() - 1
            opened = None
    if opened is not None:
        yield opened.start(), len(text)


def is_within(spans: list[tuple[int, int]], place: int) -> bool:
    """Whether a place stands in one of the spans, which are in order."""
    at = bisect_right(spans, (place, len(spans) and spans[-1][1])) - 1
    return at >= 0 and spans[at][0] < place < spans[at][1]
