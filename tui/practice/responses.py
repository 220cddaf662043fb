"""Responses and right answers in words, as people, exports and the log see them."""

from collections.abc import Sequence

from tui.model.card import Card, ChoiceBody, ClozeBody, MatchBody, OpenBody, OrderBody, Pair, TypedBody
from tui.model.cloze import Blank
from tui.model.response import (
    ChoiceResponse,
    ClozeResponse,
    JsonValue,
    MatchResponse,
    OpenResponse,
    OrderResponse,
    Response,
    TypedResponse,
    response_from_json,
    response_to_json,
)
from tui.practice.grading.typed import accept_text
from tui.wording import beginning


def response_text(card: Card, response: Response | None) -> str:
    """A response in words: choice texts, typed text, blanks, rating and ticked points; skipped is empty."""
    match card.body, response:
        case ChoiceBody(choices), ChoiceResponse(chosen):
            return "; ".join(choices[at].text for at in chosen if at in range(len(choices)))
        case OrderBody(steps), OrderResponse(given):
            return "; ".join(steps[at] for at in given if at in range(len(steps)))
        case MatchBody(pairs), MatchResponse(rights):
            return "; ".join(
                _matched(pair, pairs[at])
                for pair, at in zip(pairs, rights, strict=False)
                if at is not None and at in range(len(pairs))
            )
        case _, TypedResponse(text):
            return text
        case _, ClozeResponse(blanks):
            return " | ".join(blanks)
        case _, OpenResponse(rating, ticked):
            points = [card.key_points[at] for at in ticked if at in range(len(card.key_points))]
            return f"{rating.word}: {'; '.join(points)}" if points else rating.word
    return ""


def shown_response_text(card: Card, response: Response | None) -> str:
    """`response_text` to be shown back: of a long text that was typed the beginning."""
    match response:
        case TypedResponse(text):
            response = TypedResponse(beginning(text))
        case ClozeResponse(blanks):
            response = ClozeResponse(tuple(map(beginning, blanks)))
    return response_text(card, response)


def logged_response(card: Card, response: Response | None) -> JsonValue:
    """The form kept in the log. What was chosen, ordered or matched is kept as text too: decks change."""
    kept = response_to_json(response)
    if isinstance(kept, dict):
        match card.body, response:
            case ChoiceBody(choices), ChoiceResponse(chosen):
                kept["texts"] = [choices[at].text for at in chosen]
            case OrderBody(steps), OrderResponse(given):
                kept["texts"] = [steps[at] for at in given]
            case MatchBody(pairs), MatchResponse(rights):
                matched = zip(pairs, rights, strict=True)
                kept["texts"] = [_matched(pair, pairs[at]) for pair, at in matched if at is not None]
    return kept


def logged_before(card: Card, kept: object) -> Response | None:
    """What `logged_response` kept, as a response to the card as it is now.

    Choices, steps and pairs may stand in another order by now: they are found by their texts. Where a text is
    not there any more, or was not kept, positions are taken as they were. Raises: ValueError as
    `response_from_json`.
    """
    response = response_from_json(kept)
    texts = kept.get("texts") if isinstance(kept, dict) else None
    if not isinstance(texts, list):
        return response
    match card.body, response:
        case ChoiceBody(choices), ChoiceResponse(chosen) if len(texts) == len(chosen):
            known = {choice.text: at for at, choice in enumerate(choices)}
            moved = (known.get(str(text), at) for text, at in zip(texts, chosen, strict=True))
            return ChoiceResponse(tuple(sorted(set(moved))))
        case OrderBody(steps), OrderResponse() if sorted(map(str, texts)) == sorted(steps):
            return OrderResponse(tuple(steps.index(text) for text in texts))
        case MatchBody(pairs), MatchResponse(rights):
            return _rematched(pairs, rights, [str(text) for text in texts])
    return response


def _rematched(pairs: Sequence[Pair], rights: tuple[int | None, ...], texts: Sequence[str]) -> MatchResponse:
    known = {_matched(left, right): (i, j) for i, left in enumerate(pairs) for j, right in enumerate(pairs)}
    if not all(text in known for text in texts):
        return MatchResponse(rights)
    found = dict(known[text] for text in texts)
    offered = {pair.right: at for at, pair in reversed([*enumerate(pairs)])}
    return MatchResponse(
        tuple(offered[pairs[found[at]].right] if at in found else None for at in range(len(pairs)))
    )


def _matched(left: Pair, right: Pair) -> str:
    return f"{left.left} = {right.right}"


def right_answer_text(card: Card) -> str:
    """What would have been right, in the form of `response_text`; for an open card its answer."""
    match card.body:
        case ChoiceBody(choices):
            return "; ".join(choice.text for choice in choices if choice.correct)
        case TypedBody(accept):
            return accept_text(accept[0])
        case ClozeBody() as body:
            return " | ".join(part.accept[0] for part in body.parts if isinstance(part, Blank))
        case OpenBody(answer):
            return answer or "; ".join(card.key_points)
        case OrderBody(steps):
            return "; ".join(steps)
        case MatchBody(pairs):
            return "; ".join(f"{pair.left} = {pair.right}" for pair in pairs)
