"""The block pass by markdown-it-py that `tui.text.blocks` must agree with.

Lines are counted from 0 here; `line` properties count from 1, as people do.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.html_block import HTML_SEQUENCES
from markdown_it.token import Token

from tui.text.markdown import BlockKind

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


def parse_by_markdown_it(text: str) -> Markdown:
    """Take a text with LF line ends apart. Takes time in proportion to the text.

    The last few are remembered: cleaning an answer looks at the same text several times.
    """
    lines = tuple(text.split("\n"))
    blocks = tuple(_blocks(_PARSER.parse(text), lines))
    code = frozenset(n for block in blocks if block.kind in CODE for n in range(block.start, block.end))
    return Markdown(text, lines, blocks, code)


_OPENING = re.compile(r"(`{3,})([^`]*)$|(~{3,})(.*)$")
_DETAILS = re.compile(r"<details[\s>]", re.I)
_END_OF_DETAILS = re.compile(r"(?:</\w+>\s*)*</details>", re.I)
_LOOK_AHEAD = 40
"""Lines behind a `</details>` within which a fence that is meant to hold it must close."""


def fence(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """CommonMark's code fence, which here also ends with the `<details>` around it.

    A fence that somebody forgot to close would otherwise swallow the questions behind it. A `</details>`
    that no `<details>` in the fence opened ends it, unless the fence closes soon and before another one.
    """
    opening = None if state.is_code_block(start) else _OPENING.match(_line(state, start))
    if not opening:
        return False
    if silent:
        return True
    marks = opening[1] or opening[3]
    stop, closed = _end(state, start, end, marks)
    state.line = stop + closed
    token = state.push("fence", "code", 0)
    token.info = opening[2] if opening[1] else opening[4]
    token.markup = marks
    token.map = [start, state.line]
    token.content = state.getLines(start + 1, stop, state.sCount[start], True)
    return True


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]]


def _end(state: StateBlock, start: int, end: int, marks: str) -> tuple[int, bool]:
    """The line behind the code, and whether it is a closing fence."""
    forgotten: int | None = None
    opened = False
    number = start + 1
    while number < end and not _leaves(state, number):
        line = _line(state, number)
        if _closes(line, marks) and not state.is_code_block(number):
            return number, True
        if forgotten is None:
            opened = opened or _DETAILS.search(line) is not None
            forgotten = number if not opened and _END_OF_DETAILS.match(line) else None
        elif _DETAILS.match(line) or number - forgotten > _LOOK_AHEAD:
            return forgotten, False
        number += 1
    return (number if forgotten is None else forgotten), False


def _leaves(state: StateBlock, number: int) -> bool:
    return state.sCount[number] < state.blkIndent and not state.isEmpty(number)


def _closes(line: str, marks: str) -> bool:
    bare = line.rstrip(" \t")
    return len(bare) >= len(marks) and not bare.strip(marks[0])


_FENCE = re.compile(r"(?:`{3,}[^`]*|~{3,}.*)$")
_BLANK_ENDS = 5
"""From this place on, CommonMark's sequences (its types 6 and 7) end at a blank line."""


def html_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """CommonMark's HTML block, which here also ends where a code fence opens.

    People write a fence right below `<summary>…</summary><br>`. CommonMark takes it as HTML up to the first
    blank line, and the closing fence then swallows the questions behind it.
    """
    position = state.bMarks[start] + state.tShift[start]
    if state.is_code_block(start) or not state.src.startswith("<", position):
        return False
    first = state.src[position : state.eMarks[start]]
    place = next((at for at, sequence in enumerate(HTML_SEQUENCES) if sequence[0].search(first)), None)
    if place is None:
        return False
    if silent:
        return HTML_SEQUENCES[place][2]
    if place >= _BLANK_ENDS:
        stop = _end_before_blank(state, start, end)
    else:
        stop = _end_at(state, start, end, HTML_SEQUENCES[place][1])
    state.line = stop
    token = state.push("html_block", "", 0)
    token.map = [start, stop]
    token.content = state.getLines(start, stop, state.blkIndent, True)
    return True


def _end_before_blank(state: StateBlock, start: int, end: int) -> int:
    for number in range(start + 1, end):
        if state.sCount[number] < state.blkIndent or state.isEmpty(number):
            return number
        if not state.is_code_block(number) and _FENCE.match(_line(state, number)):
            return number
    return end


def _end_at(state: StateBlock, start: int, end: int, closing: re.Pattern[str]) -> int:
    for number in range(start, end):
        outdented = state.sCount[number] < state.blkIndent
        if number > start and outdented and not state.isEmpty(number):
            return number
        if closing.search(_line(state, number)):
            return number + 1
    return end


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
