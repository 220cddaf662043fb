"""Documents as CommonMark blocks with line numbers. Text stays as it was written: nothing is rendered.

Lines are counted from 0 here; `line` properties count from 1, as people do.
"""

from collections.abc import Set
from dataclasses import dataclass, field
from functools import lru_cache

from tui.text.blocks import shapes
from tui.text.blocks.found import CODE, Block, BlockKind, Blocks, Found
from tui.text.blocks.line_set import LineSet
from tui.text.blocks.paragraphs import table_cells
from tui.text.blocks.scanner import scan
from tui.text.blocks.source import Source

__all__ = ["CODE", "Block", "BlockKind", "Blocks", "Markdown", "parse_markdown", "table_cells"]


@dataclass(frozen=True, slots=True, eq=False)
class Markdown:
    """A document taken apart: containers come before what they hold, the rest in order.

    Equal only to itself, so that what is found in it can be remembered by it at no cost.
    """

    text: str
    lines: tuple[str, ...]
    blocks: Blocks
    code_lines: Set[int]
    """Lines inside fences (their marks included) and indented code."""
    _source: Source = field(repr=False)

    @property
    def headings(self) -> tuple[Block, ...]:
        """Every heading, in whatever container."""
        return tuple(self.blocks.picked(self._source.headings()))

    @property
    def outer(self) -> Blocks:
        """Blocks that no other block holds."""
        return self.blocks.picked(self._source.outer())

    def source(self, block: Block) -> str:
        """The lines of a block as they were written."""
        return "\n".join(self.lines[block.start : block.end])

    def inside(self, block: Block) -> str:
        """The lines of a list item or a quote as a document of its own: without marks, blank ones at the end.

        Lines are dedented as far as the item's content is, and less where they are indented less.
        """
        return self._source.inside(block.place) if isinstance(block, Found) else self.source(block)


_REMEMBERED = 1 << 16
"""Characters of a text that is worth remembering."""


def parse_markdown(text: str, skip: int = 0) -> Markdown:
    """Take a text with LF line ends apart. Takes time in proportion to the text.

    The first `skip` lines are in the text but hold no blocks: what stands above a document's Markdown. The
    last few short texts are remembered: cleaning an answer looks at the same text several times.
    """
    return _remembered(text, skip) if len(text) <= _REMEMBERED else _parsed(text, skip)


def _parsed(text: str, skip: int) -> Markdown:
    lines = tuple(text.split("\n"))
    source = Source(scan((*[""] * skip, *lines[skip:]) if skip else lines))
    blocks = Blocks(source, range(len(source.numbers) // shapes.WIDTH))
    return Markdown(text, lines, blocks, LineSet(source.code(len(lines))), source)


_remembered = lru_cache(maxsize=4)(_parsed)
