"""Markdown as blocks to be drawn: what a screen, or a plain terminal, needs of a card's text.

Nothing here knows how blocks look; `tui.text.display_blocks` makes them.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in one style."""

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    struck: bool = False
    link: bool = False


Inline = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, level 1 to 6."""

    level: int
    text: Inline


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text that wraps; newlines in it are kept."""

    text: Inline


@dataclass(frozen=True, slots=True)
class Code:
    """A fenced or indented block, tabs expanded; `language` is the first word of the info string."""

    language: str
    text: str


@dataclass(frozen=True, slots=True)
class ListPoint:
    """One point of a list with its marker (`•`, `3.`) and what stands in it."""

    marker: str
    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; nesting lies in the points."""

    points: tuple[ListPoint, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """Quoted blocks."""

    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its head and its rows, each as wide as the head."""

    head: tuple[Inline, ...]
    rows: tuple[tuple[Inline, ...], ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across."""


Block = Heading | Paragraph | Code | Listing | Quote | Grid | Rule
