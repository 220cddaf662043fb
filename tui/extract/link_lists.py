"""Headings below which nothing but links stands: contents, reading lists, further questions elsewhere."""

import re

from tui.text.markdown import Markdown

_FEWEST = 2
_LINK_ITEM = re.compile(
    r"[ \t]*(?:(?:[-*+]|\d{1,4}[.)])[ \t]+)?(?:\*\*|__|📖|🔗|👉|[ ])*(?:!?\[(?:[^\[\]\n]|\[[^\[\]\n]*\])*\]\([^()\n]*\)|<?https?://\S+)[^\w\n]*"
)
_LONGEST = 1000


def is_link(line: str) -> bool:
    """Whether a line is nothing but a link, as an item or by itself."""
    return "](" in line and _LINK_ITEM.fullmatch(line[:_LONGEST]) is not None


def lists_only_links(markdown: Markdown, start: int) -> bool:
    """Whether from a line (from 0) up to the next heading every line is a link, and there are some."""
    links, code = 0, markdown.code_lines
    for number in range(start, len(markdown.lines)):
        line = markdown.lines[number]
        if not line.strip():
            continue
        if number not in code and line.lstrip().startswith("#"):
            break
        if number in code or not _LINK_ITEM.fullmatch(line[:_LONGEST]):
            return False
        links += 1
    return links >= _FEWEST
