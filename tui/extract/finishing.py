"""Candidates to finished cards: cleaned, tagged, flagged; those that repeat an earlier one, set apart."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from tui.extract.answers import clean_answer
from tui.extract.asked_again import asked_again
from tui.extract.clean import clean_choice, clean_question
from tui.extract.code_pieces import without_code
from tui.extract.difficulty import difficulty_tags, without_difficulty
from tui.extract.footnotes import Footnotes
from tui.extract.found import Candidate, Duplicate, FoundCard, Skipped
from tui.extract.key_points import key_points
from tui.extract.odd_choices import names_no_choice, odd_choices
from tui.extract.references import without_references
from tui.model.card import Body, ChoiceBody, ClozeBody, OpenBody
from tui.wording import one_line

_IMAGE = re.compile(r"!\[[^\[\]]*\]\(|!\[\[|<img\s", re.I)
_PICTURES = ("image", "pict", "screen", "diagr", "figu", "photo", "illus", "exhi", "图", "рис", "изо")
"""One of them is in every question that speaks of a picture."""
_PICTURED = re.compile(
    r"\b(?:in|on|from|see|using|refer to|look at|shown in|given|based on) (?:the|this) "
    r"(?:image|picture|screenshot|diagram|figure|photo|illustration|exhibit)s?\b"
    r"|\b(?:image|picture|screenshot|diagram|figure|exhibit) (?:below|above|shown|provided)\b|下图"
    r"|如图|на рисунке|на изображении",
    re.I,
)


_NO_NOTES = Footnotes()


@dataclass(frozen=True, slots=True)
class Finished:
    """What became of candidates, in document order."""

    cards: tuple[FoundCard, ...] = ()
    duplicates: tuple[Duplicate, ...] = ()
    refused: tuple[Skipped, ...] = ()
    warnings: tuple[str, ...] = ()
    """What is odd: choices that say nothing or what another one says; questions asked twice."""


def finish(
    candidates: Iterable[Candidate], meanings: Mapping[str, str], notes: Footnotes = _NO_NOTES
) -> Finished:
    """Cards, those that say with their answer what an earlier one says, and those that ask nothing.

    `meanings` are those of the document's signs of difficulty, `notes` its footnotes.
    """
    cards: list[FoundCard] = []
    duplicates: list[Duplicate] = []
    refused: list[Skipped] = []
    warnings: list[str] = []
    known = _Known()
    for candidate in candidates:
        card = _noted(_card(candidate, meanings), notes) if notes.notes else _card(candidate, meanings)
        warnings += odd_choices(candidate, card)
        if names_no_choice(card):
            card = card._replace(explanation="")
        if not card.question and not isinstance(card.body, ClozeBody):
            text = one_line(candidate.question)
            refused.append(Skipped(card.line, text, "nothing is left of the question"))
            continue
        earlier = known.first_like(card)
        if earlier is card:
            cards.append(card)
        else:
            duplicates.append(Duplicate(card.line, earlier.line))
    warnings += asked_again(cards)
    return Finished(tuple(cards), tuple(duplicates), tuple(refused), tuple(warnings))


class _Known:
    """Cards by what they say; answers are compared only where questions are equal, which few are."""

    def __init__(self) -> None:
        self._asked: dict[str, FoundCard | None] = {}
        """The only card that asks it; None where there are several, which are in `_said`."""
        self._said: dict[tuple[str, ...], FoundCard] = {}

    def first_like(self, card: FoundCard) -> FoundCard:
        """The first card that says the same; the card itself where none did."""
        question = " ".join(card.question.split())
        first = self._asked.setdefault(question, card)
        if first is card:
            return card
        if first is not None:
            self._said[(question, *_said(first))] = first
            self._asked[question] = None
        return self._said.setdefault((question, *_said(card)), card)


def _said(card: FoundCard) -> Iterator[str]:
    """What makes two cards that ask the same the same: their answers, white space aside."""
    match card.body:
        case OpenBody(answer):
            yield " ".join(answer.split())
        case ChoiceBody(choices):
            yield from (f"{choice.correct} {choice.weight} {choice.text}" for choice in choices)
        case _:
            yield repr(card.body)
    yield card.tip
    yield " ".join(card.explanation.split())


def _noted(card: FoundCard, notes: Footnotes) -> FoundCard:
    """A card that asks without references to footnotes; those it refers to explain it."""
    told = notes.of(f"{card.question}\n{_raw(card.body)}\n{card.explanation}")
    return card._replace(
        question=notes.without(card.question),
        topic=notes.without(card.topic),
        explanation="\n\n".join(part for part in (card.explanation, told) if part),
    )


def _card(candidate: Candidate, meanings: Mapping[str, str]) -> FoundCard:
    return _literal(candidate) if candidate.literal else _cleaned(candidate, meanings)


def _literal(candidate: Candidate) -> FoundCard:
    body, question = candidate.body, candidate.question.strip()
    return FoundCard(
        line=candidate.line,
        question=question,
        body=body,
        topic=candidate.topic,
        tags=candidate.tags,
        key_points=key_points(body.answer, question) if isinstance(body, OpenBody) else (),
        explanation=candidate.explanation,
        hint=candidate.hint,
        flags=tuple(_flags(candidate, body)),
    )


def _cleaned(candidate: Candidate, meanings: Mapping[str, str]) -> FoundCard:
    question = without_difficulty(clean_question(candidate.question))
    tags = (*candidate.tags, *difficulty_tags(candidate.question, meanings))
    explained = clean_answer(candidate.explanation)
    said = _body(candidate.body)
    return FoundCard(
        line=candidate.line,
        question=question,
        body=said.body,
        topic=candidate.topic,
        tags=tuple(dict.fromkeys(tags)) if tags else (),
        key_points=key_points(said.body.answer, question) if isinstance(said.body, OpenBody) else (),
        explanation="\n\n".join(part for part in (explained.answer, said.sources) if part),
        hint=clean_answer(candidate.hint).answer,
        tip=said.tip or explained.tip,
        flags=tuple(_flags(candidate, said.body)),
    )


class _Said(NamedTuple):
    """A cleaned body, and what stood in its answer besides; a tuple, as documents hold thousands."""

    body: Body
    sources: str = ""
    tip: str = ""


def _body(body: Body) -> _Said:
    match body:
        case OpenBody(raw):
            clean = clean_answer(raw)
            answer, sources = without_references(clean.answer)
            return _Said(OpenBody(clean_answer(answer).answer if sources else answer), sources, clean.tip)
        case ChoiceBody(choices):
            cleaned = ((clean_choice(choice.text), choice) for choice in choices)
            offered = (
                choice if choice.text == text else replace(choice, text=text)
                for text, choice in cleaned
                if text
            )
            return _Said(ChoiceBody(tuple(offered)))
        case _:
            return _Said(body)


def _flags(candidate: Candidate, body: Body) -> Iterator[str]:
    raw = _raw(candidate.body)
    said = f"{candidate.question}\n{raw}\n{candidate.explanation}"
    if (
        ("![" in said or "<img" in said or "<IMG" in said)
        and _IMAGE.search(said)
        and _IMAGE.search(without_code(said))
    ):
        yield "image"
    elif _speaks_of_picture(candidate.question):
        yield "missing-image"
    unanswered = isinstance(body, OpenBody) and not body.answer
    if unanswered or (isinstance(body, ChoiceBody) and not body.correct):
        yield "unanswered"


def _speaks_of_picture(question: str) -> bool:
    return any(map(question.lower().__contains__, _PICTURES)) and _PICTURED.search(question) is not None


def _raw(body: Body) -> str:
    match body:
        case OpenBody(answer):
            return answer
        case ChoiceBody(choices):
            return "\n".join(choice.text for choice in choices)
        case _:
            return repr(body)
