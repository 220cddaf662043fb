"""Lists of questions that stand so far right below their headings that CommonMark takes them for code.

The items are shifted left; lines keep their number.
"""

import re

from tui.extract.questions.asking import asks
from tui.text.markdown import BlockKind, parse_markdown

_LIKELY = re.compile(r"#[^\n]*\n(?:[ \t]*\n)*(?:[ ]{4}|\t)[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]")
"""Such an item right below what may be a heading."""
_ITEM = re.compile(r"[ \t]+(?=(?:[-*+]|\d{1,3}[.)])[ \t]+\S)")
_FEWEST, _SHARE = 3, 0.6
"""Such items that must ask, and their share."""


def as_lists(text: str) -> str:
    """The text with such items as lists, where all code by its margin is made of them and most ask."""
    if _LIKELY.search(text) is None:
        return text
    markdown = parse_markdown(text)
    lines = list(markdown.lines)
    said = [
        at
        for block in markdown.of(BlockKind.INDENTED)
        for at in range(block.start, block.end)
        if lines[at].strip()
    ]
    items = [at for at in said if _ITEM.match(lines[at])]
    asking = sum(asks(lines[at].lstrip(" \t-*+")) for at in items)
    if not markdown.headings or len(items) < len(said) or asking < max(_FEWEST, _SHARE * len(items)):
        return text
    for at in items:
        lines[at] = lines[at].lstrip(" \t")
    return "\n".join(lines)
