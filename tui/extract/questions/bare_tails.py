"""What stands behind the last of many questions without an answer: the end of the document, and no answer."""

import re
from dataclasses import replace

from tui.extract.found import Candidate, Found
from tui.extract.questions.tails import answers, told_tail
from tui.model.card import OpenBody

_RULE = re.compile(r"(?:^|(?<=\n))[ ]{0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})(?:\n|$)")
_ASKS = re.compile(r"[?？][*_ \t]*(?=\n|\Z)")
_FEW, _FEWEST = 3, 4
"""Questions that there must be, and those before the last of which none has an answer."""


def without_tail(found: Found) -> Found:
    """What was found without what stands behind its last question's answer, if a rule parts that.

    So it is where no other question has an answer, and where a rule ends each of the others' and none has one
    within. What asks there stays, to be told, and what answers.
    """
    if len(found.candidates) < _FEW:
        return found
    *others, last = found.candidates
    answer = _answer(last)
    rule = _RULE.search(answer)
    if (
        rule is None
        or _ASKS.search(answer, rule.end())
        or any(map(answers, answer[rule.end() :].split("\n")))
    ):
        return found
    if len(others) >= _FEWEST and _RULE.match(answer.lstrip()) and not any(map(_answer, others)):
        answer = ""
    elif not _parts(answer) and all(_ends_with_rule(_answer(one)) for one in others):
        answer = answer[: rule.start()]
    else:
        return found
    behind = _answer(last)[len(answer) :].split("\n")
    told = (*found.warnings, *told_tail(behind, 0, len(behind), last.line))
    candidates = (*others, last._replace(body=OpenBody(answer)))
    return replace(found, candidates=candidates, warnings=told)


def _ends_with_rule(answer: str) -> bool:
    """Whether the only rule in an answer is its end."""
    rules = list(_RULE.finditer(answer))
    return len(rules) == 1 and not answer[rules[0].end() :].strip()


def _parts(answer: str) -> bool:
    """Whether a rule within an answer parts it, as another one is its end."""
    *within, last = _RULE.finditer(answer)
    return bool(within) and not answer[last.end() :].strip()


def _answer(candidate: Candidate) -> str:
    """The answer of an open question; something for others."""
    if not isinstance(candidate.body, OpenBody):
        return "-"
    return candidate.body.answer if candidate.body.answer.strip() else ""
