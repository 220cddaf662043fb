"""Grading: a response against its card. One module and one row per kind; no screen, no store."""

from collections.abc import Callable, Collection, Mapping

from tui.model.card import Card, Kind
from tui.model.grade import Verdict
from tui.model.response import Response
from tui.practice.grading.choice import grade_choice
from tui.practice.grading.cloze import grade_cloze
from tui.practice.grading.match import grade_match
from tui.practice.grading.open import grade_open
from tui.practice.grading.order import grade_order
from tui.practice.grading.typed import grade_typed

Grader = Callable[[Card, Response, Collection[str]], Verdict]

GRADERS: Mapping[Kind, Grader] = {
    Kind.OPEN: grade_open,
    Kind.CHOICE: grade_choice,
    Kind.TYPED: grade_typed,
    Kind.CLOZE: grade_cloze,
    Kind.ORDER: grade_order,
    Kind.MATCH: grade_match,
}


def grade(card: Card, response: Response | None, known: Collection[str] = ()) -> Verdict:
    """The verdict on a response; None (skipped), or one of another kind than the card's, grades 0.

    `known` are texts that mean something else, folded by `normalise.folded_all`: answers accepted by
    other cards, choices, words of the library. A response among them is never a typing slip.
    """
    if response is None:
        return Verdict(0.0)
    return GRADERS[card.kind](card, response, known)
