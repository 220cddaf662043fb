"""A GitHub table in which every cell reads as it is: no markup of a card takes effect."""

import re

from tui.export.table import Table, as_text

_MARKUP = re.compile(r"[\\`*_\[\]<>|~&$]")


def render(table: Table) -> str:
    """The table with a header row; empty cells stay empty."""
    names = [_cell(column.name) for column in table.columns]
    lines = [names, ["---"] * len(names)]
    lines.extend([_cell(as_text(value)) for value in row] for row in table.plain_rows())
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


def _cell(text: str) -> str:
    """One line; line breaks as `<br>`, which GitHub allows inside a table."""
    escaped = _MARKUP.sub(r"\\\g<0>", text.strip())
    return "<br>".join(_line(line) for line in escaped.splitlines())


def _line(text: str) -> str:
    """A line with its indentation, which code lives by, in spaces that a page keeps."""
    words = text.split()
    indented = text.expandtabs(4)
    indent = len(indented) - len(indented.lstrip(" ")) if words else 0
    return "&nbsp;" * indent + " ".join(words)
