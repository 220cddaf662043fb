"""Documents as CommonMark blocks with line numbers. Text stays as it was written: nothing is rendered.

Lines are counted from 0 here; `line` properties count from 1, as people do.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from tui.text.fences import fence
from tui.text.html_blocks import html_block


class BlockKind(StrEnum):
    """What a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    FENCE = "fence"
    INDENTED = "indented-code"
    HTML = "html"
    RULE = "rule"
    TABLE = "table"
    LIST = "list"
    LIST_ITEM = "list-item"
    QUOTE = "quote"


CODE = frozenset({BlockKind.FENCE, BlockKind.INDENTED})


@dataclass(frozen=True, slots=True)
class Block:
    """One block and the lines it takes, `start` up to but without `end`."""

    kind: BlockKind
    start: int
    end: int
    depth: int
    """Containers around it: each list counts, each of its items counts, each quote counts."""
    text: str = ""
    """What a leaf holds, free of the marks of its containers; empty for containers."""
    level: int = 0
    """Of a heading, 1 to 6."""
    marker: str = ""
    """Of a list item its number or bullet, of a fence its info string, of a heading `#…`, `=` or `-`."""

    @property
    def line(self) -> int:
        """First line, from 1."""
        return self.start + 1


@dataclass(frozen=True, slots=True)
class Markdown:
    """A document taken apart: containers come before what they hold, the rest in order."""

    text: str
    lines: tuple[str, ...]
    blocks: tuple[Block, ...]
    code_lines: frozenset[int]
    """Lines inside fences (their marks included) and indented code."""

    @property
    def headings(self) -> tuple[Block, ...]:
        """Every heading, in whatever container."""
        return tuple(block for block in self.blocks if block.kind is BlockKind.HEADING)

    @property
    def outer(self) -> tuple[Block, ...]:
        """Blocks that no other block holds."""
        return tuple(block for block in self.blocks if block.depth == 0)

    def source(self, block: Block) -> str:
        """The lines of a block as they were written."""
        return "\n".join(self.lines[block.start : block.end])


@lru_cache(maxsize=4)
def parse_markdown(text: str) -> Markdown:
    """Take a text with LF line ends apart. Takes time in proportion to the text.

    The last few are remembered: cleaning an answer looks at the same text several times.
    """
    lines = tuple(text.split("\n"))
    blocks = tuple(_blocks(_PARSER.parse(text), lines))
    code = frozenset(n for block in blocks if block.kind in CODE for n in range(block.start, block.end))
    return Markdown(text, lines, blocks, code)


def _parser() -> MarkdownIt:
    """Blocks only. Reference definitions stay paragraphs: what a document says must not vanish."""
    parser = MarkdownIt("commonmark")
    parser.disable("reference")
    parser.block.ruler.at("fence", fence, {"alt": ["paragraph", "reference", "blockquote", "list"]})
    parser.block.ruler.at("html_block", html_block, {"alt": ["paragraph", "reference", "blockquote"]})
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser


_PARSER = _parser()

_LEAVES = {
    "fence": BlockKind.FENCE,
    "code_block": BlockKind.INDENTED,
    "html_block": BlockKind.HTML,
    "hr": BlockKind.RULE,
}
_CONTAINERS = {
    "bullet_list_open": BlockKind.LIST,
    "ordered_list_open": BlockKind.LIST,
    "list_item_open": BlockKind.LIST_ITEM,
    "blockquote_open": BlockKind.QUOTE,
}


def _blocks(tokens: list[Token], lines: tuple[str, ...]) -> Iterator[Block]:
    for place, token in enumerate(tokens):
        if token.map is None:
            continue
        start, end = token.map
        if kind := _LEAVES.get(token.type):
            yield Block(kind, start, end, token.level, token.content, marker=token.info.strip())
        elif kind := _CONTAINERS.get(token.type):
            yield Block(kind, start, end, token.level, marker=token.info or token.markup)
        elif token.type == "heading_open":
            yield from _heading(token, tokens[place + 1].content)
        elif token.type == "paragraph_open":
            yield from _paragraph(start, end, token.level, tokens[place + 1].content)


def _heading(token: Token, text: str) -> Iterator[Block]:
    """A heading; a paragraph of several lines with a rule drawn close below it is not one."""
    start, end = token.map or (0, 0)
    if token.markup.startswith("#") or "\n" not in text:
        level = int(token.tag[1:])
        yield Block(BlockKind.HEADING, start, end, token.level, text, level, token.markup)
        return
    yield from _paragraph(start, end - 1, token.level, text)
    yield Block(BlockKind.RULE, end - 1, end, token.level)


_DELIMITER = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?")


def _paragraph(start: int, end: int, depth: int, text: str) -> Iterator[Block]:
    """A paragraph; where a table begins in it, what stands before and the table."""
    rows = text.split("\n")
    head = next((at for at in range(len(rows) - 1) if _starts_table(rows[at], rows[at + 1])), None)
    if head is None:
        yield Block(BlockKind.PARAGRAPH, start, end, depth, text)
        return
    if head:
        yield Block(BlockKind.PARAGRAPH, start, start + head, depth, "\n".join(rows[:head]))
    yield Block(BlockKind.TABLE, start + head, end, depth, "\n".join(rows[head:]))


def _starts_table(row: str, below: str) -> bool:
    delimiter = below.strip()
    if "|" not in row or "|" not in delimiter or not _DELIMITER.fullmatch(delimiter):
        return False
    return len(table_cells(row)) == len(table_cells(delimiter))


_CELL_END = re.compile(r"(?<!\\)\|")


def table_cells(row: str) -> tuple[str, ...]:
    """The cells of a table's row, stripped."""
    bare = row.strip().removeprefix("|")
    if bare.endswith("|") and not bare.endswith("\\|"):
        bare = bare[:-1]
    return tuple(cell.strip() for cell in _CELL_END.split(bare))
