"""Block quotes that hold `<details>`, taken out of their quotes; lines keep their numbers."""

import re
from functools import lru_cache

from tui.text.markdown import BlockKind, Markdown, parse_markdown

_MARK = re.compile(r"[ ]{0,3}>[ ]?")
FOLD = re.compile(r"<[dD][eE][tT][aA][iI][lL][sS]")
"""What is in every text that folds something away."""
_FOLDED = re.compile(r"\n[ ]{0,3}>[^\n]*<(?i:details)")
"""Begun with the line end before, which is found far quicker than the begin of a line."""


@lru_cache(maxsize=1)
def out_of_quotes(markdown: Markdown) -> Markdown:
    """The document with the marks gone of each quote in which something is folded away; kept."""
    text = markdown.text
    if not FOLD.search(text) or not ("\n>" in text or text.startswith(">") or "\n >" in text):
        return markdown
    if not _FOLDED.search(f"\n{text}"):
        return markdown
    lines = list(markdown.lines)
    for block in markdown.outer:
        inside = range(block.start, block.end)
        if block.kind is BlockKind.QUOTE and any("<details" in lines[at].lower() for at in inside):
            for at in inside:
                lines[at] = _MARK.sub("", lines[at], count=1)
    return parse_markdown("\n".join(lines))
