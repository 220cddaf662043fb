"""Match cards: each left text with the right one given to it."""

from collections.abc import Collection

from tui.model.card import Card, MatchBody, Pair
from tui.model.grade import Mark, PartMark, Verdict
from tui.model.response import MatchResponse, Response
from tui.wording import plural


def grade_match(card: Card, response: Response, known: Collection[str]) -> Verdict:
    """Share of pairs right; what was left unmatched is wrong. Parts are the pairs in deck order."""
    match card.body, response:
        case MatchBody(pairs), MatchResponse(rights):
            padded = (*rights, *(None,) * len(pairs))
            texts = [pairs[at].right if at is not None and at in range(len(pairs)) else None for at in padded]
            parts = tuple(_part(pair, text) for pair, text in zip(pairs, texts, strict=False))
            right = sum(part.mark is Mark.RIGHT for part in parts)
            formula = f"{right} of {plural(len(pairs), 'pair')} right" if right < len(pairs) else ""
            return Verdict(right / len(pairs), parts, formula)
    return Verdict(0.0)


def _part(pair: Pair, given: str | None) -> PartMark:
    if given is None:
        return PartMark(Mark.MISSED, "", pair.right)
    return PartMark(Mark.RIGHT if given == pair.right else Mark.WRONG, given, pair.right)
