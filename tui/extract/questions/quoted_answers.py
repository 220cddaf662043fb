"""Documents that quote each answer: what stands before the quotation is still asked."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tui.extract.found import Candidate, Found
from tui.extract.questions.asking import asks, ends_asking, marking
from tui.model.card import OpenBody

_QUOTED = re.compile(r"[ ]{0,3}>")
_REMARK = re.compile(r"[\W_]*[(\[（][^()\[\]（）]*[)\]）][\W_]*")
"""What says of a question how hard it is or what it is for, and asks nothing."""
_FEWEST, _SHARE = 3, 0.6
"""Answers that must be but a quotation, and their share."""


def with_quoted_answers(found: Found) -> Found:
    """What was found; where nearly all answers are quotations, what goes on asking before one is asked."""
    bodies = [one.body for one in found.candidates if isinstance(one.body, OpenBody) and one.body.answer]
    begun = [body for body in bodies if body.answer.lstrip().startswith(">")]
    enough = max(_FEWEST, _SHARE * len(bodies))
    if not enough <= len(begun) < len(bodies) or sum(_start(_lines(body)) == 0 for body in begun) < enough:
        return found
    return replace(found, candidates=tuple(map(_parted, found.candidates)))


def _lines(body: OpenBody) -> list[str]:
    return body.answer.strip("\n").split("\n")


def _start(lines: Sequence[str]) -> int | None:
    """The line from which on there are but quoted ones and empty ones between; None where there is none."""
    start = None
    quoting = False
    for at, line in enumerate(lines):
        quoting = bool(line.strip()) and (quoting or _QUOTED.match(line) is not None)
        if line.strip():
            start = (at if start is None else start) if quoting else None
    return start


def _goes_on(question: str, below: Sequence[str]) -> bool:
    """Whether lines below a question may go on asking: one that is whole is answered there."""
    mark = marking(question)
    if any(map(ends_asking, below)) or _REMARK.fullmatch(question, mark.end if mark else 0):
        return True
    open_end = question.rstrip(" *_\n").endswith((":", "："))
    return not ends_asking(question) and (open_end or any(asks(line) for line in below if line.strip()))


def _parted(candidate: Candidate) -> Candidate:
    if not isinstance(candidate.body, OpenBody):
        return candidate
    lines = _lines(candidate.body)
    start = _start(lines)
    if not start or "```" in "".join(lines[:start]) or not _goes_on(candidate.question, lines[:start]):
        return candidate
    asked = "\n".join([candidate.question, "", *lines[:start]]).strip("\n")
    return candidate._replace(question=asked, body=OpenBody("\n".join(lines[start:])))
