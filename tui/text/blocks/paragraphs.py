"""Paragraphs, the headings that are underlined ones, and the tables in them."""

import re

from tui.text.blocks import shapes
from tui.text.blocks.marks import SPECIAL, UNDERLINE, interrupts
from tui.text.blocks.page import Page
from tui.text.blocks.shapes import packed

_DELIMITER = re.compile(r"\|?[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)*+\|?")
_CELL_END = re.compile(r"(?<!\\)\|")


def paragraph(page: Page, start: int, indent: int, list_indent: int, base: int) -> int:
    """Take a paragraph and what it turns out to be; the line behind it."""
    lines, first = page.lines, page.first
    indents = (indent, list_indent)
    number = start + 1
    table = -1
    while number < page.end or page.grow():
        line, at = lines[number], first[number]
        if at == len(line):
            break
        if line[at] in SPECIAL and (column := page.column[number]) - indent < 4:
            if column >= indent and line[at] in "-=" and UNDERLINE.fullmatch(line, at):
                return _underlined(page, start, number, base, table)
            if column >= 0 and interrupts(line, at, column, indents, True):
                break
        if (
            table < 0
            and line[at] in "|:-"
            and _starts_table(lines[number - 1][first[number - 1] :], line[at:])
        ):
            table = number - 1
        number += 1
    if table < 0:
        page.add(packed(base + shapes.PARAGRAPH, start, number, first[start]))
    else:
        _add(page, start, number, base, table)
    return number


def _underlined(page: Page, start: int, rule: int, base: int, table: int) -> int:
    """A heading; a paragraph of several lines with a rule drawn close below it is not one."""
    if rule == start + 1:
        page.add(packed(base + shapes.UNDERLINED, start, rule + 1, page.first[start]))
    else:
        _add(page, start, rule, base, table)
        page.add(packed(base + shapes.RULE, rule, rule + 1, page.first[rule]))
    return rule + 1


def _add(page: Page, start: int, end: int, base: int, table: int) -> None:
    if table < 0:
        page.add(packed(base + shapes.PARAGRAPH, start, end, page.first[start]))
    elif table == start:
        page.add(packed(base + shapes.TABLE, start, end, page.first[start]))
    else:
        page.add(packed(base + shapes.INTRODUCTION, start, table, page.first[start]))
        page.add(packed(base + shapes.LATER_TABLE, table, end, page.first[table]))


def _starts_table(row: str, below: str) -> bool:
    delimiter = below.strip()
    if "|" not in row or "|" not in delimiter or not _DELIMITER.fullmatch(delimiter):
        return False
    return len(table_cells(row)) == len(table_cells(delimiter))


def table_cells(row: str) -> tuple[str, ...]:
    """The cells of a table's row, stripped."""
    bare = row.strip().removeprefix("|")
    if bare.endswith("|") and not bare.endswith("\\|"):
        bare = bare[:-1]
    return tuple(cell.strip() for cell in _CELL_END.split(bare))
