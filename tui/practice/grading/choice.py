"""Choice cards: one correct, several correct, or weighted."""

import math
from collections.abc import Collection

from tui.model.card import Card, Choice, ChoiceBody
from tui.model.grade import Mark, PartMark, Verdict
from tui.model.response import ChoiceResponse, Response

_WEIGHT_DIGITS = 4
"""Three choices of 33.333 % each are the whole grade."""


def grade_choice(card: Card, response: Response, known: Collection[str]) -> Verdict:
    """One correct: 1 or 0. Several: max(0, (hits − misses) / correct). Weights: their sum, kept in 0 to 1.

    A choice that the card does not have (any more) is a miss. Without a correct choice the grade is 0.
    """
    match card.body, response:
        case ChoiceBody() as body, ChoiceResponse(chosen):
            taken = frozenset(chosen)
            grade, formula = _graded(body, taken)
            return Verdict(grade, _parts(body, taken), formula if grade < 1 else "")
    return Verdict(0.0)


def _graded(body: ChoiceBody, taken: frozenset[int]) -> tuple[float, str]:
    """The grade, and how it came about where that needs words."""
    correct = frozenset(body.correct)
    if not correct or not taken:
        return 0.0, ""
    if any(choice.weight is not None for choice in body.choices):
        return _by_weight(body, taken)
    if len(correct) == 1:
        return float(taken == correct), ""
    return _by_count(len(taken & correct), len(taken - correct), len(correct))


def _by_count(hits: int, misses: int, correct: int) -> tuple[float, str]:
    grade = max(0.0, (hits - misses) / correct)
    formula = f"{hits} of {correct} correct choices taken, {misses} wrong: ({hits} − {misses}) / {correct}"
    return grade, f"{formula} = {_short((hits - misses) / correct)}{_kept((hits - misses) / correct)}"


def _by_weight(body: ChoiceBody, taken: frozenset[int]) -> tuple[float, str]:
    weights = [
        body.choices[index].weight or 0.0 for index in sorted(taken) if index in range(len(body.choices))
    ]
    total = round(math.fsum(weights), _WEIGHT_DIGITS)
    summed = " + ".join(_short(weight) for weight in weights).replace("+ −", "− ")
    return min(1.0, max(0.0, total)), f"weights taken: {summed} = {_short(total)}{_kept(total)}"


def _parts(body: ChoiceBody, taken: frozenset[int]) -> tuple[PartMark, ...]:
    """A mark for each choice that was taken or should have been, in deck order."""
    return tuple(
        _part(choice, index in taken)
        for index, choice in enumerate(body.choices)
        if index in taken or choice.correct
    )


def _part(choice: Choice, taken: bool) -> PartMark:
    if not taken:
        return PartMark(Mark.MISSED, "", choice.text, choice.feedback)
    if choice.correct or (choice.weight or 0) > 0:
        return PartMark(Mark.RIGHT, choice.text, choice.text, choice.feedback)
    return PartMark(Mark.WRONG, choice.text, "", choice.feedback)


def _short(value: float) -> str:
    """At most two decimals, with a real minus sign."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return text.replace("-", "−")


def _kept(value: float) -> str:
    return ", kept at 0" if value < 0 else ""
