"""A deck on one line: title, counts and how well it is known."""

from typing import Protocol

from textual.content import Content

from tui.text.controls import visible_line
from tui.widgets.cut import cut
from tui.wording import percent, plural

_BAR = 10
_ROOMY = 66
"""Cells from which a line has room for everything."""
_NEED = 31
"""Cells of the figures behind the count of cards, so that the counts stand below each other."""


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
    def first(self) -> str:
        """Title of the deck to learn first; empty where there is none to be told."""
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
    elif deck.first and not deck.errors:
        figures = _need(deck, width)
    else:
        figures = _figures(deck, width)
    room = max(8, width - figures.cell_length - len(mark) - 2)
    title = cut(visible_line(deck.title), room)
    gap = Content(" " * max(1, width - len(mark) - title.cell_length - figures.cell_length))
    return cut(Content.styled(mark, "bold $text-error") + title + gap + figures, width)


def _need(deck: DeckFigures, width: int) -> Content:
    """What to learn first, in place of figures that say no more than how many cards are new."""
    room = _NEED if width >= _ROOMY else max(8, width // 2 - 2)
    told = cut(Content.styled(f"first: {visible_line(deck.first)}", "dim"), room)
    shown = told + Content(" " * (room - told.cell_length))
    return Content(f"{_cards(deck)}   " if width >= _ROOMY else "  ") + shown


def _cards(deck: DeckFigures) -> str:
    return f"{deck.cards:>5,} {'card ' if deck.cards == 1 else 'cards'}"


def _figures(deck: DeckFigures, width: int) -> Content:
    counts = _cards(deck) if width >= 56 else ""
    due = f" {deck.due:>3,} due"
    new = f" {deck.new:>3,} new"
    parts = [Content(counts), Content.styled(due, "bold" if deck.due else "dim"), Content(new)]
    if deck.errors:
        parts.append(Content.styled(f"  {plural(deck.errors, 'problem')}", "$text-error"))
    else:
        known = deck.known
        if width >= _ROOMY:
            parts.append(Content("  ") + (bar(known) if known is not None else Content(" " * _BAR)))
        if width >= 50:
            parts.append(Content(f"{percent(known):>6}" if known is not None else "     –"))
    return Content("").join(parts)
