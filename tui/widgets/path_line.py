"""An entry of a folder on one line."""

import re
from typing import Protocol

from textual.content import Content

from tui.widgets.cut import cut

_PARTS = re.compile(r"[^/\\]+[/\\]*|[/\\]+")
"""A name of a path with the separators behind it."""
_UNITS = ("B", "KiB", "MiB", "GiB")
_STYLES = {"folder": "bold $text-accent", "up": "bold $text-accent", "other": "dim", "all": "italic"}


class ShownEntry(Protocol):
    """What its line shows."""

    @property
    def kind(self) -> str:
        """`folder`, `document` and so on; decides how the name is drawn."""
        ...

    @property
    def name(self) -> str:
        """Safe to show; a folder's ends in a separator."""
        ...

    @property
    def size(self) -> int:
        """Bytes, of a file."""
        ...


def path_line(entry: ShownEntry, width: int) -> Content:
    """Name and size, at most `width` cells."""
    size = size_text(entry.size) if entry.size else ""
    name = cut(Content.styled(entry.name, _STYLES.get(entry.kind, "")), max(4, width - len(size) - 2))
    gap = Content(" " * max(0, width - name.cell_length - len(size)))
    return cut(name + gap + Content.styled(size, "dim"), width)


def path_lines(path: str, width: int) -> list[str]:
    """A whole path, safe to show, on lines of at most `width` cells; no name is broken that fits on one."""
    lines = [""]
    for part in map(Content, _PARTS.findall(path)):
        if lines[-1] and Content(lines[-1]).cell_length + part.cell_length > width:
            lines.append("")
        first, *more = [piece.plain for piece in part.fold(max(2, width))]
        lines[-1] += first
        lines += more
    return lines


def size_text(size: int) -> str:
    """Bytes in the unit that fits: `12 KiB`."""
    step = next((step for step in range(len(_UNITS)) if size < 1000 * 1024**step), len(_UNITS) - 1)
    value = size / 1024**step
    return f"{value:.{0 if step == 0 or value >= 10 else 1}f} {_UNITS[step]}"
