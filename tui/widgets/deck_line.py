"""A deck on one line: title, counts and how well it is known."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from textual.content import Content

from tui.text.controls import visible_line
from tui.widgets.cut import cut
from tui.wording import percent, plural, problem_counts

_BAR = 10
_ROOMY = 66
"""Cells from which a line has room for everything."""
_COUNT = 11
"""Cells of the count of cards."""
_DUE_AND_NEW = 16
_PERCENT = 6
_TELLING = 50
"""Cells from which a line tells more than what is due and new."""
_LEAST_BAR = 4
_NEW = 10
_LEAST_NEED = 18
"""Cells from which on it says something what to learn first."""


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
        """Share of its cards known, from 0 to 1; None before the first answer."""
        ...

    @property
    def first(self) -> str:
        """Title of the deck to learn first; empty where there is none to be told."""
        ...

    @property
    def errors(self) -> int:
        """Problems that keep cards or the deck from being used."""
        ...

    @property
    def warnings(self) -> int:
        """What may surprise, and keeps nothing from being used."""
        ...


class Listed(DeckFigures, Protocol):
    """A deck in a list."""

    @property
    def id(self) -> str:
        """What tells it from another deck of its title."""
        ...


def bar(share: float, width: int = _BAR) -> Content:
    """A bar for a share from 0 to 1."""
    full = round(share * width)
    return Content.styled("█" * full, "$text-accent") + Content.styled("░" * (width - full), "dim")


@dataclass(frozen=True, slots=True)
class _Layout:
    """What the lines of a list have in common, so that their figures stand below each other."""

    width: int
    behind: int
    """Cells behind the count of cards."""
    bar: int
    need: int
    """Cells for what to learn first; 0 where there is no room for it."""

    @classmethod
    def of(cls, decks: Sequence[DeckFigures], width: int, name: int) -> "_Layout":
        """The layout for titles of at most `name` cells, as far as there is room for them."""
        needs = (len(_first(deck)) for deck in decks if deck.first and not deck.errors)
        longest = max(needs, default=0)
        told = max(
            (len(problem_counts(deck.errors, deck.warnings)) for deck in decks if deck.errors), default=0
        )
        if width < _ROOMY:
            need = max(_LEAST_NEED, min(longest, width - _NEW - name - 3))
            return cls(width, 0, 0, need if width >= _TELLING else 0)
        rest = width - _COUNT - name - 3
        shares = _BAR if rest >= _DUE_AND_NEW + 2 + _BAR + _PERCENT else _LEAST_BAR
        least = _DUE_AND_NEW + 2 + shares + _PERCENT
        behind = max(least, min(max(longest, _DUE_AND_NEW + told) + 2, rest))
        return cls(width, behind, shares, behind - 2)


def deck_lines(decks: Sequence[Listed], width: int) -> list[Content]:
    """A line for each deck, at most `width` cells; figures give way to the title where there is little room.

    Where several have one title, their ids stand behind it and tell them apart.
    """
    titles = Counter(deck.title for deck in decks)
    names = [deck.id if titles[deck.title] > 1 else "" for deck in decks]
    longest = max((_named(deck, name) for deck, name in zip(decks, names, strict=True)), default=0)
    layout = _Layout.of(decks, width, longest)
    return [_line(deck, layout, name) for deck, name in zip(decks, names, strict=True)]


def _named(deck: DeckFigures, name: str) -> int:
    return Content(f"{visible_line(deck.title)} {visible_line(name)}".rstrip()).cell_length


def _line(deck: DeckFigures, layout: _Layout, name: str) -> Content:
    width = layout.width
    mark = "! " if deck.errors else "  "
    if deck.errors and not deck.cards:
        figures = Content.styled(
            f"{_problems(deck, width if layout.behind else 0)}, press Enter to see", "$text-error"
        )
    elif deck.first and not deck.errors:
        figures = _need(deck, layout)
    else:
        figures = _figures(deck, layout)
    room = max(8, width - figures.cell_length - len(mark) - 1)
    if name:
        told = cut(Content.styled(f" {visible_line(name)}", "dim"), room // 2)
        title = cut(visible_line(deck.title), room - told.cell_length) + told
    else:
        title = cut(visible_line(deck.title), room)
    gap = Content(" " * max(1, width - len(mark) - title.cell_length - figures.cell_length))
    return cut(Content.styled(mark, "bold $text-error") + title + gap + figures, width)


def _first(deck: DeckFigures) -> str:
    return f"first: {visible_line(deck.first)}"


def _need(deck: DeckFigures, layout: _Layout) -> Content:
    """How many cards are new, which are all there are, and what to learn first in place of more figures."""
    if not layout.need:
        return _figures(deck, layout)
    new = f"{deck.new:>5,} new    " if layout.behind else f" {deck.new:>3,} new  "
    told = cut(_first(deck), layout.need)
    return Content(new) + told.stylize("dim") + Content(" " * (layout.need - told.cell_length))


def _problems(deck: DeckFigures, room: int) -> str:
    """Errors and warnings, where there is no room for both the errors."""
    counts = problem_counts(deck.errors, deck.warnings)
    return counts if len(counts) <= room else plural(deck.errors, "problem")


def _cards(deck: DeckFigures) -> str:
    return f"{deck.cards:>5,} {'card ' if deck.cards == 1 else 'cards'}"


def _figures(deck: DeckFigures, layout: _Layout) -> Content:
    counts = _cards(deck) if layout.width >= 56 else ""
    due = f" {deck.due:>3,} due"
    new = f" {deck.new:>3,} new"
    parts = [Content(counts), Content.styled(due, "bold" if deck.due else "dim"), Content(new)]
    if deck.errors:
        told = _problems(deck, layout.behind - _DUE_AND_NEW - 2)
        parts.append(Content.styled(f"  {told}", "$text-error"))
    else:
        known = deck.known
        if layout.bar:
            parts.append(
                Content("  ") + (Content(" " * layout.bar) if known is None else bar(known, layout.bar))
            )
        if layout.width >= _TELLING:
            parts.append(Content(f"{percent(known):>6}" if known is not None else "     –"))
    found = Content("").join(parts)
    return found + Content(" " * max(0, _COUNT + layout.behind - found.cell_length) if layout.behind else "")
