"""A deck on one line: title, counts and how well it is known."""

from typing import Protocol

from textual.content import Content

from tui.text.controls import visible_line
from tui.widgets.cut import cut
from tui.wording import percent, plural

_BAR = 10


class DeckFigures(Protocol):
    """What a deck's line shows."""

    @property
    def title(self) -> str:
        """Its title."""
        ...

    @property
    def cards(self) -> int:
        """Cards that can be read."""
        ...

    @property
    def due(self) -> int:
        """Cards due."""
        ...

    @property
    def new(self) -> int:
        """Cards never reviewed."""
        ...

    @property
    def known(self) -> float | None:
        """Mean of the last grades, from 0 to 1; None before the first answer."""
        ...

    @property
    def errors(self) -> int:
        """Problems that keep cards or the deck from being used."""
        ...


def bar(share: float, width: int = _BAR) -> Content:
    """A bar for a share from 0 to 1."""
    full = round(share * width)
    return Content.styled("█" * full, "$text-accent") + Content.styled("░" * (width - full), "dim")


def deck_line(deck: DeckFigures, width: int) -> Content:
    """The line, at most `width` cells; figures give way to the title where there is little room."""
    mark = "! " if deck.errors else "  "
    if deck.errors and not deck.cards:
        figures = Content.styled(f"{plural(deck.errors, 'problem')}, press Enter to see", "$text-error")
    else:
        figures = _figures(deck, width)
    room = max(8, width - figures.cell_length - len(mark) - 2)
    title = cut(visible_line(deck.title), room)
    gap = Content(" " * max(1, width - len(mark) - title.cell_length - figures.cell_length))
    return cut(Content.styled(mark, "bold $text-error") + title + gap + figures, width)


def _figures(deck: DeckFigures, width: int) -> Content:
    counts = f"{deck.cards:>5,} {'card ' if deck.cards == 1 else 'cards'}" if width >= 50 else ""
    due = f"{deck.due:>6,} due"
    new = f"{deck.new:>6,} new"
    parts = [Content(counts), Content.styled(due, "bold" if deck.due else "dim"), Content(new)]
    if deck.errors:
        parts.append(Content.styled(f"  {plural(deck.errors, 'problem')}", "$text-error"))
    else:
        known = deck.known
        if width >= 66:
            parts.append(Content("  ") + (bar(known) if known is not None else Content(" " * _BAR)))
        if width >= 50:
            parts.append(Content(f"{percent(known):>6}" if known is not None else "     –"))
    return Content("").join(parts)
