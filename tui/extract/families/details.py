"""Family details: the question is the `<summary>` of a `<details>`, the answer is the rest of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tui.extract.cleaning.clean import clean_question
from tui.extract.folding.fold_labels import is_answer_label, is_label, said
from tui.extract.folding.folds import (
    Span,
    details_spans,
    document_spans,
    folded_text,
    lists_links,
    repeated_labels,
    summary_text,
)
from tui.extract.folding.quoting import out_of_quotes
from tui.extract.found import Candidate, Found, Skipped, require_few
from tui.extract.questions.asking import Marking, asks, ends_asking, marking
from tui.extract.questions.heads import Head, HeadKind
from tui.extract.questions.names import is_no_question, promises_questions
from tui.extract.questions.regions import Manner, read_region
from tui.extract.questions.sections import Sections, sections, title_as_written
from tui.model.card import ChoiceBody, OpenBody
from tui.text.markdown import Markdown, parse_markdown
from tui.wording import one_line

_TRANSLATIONS = re.compile(r"(?:see )?\d* ?(?:available )?(?:translations?|languages)")
_FEW = 0.2
"""How much a small count weighs down the evidence: n questions count n / (n + 0.2)."""
_LONELY = 0.4
"""What a single summary counts that asks by its first word alone."""
_FOLDED = re.compile(r"<details[\s>]", re.I)
_TAGS = re.compile(r"</?[a-z][^<>]*>", re.I)
_HEADING = re.compile(r"^\s*#{1,6}[ \t]+")
_LONGEST_NUMBER = 40
_OFFERED = re.compile(r"\n[ \t]*+(?:[-*+][ \t]+)?(?:\[[ xX]\]|(?:\*\*)?\(?[aA][.):])")
"""What may be the first of several choices, behind a line end."""
_OFFER_LABEL = re.compile(r"(?<!\n)\n+[ \t]*(?:\*\*)?(?:options|choices|answers)[ ]?:?(?:\*\*)?:?\s*$", re.I)
_TERMS, _FEWEST_TERMS = 0.6, 5
"""Share that plain summaries count as under a title that promises questions, and how few are too few."""
_FEWEST_WORDS = 3
"""Words of a summary inside an answer from which on it may be a question of its own."""
_DEEPEST = 5
"""Levels of `<details>` that are looked into."""


@dataclass(frozen=True, slots=True)
class _Survey:
    """The `<details>` of a document, and what all their summaries together say about each."""

    spans: tuple[Span, ...]
    labels: frozenset[str]
    """Summaries, folded, that repeat so often that they ask nothing."""
    refusals: tuple[str, ...]
    """For each why it is no question; empty where it is one."""
    strays: tuple[int, ...]


def evidence(markdown: Markdown) -> float:
    """Share of the summaries that ask something, weighed down where they are few."""
    survey = _survey(markdown)
    if not survey.spans:
        return 0.0
    markdown = out_of_quotes(markdown)
    usable = [span for span, reason in zip(survey.spans, survey.refusals, strict=True) if not reason]
    if len(usable) * 2 < len(survey.spans):
        return 0.05
    summaries = [summary_text(markdown, span) for span in usable]
    asking = sum(
        asks(clean_question(summary)) or marking(_words(summary)) is not None for summary in summaries
    )
    named = sum(not is_no_question(clean_question(summary)) for summary in summaries)
    share = asking / len(usable) if usable else 0.0
    if named == len(usable) >= _FEWEST_TERMS and promises_questions(title_as_written(markdown)):
        share = max(share, _TERMS)
    if len(usable) == 1 and not ends_asking(summaries[0]):
        share *= _LONELY
    return share * len(usable) / (len(usable) + _FEW)


def extract(markdown: Markdown) -> Found:
    """Every `<details>` but tables of contents and labels; of those in others only what asks plainly."""
    survey = _survey(markdown)
    markdown = out_of_quotes(markdown)
    topics, manner = _topics(markdown, survey.spans), Manner(survey.labels)
    candidates: list[Candidate] = []
    skipped: list[Skipped] = []
    for span, reason in zip(survey.spans, survey.refusals, strict=True):
        if reason:
            line = (span.summary or (span.opening,))[0].line + 1
            skipped.append(Skipped(line, one_line(_shown(markdown, span)), reason))
            continue
        topic = topics.topic_at(span.opening.line)
        candidates += _asked(markdown, span, topic, manner)
    lines = [range(span.opening.line, span.last_line(markdown) + 1) for span in survey.spans]
    return Found(tuple(candidates), tuple(skipped), tuple(_warnings(survey)), tuple(lines))


def _asked(
    markdown: Markdown, span: Span, topic: str, manner: Manner, first: int = 0, depth: int = 0
) -> Iterator[Candidate]:
    """The question of a `<details>`, and those of others in it that only stand there by a slip.

    `first` is the line of the document, from 0, with which the Markdown begins.
    """
    if span.summary is None:
        return
    opening, end, behind = span.summary
    line = first + opening.line + 1
    content = folded_text(markdown, span)
    if not _FOLDED.search(content) or depth == _DEEPEST:
        yield _candidate(markdown.text[opening.end : end], content, line, topic, manner)
        return
    inner = parse_markdown(content)
    slipped = [one for one in details_spans(inner)[0] if _asks_plainly(inner, one, manner.labels)]
    yield _candidate(markdown.text[opening.end : end], _without(inner, slipped), line, topic, manner)
    below = line - 1 + markdown.text.count("\n", opening.end, behind)
    for one in slipped:
        yield from _asked(inner, one, topic, manner, below, depth + 1)


def _asks_plainly(markdown: Markdown, span: Span, labels: frozenset[str]) -> bool:
    summary = clean_question(summary_text(markdown, span))
    return (
        ends_asking(summary)
        and len(summary.split()) >= _FEWEST_WORDS
        and not _refusal(markdown, span, labels)
    )


def _without(markdown: Markdown, spans: Sequence[Span]) -> str:
    """A text without some of its `<details>`."""
    pieces: list[str] = []
    done = 0
    for span in spans:
        pieces.append(markdown.text[done : span.opening.start])
        done = span.closing.end if span.closing else span.end
    return "".join([*pieces, markdown.text[done:]])


def _candidate(summary: str, content: str, line: int, topic: str, manner: Manner) -> Candidate:
    """Summary and content, which asks as well where it folds its answer away or the summary is a number."""
    summary = _HEADING.sub("", summary)
    bare = _bare(summary)
    inner = parse_markdown(content) if _FOLDED.search(content) else None
    inside = details_spans(inner)[0] if inner else ()
    if bare or (inner and any(is_answer_label(summary_text(inner, span)) for span in inside)):
        head = Head(HeadKind.HEADING, line - 1, summary, 0, mark=bare)
        return read_region(content, head._replace(question=_words(summary)), topic, manner)
    if _OFFERED.search(f"\n{content}"):
        read = read_region(content, Head(HeadKind.HEADING, line - 1, summary, 0), topic, manner)
        if isinstance(read.body, ChoiceBody) and read.body.correct:
            return read._replace(question=_OFFER_LABEL.sub("", read.question))
    return Candidate(line, summary, OpenBody(content), topic)


def _words(summary: str) -> str:
    return _TAGS.sub("", summary).strip()


def _bare(summary: str) -> Marking | None:
    """The number that a summary is, with nothing behind it; None for others."""
    words = _words(summary)
    mark = marking(words + " ") if len(words) < _LONGEST_NUMBER else None
    return mark if mark and not words[mark.end :].strip(" .:") else None


def _warnings(survey: _Survey) -> Iterator[str]:
    for span in survey.spans:
        if span.closing is None:
            yield f"line {span.opening.line + 1}: <details> is never closed; its answer ends at the next one"
    for line in survey.strays:
        yield f"line {line + 1}: </details> closes nothing"


@lru_cache(maxsize=1)
def _survey(quoted: Markdown) -> _Survey:
    """One document's spans; kept, because evidence and extraction both ask for them."""
    markdown = out_of_quotes(quoted)
    spans, strays = document_spans(markdown)
    require_few(spans)
    labels = repeated_labels(markdown, spans)
    return _Survey(spans, labels, tuple(_refusal(markdown, span, labels) for span in spans), strays)


def _topics(markdown: Markdown, spans: tuple[Span, ...]) -> Sections:
    """Sections by the headings that stand outside of every answer."""
    inside = {number for span in spans for number in range(span.opening.line, span.last_line(markdown) + 1)}
    return sections([heading for heading in markdown.headings if heading.start not in inside])


def _shown(markdown: Markdown, span: Span) -> str:
    """What to call a `<details>` in a report: its summary, or how it begins."""
    return clean_question(summary_text(markdown, span)) or markdown.text[span.opening.start : span.end][:200]


def _refusal(markdown: Markdown, span: Span, labels: frozenset[str]) -> str:
    """Why a `<details>` is no question; empty where it is one."""
    if not span.summary:
        return "no summary: nothing is asked"
    written = summary_text(markdown, span)
    summary = said(written)
    if not summary and not clean_question(written):
        numbered = _bare(written) and folded_text(markdown, span).strip()
        return "" if numbered else "the summary is empty"
    linked = markdown.text.find("](#", span.opening.start, span.end) >= 0
    if _TRANSLATIONS.fullmatch(summary) or (linked and lists_links(folded_text(markdown, span))):
        return "a table of contents, not a question"
    if is_label(written, labels):
        return "the summary is a label, not a question"
    return ""
