"""A response that the learner says is right, as one more text that the card accepts."""

from collections.abc import Collection
from dataclasses import replace

from tui.model.card import AcceptText, Card, ClozeBody, TypedBody
from tui.model.cloze import Blank, cloze_text
from tui.model.grade import Mark, PartMark
from tui.model.response import ClozeResponse, Response, TypedResponse
from tui.practice.grading import grade


def with_alternative(card: Card, response: Response | None, known: Collection[str] = ()) -> Card:
    """The card accepting the response too; the same card where there is nothing to add.

    Only typed and cloze cards take one; of a cloze those blanks that were wrong and filled. `known` as in
    `grade`: what is wrong only because of it can be added.
    """
    match card.body, response:
        case TypedBody(accept), TypedResponse(text) if text.strip():
            if not grade(card, response, known).correct:
                return replace(card, body=TypedBody((*accept, AcceptText(text.strip()))))
        case ClozeBody() as body, ClozeResponse(texts):
            return _cloze(card, body, texts, known)
    return card


def _cloze(card: Card, body: ClozeBody, texts: tuple[str, ...], known: Collection[str]) -> Card:
    marks = grade(card, ClozeResponse(texts), known).parts
    given = iter(zip(marks, texts, strict=False))
    parts = [
        _taking(part, *next(given, (None, ""))) if isinstance(part, Blank) else part for part in body.parts
    ]
    return card if tuple(parts) == body.parts else replace(card, body=ClozeBody(cloze_text(parts)))


def _taking(blank: Blank, mark: PartMark | None, text: str) -> Blank:
    wrong = mark is not None and mark.mark is Mark.WRONG and bool(text.strip())
    return replace(blank, accept=(*blank.accept, text.strip())) if wrong else blank
