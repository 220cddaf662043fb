"""Order cards: what counts is which step follows which."""

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import pairwise

from tui.model.card import Card, OrderBody
from tui.model.grade import Mark, PartMark, Verdict
from tui.model.response import OrderResponse, Response
from tui.wording import ordinal


def grade_order(card: Card, response: Response, known: Collection[str]) -> Verdict:
    """Share of neighbouring places that follow each other as in the deck; equal steps stand for each other.

    One step that slipped costs two neighbours, not everything behind it. Parts are the steps in their right
    order.
    """
    match card.body, response:
        case OrderBody(steps), OrderResponse(given):
            texts = [steps[at] for at in given if at in range(len(steps))]
            kept = (Counter(pairwise(steps)) & Counter(pairwise(texts))).total()
            wanted = len(steps) - 1
            if kept == wanted and tuple(texts) != steps:
                kept -= 1  # the same neighbours, in another order: steps that are there twice allow it
            formula = f"{kept} of {wanted} neighbours as they should be" if kept < wanted else ""
            return Verdict(kept / wanted, _parts(steps, texts), formula)
    return Verdict(0.0)


def _parts(steps: Sequence[str], given: Sequence[str]) -> tuple[PartMark, ...]:
    """A step is right where it follows the one it should, the first one where it comes first."""
    following = Counter(pairwise(["", *given]))
    neighbours = pairwise(["", *steps])
    return tuple(
        _part(at, step, bool(following[before, step]), given) for at, (before, step) in enumerate(neighbours)
    )


def _part(at: int, step: str, right: bool, given: Sequence[str]) -> PartMark:
    """Says what the mark is about, the step before, wherever that and the place do not agree."""
    if step not in given:
        return PartMark(Mark.MISSED, "", step)
    here = at < len(given) and given[at] == step
    yours = f"you had it {ordinal(given.index(step) + 1)}"
    if right:
        return PartMark(Mark.RIGHT, step, step, "" if here else f"follows the right step; {yours}")
    return PartMark(
        Mark.WRONG, step, step, "in its place, but does not follow the right step" if here else yours
    )
