"""Items that go on behind their question mark: where nearly all of a list do, that answers them."""

import re
from collections.abc import Sequence

from tui.extract.questions.asking import MARK, asks
from tui.extract.questions.heads import Head

_TAIL = re.compile(
    rf"(?P<asked>(?:[^?？؟.!\n]|[.!](?!\s))+{MARK}(?:[ ]+(?:[^?？؟.!\n]|[.!](?!\s))+{MARK})*+)[ ]+"
    r"(?P<tail>(?![(（]?\w[.):、．）])[^\s(\[*_].*\w.*)"
)
"""One or more sentences that ask, and what follows them on the line, choices aside."""
_FEWEST, _SHARE = 4, 0.7
"""Items that go on and tell, and their share."""


def with_tails(heads: Sequence[Head]) -> list[Head]:
    """The heads, with what tells behind their question mark as their answer, where nearly all have such."""
    parted = {
        head.line: match for head in heads if not head.behind and (match := _TAIL.fullmatch(head.question))
    }
    telling = sum(not asks(match["tail"]) for match in parted.values())
    if telling < max(_FEWEST, _SHARE * len(heads)):
        return list(heads)
    return [_parted(head, parted.get(head.line)) for head in heads]


def _parted(head: Head, match: re.Match[str] | None) -> Head:
    if match is None:
        return head
    return head._replace(question=match["asked"], behind=match["tail"])
