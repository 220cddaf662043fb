"""List items that end with their answer in bold: `The lamp burns: **oil**`."""

import re
from collections.abc import Sequence

from tui.extract.questions.heads import Head

_ENDING = re.compile(r"(?P<question>[^\n*]{3,400}[:?？：.…=])[ ]+(?P<answer>\*\*(?:(?!\*\*)[^\n])+\*\*)[ .]*")
_FEWEST, _SHARE = 3, 0.6
"""Items that end so, and their share: one or two may stress a word."""


def with_bold_endings(heads: Sequence[Head]) -> list[Head]:
    """The heads with what is in bold at their end behind them, where most of them end so."""
    bare = [head for head in heads if not head.behind]
    endings = {head.line: match for head in bare if (match := _ENDING.fullmatch(head.question))}
    if len(endings) < max(_FEWEST, _SHARE * len(bare)):
        return list(heads)
    return [
        head._replace(question=match["question"].rstrip(":：="), behind=match["answer"])
        if (match := endings.get(head.line))
        else head
        for head in heads
    ]
