"""Questions and answers marked `Q.` and `Ans.` among ones marked `Q:` and `A:`, marked as these.

So are those marked `q:` and `a:`. Lines keep their number, and code what was written.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tui.text.markdown import parse_markdown
from tui.text.signs import RareSign, by_rarest, holds_any, rare

SIGN = RareSign("Q", re.compile(r"Q(?<![^\n]Q)[:：]"))
"""How lines begin of which one at least is in every such text."""
_SLIPS = (rare("Q. ", "Q"), by_rarest("q: "), by_rarest("Ans. "))
_ASKED = re.compile(r"Q[:：]")
_ANSWERED = re.compile(r"A[:：]")
_SLIPPED_ASKED = re.compile(r"(?:Q\.|q:)(?=[ ][^\n]*[?？؟][*_ ]*$)")
_SLIPPED_ANSWERED = re.compile(r"(?:A(?:ns)?\.|a:)(?=[ ]\S)")
_SECOND_CHOICE = re.compile(r"[Bb][.):][ ]")


def as_their_like(text: str) -> str:
    """The text with such marks written alike, where most questions and answers have them so."""
    if not holds_any(text, _SLIPS):
        return text
    lines = text.split("\n")
    said = [at for at, line in enumerate(lines) if line.strip()]
    pairs = sum(
        bool(_ASKED.match(lines[above]) and _ANSWERED.match(lines[at])) for above, at in pairwise(said)
    )
    slips = dict(_slips(lines, said)) if pairs else {}
    if not slips or max(Counter(slips.values()).values()) > pairs:
        return text
    code = parse_markdown(text).code_lines
    for at, mark in slips.items():
        if at not in code:
            lines[at] = f"{mark} {lines[at].partition(' ')[2]}"
    return "\n".join(lines)


def _slips(lines: Sequence[str], said: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Lines with a slipped mark that ask, or answer right below a line that asks, and the marks meant."""
    for place, above in enumerate(said[:-1]):
        at = said[place + 1]
        slipped = _SLIPPED_ASKED.match(lines[above]) is not None
        if not (slipped or _ASKED.match(lines[above])):
            continue
        answer = _SLIPPED_ANSWERED.match(lines[at])
        below = lines[said[place + 2]] if place + 2 < len(said) else ""
        if answer and (_SECOND_CHOICE.match(below) or not (slipped or lines[at].startswith("Ans"))):
            continue
        if slipped and (answer or _ANSWERED.match(lines[at])):
            yield above, "Q:"
        if answer:
            yield at, "A:"
