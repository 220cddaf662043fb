"""Blocks of Markdown laid out as lines of a given width. Every line is Content: text, never markup."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from rich.cells import chop_cells
from textual.content import Content

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
)
from tui.text.display_blocks import display_blocks
from tui.widgets.grid import grid_lines

_LANGUAGES = {"prisma": "ts", "env": "properties", "dotenv": "properties", "jsonc": "json", "": "text"}
"""Fence languages without a lexer of their own, and the nearest that has one."""
_HEADINGS = {1: "bold underline $text-primary", 2: "bold $text-primary"}
_CODE_STYLE = "$text-accent"
_SMALLEST = 8
"""Fewer columns than this are not laid out; the screen is then too narrow to read anyway."""
_SEAMS = " ,;:|&=(){}[]<>/"
"""Characters behind which code is cut where a line has no room for it."""
_SIGNS = "/?&=#-_.,;:)]}"
"""Characters behind which a word is cut that fits no line."""
_LONG = re.compile(rf"\S{{{_SMALLEST},}}")
_MOST_IN_A_CELL = 8
"""Characters that are looked at for each cell of a line: marks upon others take none."""


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
            return wrapped(inline_content(text).stylize(_HEADINGS.get(level, "bold")), width)
        case Paragraph(text):
            return wrapped(inline_content(text), width)
        case Code(language, text):
            return _code_lines(language, text, width)
        case Listing(points):
            return _listing_lines(points, width)
        case Quote(blocks):
            if width < _SMALLEST + 2:
                return block_lines(blocks, width)
            bar = Content.styled("▎ ", "dim")
            return prefixed(block_lines(blocks, width - 2), bar, bar)
        case Grid(head, rows):
            cells = [[inline_content(cell) for cell in row] for row in (head, *rows)]
            return grid_lines(cells, width)
        case Rule():
            return [Content.styled("─" * width, "dim")]


def _listing_lines(points: Sequence[ListPoint], width: int) -> list[Content]:
    """Points behind their markers; below them where the nesting leaves no room beside."""
    lines: list[Content] = []
    for point in points:
        marker = Content.styled(f"{point.marker} ", "dim")
        beside = width - marker.cell_length >= _SMALLEST
        room = width - marker.cell_length if beside else width
        inner = [line for block in point.blocks for line in _lines(block, room)]
        if beside:
            lines.extend(prefixed(inner or [Content("")], marker, Content(" " * marker.cell_length)))
        else:
            lines.extend([*folded(marker, width, width), *inner])
    return lines


@lru_cache(maxsize=256)
def _highlighted(language: str, text: str) -> tuple[Content, ...]:
    name = _LANGUAGES.get(language.lower(), language.lower())
    from textual.highlight import highlight  # noqa: PLC0415  # loads the lexers, for the first code block

    return tuple(highlight(text, language=name).split("\n", allow_blank=True))


def _code_lines(language: str, text: str, width: int) -> list[Content]:
    bar = Content.styled("│ ", "dim")
    more = Content.styled("│ … ", "dim")
    lines: list[Content] = []
    for line in _highlighted(language, text):
        head, *rest = folded(line, width - bar.cell_length, width - more.cell_length)
        lines.extend([bar + head, *(more + part for part in rest)])
    return lines


def wrapped(text: Content, width: int) -> list[Content]:
    """Prose in lines of a width, broken between words; a word that fits none, as an address, at its signs."""
    cuts = [
        word.start() + cut
        for word in _LONG.finditer(text.plain)
        if len(word[0]) * 2 > width  # of a character, two cells at most
        for cut in _cuts(word[0], width, width, _SIGNS)
    ]
    return (Content("\n").join(text.divide(cuts)) if cuts else text).wrap(width)


def folded(line: Content, first: int, rest: int) -> list[Content]:
    """A line cut, between characters as they are seen, into one of `first` cells and more of `rest`.

    It is cut where its words part, unless that would leave much of a line empty.
    Not `Content.fold`, which drops what follows an accent made of two characters.
    """
    if line.cell_length <= first:
        return [line]
    return list(line.divide(_cuts(line.plain, first, rest, _SEAMS)))


def _cuts(text: str, first: int, rest: int, seams: str) -> list[int]:
    """Where to cut a text, as positions in it; behind one of `seams` where that fills most of a line."""
    cuts: list[int] = []
    at, room = 0, first
    while True:
        head, *more = chop_cells(text[at : at + room * _MOST_IN_A_CELL], room)
        if not more and at + len(head) == len(text):
            return cuts
        at += max(1, _seam(head, text[at + len(head) : at + len(head) + 1], seams))
        cuts.append(at)
        room = rest


def _seam(head: str, after: str, seams: str) -> int:
    """How much of a line to take, if as much fits: to where a word ends in its last third, else all."""
    following = head[1:] + after
    places = range(len(head), len(head) * 2 // 3, -1)
    return next((at for at in places if head[at - 1] in seams and following[at - 1].isascii()), len(head))
