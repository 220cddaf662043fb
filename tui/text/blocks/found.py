"""Blocks as readers see them, made out of the scanner's numbers one by one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, overload

from tui.text.blocks import shapes
from tui.text.blocks.shapes import DEPTH, INDENT, SIZE, unpacked
from tui.text.blocks.source import Source


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
_KIND_OF = {
    shapes.LIST: BlockKind.LIST,
    shapes.ITEM: BlockKind.LIST_ITEM,
    shapes.QUOTE: BlockKind.QUOTE,
    shapes.RULE: BlockKind.RULE,
    shapes.HTML: BlockKind.HTML,
    shapes.INDENTED: BlockKind.INDENTED,
    shapes.OPEN_FENCE: BlockKind.FENCE,
    shapes.CLOSED_FENCE: BlockKind.FENCE,
    shapes.HEADING: BlockKind.HEADING,
    shapes.UNDERLINED: BlockKind.HEADING,
    shapes.PARAGRAPH: BlockKind.PARAGRAPH,
    shapes.INTRODUCTION: BlockKind.PARAGRAPH,
    shapes.TABLE: BlockKind.TABLE,
    shapes.LATER_TABLE: BlockKind.TABLE,
}
SHAPES = {kind: frozenset(shape for shape, one in _KIND_OF.items() if one is kind) for kind in BlockKind}
"""What each kind is to the scanner."""
_KINDS = tuple(_KIND_OF[shape] for shape in range(len(_KIND_OF)))


@dataclass(frozen=True, slots=True)
class Said:
    """What a block says that is in no document."""

    said: str
    of_level: int
    marked: str

    def text(self, place: int) -> str:
        """As of a document's block."""
        return self.said

    def level(self, place: int) -> int:
        """As of a document's block."""
        return self.of_level

    def mark(self, place: int) -> str:
        """As of a document's block."""
        return self.marked


class Block(NamedTuple):
    """One block and the lines it takes, `start` up to but without `end`; its text is read when asked for.

    A tuple, as documents hold thousands, each made whenever it is looked at.
    """

    kind: BlockKind
    start: int
    end: int
    depth: int
    """Containers around it: each list counts, each of its items counts, each quote counts."""
    place: int
    """Its number in its source."""
    source: Source | Said

    @property
    def text(self) -> str:
        """What a leaf holds, free of the marks of its containers; empty for containers."""
        return self.source.text(self.place)

    @property
    def level(self) -> int:
        """Of a heading, 1 to 6."""
        return self.source.level(self.place)

    @property
    def marker(self) -> str:
        """Of a list item its number or bullet, of a fence its info string, of a heading `#…`, `=` or `-`."""
        return self.source.mark(self.place)

    @property
    def line(self) -> int:
        """First line, from 1."""
        return self.start + 1

    def saying(self, text: str) -> "Block":
        """The block with another text."""
        return self._replace(place=0, source=Said(text, self.level, self.marker))


def made(
    kind: BlockKind, lines: range, depth: int = 0, text: str = "", level: int = 0, marker: str = ""
) -> Block:
    """A block that is in no document."""
    return Block(kind, lines.start, lines.stop, depth, 0, Said(text, level, marker))


_new = tuple.__new__
"""Makes a block in a third of the time that the class's own constructor takes."""


class Blocks(Sequence[Block]):
    """Blocks of a document, each made when it is looked at: kept, millions of them would fill the memory."""

    __slots__ = ("_places", "_source")

    def __init__(self, source: Source, places: Sequence[int]) -> None:
        self._source = source
        self._places = places

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, at: int) -> Block: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Block, ...]: ...
    def __getitem__(self, at: int | slice) -> Block | tuple[Block, ...]:
        if isinstance(at, slice):
            return tuple(map(self._block, self._places[at]))
        return self._block(self._places[at])

    def __iter__(self) -> Iterator[Block]:
        return map(self._block, self._places)

    def starts(self) -> Iterator[int]:
        """The first line of each."""
        return map(self._source.numbers.__getitem__, (place * shapes.WIDTH + 1 for place in self._places))

    def picked(self, places: Sequence[int]) -> "Blocks":
        """Those of these places in the document."""
        return Blocks(self._source, places)

    def _block(self, place: int) -> Block:
        source = self._source
        head, start, end, _ = unpacked(source.numbers, place * SIZE)
        kind, depth = _KINDS[head % DEPTH], head % INDENT // DEPTH
        return _new(Block, (kind, start, end, depth, place, source))
