"""Open cards: the learner ticks the key points met, or only says how well the answer was known."""

from collections.abc import Collection

from tui.model.card import Card, OpenBody
from tui.model.grade import Mark, PartMark, Rating, Verdict
from tui.model.response import OpenResponse, Response

_GRADE_BY_RATING = {Rating.AGAIN: 0.0, Rating.HARD: 0.5, Rating.GOOD: 1.0, Rating.EASY: 1.0}


def grade_open(card: Card, response: Response, known: Collection[str]) -> Verdict:
    """Share of the key points ticked; where none was ticked, by the rating.

    Somebody who rates Good without ticking has judged the answer as a whole: that is not a grade of 0.
    """
    match card.body, response:
        case OpenBody(), OpenResponse(rating, ticked):
            if not ticked:
                return Verdict(_GRADE_BY_RATING[rating])
            return _by_key_points(card.key_points, frozenset(ticked))
    return Verdict(0.0)


def _by_key_points(points: tuple[str, ...], ticked: frozenset[int]) -> Verdict:
    parts = tuple(
        PartMark(Mark.RIGHT, point, point) if index in ticked else PartMark(Mark.MISSED, "", point)
        for index, point in enumerate(points)
    )
    met = sum(part.mark is Mark.RIGHT for part in parts)
    formula = f"{met} of {len(points)} key points" if 0 < met < len(points) else ""
    return Verdict(met / len(points), parts, formula)
