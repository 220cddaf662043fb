"""Blocks of Markdown laid out as lines of a given width. Every line is Content: text, never markup."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from textual.content import Content
from textual.highlight import highlight

from tui.text.display import (
    Block,
    Code,
    Grid,
    Heading,
    Inline,
    Listing,
    ListPoint,
    Paragraph,
    Quote,
    Rule,
    Span,
    display_blocks,
)
from tui.widgets.grid import grid_lines

_LANGUAGES = {"prisma": "ts", "env": "properties", "dotenv": "properties", "jsonc": "json", "": "text"}
"""Fence languages without a lexer of their own, and the nearest that has one."""
_HEADINGS = {1: "bold underline $text-primary", 2: "bold $text-primary"}
_CODE_STYLE = "$text-accent"
_SMALLEST = 8
"""Fewer columns than this are not laid out; the screen is then too narrow to read anyway."""


def markdown_lines(markdown: str, width: int) -> list[Content]:
    """The lines of a Markdown text, `width` cells wide at most."""
    return block_lines(display_blocks(markdown), max(_SMALLEST, width))


def block_lines(blocks: Sequence[Block], width: int) -> list[Content]:
    """The lines of blocks, one blank line between them; points of a tight list stand together."""
    lines: list[Content] = []
    for block in blocks:
        if lines:
            lines.append(Content(""))
        lines.extend(_lines(block, max(_SMALLEST, width)))
    return lines


def inline_content(inline: Inline) -> Content:
    """Spans as Content."""
    return Content.assemble(*((span.text, _style(span)) for span in inline))


def prefixed(lines: Iterable[Content], first: Content, rest: Content) -> list[Content]:
    """Lines with a marker before the first and its width before the others."""
    return [(first if number == 0 else rest) + line for number, line in enumerate(lines)]


def _style(span: Span) -> str:
    styles = [
        word
        for word, on in (
            ("bold", span.strong),
            ("italic", span.emphasis),
            ("strike", span.struck),
            ("underline", span.link),
            (_CODE_STYLE, span.code),
        )
        if on
    ]
    return " ".join(styles)


def _lines(block: Block, width: int) -> list[Content]:
    match block:
        case Heading(level, text):
            return inline_content(text).stylize(_HEADINGS.get(level, "bold")).wrap(width)
        case Paragraph(text):
            return inline_content(text).wrap(width)
        case Code(language, text):
            return _code_lines(language, text, width)
        case Listing(points):
            return _listing_lines(points, width)
        case Quote(blocks):
            bar = Content.styled("▎ ", "dim")
            return prefixed(block_lines(blocks, width - 2), bar, bar)
        case Grid(head, rows):
            cells = [[inline_content(cell) for cell in row] for row in (head, *rows)]
            return grid_lines(cells, width)
        case Rule():
            return [Content.styled("─" * width, "dim")]


def _listing_lines(points: Sequence[ListPoint], width: int) -> list[Content]:
    lines: list[Content] = []
    for point in points:
        marker = Content.styled(f"{point.marker} ", "dim")
        indent = Content(" " * marker.cell_length)
        inner: list[Content] = []
        for block in point.blocks:
            inner.extend(_lines(block, max(_SMALLEST, width - marker.cell_length)))
        lines.extend(prefixed(inner or [Content("")], marker, indent))
    return lines


@lru_cache(maxsize=256)
def _highlighted(language: str, text: str) -> tuple[Content, ...]:
    name = _LANGUAGES.get(language.lower(), language.lower())
    return tuple(highlight(text, language=name).split("\n", allow_blank=True))


def _code_lines(language: str, text: str, width: int) -> list[Content]:
    bar = Content.styled("│ ", "dim")
    more = Content.styled("│ ", "dim") + Content.styled("… ", "dim")
    lines: list[Content] = []
    for line in _highlighted(language, text):
        folded = line.fold(width - 2) if line.cell_length > width - 2 else [line]
        if len(folded) > 1:
            head, *_ = line.fold(width - 2)
            rest = line[len(head.plain) :].fold(width - 4)
            lines.extend([bar + head, *(more + part for part in rest)])
        else:
            lines.append(bar + line)
    return lines
