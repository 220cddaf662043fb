"""The rows of a spreadsheet written as text: cells between separators, in quotes over several lines."""

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_BREAK = re.compile(r"<br\s*/?>", re.I)
_ENDLESS = "unexpected end of data"
"""What the reader says of a quote that never ends."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row and its lines, from 0, the last one excluded."""

    lines: range
    cells: tuple[str, ...]


def quoted_rows(lines: Sequence[str], start: int, separator: str) -> tuple[tuple[Row, ...], tuple[str, ...]]:
    """The rows from a line on, and a warning where quotes were not what they seemed."""
    for strict in (True, False):  # a cell such as `"so" and so` reads well enough
        try:
            rows = tuple(_quoted(lines, start, separator, strict=strict))
        except csv.Error as error:
            if strict and _ENDLESS not in str(error):
                continue
            break
        if strict or not _is_endless(lines, rows, separator):
            return rows, ()
    said = ((at, line) for at, line in enumerate(lines[start:], start) if line.strip())
    split = tuple(Row(range(at, at + 1), cells_of(line.split(separator))) for at, line in said)
    return split, ("a quote is opened and never closed: each line was read as a row of its own",)


def _is_endless(lines: Sequence[str], rows: Sequence[Row], separator: str) -> bool:
    """Whether the last row ends within a quote."""
    last = rows[-1].lines if rows else range(0)
    try:
        return not list(_quoted(lines[: last.stop], last.start, separator, strict=True))
    except csv.Error as error:
        return _ENDLESS in str(error)


def _quoted(lines: Sequence[str], start: int, separator: str, *, strict: bool) -> Iterator[Row]:
    """Raises: csv.Error where a cell is too long or, if strict, a quote ends within a cell or never."""
    reader = csv.reader((f"{line}\n" for line in lines[start:]), delimiter=separator, strict=strict)
    begun = start
    for cells in reader:
        behind = start + reader.line_num
        if any(cell.strip() for cell in cells):
            yield Row(range(begun, behind), cells_of(cells))
        begun = behind


def cells_of(cells: Sequence[str]) -> tuple[str, ...]:
    """Cells without spaces around them, their line breaks as such."""
    return tuple(_BREAK.sub("\n", cell).strip() for cell in cells)
