"""What stands behind the last of many questions without an answer: the end of the document, and no answer."""

import re
from dataclasses import replace

from tui.extract.found import Candidate, Found
from tui.model.card import OpenBody

_RULE = re.compile(r"\s*(?:[-*_][ \t]*){3,}(?:\n|$)")
_FEWEST = 4
"""Questions before it of which none has an answer."""


def without_tail(found: Found) -> Found:
    """What was found; where only the last question has an answer, and a rule parts it, it has none either."""
    if len(found.candidates) <= _FEWEST:
        return found
    *others, last = found.candidates
    if not _RULE.match(_answer(last)) or any(map(_answer, others)):
        return found
    return replace(found, candidates=(*found.candidates[:-1], last._replace(body=OpenBody())))


def _answer(candidate: Candidate) -> str:
    """The answer of an open question; something for others."""
    if not isinstance(candidate.body, OpenBody):
        return "-"
    return candidate.body.answer if candidate.body.answer.strip() else ""
