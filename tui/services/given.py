"""What was given in an answer of the log, in words."""

import json

from tui.model.card import Card, Kind
from tui.model.response import response_from_json
from tui.practice.responses import response_text
from tui.store.rows import AnswerRow


def given_text(card: Card | None, row: AnswerRow) -> str:
    """The response in words: choices as they read then; of a card that is gone or changed kind, as logged."""
    texts = row.response.get("texts") if isinstance(row.response, dict) else None
    if isinstance(texts, list):
        return "; ".join(str(text) for text in texts)
    if card is None or card.kind is not kind_asked(row):
        return json.dumps(row.response, ensure_ascii=False)
    return response_text(card, response_from_json(row.response))


def kind_asked(row: AnswerRow) -> Kind:
    """The kind of the card when it was asked, from what was given; of a skipped one nothing is known."""
    return Kind(str(row.response["kind"])) if isinstance(row.response, dict) else Kind.OPEN
