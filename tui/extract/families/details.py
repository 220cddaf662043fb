"""Family details: the question is the `<summary>` of a `<details>`, the answer is the rest of it."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from tui.extract.clean import clean_question
from tui.extract.families.pairs import Span, details_spans
from tui.extract.found import Candidate, Found, Skipped
from tui.extract.sections import Sections, sections
from tui.model.card import OpenBody
from tui.text.markdown import Markdown
from tui.wording import one_line

_LABEL = re.compile(
    r"(?:(?:show|view|see|reveal|hide|click|tap|open|expand|toggle|read|get|check|here|to|for|the|me|more|full|and|or"
    r"|correct|possible|suggested|sample|model|my|an?|this|all)\W+)*"
    r"(?:answers?|ans|solutions?|show|hide|view|expand|collapse|more|hints?|details|spoilers?|reveal|explanation"
    r"|(?:table of )?contents?|toc|index|topics|menu|navigation|translations?|languages)"
    r"(?:\W+(?:\d+|[a-z]))?"
)
_TRANSLATIONS = re.compile(r"(?:see )?\d* ?(?:available )?(?:translations?|languages)")
_ASKING = re.compile(
    r"(?:what|which|why|when|where|who|whom|whose|how|is|are|was|were|do|does|did|can|could|should|would|will|has"
    r"|have|explain|describe|define|name|list|give|write|compare|tell|discuss|differentiate"
    r"|difference|true or false|suppose|given|you|create|fix|find|implement|demonstrate|in)\b"
)
_NUMBERED = re.compile(r"(?:q(?:uestion)?[ ]?)?\d+[a-z]?[ ]?[.):]\s*\D|q(?:uestion)?\s*[.:]", re.I)
_QUESTION_MARKS = "?？؟"
_LINK_TO_HERE = "](#"
_FEW = 0.2
"""How much a small count weighs down the evidence: n questions count n / (n + 0.2)."""
_REPEATED = 0.5
"""Share of equal summaries from which on they are a label."""


@dataclass(frozen=True, slots=True)
class _Survey:
    """The `<details>` of a document, and what all their summaries together say about each."""

    spans: tuple[Span, ...]
    labels: frozenset[str]
    """Summaries, folded, that repeat so often that they ask nothing."""
    strays: tuple[int, ...]


def evidence(markdown: Markdown) -> float:
    """Share of the summaries that ask something, weighed down where they are few."""
    survey = _survey(markdown)
    if not survey.spans:
        return 0.0
    usable = [span for span in survey.spans if not _refusal(markdown, span, survey.labels)]
    if len(usable) * 2 < len(survey.spans):
        return 0.05
    asking = sum(_asks(_summary(markdown, span)) for span in usable)
    return asking / len(usable) * len(usable) / (len(usable) + _FEW)


def extract(markdown: Markdown) -> Found:
    """Every `<details>` that no other one holds, but tables of contents and labels."""
    survey = _survey(markdown)
    topics = _topics(markdown, survey.spans)
    candidates: list[Candidate] = []
    skipped: list[Skipped] = []
    for span in survey.spans:
        line = (span.summary or (span.opening,))[0].line + 1
        if reason := _refusal(markdown, span, survey.labels):
            skipped.append(Skipped(line, one_line(_shown(markdown, span)), reason))
            continue
        answer = _answer(markdown, span)
        topic = topics.topic_at(span.opening.line)
        candidates.append(Candidate(line, _summary(markdown, span), OpenBody(answer), topic))
    return Found(tuple(candidates), tuple(skipped), tuple(_warnings(survey)))


def _warnings(survey: _Survey) -> Iterator[str]:
    for span in survey.spans:
        if span.closing is None:
            yield f"line {span.opening.line + 1}: <details> is never closed; its answer ends at the next one"
    for line in survey.strays:
        yield f"line {line + 1}: </details> closes nothing"


@lru_cache(maxsize=1)
def _survey(markdown: Markdown) -> _Survey:
    """One document's spans; kept, because evidence and extraction both ask for them."""
    spans, strays = details_spans(markdown)
    said = Counter(_folded(_summary(markdown, span)) for span in spans)
    repeated = {text for text, count in said.items() if count > 1 and count >= len(spans) * _REPEATED}
    return _Survey(spans, frozenset(repeated), strays)


def _topics(markdown: Markdown, spans: tuple[Span, ...]) -> Sections:
    """Sections by the headings that stand outside of every answer."""
    inside = {number for span in spans for number in range(span.opening.line, span.last_line(markdown) + 1)}
    return sections([heading for heading in markdown.headings if heading.start not in inside])


def _summary(markdown: Markdown, span: Span) -> str:
    return markdown.text[span.summary[0].end : span.summary[1]] if span.summary else ""


def _shown(markdown: Markdown, span: Span) -> str:
    """What to call a `<details>` in a report: its summary, or how it begins."""
    return clean_question(_summary(markdown, span)) or markdown.text[span.opening.start : span.end][:200]


def _answer(markdown: Markdown, span: Span) -> str:
    """The text behind the summary, shifted left by the indentation of the `<details>` itself."""
    behind = span.summary[2] if span.summary else span.opening.end
    answer = markdown.text[behind : span.end]
    line = markdown.lines[span.opening.line]
    indent = len(line) - len(line.lstrip(" "))
    if not indent:
        return answer
    return re.sub(rf"(?m)^[ ]{{1,{indent}}}", "", answer)


def _folded(summary: str) -> str:
    return re.sub(r"\W+", " ", clean_question(summary).casefold()).strip()


def _refusal(markdown: Markdown, span: Span, labels: frozenset[str]) -> str:
    """Why a `<details>` is no question; empty where it is one."""
    if not span.summary:
        return "no summary: nothing is asked"
    said = _folded(_summary(markdown, span))
    if not said and not clean_question(_summary(markdown, span)):
        return "the summary is empty"
    if _TRANSLATIONS.fullmatch(said) or _lists_links(_answer(markdown, span)):
        return "a table of contents, not a question"
    if said in labels or _LABEL.fullmatch(said):
        return "the summary is a label, not a question"
    return ""


def _lists_links(answer: str) -> bool:
    """Whether nearly every line links into the document itself."""
    lines = [line for line in answer.split("\n") if line.strip() and not line.lstrip().startswith(("<", "#"))]
    return len(lines) >= 3 and sum(_LINK_TO_HERE in line for line in lines) >= len(lines) * 0.8


def _asks(summary: str) -> bool:
    text = clean_question(summary)
    if any(mark in text for mark in _QUESTION_MARKS) or _NUMBERED.match(summary.strip()):
        return True
    return _ASKING.match(text.casefold()) is not None
