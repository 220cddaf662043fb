"""A document, read: bytes in, cards and a full account of everything else out."""

import hashlib
from dataclasses import dataclass
from pathlib import PurePath

from tui.collector import without_collecting
from tui.errors import DocumentError
from tui.extract.choices.bold_choices import sure_of_bold
from tui.extract.choices.inline_choices import with_choices
from tui.extract.choices.listed_choices import with_listed
from tui.extract.choosing import choose
from tui.extract.cleaning.difficulty import legend
from tui.extract.cleaning.finishing import finish
from tui.extract.cleaning.footnotes import Footnotes, footnotes
from tui.extract.decoding.decode import decode, notes_after
from tui.extract.decoding.mojibake import repair
from tui.extract.families import sniff
from tui.extract.folding.folded_quizzes import without_folded_quizzes
from tui.extract.found import Duplicate, Extraction, FoundCard, Skipped, TooManyQuestionsError, require_few
from tui.extract.front_matter import front_matter_end
from tui.extract.questions.bare_tails import without_tail
from tui.extract.questions.quoted_answers import with_quoted_answers
from tui.extract.questions.sections import document_title
from tui.extract.reporting.data_questions import data_questions
from tui.extract.reporting.nobody_asked import nobody_asked
from tui.extract.reporting.unclosed import unclosed, within_unclosed
from tui.extract.reporting.unread import unread
from tui.extract.rewriting.label_letters import with_known_letters
from tui.extract.rewriting.one_notation import in_one_notation
from tui.extract.rewriting.second_looks import seen_otherwise
from tui.extract.rewriting.spacing import plain_spacing
from tui.extract.rewriting.unquote import outdented, unquoted
from tui.extract.rewriting.usual_signs import with_usual_signs
from tui.model.limits import CARD_LIMIT
from tui.text.markdown import Markdown, parse_markdown


@dataclass(frozen=True, slots=True)
class _Reading:
    """A text, read in one notation."""

    markdown: Markdown
    evidence: dict[str, float]
    family: str
    cards: tuple[FoundCard, ...]
    duplicates: tuple[Duplicate, ...]
    skipped: tuple[Skipped, ...]
    warnings: tuple[str, ...]

    @property
    def answered(self) -> int:
        """Cards that have an answer."""
        return sum("unanswered" not in card.flags for card in self.cards)


def _looked_at(text: str) -> tuple[Markdown, Footnotes, dict[str, float]]:
    """A text taken apart, its footnotes, and the evidence for each family. Raises: TooManyQuestionsError."""
    markdown, notes = footnotes(parse_markdown(text, skip=front_matter_end(text)))
    return markdown, notes, sniff(markdown)


def _read(text: str, family: str | None) -> _Reading:
    """What a text holds, and what it seems to hold. Raises: TooManyQuestionsError."""
    markdown, notes, evidence = _looked_at(text)
    chosen = choose(markdown, evidence, family)
    if (opened := without_folded_quizzes(text, chosen.found)) != text:
        markdown, notes, evidence = _looked_at(opened)
        chosen = choose(markdown, evidence, family)
    require_few(chosen.found.candidates)
    certain = with_quoted_answers(without_tail(sure_of_bold(chosen.found)))
    found = with_listed(with_choices(markdown, certain))
    finished = finish(found.candidates, legend(markdown), notes)
    open_ends = tuple(unclosed(markdown)) if chosen.family != "rows" else ()
    swallowed = [skip for open_end in open_ends for skip in within_unclosed(markdown, open_end)]
    others = [
        skip
        for skip in unread(markdown, found)
        if not any(skip.line - 1 in open_end.lines for open_end in open_ends)
    ]
    told = (*found.skipped, *finished.refused, *others, *swallowed)
    warnings = (*(open_end.warning for open_end in open_ends), *found.warnings, *finished.warnings)
    skipped = tuple(sorted(told, key=lambda skip: skip.line))
    return _Reading(markdown, evidence, chosen.family, finished.cards, finished.duplicates, skipped, warnings)


def _read_twice(text: str, family: str | None) -> _Reading:
    """What a text holds; where that is little, it may be written in a way that hides its questions."""
    first = _read(text, family)
    if first.answered > len(first.skipped) or (otherwise := seen_otherwise(text)) == text:
        return first
    again = _read(otherwise, family)
    better = (len(again.cards), again.answered) > (len(first.cards), first.answered)
    return again if better else first


@without_collecting()
def extract_document(data: bytes, name: str, family: str | None = None) -> Extraction:
    """Read one document; `name` is its file name, `family` overrules the evidence.

    Raises: DocumentError when it is too large, binary or has too many questions; UsageError for a
    family that does not exist.
    """
    decoded = decode(data, name)
    repaired = repair(decoded.text)
    plain = unquoted(outdented(plain_spacing(repaired.text.removeprefix("\ufeff"))))
    read, written = with_usual_signs(plain)
    try:
        reading = _read_twice(with_known_letters(in_one_notation(read)), family)
    except TooManyQuestionsError as error:
        hint = "split it into parts and extract those"
        raise DocumentError(f"{name} has more than {CARD_LIMIT:,} questions", hint) from error
    return Extraction(
        name=PurePath(name).name,
        sha256=hashlib.sha256(data).hexdigest(),
        encoding=decoded.encoding,
        repaired=repaired.runs,
        title=document_title(reading.markdown, PurePath(name).stem),
        family=reading.family,
        evidence=reading.evidence,
        cards=written.restored(reading.cards),
        skipped=reading.skipped,
        duplicates=reading.duplicates,
        warnings=(
            *notes_after(decoded, repaired.text),
            *reading.warnings,
            *(nobody_asked(reading.markdown) if reading.skipped and not reading.cards else ()),
            *(data_questions(reading.markdown) if not reading.cards else ()),
        ),
    )
