"""Choices in bold: right where a document marks them so; elsewhere a word such as `none` may be stressed."""

from collections.abc import Sequence
from dataclasses import replace

from tui.extract.choices.choice_reading import WHOLLY_BOLD
from tui.extract.found import Candidate, Found
from tui.model.card import ChoiceBody

_TOLD = "line {}: a choice stands in bold as in few other questions here: it was not taken for the right one"


def sure_of_bold(found: Found) -> Found:
    """What was found, without the marks that only bold gave, where few have them or answers say otherwise."""
    looks = [one for one in found.candidates if one.by_look]
    if not looks or _is_custom(looks, found.candidates):
        return found
    every = tuple(_unmarked(one) if one.by_look else one for one in found.candidates)
    told = (_TOLD.format(one.line) for one in looks)
    return replace(found, candidates=every, warnings=(*found.warnings, *told))


def _is_custom(looks: Sequence[Candidate], every: Sequence[Candidate]) -> bool:
    """Whether at least half of the questions that nothing else answers have the right choices in bold."""
    others = [one.body for one in every if isinstance(one.body, ChoiceBody) and not one.by_look]
    unanswered = sum(not body.correct and not _has_bold(body) for body in others)
    return len(looks) >= unanswered and sum(map(_speaks_against, others)) * 2 <= len(looks)


def _speaks_against(body: ChoiceBody) -> bool:
    """Whether an answer names other choices than the one in bold."""
    return bool(body.correct) and _has_bold(body)


def _has_bold(body: ChoiceBody) -> bool:
    """Whether a choice that is not marked right stands in bold."""
    return any(WHOLLY_BOLD.fullmatch(choice.text) for choice in body.choices if not choice.correct)


def _unmarked(candidate: Candidate) -> Candidate:
    if not isinstance(candidate.body, ChoiceBody):
        return candidate
    choices = tuple(replace(choice, correct=False) for choice in candidate.body.choices)
    return candidate._replace(body=ChoiceBody(choices), by_look=False)
