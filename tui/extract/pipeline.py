"""A document, read: bytes in, cards and a full account of everything else out."""

import hashlib
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
from tui.extract.found import Extraction, TooManyQuestionsError, require_few
from tui.extract.front_matter import front_matter_end
from tui.extract.questions.bare_tails import without_tail
from tui.extract.questions.quoted_answers import with_quoted_answers
from tui.extract.questions.sections import document_title
from tui.extract.reporting.nobody_asked import nobody_asked
from tui.extract.reporting.unclosed import unclosed, within_unclosed
from tui.extract.reporting.unread import unread
from tui.extract.rewriting.label_letters import with_known_letters
from tui.extract.rewriting.one_notation import in_one_notation
from tui.extract.rewriting.spacing import plain_spacing
from tui.extract.rewriting.unquote import outdented, unquoted
from tui.extract.rewriting.usual_signs import with_usual_signs
from tui.model.limits import CARD_LIMIT
from tui.text.markdown import Markdown, parse_markdown


def _looked_at(text: str) -> tuple[Markdown, Footnotes, dict[str, float]]:
    """A text taken apart, its footnotes, and the evidence for each family. Raises: TooManyQuestionsError."""
    markdown, notes = footnotes(parse_markdown(text, skip=front_matter_end(text)))
    return markdown, notes, sniff(markdown)


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
    text = with_known_letters(in_one_notation(read))
    try:
        markdown, notes, evidence = _looked_at(text)
        chosen = choose(markdown, evidence, family)
        if (opened := without_folded_quizzes(text, chosen.found)) != text:
            markdown, notes, evidence = _looked_at(opened)
            chosen = choose(markdown, evidence, family)
        require_few(chosen.found.candidates)
    except TooManyQuestionsError as error:
        hint = "split it into parts and extract those"
        raise DocumentError(f"{name} has more than {CARD_LIMIT:,} questions", hint) from error
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
    skipped = sorted(told, key=lambda skip: skip.line)
    return Extraction(
        name=PurePath(name).name,
        sha256=hashlib.sha256(data).hexdigest(),
        encoding=decoded.encoding,
        repaired=repaired.runs,
        title=document_title(markdown, PurePath(name).stem),
        family=chosen.family,
        evidence=evidence,
        cards=written.restored(finished.cards),
        skipped=tuple(skipped),
        duplicates=finished.duplicates,
        warnings=(
            *notes_after(decoded, repaired.text),
            *(open_end.warning for open_end in open_ends),
            *found.warnings,
            *finished.warnings,
            *(nobody_asked(markdown) if skipped and not finished.cards else ()),
        ),
    )
