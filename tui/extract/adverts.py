"""Adverts behind the last answer: a heading that leads to other pages, and nothing but pictures below it."""

import re

from tui.text.markdown import BlockKind, parse_markdown

_OUTSIDE = "](http"
_LEADS_OUTSIDE = re.compile(
    r"^[ ]{0,3}#[^\n]*\]\(http|\]\(http[^\n]*\n[ ]{0,3}(?:=+|-+)[ \t]*$", re.MULTILINE
)
"""How a heading with such a link may look."""
_PICTURES = re.compile(r"!?\[[^\[\]\n]*\]\([^()\n]*\)|<[^<>\n]*>|&\w+;")
_NOTHING = re.compile(r"[\s*_\-]*")


def without_advert(text: str) -> str:
    """An answer without the advert at its end; one that is nothing else stays."""
    if _OUTSIDE not in text or not _LEADS_OUTSIDE.search(text):
        return text
    markdown = parse_markdown(text)
    last = next((block for block in reversed(markdown.outer) if block.kind is BlockKind.HEADING), None)
    if last is None or _OUTSIDE not in last.text:
        return text
    below = "\n".join(markdown.lines[last.end :])
    above = "\n".join(markdown.lines[: last.start])
    return above if above.strip() and _NOTHING.fullmatch(_PICTURES.sub("", below)) else text
