"""Comments at the end of headings, items and choices, as `<!-- omit in toc -->`, which nobody is asked."""

import re

from tui.extract.code_pieces import outside_code

SIGN = "-->"
_COMMENT = re.compile(
    r"^([ \t>]*(?:#{1,6}|[-*+]|\d{1,4}[.)]|\(?[A-Ja-j][.)]|[*_]{0,2}answer:[*_]{0,2})[ \t]+"
    r"[^\n<]*[^\s<])[ \t]*+"
    r"<!--(?!SR:)(?![^\n]*(?:right|correct))[^\n]*-->[ \t]*$",
    re.M | re.I,
)
"""One that says what is right, or when a card is due, is more than a comment."""


def without_end_comments(text: str) -> str:
    """The text without them; code stays as it is."""
    if _COMMENT.search(text) is None:
        return text
    return outside_code(text, lambda piece: _COMMENT.sub(r"\1", piece))
