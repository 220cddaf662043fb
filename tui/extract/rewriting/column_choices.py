"""Choices set in columns, `A. a mast    C. a sail` above `B. a keel    D. an oar`, by their letters."""

from collections.abc import Sequence

from tui.extract.choices.alphabets import ALPHABETS
from tui.extract.choices.choice_marks import Mark, marks_in, wide_marks

_FEWEST_LINES = 2
_LONGEST = 400
"""Characters of a line that is looked through."""


def in_columns(first: Mark, lines: Sequence[str]) -> list[Mark]:
    """The choices of columns that begin with a mark's line; empty where there are none.

    Letters go on downwards from the first column to the next, with wide gaps between the columns. Choices
    behind the first column count as of the last line: nothing below them is theirs before the row ends.
    """
    rows = list(_rows(first, lines))
    height = len(rows)
    if height < _FEWEST_LINES or len(rows[0]) < _FEWEST_LINES:
        return []
    marks = sorted((mark for row in rows for mark in row), key=lambda mark: mark.rank)
    placed = all(mark.rank == row[0].rank + at * height for row in rows for at, mark in enumerate(row))
    if not placed or [mark.rank for mark in marks] != list(range(len(marks))):
        return []
    last = rows[-1][0].line
    return [*marks[:height], *(mark._replace(line=last) for mark in marks[height:])]


def may_be_in_columns(mark: Mark) -> bool:
    """Whether a first choice has a gap within it wide enough to part columns."""
    return mark.rank == 0 and mark.alphabet >= 0 and ("  " in mark.text or "\t" in mark.text)


def _rows(first: Mark, lines: Sequence[str]) -> list[list[Mark]]:
    """The choices of each line, as long as lines begin with the next letter and none is empty."""
    rows: list[list[Mark]] = []
    for number in range(first.line, min(first.line + len(ALPHABETS[first.alphabet]), len(lines))):
        begun = marks_in(lines[number][:_LONGEST], number, parted=False)
        if len(begun) != 1 or begun[0].alphabet != first.alphabet or begun[0].rank != len(rows):
            break
        rows.append(wide_marks(begun[0]))
    return rows
