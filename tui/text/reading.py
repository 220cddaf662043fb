"""Markdown as bare text: for lists, previews and plain terminals."""

import re
from collections.abc import Iterable, Iterator

from tui.text.controls import visible
from tui.text.display import Block, Code, Grid, Heading, Listing, Paragraph, Quote, Rule, Span
from tui.text.display_blocks import display_blocks

_UNMARKED = re.compile(r"[^\W\d_][^\n\r`*_\[<>&~|\\]*")
"""A text on one line that begins like no block and holds no sign with a meaning, as most titles do."""


def inline_text(inline: Iterable[Span]) -> str:
    """The bare text of spans."""
    return "".join(span.text for span in inline)


def plain_text(markdown: str) -> str:
    """The whole text without its marks on one line: for lists and titles."""
    if _UNMARKED.fullmatch(markdown):
        return " ".join(visible(markdown).split())
    return " ".join(reading_text(markdown).split()) or " ".join(visible(markdown).split())


def reading_text(markdown: str) -> str:
    """The whole text without its marks, a line a paragraph, point or row: for previews and search."""
    return "\n".join(_reading_lines(display_blocks(markdown)))


def _reading_lines(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading(_, text) | Paragraph(text):
                yield inline_text(text)
            case Code(_, text):
                yield text
            case Listing(points):
                for point in points:
                    yield f"{point.marker} " + " ".join(_reading_lines(point.blocks))
            case Quote(inner):
                yield from _reading_lines(inner)
            case Grid(head, rows):
                for row in (head, *rows):
                    yield " - ".join(inline_text(cell) for cell in row)
            case Rule():
                continue
