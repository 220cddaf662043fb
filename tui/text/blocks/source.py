"""What blocks say, read from the lines they were found in when somebody asks."""

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence, Set
from itertools import chain

from tui.text.blocks import shapes
from tui.text.blocks.columns import dedented, outside, reached, unquoted
from tui.text.blocks.markers import marker
from tui.text.blocks.marks import ITEM
from tui.text.blocks.page import Page
from tui.text.blocks.shapes import SIZE, Row, unpacked

_SPACE = "\t\n\v\f\r \xa0\u1680\u202f\u205f\u3000\u2028\u2029" + "".join(map(chr, range(0x2000, 0x200B)))
"""What CommonMark's reference implementation trims; `str.strip` takes more."""

_KEPT = 4096
"""Headings whose text and level are kept, as all readers ask for them; there may be millions."""


class Source:
    """The lines of a document and its blocks as numbers."""

    __slots__ = ("_alike", "_around", "_levels", "_lines", "_quotes", "_said", "numbers")

    def __init__(self, page: Page) -> None:
        self._lines = page.lines
        self._quotes = page.quotes
        self._around = page.around
        self.numbers: array[int] = page.numbers
        self._alike: dict[int, array[int]] | None = None
        self._said: dict[int, str] = {}
        self._levels: dict[int, int] = {}

    def of(self, wanted: Set[int]) -> "array[int]":
        """Places of all blocks of some shapes."""
        return _merged([places for head, places in self._groups().items() if head % shapes.DEPTH in wanted])

    def at_depth(self, wanted: Set[int], depth: int) -> "array[int]":
        """Places of the blocks of some shapes that so many containers hold."""
        held = {depth * shapes.DEPTH + shape for shape in wanted}
        return _merged([places for head, places in self._groups().items() if head in held])

    def outer(self) -> "array[int]":
        """Places of the blocks that no other holds: all that is asked of most short texts."""
        heads = enumerate(self.numbers[:: shapes.WIDTH])
        return array("i", [place for place, head in heads if head % shapes.INDENT < shapes.DEPTH])

    def code(self, count: int) -> bytes:
        """For each of so many lines, 1 where it is inside of code, else 0."""
        marks = bytearray(count)
        for place in self.of(shapes.CODE):
            start, end = self.numbers[place * shapes.WIDTH + 1 : place * shapes.WIDTH + 3]
            marks[start:end] = bytes([1]) * (end - start)
        return bytes(marks)

    def _groups(self) -> "dict[int, array[int]]":
        """The places of blocks alike in shape and depth; kept, because many ask for some of them."""
        if self._alike is None:
            groups: dict[int, array[int]] = defaultdict(lambda: array("i"))
            for place, head in enumerate(self.numbers[:: shapes.WIDTH]):
                groups[head % shapes.INDENT].append(place)
            self._alike = groups
        return self._alike

    def row(self, place: int) -> Row:
        """The block of that place."""
        head, start, end, at = unpacked(self.numbers, place * SIZE)
        return Row(head % shapes.DEPTH, head // shapes.INDENT, start, end, at)

    def text(self, place: int) -> str:
        """What a block says that holds no others."""
        if (said := self._said.get(place)) is not None:
            return said
        head, start, end, at = unpacked(self.numbers, place * SIZE)
        shape = head % shapes.DEPTH
        if end == start + 1 and shape in _LINES:
            text = _LINES[shape](self._lines[start][at:])
            if shape == shapes.HEADING and len(self._said) < _KEPT:
                self._said[place] = text
            return text
        read = _TEXTS.get(shape)
        return read(self, place, self.row(place)) if read else ""

    def mark(self, place: int) -> str:
        """What makes a block what it is: a number, a bullet, an info string, …"""
        return marker(self._lines, self.row(place))

    def level(self, place: int) -> int:
        """Of a heading."""
        if place in self._levels:
            return self._levels[place]
        head, start, _, at = unpacked(self.numbers, place * SIZE)
        if (shape := head % shapes.DEPTH) != shapes.HEADING:
            return "=-".index(self.mark(place)) + 1 if shape == shapes.UNDERLINED else 0
        marks = self._lines[start][at:]
        level = len(marks) - len(marks.lstrip("#"))
        if len(self._levels) < _KEPT:
            self._levels[place] = level
        return level

    def inside(self, place: int) -> str:
        """The lines of a block without marks of its containers, its own, and blank lines at the end."""
        row = self.row(place)
        quotes = self._quotes_around(place)
        if row.shape == shapes.QUOTE:
            within, numbers = (*quotes, row), range(row.start, row.end)
            lines = [_spaced(self.line(at), *self._behind_marks(at, within)) for at in numbers]
        else:
            lines = list(self._dedented(row, quotes, row.start, row.end, row.indent))
        while lines and not lines[-1].strip(" \t"):
            lines.pop()
        return "\n".join(lines)

    def lines(self, place: int, row: Row, start: int, end: int, indent: int) -> list[str]:
        """Lines of a block without that much indentation and the marks of its containers."""
        quotes = self._quotes_around(place)
        if quotes or indent:
            return list(self._dedented(row, quotes, start, end, indent))
        return list(self._lines[start:end])

    def line(self, number: int) -> str:
        """A line as it was written."""
        return self._lines[number]

    def ends_within(self, number: int) -> bool:
        """Whether a line has a line end."""
        return number < len(self._lines) - 1

    def _dedented(
        self, row: Row, quotes: tuple[Row, ...], start: int, end: int, indent: int
    ) -> Iterator[str]:
        margin = " " * indent
        for number in range(start, end):
            line = self._lines[number]
            if not quotes and number > row.start and line.startswith(margin):
                yield line[indent:]
                continue
            begin, shift = self._behind_marks(number, quotes)
            limit = row.at + len(self._mark_of(row)) if number == row.start else 0
            yield dedented(line, begin, shift, limit, indent)

    def _mark_of(self, row: Row) -> str:
        item = ITEM.match(self._lines[row.start], row.at) if row.shape == shapes.ITEM else None
        return item[0] if item else ""

    def _behind_marks(self, number: int, quotes: tuple[Row, ...]) -> tuple[int, int]:
        """Place in a line behind the marks of quotes, and what columns of tabs are counted from there."""
        line = self._lines[number]
        begin, shift, first, column = outside(line) if quotes else (0, 0, 0, 0)
        for quote in quotes:
            if number == quote.start:
                first, column = quote.at, reached(line, first, quote.at, column, shift)
            elif column < quote.indent or line[first : first + 1] != ">":
                break
            begin, shift, first, column = unquoted(line, first, column, shift)
        return begin, shift

    def _quotes_around(self, place: int) -> tuple[Row, ...]:
        """The quotes that hold a block, the outermost first."""
        if not self._quotes:
            return ()
        start = self.numbers[place * shapes.WIDTH + 1]
        at = bisect_left(self._quotes, place) - 1
        found: list[Row] = []
        while at >= 0:
            quote = self.row(self._quotes[at])
            if start < quote.end:
                found.append(quote)
            at = self._around[at]
        return tuple(reversed(found))


def _merged(groups: "Sequence[array[int]]") -> "array[int]":
    """Places of several groups, in order."""
    return groups[0] if len(groups) == 1 else array("i", sorted(chain.from_iterable(groups)))


def _spaced(line: str, begin: int, shift: int) -> str:
    """The rest of a line; a tab that begins in a quote's mark leaves spaces."""
    if line.startswith("\t", begin):
        return " " * (4 - shift % 4) + line[begin + 1 :]
    return line[begin:]


def _heading(line: str) -> str:
    bare = line.lstrip("#").rstrip(" \t")
    closed = bare.rstrip("#")
    return (closed if closed[-1:] in (" ", "\t") else bare).strip(_SPACE)


def _underlined(source: Source, place: int, row: Row) -> str:
    return source.line(row.start)[row.at :].strip(_SPACE)


def _short(line: str) -> str:
    return line.strip(_SPACE)


def _paragraph(source: Source, place: int, row: Row) -> str:
    return "\n".join(source.lines(place, row, row.start, row.end, row.indent)).strip(_SPACE)


def _introduction(source: Source, place: int, row: Row) -> str:
    return "\n".join(source.lines(place, row, row.start, row.end, row.indent)).lstrip(_SPACE)


def _later_table(source: Source, place: int, row: Row) -> str:
    return "\n".join(source.lines(place, row, row.start, row.end, row.indent)).rstrip(_SPACE)


def _indented(source: Source, place: int, row: Row) -> str:
    return "\n".join(source.lines(place, row, row.start, row.end, row.indent + 4)) + "\n"


def _verbatim(source: Source, place: int, row: Row, start: int, end: int) -> str:
    if start >= end:
        return ""
    text = "\n".join(source.lines(place, row, start, end, row.indent))
    return text + "\n" if source.ends_within(end - 1) else text


def _html(source: Source, place: int, row: Row) -> str:
    return _verbatim(source, place, row, row.start, row.end)


def _closed_fence(source: Source, place: int, row: Row) -> str:
    return _verbatim(source, place, row, row.start + 1, row.end - 1)


def _open_fence(source: Source, place: int, row: Row) -> str:
    return _verbatim(source, place, row, row.start + 1, row.end)


_LINES: dict[int, Callable[[str], str]] = {shapes.HEADING: _heading, shapes.PARAGRAPH: _short}
"""How those are read that have but one line, as most do."""
_TEXTS: dict[int, Callable[[Source, int, Row], str]] = {
    shapes.UNDERLINED: _underlined,
    shapes.PARAGRAPH: _paragraph,
    shapes.INTRODUCTION: _introduction,
    shapes.TABLE: _paragraph,
    shapes.LATER_TABLE: _later_table,
    shapes.HTML: _html,
    shapes.INDENTED: _indented,
    shapes.OPEN_FENCE: _open_fence,
    shapes.CLOSED_FENCE: _closed_fence,
}
