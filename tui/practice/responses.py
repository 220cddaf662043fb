"""Responses and right answers in words, as people, exports and the log see them."""

from tui.model.card import Card, ChoiceBody, ClozeBody, MatchBody, OpenBody, OrderBody, TypedBody
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
    response_to_json,
)
from tui.practice.grading.typed import accept_text


def response_text(card: Card, response: Response | None) -> str:
    """A response in words: choice texts, typed text, blanks, rating and ticked points; skipped is empty."""
    match card.body, response:
        case ChoiceBody(choices), ChoiceResponse(chosen):
            return "; ".join(choices[at].text for at in chosen if at in range(len(choices)))
        case OrderBody(steps), OrderResponse(given):
            return "; ".join(steps[at] for at in given if at in range(len(steps)))
        case MatchBody(pairs), MatchResponse(rights):
            return "; ".join(
                f"{pair.left} = {pairs[at].right}"
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


def logged_response(card: Card, response: Response | None) -> JsonValue:
    """The form kept in the log. What was chosen, ordered or matched is kept as text too: decks change."""
    kept = response_to_json(response)
    if isinstance(kept, dict):
        match card.body, response:
            case ChoiceBody(choices), ChoiceResponse(chosen):
                kept["texts"] = [choices[at].text for at in chosen]
            case (OrderBody(), OrderResponse()) | (MatchBody(), MatchResponse()):
                kept["texts"] = [response_text(card, response)]
    return kept


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
