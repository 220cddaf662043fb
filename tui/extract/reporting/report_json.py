"""The account of an extraction as JSON for scripts, one document at a time."""

from collections.abc import Sequence

from tui.extract.found import FoundCard
from tui.extract.merging.identity import Status
from tui.extract.reporting.report import DocumentReport
from tui.model.card import (
    AcceptNumber,
    AcceptPattern,
    AcceptText,
    Body,
    Card,
    ChoiceBody,
    ClozeBody,
    MatchBody,
    OpenBody,
    OrderBody,
    TypedBody,
)

REPORT_VERSION = 1


def document_json(document: DocumentReport) -> dict[str, object]:
    """One document of the report for scripts."""
    read, merged = document.extraction, document.merged
    cards = {card.id: card for card in merged.deck.cards}
    present = [
        _card(cards[card_id], found, merged.statuses[card_id], merged.changes.get(card_id, ()))
        for card_id, found in zip(merged.ids, read.cards, strict=True)
        if card_id is not None
    ]
    listed = set(merged.ids)
    gone = [
        _card(cards[card_id], None, status)
        for card_id, status in merged.statuses.items()
        if card_id not in listed
    ]
    result: dict[str, object] = {
        "path": document.path,
        "encoding": read.encoding,
        "repaired": read.repaired,
        "family": read.family,
        "evidence": dict(read.evidence),
        "deck": merged.deck.id,
        "cards": present + gone,
        "unanswered": len(document.unanswered),
        "skipped": [
            {"line": skip.line, "text": skip.text, "reason": skip.reason} for skip in document.skipped
        ],
        "duplicates": [{"line": duplicate.line, "of": duplicate.of} for duplicate in read.duplicates],
        "warnings": list(document.warnings),
    }
    return {name: value for name, value in result.items() if name in _ALWAYS or value not in ("", {})}


_ALWAYS = frozenset({"cards", "skipped", "duplicates", "warnings"})


def _card(
    card: Card, found: FoundCard | None, status: Status, changed: Sequence[str] = ()
) -> dict[str, object]:
    values: dict[str, object] = {
        "id": card.id,
        "line": found.line if found else None,
        "kind": str(card.kind),
        "topic": card.topic,
        "tags": list(card.tags),
        "question": _question(card),
        **_body(card.body),
        "explanation": card.explanation,
        "tip": card.tip,
        "key_points": list(card.key_points),
        "flags": list(found.flags) if found else [],
        "status": str(status),
        "changed": list(changed),
    }
    return {
        name: value for name, value in values.items() if name == "question" or value not in (None, "", [])
    }


def _question(card: Card) -> str:
    """What is asked; of a cloze card without a question its text, answers and all."""
    return card.question or (card.body.text if isinstance(card.body, ClozeBody) else "")


def _body(body: Body) -> dict[str, object]:
    match body:
        case OpenBody(answer):
            return {"answer": answer}
        case ChoiceBody(choices):
            return {"choices": [{"text": choice.text, "correct": choice.correct} for choice in choices]}
        case TypedBody(accept):
            return {"accept": [_accepted(one) for one in accept]}
        case ClozeBody(text):
            return {"cloze": text}
        case OrderBody(steps):
            return {"order": list(steps)}
        case MatchBody(pairs):
            return {"pairs": [[pair.left, pair.right] for pair in pairs]}


def _accepted(accept: AcceptText | AcceptNumber | AcceptPattern) -> object:
    match accept:
        case AcceptText(text):
            return text
        case AcceptNumber(number, tolerance):
            return {"number": number, "tolerance": tolerance}
        case AcceptPattern(pattern):
            return {"pattern": pattern}
