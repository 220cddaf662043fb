"""The numbers a block is kept as: a document of 16 MiB may hold millions of blocks.

Four each: its head, its first line, the line behind it, and the place in its first line where it begins,
behind the marks of its containers. A head is a shape + DEPTH times the containers around the block + INDENT
times the columns that its lines are indented by them. Shapes are finer than what readers are told, for they
say how the text is read.
"""

from struct import Struct
from typing import NamedTuple

LIST, ITEM, QUOTE, RULE, HTML, INDENTED, OPEN_FENCE, CLOSED_FENCE = range(8)
HEADING, UNDERLINED, PARAGRAPH, INTRODUCTION, TABLE, LATER_TABLE = range(8, 14)
"""An introduction is a paragraph that a table follows without a blank line, and that one a later table."""
CODE = frozenset({INDENTED, OPEN_FENCE, CLOSED_FENCE})

DEPTH = 16
INDENT = 512
WIDTH = 4
"""Numbers of a block."""
END = 2
"""Which of them is the line behind it."""
_ROW = Struct(f"{WIDTH}i")
SIZE = _ROW.size
packed, two_packed = _ROW.pack, Struct(f"{2 * WIDTH}i").pack
"""The bytes of a block, or of two, in an array: it takes them in a third of the time that numbers take."""
unpacked = _ROW.unpack_from
"""The numbers of the block that so many bytes stand before."""
MOST_DEPTH = 19
"""Containers deeper than this are text: each costs its lines another look, and readers a call."""


def depth_of(head: int) -> int:
    """How many containers are around it."""
    return head % INDENT // DEPTH


class Row(NamedTuple):
    """One block, its head taken apart."""

    shape: int
    indent: int
    start: int
    end: int
    at: int
