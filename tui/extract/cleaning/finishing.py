"""Candidates to finished cards: cleaned, tagged, flagged; those that repeat an earlier one, set apart."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from tui.extract.choices.odd_choices import names_no_choice, odd_choices
from tui.extract.cleaning.answered_later import answered_later
from tui.extract.cleaning.answers import NOTHING, CleanAnswer, clean_answer
from tui.extract.cleaning.asked_again import asked_again, bare
from tui.extract.cleaning.clean import clean_choice, clean_question
from tui.extract.cleaning.difficulty import difficulty_tags, without_difficulty
from tui.extract.cleaning.explanations import without_explanation_label
from tui.extract.cleaning.footnotes import Footnotes
from tui.extract.cleaning.key_points import key_points
from tui.extract.cleaning.kinds import BRACKETS, may_say_kind, without_kind
from tui.extract.cleaning.pictures import shows_picture, signs_of_pictures, speaks_of_picture
from tui.extract.cleaning.references import without_references
from tui.extract.found import Candidate, Duplicate, FoundCard, Skipped
from tui.model.card import Body, Choice, ChoiceBody, ClozeBody, OpenBody
from tui.wording import one_line, plainly_spaced

_NO_NOTES = Footnotes()


@dataclass(frozen=True, slots=True)
class Finished:
    """What became of candidates, in document order."""

    cards: tuple[FoundCard, ...] = ()
    duplicates: tuple[Duplicate, ...] = ()
    refused: tuple[Skipped, ...] = ()
    warnings: tuple[str, ...] = ()
    """What is odd: choices that say nothing or what another one says; questions asked twice."""


class _Document(NamedTuple):
    """What all candidates of a document have in common."""

    meanings: Mapping[str, str]
    """Of its signs of difficulty."""
    pictures: tuple[str, ...]
    """Signs of pictures that stand in any question."""
    kinds: bool
    """Whether any question may say of what kind it is."""


def finish(
    candidates: Sequence[Candidate], meanings: Mapping[str, str], notes: Footnotes = _NO_NOTES
) -> Finished:
    """Cards, those that say with their answer what an earlier one says, and those that ask nothing.

    `meanings` are those of the document's signs of difficulty, `notes` its footnotes.
    """
    cards: list[FoundCard] = []
    duplicates: list[Duplicate] = []
    refused: list[Skipped] = []
    warnings: list[str] = []
    known = _Known()
    asked = "\n".join([candidate.question for candidate in candidates]).lower()
    document = _Document(meanings, signs_of_pictures(asked), may_say_kind(asked))
    for candidate in candidates:
        card = _card(candidate, document)
        card = _noted(card, notes) if notes.notes else card
        if isinstance(card.body, ChoiceBody):
            warnings += odd_choices(candidate, card)
            card = card._replace(explanation="") if names_no_choice(card) else card
        if not card.question and not isinstance(card.body, ClozeBody):
            text = one_line(candidate.question)
            refused.append(Skipped(card.line, text, "nothing is left of the question"))
            continue
        earlier = known.first_like(card)
        if earlier is card:
            cards.append(card)
        else:
            duplicates.append(Duplicate(card.line, earlier.line))
    repeats = known.may_repeat(len(cards))
    copies = answered_later(cards)
    gone = {copy.line for copy in copies}
    cards = [card for card in cards if card.line not in gone or "unanswered" not in card.flags]
    told = sorted((*duplicates, *copies), key=lambda duplicate: duplicate.line)
    warnings += asked_again(cards) if repeats else ()
    return Finished(tuple(cards), tuple(told), tuple(refused), tuple(warnings))


class _Known:
    """Cards by what they say; answers are compared only where questions are equal, which few are."""

    def __init__(self) -> None:
        self._asked: dict[str, FoundCard | None] = {}
        """The only card that asks it; None where there are several, which are in `_said`."""
        self._said: dict[tuple[str, ...], FoundCard] = {}

    def may_repeat(self, cards: int) -> bool:
        """Whether so many cards, which said something new, ask fewer questions: some ask the same."""
        return len(set(map(bare, self._asked))) < cards

    def first_like(self, card: FoundCard) -> FoundCard:
        """The first card that says the same; the card itself where none did."""
        question = plainly_spaced(card.question)
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
        explanation=_both(card.explanation, told),
    )


def _both(text: str, more: str) -> str:
    return f"{text}\n\n{more}" if text and more else text or more


def _card(candidate: Candidate, document: _Document) -> FoundCard:
    return _literal(candidate, document) if candidate.literal else _cleaned(candidate, document)


def _literal(candidate: Candidate, document: _Document) -> FoundCard:
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
        flags=_flags(candidate, body, document),
    )


def _cleaned(candidate: Candidate, document: _Document) -> FoundCard:
    asked = _asked(candidate.question) if document.kinds else clean_question(candidate.question)
    question = asked if (bare := without_difficulty(asked)) is asked else clean_question(bare)
    tags = (*candidate.tags, *difficulty_tags(candidate.question, document.meanings))
    explained = _explained(candidate.explanation) if candidate.explanation else NOTHING
    body, sources, tip = _body(candidate.body)
    return FoundCard(  # by place: by name it takes twice as long
        candidate.line,
        question,
        body,
        candidate.topic,
        tuple(dict.fromkeys(tags)) if tags else (),
        key_points(body.answer, question) if isinstance(body, OpenBody) else (),
        _both(explained.answer, sources),
        clean_answer(candidate.hint).answer if candidate.hint else "",
        tip or explained.tip,
        _flags(candidate, body, document),
    )


def _explained(raw: str) -> CleanAnswer:
    cleaned = clean_answer(raw)
    if not cleaned.answer:
        return cleaned
    bare = without_explanation_label(cleaned.answer)
    return cleaned if bare == cleaned.answer else CleanAnswer(clean_answer(bare).answer, cleaned.tip)


def _asked(raw: str) -> str:
    """A cleaned question that does not say of what kind it is."""
    question = clean_question(without_kind(raw))
    if not question.lstrip("*_ ").startswith(BRACKETS):
        return question
    bare = without_kind(question)
    return question if bare is question else clean_question(bare)


def _body(body: Body) -> tuple[Body, str, str]:
    """A cleaned body, and the sources and the tip that stood in its answer."""
    if isinstance(body, OpenBody):
        cleaned, tip = clean_answer(body.answer)
        answer, sources = without_references(cleaned)
        return OpenBody(clean_answer(answer).answer if sources else answer), sources, tip
    if isinstance(body, ChoiceBody):
        return ChoiceBody(tuple(_offered(body.choices))), "", ""
    return body, "", ""


def _offered(choices: Iterable[Choice]) -> Iterator[Choice]:
    """The choices that say something, cleaned."""
    for choice in choices:
        text = clean_choice(choice.text)
        if text:
            yield choice if choice.text == text else replace(choice, text=text)


def _flags(candidate: Candidate, body: Body, document: _Document) -> tuple[str, ...]:
    flags: list[str] = []
    if shows_picture((candidate.question, _raw(candidate.body), candidate.explanation)):
        flags.append("image")
    elif document.pictures and speaks_of_picture(candidate.question, document.pictures):
        flags.append("missing-image")
    unanswered = isinstance(body, OpenBody) and not body.answer
    if unanswered or (isinstance(body, ChoiceBody) and not body.correct):
        flags.append("unanswered")
    return tuple(flags)


def _raw(body: Body) -> str:
    if isinstance(body, OpenBody):
        return body.answer
    if isinstance(body, ChoiceBody):
        return "\n".join([choice.text for choice in body.choices])
    return repr(body)
