"""Comments at the end of headings, items and choices, as `<!-- omit in toc -->`, which nobody is asked."""

import re

from tui.extract.cleaning.code_pieces import outside_code

SIGN = "-->"
_ANSWER = r"[ \t]*(?:(?:correct|right)[ ])?(?:answers?|ans)[ ]?[:=]"
_TOLD = re.compile(rf"<!--({_ANSWER}[^\n]*?[^\s:=])[ \t]*-->[ \t]*", re.I)
_OFFERED = re.compile(r"[ \t>]*(?:\(?[A-Ja-j][.)]|[-*+][ \t]+\[)")
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
    return outside_code(text, lambda piece: _COMMENT.sub(_bare, piece))


def _bare(line: re.Match[str]) -> str:
    """A line without its comment, unless that answers what the line asks."""
    return line[0] if parted_answer(line[0]) and not _OFFERED.match(line[0]) else line[1]


def parted_answer(question: str) -> tuple[str, str] | None:
    """A question without the comment at its end that answers it, and what that says; None without one."""
    start = question.rfind("<!--")
    told = _TOLD.fullmatch(question, start) if start >= 0 else None
    return (question[:start].rstrip(), told[1].strip()) if told else None
