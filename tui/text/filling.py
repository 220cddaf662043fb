"""Markdown as it is written, its prose filled to a width: terminals break lines within words."""

import re
from collections.abc import Iterator

from tui.text.cells import cells
from tui.text.line_ends import flowing

_FENCE = re.compile(r"\s*(?:[-*+>]\s+)?(`{3,}|~{3,})")
_AS_IT_IS = re.compile(r" {4}|\t|\s*\|")
"""Indented code, and rows of a table."""
_MARKER = re.compile(r"\s*(?:(?:[-*+•]|\w{1,3}[.)]|>|#{1,6})\s+)*")
"""What stands before the text of a line, and stays before its first line alone."""
_HARD = re.compile(r"(?: {2,}|\\)$")
"""Ends of lines that mean something."""
_WORD = re.compile(r"(\s*)(\S+)")
_UNSPACED = "\u2e80-\u2fff\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff"
_UNIT = re.compile(rf"[{_UNSPACED}]?[^{_UNSPACED}]+|[{_UNSPACED}]")
"""A character of a script without spaces, with the signs behind it, or a run of others."""


def filled(text: str, width: int) -> str:
    """The text with no word broken that fits a line of so many cells; code and tables stay as they are."""
    lines: list[str] = []
    for piece in _pieces(text.split("\n")):
        lines.extend(piece if isinstance(piece, list) else _broken(piece, width))
    return "\n".join(lines)


def _pieces(lines: list[str]) -> Iterator[list[str] | str]:
    """Lines to be left as they are, and lines of prose, joined where one goes on in the next."""
    fence = ""
    prose: list[str] = []
    for line in lines:
        mark = _FENCE.match(line)
        kept = bool(fence or mark or _AS_IT_IS.match(line) or not line.strip())
        if kept or (prose and _begins(line)):
            yield from _joined(prose)
            prose = []
        if kept:
            yield [line]
        else:
            prose.append(line)
        fence = _fence_after(fence, mark[1] if mark else "", line)
    yield from _joined(prose)


def _fence_after(fence: str, mark: str, line: str) -> str:
    """The mark of the fence that is open after a line; empty where none is."""
    closes = bool(fence) and mark.startswith(fence) and not line.strip().strip(mark[:1])
    return "" if closes else fence or mark


def _begins(line: str) -> bool:
    """Whether a line begins a point, a quote or a heading, and so goes on in no line before it."""
    marker = _MARKER.match(line)
    return marker is not None and bool(marker[0].strip())


def _joined(lines: list[str]) -> Iterator[str]:
    if not lines:
        return
    flows = flowing([line.strip() for line in lines])
    whole = lines[0]
    for before, after, flows_on in zip(lines, lines[1:], flows, strict=False):
        if flows_on and not _HARD.search(before):
            whole = f"{whole.rstrip()} {after.strip()}"
        else:
            yield whole
            whole = after
    yield whole


def _broken(line: str, width: int) -> Iterator[str]:
    """The line in lines of the width, those after the first below its text."""
    if cells(line) <= width:
        yield line
        return
    marker = _MARKER.match(line)
    head = marker[0] if marker and cells(marker[0]) * 2 <= width else ""
    words = list(_words(line[len(head) :].rstrip()))
    if head and words and cells(head + max((word for word, _ in words), key=cells)) > width:
        head, words = "", list(_words(line.rstrip()))  # nothing hangs where a word would be broken for it
    indent = " " * cells(head)
    shown = head
    begun = False
    for word, gap in words:
        longer = f"{shown}{gap if begun else ''}{word}"
        if begun and cells(longer) > width:
            yield shown
            longer = f"{indent}{word}"
        shown, begun = longer, True
    yield shown


def _words(text: str) -> Iterator[tuple[str, str]]:
    """Words with the space before each; of scripts without spaces, characters."""
    for gap, word in _WORD.findall(text):
        first, *rest = _UNIT.findall(word)
        yield first, gap
        yield from ((unit, "") for unit in rest)
