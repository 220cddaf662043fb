"""Key points: what a good answer mentions, read off the answer's own structure."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from tui.extract.cleaning.leads import bold_lead, lead, sentence
from tui.extract.cleaning.listings import Listing, levels, listings
from tui.extract.cleaning.points import LONGEST, READ, point, points
from tui.extract.cleaning.scaffolding import is_file_name
from tui.text.markdown import Block, BlockKind, Markdown, parse_markdown, table_cells

__all__ = ["FEWEST", "LONGEST", "MOST", "key_points"]

FEWEST, MOST = 3, 12
"""Fewer are no list, more nobody ticks off."""
_BOLD_LINE = re.compile(r"(\*\*|__)(?=\S)((?:(?!\1).)+?)\1\s*[:：]?")
_BOLD_START = re.compile(r"\W{0,3}(\*\*|__)(?=\S)")
_NUMBER = re.compile(r"(\d+)[.)]\s")
_WORD = re.compile(r"\w+")
_BARE_CELL = re.compile(r"\W*(?:\d[\d.,%]*|yes|no|true|false|ja|nein|sí|oui|non|да|нет|是|否|n/?a)?\W*", re.I)
_BLOCKS = 500
"""Blocks, or lines of a block, that are looked at: an answer of more is a book."""
_ASKED = 0.5
"""Share of heads that stand in the question, from which on they are what is asked, not what is answered."""


@dataclass
class _Answer:
    """An answer, taken apart."""

    markdown: Markdown
    question: str

    @cached_property
    def asked(self) -> frozenset[str]:
        """Words of the question."""
        return frozenset(_WORD.findall(self.question.casefold()))

    @cached_property
    def outer(self) -> tuple[Block, ...]:
        """Its outer blocks; of a very long answer the first ones."""
        return self.markdown.outer[:_BLOCKS]

    @cached_property
    def bold_lines(self) -> list[str]:
        """Bold text that begins a paragraph and is all of its first line, names of files aside."""
        texts = (block.text for block in self.outer if block.kind is BlockKind.PARAGRAPH)
        bold = (_BOLD_LINE.fullmatch(text.partition("\n")[0][:READ]) for text in texts)
        return [line[2] for line in bold if line and not is_file_name(line[2])]

    @cached_property
    def lists(self) -> list[Listing]:
        """Its outermost lists."""
        return listings(self.markdown)[:_BLOCKS]

    @cached_property
    def list_heads(self) -> list[str]:
        """What each item of the longest list is about; a list mostly of sentences has no heads."""
        found: list[list[str]] = []
        for listing in self.lists:
            for heads in levels(listing, FEWEST):
                short = points(_leads(heads, self.asked)) if len(heads) >= FEWEST else []
                if short and len(short) * 3 >= len(heads) * 2:
                    found.append(short)
        return max(found, key=len, default=[])


def key_points(answer: str, question: str = "") -> tuple[str, ...]:
    """Three to twelve short points, from the most telling layer of the answer that has as many; else none.

    Where the heads of its list only repeat the question (`- SSH: 22`), the items are the points, whole.
    """
    if answer.count("\n") < FEWEST - 1:
        return ()
    lines = f"\n{answer}"
    held = [sign for sign in _SIGNS if sign.times(lines) >= sign.fewest]
    if not held:
        return ()
    taken_apart = _Answer(parse_markdown(answer), question)
    for layer in [layer for layer, sign in _LAYERS if sign in held]:
        found = points(layer(taken_apart))
        if len(found) >= FEWEST:
            return tuple(found[:MOST])
    return ()


def _numbered_bold_lines(answer: _Answer) -> Iterator[str]:
    """`**1. Point**` on a line of its own: the longest row that counts on from 1."""
    best: list[str] = []
    row: list[str] = []
    for text in answer.bold_lines:
        number = _NUMBER.match(text)
        if number and int(number[1][:9]) == len(row) + 1:
            row.append(text)
        elif number:
            row = [text] if number[1] == "1" else []
        best = max(best, row, key=len) if row is not best else best
    return iter(best)


def _bold_lines(answer: _Answer) -> Iterator[str]:
    return iter(answer.bold_lines)


def _headings(answer: _Answer) -> Iterator[str]:
    """Sub-headings of the level that has the most of them; not where most of them say nothing."""
    by_level: dict[int, list[str]] = {}
    for block in answer.outer:
        if block.kind is BlockKind.HEADING:
            by_level.setdefault(block.level, []).append("" if is_file_name(block.text) else block.text)
    telling = [texts for texts in by_level.values() if _mostly(len(points(texts)), len(texts))]
    return iter(max(telling, key=lambda texts: len(points(texts)), default=[]))


def _mostly(count: int, of: int) -> bool:
    return count * 2 > of


def _bold_starts(answer: _Answer) -> Iterator[str]:
    """`**Point**: …` at the beginning of paragraphs, or of each line of one; more of them than list items."""
    found: list[str] = []
    for block in answer.outer:
        if block.kind is BlockKind.PARAGRAPH:
            lines = block.text.split("\n")
            bold = [line for line in lines if _BOLD_START.match(line)]
            whole = lines[0] in bold and _mostly(len(bold), len(lines))
            starts = [bold_lead(line) for line in (bold[:_BLOCKS] if whole else lines[:1])]
            found += [start for start in starts if not is_file_name(start)]
    own = len(points(found))
    return iter(found if own >= FEWEST and own > len(answer.list_heads) else ())


def _bold_list_leads(answer: _Answer) -> Iterator[str]:
    """`- **Point**: …` in the list that has the most of them."""
    found: list[list[str]] = []
    for listing in answer.lists:
        for heads in levels(listing, FEWEST):
            leads = [bold for head in heads if (bold := bold_lead(head))] if len(heads) >= FEWEST else []
            if leads and _mostly(len(leads), len(heads)):
                found.append(points(leads))
    longest: list[str] = max(found, key=len, default=[])
    return iter(longest)


def _table_heads(answer: _Answer) -> Iterator[str]:
    """The cells of the longest table's first column that says something: not row numbers, not yes and no."""
    longest = max(
        answer.markdown.of(BlockKind.TABLE), key=lambda block: block.end - block.start, default=None
    )
    if longest is None:
        return iter(())
    rows = [table_cells(row[:READ]) for row in longest.text.split("\n")[2 : _BLOCKS + 2]]
    for column in range(max(map(len, rows), default=0)):
        cells = [row[column] for row in rows if column < len(row)]
        if not _mostly(sum(_BARE_CELL.fullmatch(cell) is not None for cell in cells), len(cells)):
            return iter(cells)
    return iter(())


