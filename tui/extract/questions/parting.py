"""Rules that part a document's questions from one another and from what follows them."""

import re
from collections.abc import Sequence

from tui.extract.questions.heads import Head, HeadKind
from tui.text.markdown import Markdown

_RULE = re.compile(r"[ ]{0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})")
_SEVERAL = 3
"""Questions of which more must be parted so."""


def are_parted(markdown: Markdown, heads: Sequence[Head]) -> bool:
    """Whether a rule stands above each question but the first: it parts them from what follows as well."""
    own = [head for head in heads if head.kind is HeadKind.HEADING]
    return len(own) > _SEVERAL and all(is_parted(markdown, head.line) for head in own[1:])


def is_parted(markdown: Markdown, line: int) -> bool:
    """Whether the last line above a line that says something is a rule."""
    above = next((text for text in reversed(markdown.lines[max(0, line - 4) : line]) if text.strip()), "")
    return _RULE.fullmatch(above) is not None
