"""Family label-details: a heading or paragraph asks, a `<details>` below that only says "Answer" answers."""

import re
from functools import lru_cache

from tui.extract.families.weighing import weighed
from tui.extract.folding.fold_labels import is_answer_label, is_label
from tui.extract.folding.folded_heads import folded_heads
from tui.extract.folding.folds import (
    Span,
    fold_lines,
    folded_text,
    folds,
    lists_links,
    repeated_labels,
    summary_text,
)
from tui.extract.folding.quoting import out_of_quotes
from tui.extract.found import Found, Skipped
from tui.extract.questions.anchored import Anchored
from tui.extract.questions.carving import carve
from tui.extract.questions.heads import Head, asks_surely
from tui.extract.questions.names import is_no_question
from tui.extract.questions.regions import Manner
from tui.text.markdown import Markdown
from tui.wording import one_line

_NEARLY = 0.8
"""Share of the labels that are expected to have a head of their own."""
_COUNTED = re.compile(
    r"[\W_]*(?:challenge|task|quiz|drill|practice|activity|assignment|задани[ея]|задача|tarea|actividad|reto|tarefa|desafio"
    r"|défi|activité|任务|任務|练习|挑战|課題|과제)\W{0,3}\d",
    re.I,
)
"""Headings of tasks beyond those that the markings of questions know."""
MOST = 0.96
"""Evidence stays below that of choices, which say more."""


@lru_cache(maxsize=1)
def _survey(quoted: Markdown) -> tuple[tuple[Span, ...], frozenset[str], Anchored, int]:
    """The labelled `<details>`, their labels, their heads, and how many `<details>` there are in all."""
    markdown = out_of_quotes(quoted)
    every = folds(markdown)
    if not every:
        return (), frozenset(), Anchored((), (), ()), 0
    labels = repeated_labels(markdown, every)
    spans = tuple(
        span
        for span in every
        if span.summary
        and is_label(summary_text(markdown, span), labels)
        and not lists_links(folded_text(markdown, span))
    )
    if not spans:
        return (), labels, Anchored((), (), ()), len(every)
    anchors = [range(span.opening.line, span.last_line(markdown) + 1) for span in spans]
    return spans, labels, folded_heads(markdown, anchors, fold_lines(markdown)), len(every)


def evidence(markdown: Markdown) -> float:
    """Share of the labels that have a head of their own."""
    spans, _, found, total = _survey(markdown)
    if not spans or len(spans) * 2 < total:
        return 0.0
    document = out_of_quotes(markdown)
    used: dict[int, Head] = {}
    last: Head | None = None
    for span, own in zip(spans, found.of_anchor, strict=True):
        last = own or last
        if last and _asks(last, summary_text(document, span)):
            used[last.line] = last
    if len(used) == 1:
        return 0.5 if all(head.asking or _COUNTED.match(head.question) for head in used.values()) else 0.0
    return weighed(len(used), max(len(used), _parted(document, spans) * _NEARLY), 0.3, MOST)


def _asks(head: Head, summary: str) -> bool:
    """Whether a head may be answered below a summary; one that only repeats must be asked for surely."""
    if is_answer_label(summary):
        return True
    return head.asking or head.mark is not None if is_label(summary) else asks_surely(head)


def _parted(markdown: Markdown, spans: tuple[Span, ...]) -> int:
    """How many `<details>` there are when those that follow each other with nothing between count once."""
    ends = [span.closing.end if span.closing else span.end for span in spans]
    starts = [span.opening.start for span in spans[1:]]
    return 1 + sum(bool(markdown.text[end:start].strip()) for end, start in zip(ends, starts, strict=False))


def extract(markdown: Markdown) -> Found:
    """A candidate for each head; what is folded away without a head is skipped."""
    spans, labels, found, _ = _survey(markdown)
    document = out_of_quotes(markdown)
    skipped = []
    asked = False
    for span, head in zip(spans, found.of_anchor, strict=True):
        if head is None and not asked:
            text = one_line(summary_text(document, span))
            skipped.append(Skipped(span.opening.line + 1, text, "folded away without a question above it"))
        asked = asked or head is not None
    skipped += [
        Skipped(head.line + 1, one_line(head.question), "asks, but without an answer or the others' number")
        for head in found.loose
        if head.asking and not is_no_question(head.question)
    ]
    return carve(document, found.heads, Manner(labels, folded=True), skipped)
