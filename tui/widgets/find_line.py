"""A find of a document on one line: where it stands, what it asks, what becomes of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from textual.content import Content

from tui.model.card import Card
from tui.widgets.cut import cut

_STYLES = {
    "skipped": "$text-warning",
    "conflict": "bold $text-warning",
    "doubtful": "bold $text-warning",
    "unanswered": "$text-warning",
}
_NARROW = 50
"""Cells below which marks give way to the question."""


class ShownFind(Protocol):
    """What its line shows."""

    @property
    def line(self) -> int:
        """Line in the document; 0 where it is gone from it."""
        ...

    @property
    def title(self) -> str:
        """The question on one line, safe to show."""
        ...

    @property
    def status(self) -> str:
        """What becomes of it, in a word."""
        ...

    @property
    def marks(self) -> Sequence[str]:
        """What else is to be known, each a word."""
        ...

    @property
    def card(self) -> Card | None:
        """The card it becomes."""
        ...


@dataclass(frozen=True, slots=True)
class FindColumns:
    """What the lines of one document have in common: columns that say the same everywhere are left out."""

    digits: int
    kinds: bool
    """Whether the kind is shown."""
    new: bool
    """Whether new cards are called new."""

    @classmethod
    def of(cls, finds: Sequence[ShownFind]) -> "FindColumns":
        """The columns that these finds need."""
        return cls(
            digits=len(str(max((find.line for find in finds), default=0))),
            kinds=len({find.card.kind for find in finds if find.card}) > 1,
            new=bool({find.status for find in finds if find.card} - {"new"}),
        )


def find_line(find: ShownFind, columns: FindColumns, width: int) -> Content:
    """The line, at most `width` cells."""
    number = f"{find.line or '–':>{columns.digits}}"
    kind = f"  {find.card.kind if find.card else '–':<6}" if columns.kinds else ""
    lead = Content.styled(f"{number}{kind}  ", "dim")
    words = _words(find, columns)
    if width < _NARROW:
        words = words[-1:]
    tail = Content("  ").join(Content.styled(word, _STYLES.get(word, "dim")) for word in words)
    room = max(4, width - lead.cell_length - (tail.cell_length + 2 if words else 0))
    title = cut(find.title or "(without words)", room)
    if find.card is None or find.status == "retired":
        title = title.stylize("dim")
    gap = Content(" " * max(0, width - lead.cell_length - title.cell_length - tail.cell_length))
    return cut(lead + title + gap + tail, width)


def _words(find: ShownFind, columns: FindColumns) -> list[str]:
    quiet = find.status == "kept" or (find.status == "new" and not columns.new)
    return [*find.marks, *([] if quiet else [find.status])]
