"""Columns of a line: how far it is indented, and what is left of it behind the marks of its containers.

A tab reaches to the next column that is a multiple of four; behind the mark of a quote, columns count from
`shift`.
"""

from typing import NamedTuple


class Inside(NamedTuple):
    """A line as it looks from inside a quote."""

    begin: int
    """Place behind the quote's mark."""
    shift: int
    """Column of that place as far as tabs are concerned."""
    first: int
    """Place of the first character that is no space or tab, the line's end if there is none."""
    column: int
    """How many columns that character is indented, from `begin`; -1 in a lazy line, which lacks the mark."""


def outside(line: str) -> Inside:
    """A line that no quote holds."""
    first = len(line) - len(line.lstrip(" \t"))
    return Inside(0, 0, first, reached(line, 0, first, 0, 0))


def reached(line: str, start: int, end: int, column: int, shift: int) -> int:
    """The column at `end` when `start` is at `column`. Marks of lists count like spaces."""
    if (end - start < 2 and line[start:end] != "\t") or line.find("\t", start, end) < 0:
        return column + end - start
    for place in range(start, end):
        column += 4 - (column + shift) % 4 if line[place] == "\t" else 1
    return column


def unquoted(line: str, first: int, column: int, shift: int) -> Inside:
    """A line from inside the quote whose mark stands at `first`; one space behind the mark belongs to it."""
    begin = first + 1
    spaced = line[begin : begin + 1] in (" ", "\t")
    inner_shift = column + 1 + spaced
    start = column + 1
    split = 0
    if spaced and (line[begin] == " " or (shift + start) % 4 == 3):
        begin += 1
        start += 1
    elif spaced:
        split = 1
    inner = len(line) - len(line[begin:].lstrip(" \t"))
    return Inside(begin, inner_shift, inner, reached(line, begin, inner, start, shift + split) - start)


def dedented(line: str, begin: int, shift: int, limit: int, indent: int) -> str:
    """What follows the first `indent` columns of indentation, in which marks before `limit` count as such.

    A tab that reaches further leaves spaces.
    """
    if not indent:
        return line[begin:]
    column, place = 0, begin
    while place < len(line) and column < indent:
        if line[place] == "\t":
            column += 4 - (column + shift) % 4
        elif line[place] == " " or place < limit:
            column += 1
        else:
            break
        place += 1
    return " " * (column - indent) + line[place:]
