"""A question's part of a document, read: what is asked, what can be chosen, what the answer is.

A region begins behind the line that asks and ends where the next question begins. What stands in it decides:
choices, an answer folded away in `<details>`, a label, or plain text.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tui.extract.choices.choice_reading import read_choices
from tui.extract.choices.rows import Run, choice_runs
from tui.extract.cleaning.kinds import is_level
from tui.extract.cleaning.navigation import without_navigation
from tui.extract.folding.fold_labels import is_addition, is_label
from tui.extract.folding.folds import Span, details_spans, summary_text
from tui.extract.folding.unfolding import unfolded
from tui.extract.found import Candidate
from tui.extract.questions.about_code import asks_about_code, names_output, speaks_of_code
from tui.extract.questions.asking import ends_asking
from tui.extract.questions.heads import Head
from tui.extract.questions.hints import begins_with_hint, without_hint
from tui.extract.questions.names import is_answer_name, is_explanation_name, lines_naming_answers
from tui.extract.questions.prompt_labels import without_ends, without_prompt_label
from tui.extract.rewriting.end_comments import parted_answer
from tui.model.card import ChoiceBody, OpenBody
from tui.text.markdown import CODE, Block, BlockKind, Markdown, parse_markdown

_FOLDED = re.compile(r"<details[\s>]", re.I)
_HEADING = re.compile(r"\A\n*[ ]{0,3}#{1,6}[ \t]+")
"""What makes a heading of the first line below one that is but a number."""
_LABEL_LINE = re.compile(
    r"[ \t>]*(?:#{1,6}[ \t]*|[-*+][ \t]+)?(?:[*_]{0,3})(?P<label>[^\W\d][\w ;/]{0,30}?)"
    r"[*_]{0,3}[ ]?[:：][*_]{0,3}[ \t]*(?P<rest>.*)$"
)
_NO_SIGNS = re.compile(r"[\x00-\x7f（）【】：。]+|\w[\s\S]*")
"""What of a label is no sign of difficulty."""
_CODE_FIRST = re.compile(r"(?:[ \t]*\n)*(?:[ ]{0,3}(?:```|~~~)|[ ]{4}|[ ]{0,3}\t)")
_UNANSWERED = OpenBody()


class _Reading(NamedTuple):
    """The parts of a region as raw text; a tuple, as documents hold thousands."""

    asked: str = ""
    """What belongs to the question besides its head."""
    body: ChoiceBody | OpenBody = _UNANSWERED
    explanation: str = ""
    hint: str = ""
    by_look: bool = False


@dataclass(frozen=True, slots=True)
class Manner:
    """How a document writes its questions, for reading all its regions alike."""

    labels: frozenset[str] = frozenset()
    """Summaries, as `said`, that only label what is folded away."""
    lettered: bool = False
    """Whether rows of letters are choices even where nothing says which of them are right."""
    folded: bool = False
    """Whether answers are folded away, so that code that is not belongs to what is asked."""


class Known(NamedTuple):
    """What a document tells of a region that stands in it as it is read, so that nobody looks again.

    A tuple, as documents hold thousands.
    """

    code: bytes
    """For each line 1 where it is code, else 0."""
    rows: tuple[Run, ...]
    """The rows of choices in it or across its ends, by the region's own lines."""
    lines: tuple[str, ...] = ()
    """Those of its text as it stands in the document; none where nobody has them at hand."""


def read_region(
    text: str, head: Head, topic: str, manner: Manner, *, offered: bool = True, known: Known | None = None
) -> Candidate:
    """The question that a head begins and its region, shifted left, completes.

    Where the document is known to have no row of choices there, none is looked for (`offered` false).
    """
    if "<!--" in head.question and (parted := parted_answer(head.question)):
        head, known = head._replace(question=parted[0], behind=f"{parted[1]}\n{head.behind}"), None
    whole = without_navigation(f"{head.behind}\n{text}" if head.behind else text)
    lines = known.lines if known and whole is text else ()
    region = Markdown(whole, code=known.code, lines=lines) if known else parse_markdown(whole)
    reading = _read(region, head, manner, known if offered else _NO_ROWS)
    below, hint = without_hint(without_ends(reading.asked)) if reading.asked else ("", "")
    bare = head.bare
    below, tags = without_prompt_label(below) if bare else (below, ())
    if bare and below.strip():
        below = f"{_signs(head)} {_HEADING.sub('', below)}".lstrip(" ")
    asked = [part for part in ("" if bare else head.question, below) if part.strip()]
    return Candidate(  # by place: by name it takes twice as long
        head.line + 1,
        "\n\n".join(asked),
        reading.body,
        topic,
        tags,
        reading.explanation,
        f"{hint}\n\n{reading.hint}" if hint and reading.hint else hint or reading.hint,
        False,
        reading.by_look,
    )


def _signs(head: Head) -> str:
    """What the label of a question says of how hard it is: its signs, or a word in brackets."""
    said = head.question[head.mark.end :].strip(" *_[]()-–—|:.") if head.mark else ""
    return f"[{said}]" if is_level(said) else _NO_SIGNS.sub("", said)


_NO_ROWS = Known(b"", ())


