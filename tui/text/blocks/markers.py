"""What makes a block what it is: an item's number or bullet, a fence's info string, a heading's hashes."""

from collections.abc import Callable, Sequence

from tui.text.blocks import shapes
from tui.text.blocks.marks import FENCE, HEADING, ITEM
from tui.text.blocks.shapes import Row


def marker(lines: Sequence[str], row: Row) -> str:
    """The marker of a block; empty for kinds that have none."""
    read = _MARKS.get(row.shape)
    return read(lines, row) if read else ""


def _info(lines: Sequence[str], row: Row) -> str:
    opening = FENCE.fullmatch(lines[row.start], row.at)
    return (opening[2] or opening[4] or "").strip() if opening else ""


def _hashes(lines: Sequence[str], row: Row) -> str:
    heading = HEADING.match(lines[row.start], row.at)
    return heading[1] if heading else ""


def _underline(lines: Sequence[str], row: Row) -> str:
    return lines[row.end - 1].rstrip(" \t")[-1]


def _bullet(lines: Sequence[str], row: Row) -> str:
    item = ITEM.match(lines[row.start], row.at)
    return item[0][-1] if item else ""


def _number(lines: Sequence[str], row: Row) -> str:
    item = ITEM.match(lines[row.start], row.at)
    return item[0][:-1] or item[0] if item else ""


_MARKS: dict[int, Callable[[Sequence[str], Row], str]] = {
    shapes.HEADING: _hashes,
    shapes.UNDERLINED: _underline,
    shapes.LIST: _bullet,
    shapes.ITEM: _number,
    shapes.QUOTE: lambda lines, row: ">",
    shapes.OPEN_FENCE: _info,
    shapes.CLOSED_FENCE: _info,
}
