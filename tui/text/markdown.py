"""Documents as CommonMark blocks with line numbers. Text stays as it was written: nothing is rendered.

Lines are counted from 0 here; `line` properties count from 1, as people do.
"""

from collections.abc import Iterator
from functools import lru_cache

from tui.text.blocks import shapes
from tui.text.blocks.found import CODE, SHAPES, Block, BlockKind, Blocks, Said, made
from tui.text.blocks.line_set import NO_LINES, LineSet
from tui.text.blocks.paragraphs import table_cells
from tui.text.blocks.scanner import scan
from tui.text.blocks.source import Source

__all__ = [
    "CODE",
    "NO_LINES",
    "Block",
    "BlockKind",
    "Blocks",
    "LineSet",
    "Markdown",
    "made",
    "parse_markdown",
    "table_cells",
]


_MARKS_OF_CODE = ("```", "~~~", "    ", "\t")
"""Without one of these a text holds no code: no fence, and nothing indented so far."""


class Markdown:
    """A document taken apart: containers come before what they hold, the rest in order.

    Its lines are there at once, its blocks when they are first asked for. Equal only to itself, so that what
    is found in it can be remembered by it at no cost.
    """

    __slots__ = ("_code", "_headings", "_outer", "_scanned", "lines", "skip", "text")

    def __init__(
        self, text: str, skip: int = 0, code: bytes | None = None, lines: tuple[str, ...] = ()
    ) -> None:
        """The first `skip` lines hold no blocks; `code`, if known, is 1 for each line of code, else 0.

        `lines` are those of the text, if somebody has them at hand.
        """
        self.text = text
        self.lines = lines or tuple(text.split("\n"))
        self.skip = skip
        self._scanned: Source | None = None
        self._code = code
        self._headings: Blocks | None = None
        self._outer: Blocks | None = None

    @property
    def _source(self) -> Source:
        if self._scanned is None:
            shown = (*[""] * self.skip, *self.lines[self.skip :]) if self.skip else self.lines
            self._scanned = Source(scan(shown))
        return self._scanned

    @property
    def blocks(self) -> Blocks:
        """Every block."""
        return Blocks(self._source, range(len(self._source.numbers) // shapes.WIDTH))

    @property
    def code_lines(self) -> LineSet:
        """Lines inside fences (their marks included) and indented code.

        Made anew each time: kept, it and the document would hold each other, and the memory, for long.
        """
        return LineSet(self._marked_code)

    def code_of(self, start: int, end: int) -> bytes:
        """For each of some lines, 1 where it is inside of code, else 0."""
        return self._marked_code()[start:end]

    def _marked_code(self) -> bytes:
        if self._code is None:
            holds = any(map(self.text.__contains__, _MARKS_OF_CODE))
            self._code = self._source.code(len(self.lines)) if holds else b""
        return self._code

    def lines_with(self, sign: str) -> Iterator[int]:
        """Lines that hold a sign without a line end in it, in order; other lines take hardly any time."""
        number = done = 0
        at = self.text.find(sign)
        while at >= 0:
            number += self.text.count("\n", done, at)
            yield number
            done = self.text.find("\n", at)
            at = self.text.find(sign, done) if done >= 0 else done

    @property
    def headings(self) -> Blocks:
        """Every heading, in whatever container."""
        if self._headings is None:
            self._headings = self.of(BlockKind.HEADING)
        return self._headings

    def of(self, kind: BlockKind) -> Blocks:
        """Every block of a kind, in whatever container."""
        return Blocks(self._source, self._source.of(SHAPES[kind]))

    def at_depth(self, depth: int, *kinds: BlockKind) -> Blocks:
        """Every block of some kinds that so many containers hold."""
        wanted = frozenset().union(*(SHAPES[kind] for kind in kinds))
        return Blocks(self._source, self._source.at_depth(wanted, depth))

    @property
    def open_fences(self) -> Blocks:
        """Every fence without a closing mark."""
        return Blocks(self._source, self._source.of(frozenset({shapes.OPEN_FENCE})))

    @property
    def outer(self) -> Blocks:
        """Blocks that no other block holds."""
        if self._outer is None:
            self._outer = Blocks(self._source, self._source.outer())
        return self._outer

    def source(self, block: Block) -> str:
        """The lines of a block as they were written."""
        return "\n".join(self.lines[block.start : block.end])

    def inside(self, block: Block) -> str:
        """The lines of a list item or a quote as a document of its own: without marks, blank ones at the end.

        Lines are dedented as far as the item's content is, and less where they are indented less.
        """
        return self.source(block) if isinstance(block.source, Said) else self._source.inside(block.place)


_SHORT = 1 << 16
"""Characters of a text of which several are remembered."""


def parse_markdown(text: str, skip: int = 0) -> Markdown:
    """Take a text with LF line ends apart. Takes time in proportion to the text.

    The first `skip` lines are in the text but hold no blocks: what stands above a document's Markdown. The
    last few short texts are remembered, as cleaning an answer looks at the same text several times, and the
    last long one: nearly all documents stay as they are while it is looked for ways to rewrite them.
    """
    return (_short if len(text) <= _SHORT else _long)(text, skip)


_short, _long = lru_cache(maxsize=4)(Markdown), lru_cache(maxsize=1)(Markdown)
