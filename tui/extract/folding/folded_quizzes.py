"""Whole quizzes that are folded away as if they were one answer, taken out of their folds."""

import re
from collections.abc import Iterator

from tui.extract.choices.answer_lines import names_answer
from tui.extract.choices.rows import choice_runs
from tui.extract.folding.folds import Span, folded_text, folds, summary_text
from tui.extract.folding.quoting import FOLD
from tui.extract.found import Candidate, Found
from tui.model.card import OpenBody
from tui.text.markdown import NO_LINES, parse_markdown

_FEWEST = 2
"""Questions with choices and their answers that make a quiz."""
_LETTERED = re.compile(r"[bB](?<!\w[bB])\*{0,2}[.):]")
"""Begins with a set of characters, as the search for such is far quicker."""
_TAGS = re.compile(r"[ \t>]*(?:</?details(?:\s[^<>]*)?>|<summary(?:\s[^<>]*)?>.*</summary>|[ \t])+", re.I)
"""A line that only folds away."""


def without_folded_quizzes(text: str, found: Found) -> str:
    """The text without the folds around quizzes, if one was found to be an answer.

    Lines keep their number.
    """
    if not FOLD.search(text) or not any(map(_answered_by_quiz, found.candidates)):
        return text
    lines = text.split("\n")
    markdown = parse_markdown(text)
    closed = [span for span in folds(markdown) if span.closing and span.summary]
    named = {summary_text(markdown, span) for span in closed if _is_quiz(folded_text(markdown, span))}
    for span in closed:
        if summary_text(markdown, span) in named and _is_quiz(folded_text(markdown, span), 1):
            for at in _fold_lines(text, span):
                lines[at] = "" if _TAGS.fullmatch(lines[at]) else lines[at]
    return "\n".join(lines)


def _fold_lines(text: str, span: Span) -> Iterator[int]:
    """The lines of a fold's tags and summary."""
    if span.summary and span.closing:
        below = text.count("\n", span.opening.start, span.summary[2])
        yield from range(span.opening.line, span.opening.line + below + 1)
        yield span.closing.line


def _answered_by_quiz(candidate: Candidate) -> bool:
    body = candidate.body
    return isinstance(body, OpenBody) and _LETTERED.search(body.answer) is not None and _is_quiz(body.answer)


def _is_quiz(text: str, fewest: int = _FEWEST) -> bool:
    """Whether a text offers choices and names an answer so many times."""
    lines = text.split("\n")
    rows = [run for run in choice_runs(lines, NO_LINES) if not run.boxed]
    return len(rows) >= fewest and sum(map(names_answer, lines)) >= fewest