def _list_heads(answer: _Answer) -> Iterator[str]:
    return iter(answer.list_heads)


def _leads(heads: Sequence[str], asked: frozenset[str]) -> list[str]:
    leads = [lead(head) for head in heads]
    repeated = sum(_repeats(one.casefold(), asked) for one in leads)
    if asked and repeated >= _ASKED * len(leads):
        return [
            whole if point(whole := sentence(head)) else one for head, one in zip(heads, leads, strict=True)
        ]
    return leads


def _repeats(text: str, asked: frozenset[str]) -> bool:
    """Whether a text has no words but some of those; as a rule its first one tells."""
    first = _WORD.search(text)
    return first is not None and first[0] in asked and asked.issuperset(_WORD.findall(text))


class _Sign(NamedTuple):
    """What an answer must hold, and how often, to have a layer with as many points as are wanted."""

    times: Callable[[str], int]
    """How often a text holds it, with a line end before it."""
    fewest: int = FEWEST


def _times(pattern: str, sign: str = "") -> Callable[[str], int]:
    """How often a pattern is in a text, which holds the sign if so."""
    find = re.compile(pattern).findall
    return lambda text: len(find(text)) if sign in text else 0


_BOLD = _Sign(lambda text: text.count("**") + text.count("__"), 2 * FEWEST)
_HEADED = _Sign(_times(r"\n[ \t]*(?:#|[=-]+[ \t]*(?=\n|\Z))"))
_RULED = _Sign(_times(r"\n[ \t>:-]*\|[ \t|:-]*(?=\n|\Z)", "|"), 1)
_LISTED = _Sign(_times(r"\n[ \t>]*(?:[-*+]|\d{1,9}[.)])(?=\s|\Z)"))
_SIGNS = (_BOLD, _HEADED, _RULED, _LISTED)
_LAYERS = (
    (_numbered_bold_lines, _BOLD),
    (_headings, _HEADED),
    (_bold_lines, _BOLD),
    (_bold_list_leads, _BOLD),
    (_bold_starts, _BOLD),
    (_table_heads, _RULED),
    (_list_heads, _LISTED),
)
"""From the most deliberate structure to the least; few answers have more than one of them."""
