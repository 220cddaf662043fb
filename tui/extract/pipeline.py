"""A document, read: bytes in, cards and a full account of everything else out."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath

from tui.errors import DocumentError
from tui.extract.answers import clean_answer
from tui.extract.clean import clean_question, without_code
from tui.extract.decode import decode
from tui.extract.families import ENOUGH, FAMILIES, family_named, sniff
from tui.extract.found import Candidate, Duplicate, Extraction, Found, FoundCard, Skipped
from tui.extract.key_points import key_points
from tui.extract.mojibake import repair
from tui.extract.sections import document_title
from tui.model.card import ChoiceBody, OpenBody
from tui.text.markdown import Markdown, parse_markdown
from tui.wording import listing, one_line

LIMIT_QUESTIONS = 50_000
"""Most questions of one document, as a deck holds no more cards."""
_IMAGE = re.compile(r"!\[[^\[\]]*\]\(|<img\s", re.I)


@dataclass(frozen=True, slots=True)
class _Chosen:
    """The family a document is read as, empty where none fits, and what it found."""

    family: str
    found: Found


def extract_document(data: bytes, name: str, family: str | None = None) -> Extraction:
    """Read one document; `name` is its file name, `family` overrules the evidence.

    Raises: DocumentError when it is too large, binary or has too many questions; UsageError for a
    family that does not exist.
    """
    decoded = decode(data, name)
    repaired = repair(decoded.text)
    markdown = parse_markdown(repaired.text.removeprefix("\ufeff"))
    evidence = sniff(markdown)
    chosen = _choose(markdown, evidence, family)
    if len(chosen.found.candidates) > LIMIT_QUESTIONS:
        raise DocumentError(
            f"{name} has more than {LIMIT_QUESTIONS:,} questions", "split it into parts and extract those"
        )
    cards, duplicates, refused = _finish(chosen.found.candidates)
    skipped = sorted((*chosen.found.skipped, *refused), key=lambda skip: skip.line)
    return Extraction(
        name=PurePath(name).name,
        sha256=hashlib.sha256(data).hexdigest(),
        encoding=decoded.encoding,
        repaired=repaired.runs,
        title=document_title(markdown, PurePath(name).stem),
        family=chosen.family,
        evidence=evidence,
        cards=cards,
        skipped=tuple(skipped),
        duplicates=duplicates,
        warnings=(*decoded.notes, *chosen.found.warnings),
    )


def _choose(markdown: Markdown, evidence: dict[str, float], wanted: str | None) -> _Chosen:
    """The wanted family, else the one with the most evidence; without enough, its finds are skipped."""
    if wanted is not None:
        return _Chosen(wanted, family_named(wanted).extract(markdown))
    best = next(iter(evidence), None)
    if best is None:
        return _Chosen("", Found(warnings=(_NO_FAMILY,)))
    found = FAMILIES[best].extract(markdown)
    if evidence[best] >= ENOUGH:
        return _Chosen(best, found)
    reason = f"too little in the document says that these are questions (family {best})"
    skipped = [
        Skipped(candidate.line, one_line(clean_question(candidate.question)), reason)
        for candidate in found.candidates
    ]
    return _Chosen("", Found(skipped=(*skipped, *found.skipped), warnings=(_NO_FAMILY, *found.warnings)))


_NO_FAMILY = f"no questions recognised; the families known are: {listing(list(FAMILIES))}"


def _finish(
    candidates: tuple[Candidate, ...],
) -> tuple[tuple[FoundCard, ...], tuple[Duplicate, ...], tuple[Skipped, ...]]:
    """Candidates as cards; those that say what an earlier one says, and those that ask nothing, apart."""
    cards: list[FoundCard] = []
    duplicates: list[Duplicate] = []
    refused: list[Skipped] = []
    first: dict[tuple[str, ...], int] = {}
    for candidate in candidates:
        card = _card(candidate)
        if not card.question:
            refused.append(
                Skipped(card.line, one_line(candidate.question), "nothing is left of the question")
            )
            continue
        earlier = first.setdefault(tuple(_said(card)), card.line)
        if earlier != card.line or (cards and cards[-1].line == card.line and cards[-1] == card):
            duplicates.append(Duplicate(card.line, earlier))
        else:
            cards.append(card)
    return tuple(cards), tuple(duplicates), tuple(refused)


def _said(card: FoundCard) -> Iterator[str]:
    """What makes two cards the same: question and answer, white space aside."""
    yield " ".join(card.question.split())
    match card.body:
        case OpenBody(answer):
            yield " ".join(answer.split())
        case _:
            yield repr(card.body)
    yield card.tip


def _card(candidate: Candidate) -> FoundCard:
    question = clean_question(candidate.question)
    body, tip = candidate.body, ""
    points: tuple[str, ...] = ()
    if isinstance(body, OpenBody):
        clean = clean_answer(body.answer)
        body, tip = OpenBody(clean.answer), clean.tip
        points = key_points(clean.answer)
    return FoundCard(
        line=candidate.line,
        question=question,
        body=body,
        topic=candidate.topic,
        tags=candidate.tags,
        key_points=points,
        explanation=candidate.explanation,
        tip=tip,
        flags=tuple(_flags(candidate, body)),
    )


def _flags(candidate: Candidate, body: object) -> Iterator[str]:
    raw = candidate.body.answer if isinstance(candidate.body, OpenBody) else repr(candidate.body)
    said = f"{candidate.question}\n{raw}\n{candidate.explanation}"
    if _IMAGE.search(without_code(said)):
        yield "image"
    unanswered = isinstance(body, OpenBody) and not body.answer
    if unanswered or (isinstance(body, ChoiceBody) and not body.correct):
        yield "unanswered"
