"""Code fences: CommonMark's, which here also end with the `<details>` around them, and where questions go on.

A fence that somebody forgot to close would otherwise swallow the questions behind it.
"""

import re

from tui.text.blocks import shapes
from tui.text.blocks.going_on import MARKS, GoingOn
from tui.text.blocks.marks import FENCE
from tui.text.blocks.page import Page
from tui.text.blocks.shapes import packed

_DETAILS = re.compile(r"<details[\s>]", re.I)
_END_OF_DETAILS = re.compile(r"(?:</\w+>\s*)*</details>", re.I)
_MARK_WITH_WORD = re.compile(r"(?:`{3,}|~{3,})\w[\w+-]{0,20}[ \t]*")
_OUTSIDE = re.compile(r"#{1,6}[ \t]+\S|[-*+][ \t]+\[[ xX]\][ \t]")
"""A heading or a box: what stands between fences rather than in one."""
_QUESTIONS = re.compile(
    r"\n*[-*+][ \t]+\[[ xX]\][ \t](?:[^\n]*\n(?!#|`{3}|~{3}))*[^\n]*\n#{2,6}[ \t]+\S"
    r"(?:[^\n]*\n(?!`{3}|~{3}))*[-*+][ \t]+\[[ xX]\][ \t]"
)
"""Choices, and a heading with choices of its own: what stands behind a mark whose partner was forgotten."""
_LOOK_AHEAD = 40
"""Lines behind a `</details>` within which a fence that is meant to hold it must close."""


def fence(page: Page, start: int, indent: int, list_indent: int, base: int) -> int:
    """Take a fence; the line behind it, `start` where there is none."""
    at = page.first[start]
    opening = FENCE.fullmatch(page.lines[start], at)
    if not opening or _is_stray(page, start, at):
        return start
    marks = opening[1] or opening[3]
    soon = _closing(page, start, indent, marks)
    stop, closed = (soon, True) if soon else _end(page, start, indent, marks)
    shape = shapes.CLOSED_FENCE if closed else shapes.OPEN_FENCE
    shape += (page.column[start] - indent) * shapes.INDENT
    page.add(packed(base + shape, start, stop + closed, at))
    return stop + closed


def _closing(page: Page, start: int, indent: int, marks: str) -> int:
    """The line of the closing fence where it is the next line with such marks, as nearly always; else 0.

    Nothing before it may end the code: no line of less indentation, and no tag.
    """
    lines, columns = page.lines, page.column
    for number in range(start + 1, page.end):
        line = lines[number]
        if marks in line:
            at = page.first[number]
            closes = indent <= columns[number] < indent + 4 and _closes(line[at:], marks)
            return number if closes else 0
        if ("</" in line and "</details" in line.lower()) or (
            indent and columns[number] < indent and line.strip(" \t")
        ):
            return 0
    return 0


def _is_stray(page: Page, start: int, at: int) -> bool:
    """Whether a mark without a word, above an empty line, has questions with choices below it."""
    if start + 1 >= page.end or page.lines[start + 1].strip() or page.lines[start][at:].strip("`~ \t"):
        return False
    ahead = page.lines[start + 1 : min(page.end, start + _LOOK_AHEAD)]
    return _QUESTIONS.match("\n".join(ahead)) is not None


def _end(page: Page, start: int, indent: int, marks: str) -> tuple[int, bool]:
    """The line behind the code, and whether it is a closing fence.

    A `</details>` that no `<details>` in the fence opened ends it, unless the fence closes soon and before
    another one; so does a mark with a slipped word. One that does not close, or in which another opens, ends
    where questions like those above it go on.
    """
    forgotten = 0
    opened = False
    slip = _Slip(marks)
    going_on = GoingOn(page.lines, start)
    number = start + 1
    while number < page.end or page.grow():
        line, at = page.lines[number], page.first[number]
        if page.column[number] < indent and at < len(line):
            break
        marked = marks in line
        if marked and page.column[number] - indent < 4 and _closes(line[at:], marks):
            return number, True
        parted = (marked or slip.line) and slip.take(number, line, at)
        if parted or (marked and going_on.line and _MARK_WITH_WORD.fullmatch(line, at)):
            return (slip.line, True) if parted else (going_on.line, False)
        if forgotten:
            if number - forgotten > _LOOK_AHEAD or _DETAILS.match(line, at):
                break
        elif "<" in line and not opened:
            opened = _DETAILS.search(line, at) is not None
            forgotten = number if not opened and _END_OF_DETAILS.match(line, at) else 0
        if line[at : at + 1] in MARKS:
            going_on.look(number, at)
        number += 1
    if slip.ends_code and not forgotten:
        return slip.line, True
    return forgotten or going_on.line or number, False


class _Slip:
    """A closing mark with a word behind it, as "```md": a heading or box follows, then another opening mark.

    Code that shows an opening mark shows the closing one too.
    """

    def __init__(self, marks: str) -> None:
        self._marks = marks
        self.line = 0
        """That of the mark; 0 where there is none."""
        self._parted = False

    @property
    def ends_code(self) -> bool:
        """Whether the mark closes the fence."""
        return self.line > 0 and self._parted

    def take(self, number: int, line: str, at: int) -> bool:
        """Look at a line of the fence; True where it opens the next one."""
        if self.line and self.line == number - 1 and at < len(line):
            self.line = 0
        if line.startswith(self._marks, at) and _MARK_WITH_WORD.fullmatch(line, at):
            if self.ends_code:
                return True
            self.line, self._parted = number, False
        elif self.line and not self._parted and _OUTSIDE.match(line):
            self._parted = True
        return False


def _closes(line: str, marks: str) -> bool:
    return not line.rstrip(" \t").strip(marks[0]) and line.startswith(marks)
