"""The sources of a whole document, which stand behind its questions and are none of the last one's."""

import sys
from collections.abc import Sequence

from tui.extract.questions.heads import Head, HeadKind
from tui.extract.questions.names import is_sources_name
from tui.text.markdown import Block

_SEVERAL = 3
"""Questions that are no headings, of which not only the last one has sources of its own."""


def last_sources(heads: Sequence[Head], headings: Sequence[Block]) -> int:
    """The line of the one heading behind all questions, not below their level, that heads sources.

    A huge number where there is none. Questions that are no headings stand below any; an only question may
    have sources of its own level.
    """
    levels = [head.level for head in heads if head.kind is HeadKind.HEADING]
    if not levels and len(heads) < _SEVERAL:
        return sys.maxsize
    lowest = min(levels) - (len(heads) == 1) if levels else sys.maxsize
    found = [block.start for block in headings if block.level <= lowest and is_sources_name(block.text)]
    return found[0] if len(found) == 1 and found[0] > heads[-1].line else sys.maxsize
