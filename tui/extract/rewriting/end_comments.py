"""Comments at the end of headings, items and choices, as `<!-- omit in toc -->`, which nobody is asked."""

import re

from tui.extract.cleaning.code_pieces import outside_code

SIGN = "-->"
_COMMENT = re.compile(
    r"^([ \t>]*(?:#{1,6}|[-*+]|\d{1,4}[.)]|\(?[A-Ja-j][.)]|[*_]{0,2}answer:[*_]{0,2})[ \t]++"
    r"[^\n<]*[^\s<])[ \t]*+"
    r"<!--(?!SR:)(?![^\n]*(?:right|correct))[^\n]*-->[ \t]*$",
    re.M | re.I,
)
"""One that says what is right, or when a card is due, is more than a comment."""
_END = re.compile(r"-->[ \t]*$", re.M)
"""The end of a line with one, which is found far quicker."""


def without_end_comments(text: str) -> str:
    """The text without them; code stays as it is."""
    if not any(_COMMENT.match(text, text.rfind("\n", 0, end.start()) + 1) for end in _END.finditer(text)):
        return text
    return outside_code(text, lambda piece: _COMMENT.sub(r"\1", piece))
