"""Questions in forms that are known: among many, lines that look like others belong to their answers."""

import re
from collections.abc import Sequence, Set

from tui.extract.questions.asking import ends_asking, may_hold_mark

_BEGINS = re.compile(r"[ ]{0,3}(?:#{1,6}[ ]|\*\*|<summary|[Qq]\w{0,8}[ ]?\d{0,4}[.:])")
"""How a line begins that asks in such a form: as a heading, in bold, folding its answer away, behind `Q:`."""


def known_questions(lines: Sequence[str], besides: Set[int]) -> int:
    """How many lines ask so, those of some numbers (from 0) aside."""
    return sum(
        _BEGINS.match(line) is not None and ends_asking(line)
        for at, line in enumerate(lines)
        if at not in besides and may_hold_mark(line)
    )
