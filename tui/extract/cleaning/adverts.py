"""Adverts behind the last answer: a heading that leads to other pages, and nothing but pictures below it."""

import re

from tui.text.markdown import BlockKind, parse_markdown

_OUTSIDE = "](http"
_HEADING = re.compile(r"\n[ ]{0,3}#[^\n]*\]\(http")
_UNDERLINED = re.compile(r"\]\(http[^\n]*\n[ ]{0,3}(?:=+|-+)[ \t]*(?=\n|\Z)")
"""How a heading with such a link may look; they begin with signs, as the search for such is far quicker."""
_PICTURES = re.compile(r"!?\[[^\[\]\n]*\]\([^()\n]*\)|<[^<>\n]*>|&\w+;")
_NOTHING = re.compile(r"[\s*_\-]*")


def without_advert(text: str) -> str:
    """An answer without the advert at its end; one that is nothing else stays."""
    if _OUTSIDE not in text or not (_HEADING.search(f"\n{text}") or _UNDERLINED.search(text)):
        return text
    markdown = parse_markdown(text)
    last = next((block for block in reversed(markdown.outer) if block.kind is BlockKind.HEADING), None)
    if last is None or _OUTSIDE not in last.text:
        return text
    below = "\n".join(markdown.lines[last.end :])
    above = "\n".join(markdown.lines[: last.start])
    return above if above.strip() and _NOTHING.fullmatch(_PICTURES.sub("", below)) else text
