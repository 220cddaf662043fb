"""Tables laid out in cells of the terminal, every word of every cell readable."""

from collections.abc import Sequence

from textual.content import Content

_GAP = "  "
_SMALLEST_COLUMN = 6


def grid_lines(rows: Sequence[Sequence[Content]], width: int) -> list[Content]:
    """A table as lines: the first row is its head, cells wrap inside their column.

    Where the columns would be narrower than a word can be read in, each row becomes a list of
    `head: cell` lines instead.
    """
    columns = max((len(row) for row in rows), default=0)
    if not columns:
        return []
    if width < columns * (_SMALLEST_COLUMN + len(_GAP)):
        return _stacked(rows, width)
    widths = column_widths(rows, columns, width - len(_GAP) * (columns - 1))
    lines = _row_lines([cell.stylize("bold") for cell in rows[0]], widths)
    lines.append(Content.styled(_GAP.join("─" * size for size in widths), "dim"))
    for row in rows[1:]:
        lines.extend(_row_lines(row, widths))
    return lines


def column_widths(rows: Sequence[Sequence[Content]], columns: int, room: int) -> list[int]:
    """Widths that add up to `room` at most: narrow columns keep theirs, wide ones share what is left."""
    wanted = [
        max((row[index].cell_length for row in rows if index < len(row)), default=1) or 1
        for index in range(columns)
    ]
    if sum(wanted) <= room:
        return wanted
    widths = [0] * columns
    left, open_columns = room, sorted(range(columns), key=lambda index: wanted[index])
    for place, index in enumerate(open_columns):
        share = left // (columns - place)
        widths[index] = max(1, min(wanted[index], share))
        left -= widths[index]
    return widths


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


def _stacked(rows: Sequence[Sequence[Content]], width: int) -> list[Content]:
    head, *body = rows
    lines: list[Content] = []
    for row in body:
        for title, cell in zip(head, row, strict=False):
            lines.extend((title.stylize("bold") + Content(": ") + cell).wrap(width))
        lines.append(Content.styled("─" * width, "dim"))
    return lines[:-1]
