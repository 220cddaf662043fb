"""Tables laid out in cells of the terminal, every word of every cell readable."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual.content import Content

_GAP = "  "
_SMALLEST_COLUMN = 6
_LONGEST_WORD = 24
"""Longer words, addresses mostly, may be cut to fit a column."""

Rows = Sequence[Sequence[Content]]


def grid_lines(rows: Rows, width: int) -> list[Content]:
    """A table as lines: the first row is its head, cells wrap inside their column.

    Where the columns would cut words, each row becomes a list of `head: cell` lines instead.
    """
    columns = max((len(row) for row in rows), default=0)
    if not columns:
        return []
    widths = column_widths(rows, columns, width - len(_GAP) * (columns - 1))
    if widths is None:
        return _stacked(rows, width)
    lines = _row_lines([cell.stylize("bold") for cell in rows[0]], widths)
    lines.append(Content.styled(_GAP.join("─" * size for size in widths), "dim"))
    for row in rows[1:]:
        lines.extend(_row_lines(row, widths))
    return lines


def column_widths(rows: Rows, columns: int, room: int) -> list[int] | None:
    """Widths that add up to `room` at most, each as wide as its words; None where they do not fit.

    Narrow columns keep the width they want, wide ones share what is left.
    """
    wanted = [_widest(rows, index, "\n") for index in range(columns)]
    widths = [
        min(want, max(_SMALLEST_COLUMN, min(_LONGEST_WORD, _widest(rows, index, None))))
        for index, want in enumerate(wanted)
    ]
    if sum(widths) > room:
        return None
    for _ in range(min(room, sum(wanted)) - sum(widths)):
        growing = (index for index in range(columns) if widths[index] < wanted[index])
        widths[min(growing, key=lambda index: widths[index])] += 1
    return widths


def _widest(rows: Rows, column: int, separator: str | None) -> int:
    """Cells of the widest piece in a column: of its lines, or of its words where no separator is given."""
    cells = (row[column].expand_tabs().plain for row in rows if column < len(row))
    return max((cell_len(piece) for cell in cells for piece in cell.split(separator)), default=0) or 1


def _row_lines(row: Sequence[Content], widths: Sequence[int]) -> list[Content]:
    cells = [
        (row[index] if index < len(row) else Content("")).wrap(size) for index, size in enumerate(widths)
    ]
    lines: list[Content] = []
    for number in range(max(len(cell) for cell in cells)):
        parts = [
            _padded(cell[number] if number < len(cell) else Content(""), size)
            for cell, size in zip(cells, widths, strict=True)
        ]
        lines.append(Content(_GAP).join(parts))
    return lines


def _padded(line: Content, size: int) -> Content:
    return line + Content(" " * max(0, size - line.cell_length))


def _stacked(rows: Rows, width: int) -> list[Content]:
    head, *body = rows
    if not body:
        return [line for title in head for line in title.stylize("bold").wrap(width)]
    lines: list[Content] = []
    for row in body:
        for title, cell in zip(head, row, strict=False):
            lines.extend((title.stylize("bold") + Content(": ") + cell).wrap(width))
        lines.append(Content.styled("─" * width, "dim"))
    return lines[:-1]