def _read(region: Markdown, head: Head, manner: Manner, known: Known | None) -> _Reading:
    spans = _answer_spans(region, manner.labels)
    first = spans[0].opening.line if spans else len(region.lines)
    if runs := _rows(region, first, known):
        within = unfolded(region, spans) if spans else None
        answer = within.answer if within else ""
        chosen = read_choices(region, runs, first, answer, lettered=manner.lettered)
        if chosen:
            hint = within.hints if within else ""
            return _Reading(chosen.asked, chosen.body, chosen.explanation, hint, chosen.by_look)
    if spans and not _only_adds(region, spans):
        folded = unfolded(region, spans)
        asked = "\n".join(region.lines[: folded.start])
        return _Reading(asked, OpenBody(folded.answer), hint=folded.hints)
    return _plain(region, head, manner)


def _rows(region: Markdown, end: int, known: Known | None) -> Sequence[Run]:
    """The rows of choices up to a line; those that are known, if none of them goes beyond it."""
    if known and all(run.start >= 0 and run.end <= end for run in known.rows):
        return known.rows
    return choice_runs(region.lines, region.code_lines, 0, end)


def _answer_spans(region: Markdown, labels: frozenset[str]) -> list[Span]:
    """The `<details>` that hold the answer: those whose summary is only a label."""
    if not _FOLDED.search(region.text):
        return []
    spans, _ = details_spans(region)
    return [span for span in spans if span.summary is None or is_label(summary_text(region, span), labels)]


def _only_adds(region: Markdown, spans: list[Span]) -> bool:
    """Whether what is folded away says no more than "Details", below an answer that is not folded away."""
    return all(is_addition(summary_text(region, span)) for span in spans) and any(
        block.kind is BlockKind.PARAGRAPH and block.start < spans[0].opening.line for block in region.outer
    )


def _plain(region: Markdown, head: Head, manner: Manner) -> _Reading:
    """No choices: an answer behind its label, or all of the text."""
    asking = not head.bare and bool(head.question.strip())
    labelled = _up_to_labels(region) if asking else region
    at = _label(labelled, bare=head.bare, whole=ends_asking(head.question)) if labelled else None
    if labelled and at is not None and _works_up(labelled, head, at):
        return _Reading("", OpenBody(region.text))
    if at is not None:
        asked = "\n".join(region.lines[:at])
        return _Reading(asked, OpenBody("\n".join(region.lines[at:])))
    if asking and not _CODE_FIRST.match(region.text):
        return _Reading("", OpenBody(region.text))
    blocks = region.outer
    if blocks and not asking:
        end = blocks[0].end
        return _Reading("\n".join(region.lines[:end]), OpenBody("\n".join(region.lines[end:])))
    about = manner.folded or asks_about_code(head.question)
    if blocks and all(block.kind in CODE for block in blocks) and about:
        return _Reading(region.text)
    if (
        blocks
        and blocks[0].kind in CODE
        and (speaks_of_code(head.question) or (_is_run(blocks) and not head.asking))
    ):
        return _Reading("\n".join(region.lines[: blocks[0].end]), OpenBody(region.text))
    return _Reading("", OpenBody(region.text))


def _is_run(blocks: Sequence[Block]) -> bool:
    """Whether code stands first, and what it prints right below."""
    return len(blocks) > 1 and names_output(blocks[1].text.partition("\n")[0])


def _works_up(region: Markdown, head: Head, label: int) -> bool:
    """Whether headings lead from a whole question to its answer, as "Steps" does: they are of the answer."""
    if not ends_asking(head.question) or asks_about_code(head.question):
        return False
    return any(block.start < label for block in region.headings if block.depth == 0)


def _up_to_labels(region: Markdown) -> Markdown | None:
    """The region up to the end of the paragraph of the last line that may be a label; None without any.

    Most regions have none, and of a few their first lines do: the rest need not be taken apart.
    """
    lines = region.lines
    likely = reversed(lines_naming_answers(lines))
    last = next((at for at in likely if _is_named(lines[at])), None)
    if last is None:
        return None
    end = next((at for at in range(last, len(lines)) if not lines[at]), len(lines))
    return Markdown("\n".join(lines[:end])) if end < len(lines) else region


def _is_named(line: str) -> bool:
    match = _LABEL_LINE.match(line[:200])
    return is_answer_name(line) or (match is not None and is_answer_name(match["label"]))


def _label(region: Markdown, *, bare: bool, whole: bool) -> int | None:
    """The line of the first label or heading that says that the answer follows; None where none does.

    An explanation that stands right before the answer goes with it. Below a `bare` head, where what is asked
    comes first, and below a hint the label may stand within its paragraph. A list may begin with it, unless
    the question is `whole` without what stands above that.
    """
    explained: int | None = None
    for at, block in enumerate(region.outer):
        if block.kind is BlockKind.HEADING:
            if is_answer_name(block.text):
                return block.start
            if is_explanation_name(block.text):
                return None
        if block.kind is BlockKind.LIST and not whole and _is_named(region.lines[block.start]):
            return block.start if explained is None else explained
        if block.kind is not BlockKind.PARAGRAPH:
            continue
        within = not at and (bare or begins_with_hint(block.text))
        lines = block.text.split("\n") if within else [block.text.partition("\n")[0]]
        for number, line in enumerate(lines):
            match = _LABEL_LINE.match(line[:200])
            if (match and is_answer_name(match["label"])) or (not number and is_answer_name(line)):
                return block.start + number if explained is None else explained
            if match and explained is None and is_explanation_name(match["label"]):
                explained = block.start
    return None
