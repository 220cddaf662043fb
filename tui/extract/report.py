"""The account of an extraction: as JSON for scripts, as text for people."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui.extract.found import Extraction, FoundCard, Skipped
from tui.extract.identity import Merged, Status
from tui.model.card import (
    AcceptNumber,
    AcceptPattern,
    AcceptText,
    Body,
    Card,
    ChoiceBody,
    ClozeBody,
    OpenBody,
    TypedBody,
)
from tui.text.controls import visible_line
from tui.wording import listing, one_line, percent, plural

REPORT_VERSION = 1


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """One document of a run: what was found, and what became of its deck."""

    path: str
    """As the person gave it."""
    extraction: Extraction
    merged: Merged


def report_json(documents: Sequence[DocumentReport]) -> dict[str, object]:
    """The report for scripts: absent values are left out, the four lists are always there."""
    return {"report": REPORT_VERSION, "documents": [_document(document) for document in documents]}


def _document(document: DocumentReport) -> dict[str, object]:
    read, merged = document.extraction, document.merged
    cards = {card.id: card for card in merged.deck.cards}
    present = [
        _card(cards[card_id], found, merged.statuses[card_id])
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
        "unanswered": read.unanswered,
        "skipped": [
            {"line": skip.line, "text": skip.text, "reason": skip.reason}
            for skip in (*read.skipped, *_removed(document))
        ],
        "duplicates": [{"line": duplicate.line, "of": duplicate.of} for duplicate in read.duplicates],
        "warnings": list(_warnings(document)),
    }
    return {name: value for name, value in result.items() if name in _ALWAYS or value not in ("", {})}


_ALWAYS = frozenset({"cards", "skipped", "duplicates", "warnings"})


def _card(card: Card, found: FoundCard | None, status: Status) -> dict[str, object]:
    values: dict[str, object] = {
        "id": card.id,
        "line": found.line if found else None,
        "kind": str(card.kind),
        "topic": card.topic,
        "tags": list(card.tags),
        "question": card.question,
        **_body(card.body),
        "explanation": card.explanation,
        "tip": card.tip,
        "key_points": list(card.key_points),
        "flags": list(found.flags) if found else [],
        "status": str(status),
    }
    return {name: value for name, value in values.items() if value not in (None, "", [])}


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


def _accepted(accept: AcceptText | AcceptNumber | AcceptPattern) -> object:
    match accept:
        case AcceptText(text):
            return text
        case AcceptNumber(number, tolerance):
            return {"number": number, "tolerance": tolerance}
        case AcceptPattern(pattern):
            return {"pattern": pattern}


def _removed(document: DocumentReport) -> Iterator[Skipped]:
    """Questions of the document whose cards a person took out of the deck."""
    for card_id, found in zip(document.merged.ids, document.extraction.cards, strict=True):
        if card_id is None:
            yield Skipped(found.line, one_line(found.question), "its card was removed from the deck by hand")


def _warnings(document: DocumentReport) -> Iterator[str]:
    """The document's warnings, and what merging could not decide alone."""
    yield from document.extraction.warnings
    for doubt in document.merged.doubtful:
        yield (
            f"line {doubt.line}: could be {listing(doubt.candidates, 'or')}, which are too much alike; "
            f"it became the new card {doubt.card}"
        )
    for conflict in document.merged.conflicts:
        yield (
            f"line {conflict.line}: the {conflict.field.replace('_', ' ')} of {conflict.card} was changed "
            "in the document and in the deck; the deck's stays"
        )


def report_text(documents: Sequence[DocumentReport]) -> str:
    """The report for people, one paragraph a document, safe to print."""
    return "\n\n".join("\n".join(_lines(document)) for document in documents)


def _lines(document: DocumentReport) -> Iterator[str]:
    read = document.extraction
    skipped = (*read.skipped, *_removed(document))
    yield f"{visible_line(document.path)}: {', '.join(_counts(document, len(skipped)))}"
    for skip in skipped:
        said = f" ({visible_line(skip.text)})" if skip.text else ""
        yield f"  line {skip.line}: skipped{said}: {visible_line(skip.reason)}"
    for duplicate in read.duplicates:
        yield f"  line {duplicate.line}: says what line {duplicate.of} says"
    for warning in _warnings(document):
        yield f"  {visible_line(warning)}"


def _counts(document: DocumentReport, skipped: int) -> Iterator[str]:
    """The first line's figures; those that are nothing special are left out."""
    read = document.extraction
    yield plural(len(read.cards), "card")
    if read.family:
        yield f"family {read.family} ({percent(read.evidence.get(read.family, 0.0))})"
    statuses = Counter(document.merged.statuses.values())
    if set(statuses) - {Status.NEW}:
        yield from (f"{statuses[status]} {status}" for status in Status if statuses[status])
    if read.unanswered:
        yield f"{read.unanswered} unanswered"
    if skipped:
        yield f"{skipped} skipped"
    if read.duplicates:
        yield plural(len(read.duplicates), "duplicate")
    if read.repaired:
        yield f"{read.repaired} garbled {'run' if read.repaired == 1 else 'runs'} of text repaired"
    if read.encoding != "utf-8":
        yield f"read as {read.encoding}"
