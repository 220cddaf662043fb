"""Cloze cards: each blank is judged as a typed answer."""

from collections.abc import Collection

from tui.model.card import AcceptText, Card, ClozeBody
from tui.model.cloze import Blank
from tui.model.grade import PartMark, Verdict
from tui.model.response import ClozeResponse, Response
from tui.practice.grading.typed import RIGHT_MARKS, judge
from tui.wording import plural


def grade_cloze(card: Card, response: Response, known: Collection[str]) -> Verdict:
    """Share of blanks right; a blank without a text is wrong, texts without a blank do not count."""
    match card.body, response:
        case ClozeBody() as body, ClozeResponse(texts):
            blanks = [part for part in body.parts if isinstance(part, Blank)]
            padded = texts + ("",) * (len(blanks) - len(texts))
            parts = tuple(_judged(text, blank, known) for text, blank in zip(padded, blanks, strict=False))
            right = sum(part.mark in RIGHT_MARKS for part in parts)
            formula = f"{right} of {plural(len(blanks), 'blank')} right" if 0 < right < len(blanks) else ""
            return Verdict(right / len(blanks), parts, formula)
    return Verdict(0.0)


def _judged(text: str, blank: Blank, known: Collection[str]) -> PartMark:
    part = judge(text, [AcceptText(accepted) for accepted in blank.accept], known)
    if part.mark in RIGHT_MARKS or len(blank.accept) < 2:
        return part
    return PartMark(part.mark, part.given, part.expected, "also right: " + ", ".join(blank.accept[1:]))
