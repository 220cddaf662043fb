"""The lines of a plain-text deck, told apart as text, code and comments. Lines from 0."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from tui.text.markdown import Block, BlockKind, made

_FENCE = re.compile(r"[ \t]*(`{3,})[^`]*$|[ \t]*(~{3,})")
_CLOSING = re.compile(r"[ \t]*(`{3,}|~{3,})[ \t]*")
_COMMENT = re.compile(r"[ \t]*<!--")
_REMARK = re.compile(r"<!--[^<>]*-->")
_HEADING = re.compile(r"(#{1,6})(?:[ \t](.*))?")


class PlainLine(NamedTuple):
    """A line and what it belongs to; a tuple, as there is one for each line."""

    number: int
    text: str
    code: bool = False
    """Inside a fence or the mark of one; false where the fence opens behind a mark of the deck's own."""
    comment: bool = False
    """Holds nothing but a comment, or part of one."""

    @property
    def heading(self) -> Block | None:
        """The line as a `#` heading, if it is one."""
        if self.code or self.comment or not (found := _HEADING.fullmatch(self.text)):
            return None
        text = _REMARK.sub("", found[2] or "").strip()
        bare = text.rstrip("#")
        text = bare.rstrip() if not bare or bare.endswith((" ", "\t")) else text
        line = range(self.number, self.number + 1)
        return made(BlockKind.HEADING, line, 0, text, len(found[1]), found[1])


def plain_lines(
    lines: Sequence[str], start: int = 0, mark: re.Pattern[str] | None = None
) -> tuple[PlainLine, ...]:
    """The lines from `start` on. A fence or comment that is never closed is text.

    Unlike Markdown this sees a fence that opens behind a mark, as in `A: ```python`.
    """
    return tuple(_Scanner(lines, mark).read(start))


class _Scanner:
    """One pass over the lines; remembers which fences have no end, so that each is looked for once."""

    def __init__(self, lines: Sequence[str], mark: re.Pattern[str] | None) -> None:
        self._lines = lines
        self._mark = mark
        self._endless: dict[str, int] = {}

    def read(self, start: int) -> list[PlainLine]:
        found: list[PlainLine] = []
        number = start
        while number < len(self._lines):
            text = self._lines[number]
            marked = self._mark.match(text) if self._mark else None
            behind = text[marked.start(marked.re.groups) :] if marked else text
            if (end := self._fence_end(number, behind)) is not None:
                found.append(PlainLine(number, text, code=marked is None))
                found += [PlainLine(at, self._lines[at], code=True) for at in range(number + 1, end + 1)]
            elif (end := self._comment_end(number, text)) is not None:
                found += [PlainLine(at, self._lines[at], comment=True) for at in range(number, end + 1)]
            else:
                found.append(PlainLine(number, text))
                end = number
            number = end + 1
        return found

    def _fence_end(self, number: int, text: str) -> int | None:
        opening = _FENCE.match(text)
        if not opening:
            return None
        marks = opening[1] or opening[2]
        if len(marks) >= self._endless.get(marks[0], len(marks) + 1):
            return None
        for at in range(number + 1, len(self._lines)):
            closing = _CLOSING.fullmatch(self._lines[at])
            if closing and closing[1].startswith(marks):
                return at
        self._endless[marks[0]] = len(marks)
        return None

    def _comment_end(self, number: int, text: str) -> int | None:
        opening = _COMMENT.match(text)
        if not opening or "-->" in self._endless:
            return None
        rest = text[opening.end() :]
        if "-->" in rest:
            return number if rest.rstrip().endswith("-->") and rest.count("-->") == 1 else None
        for at in range(number + 1, len(self._lines)):
            if "-->" in self._lines[at]:
                return at
        self._endless["-->"] = 0
        return None
