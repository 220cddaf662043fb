"""Headings below which nothing but links stands: contents, reading lists, further questions elsewhere."""

import re
from itertools import pairwise

from tui.text.markdown import Blocks, Markdown

_FEWEST = 2
_LINK_ITEM = re.compile(
    r"[ \t]*(?:(?:[-*+]|\d{1,4}[.)])[ \t]+)?(?:\*\*|__|📖|🔗|👉|[ ])*(?:!?\[(?:[^\[\]\n]|\[[^\[\]\n]*\])*\]\([^()\n]*\)|<?https?://\S+)[^\w\n]*"
)
_LONGEST = 1000
_CLOSE = 1
"""Empty lines between paragraphs that stand in a row."""


def is_link(line: str) -> bool:
    """Whether a line is nothing but a link, as an item or by itself."""
    return "](" in line and _LINK_ITEM.fullmatch(line[:_LONGEST]) is not None


def lists_only_links(markdown: Markdown, start: int) -> bool:
    """Whether from a line (from 0) up to the next heading every line is a link, and there are some."""
    links, code = 0, markdown.code_lines
    for number in range(start, len(markdown.lines)):
        line = markdown.lines[number]
        if not (bare := line.lstrip()):
            continue
        linked = "](" in line or "://" in line
        if not (linked or bare[0] == "#") or number in code:
            return False
        if bare[0] == "#":
            break
        if not linked or not _LINK_ITEM.fullmatch(line[:_LONGEST]):
            return False
        links += 1
    return links >= _FEWEST


def contents_lines(markdown: Markdown, blocks: Blocks) -> frozenset[int]:
    """Where paragraphs in a row begin that are but links into the document: contents, which ask nothing."""
    lines = markdown.lines
    likely = (blocks[at] for at, start in enumerate(blocks.starts()) if "](#" in lines[start])
    led = [block for block in likely if all(map(is_link, lines[block.start : block.end]))]
    rows = [pair for pair in pairwise(led) if pair[1].start - pair[0].end <= _CLOSE]
    return frozenset(block.start for pair in rows for block in pair)
