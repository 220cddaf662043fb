"""Family checkboxes: a question above a row of boxes, the right ones ticked."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tui.extract.choices.answer_lines import names_answer
from tui.extract.choices.rows import Run, choice_rows
from tui.extract.families.weighing import weighed
from tui.extract.found import Found, Skipped
from tui.extract.questions.anchored import Anchored, anchored, statements
from tui.extract.questions.carving import carve
from tui.extract.questions.heads import Head, asks_surely
from tui.extract.questions.names import promises_questions
from tui.extract.questions.regions import Manner
from tui.extract.questions.sections import title_as_written
from tui.text.markdown import Markdown
from tui.wording import one_line

_FEWEST, _MOST = 2, 8
"""Choices that a row of a quiz mostly has."""
_FEW_ROWS = 3
"""Fewer rows than this are a quiz only where each of them surely is."""
_UNANSWERED_ROWS = 5
"""From so many rows on, of which none is ticked and all are asked, they may be a quiz without answers."""
_PROPER = 0.4
"""Share of rows with some boxes ticked and others not, below which they are a list of things to do."""
_UNTICKED, _ALL_TICKED = 0.7, 0.5
"""What rows count that are asked, but say little of what is right."""

_LETTERS = tuple(
    re.compile(rf"[ \t>]*(?:[-*+][ \t]+)?[\[(][ xX]?[\])][ \t]*[*_(]{{0,3}}[{letters}][.):*]")
    for letters in ("aAаА", "bBбБ")
)
"""How the first two boxes of a row begin that have letters."""

_CHOOSING = Manner(lettered=True)
"""Where others offer boxes to tick, letters are choices as well."""
_GAP = "___"
"""What a sentence to be completed leaves open."""


@dataclass(frozen=True, slots=True)
class _Survey:
    """What a document has of boxes."""

    rows: tuple[Run, ...]
    """Rows of boxes, and among them rows of letters with an answer below."""
    found: Anchored
    statements: tuple[range, ...]
    """Lines of headings that belong to a question: letters that the boxes combine, what it asks about."""

    def asked(self) -> Iterator[tuple[Run, Head | None]]:
        """Each row of boxes with its head."""
        return ((row, head) for row, head in zip(self.rows, self.found.of_anchor, strict=True) if row.boxed)


@lru_cache(maxsize=1)
def _survey(markdown: Markdown) -> _Survey:
    """The rows of boxes and their heads; kept, because evidence and extraction both ask for them."""
    runs = choice_rows(markdown)
    if not any(run.boxed for run in runs):
        return _Survey((), Anchored((), (), ()), ())
    rows = tuple(run for run in runs if run.boxed or _answered_below(markdown, run))
    listed = [range(run.start, run.end) for run in runs if run.headed and run not in rows]
    anchors = [range(run.start, run.end) for run in rows]
    found = anchored(markdown, anchors, listed)
    return _Survey(rows, found, (*listed, *statements(markdown, found, anchors)))


def _answered_below(markdown: Markdown, run: Run) -> bool:
    """Whether the next line below a row names its answer."""
    below = (line for line in markdown.lines[run.end : run.end + 3] if line.strip())
    return names_answer(next(below, ""))


def evidence(markdown: Markdown) -> float:
    """Share of the rows that look like a quiz's: asked by their head, some boxes ticked and others not."""
    rows = list(_survey(markdown).asked())
    if rows and rows[0][1] is None and not "".join(markdown.lines[: rows[0][0].start]).strip():
        rows = rows[1:]
    if not rows:
        return 0.0
    uniform = len(rows) >= _FEW_ROWS and all(
        run.ticked == 1 and _FEWEST <= len(run.offers) <= _MOST for run, _ in rows
    )
    asked = [
        (
            run,
            uniform
            or asks_surely(head)
            or _GAP in head.question
            or _is_true_or_false(run)
            or _is_lettered(markdown, run),
        )
        for run, head in rows
        if head
    ]
    answered = {run.start for run, _ in asked if not run.ticked and _answered_below(markdown, run)}
    if all(_is_proper(run) or _is_lettered(markdown, run) for run, _ in rows):
        answered |= {run.start for run, surely in asked if surely and not run.ticked}
    sure = sum(surely and (_is_proper(run) or run.start in answered) for run, surely in asked)
    unsure = sum(_is_proper(run) for run, surely in asked if not surely)
    if len(rows) < _FEW_ROWS and max(sure, _prefixed(rows)) < len(rows):
        return 0.0
    promised = sure and promises_questions(title_as_written(markdown))
    proper = sure + (unsure if promised or sure >= len(rows) / 2 else 0)
    if max(proper, _prefixed(rows)) < _PROPER * len(rows):
        return 0.0
    rest = [run for run, surely in asked if surely and not _is_proper(run) and run.start not in answered]
    good = proper + sum(_ALL_TICKED if run.ticked else _UNTICKED for run in rest)
    return weighed(max(good, _prefixed(rows)), len(rows), 0.3)


def lists_tasks(markdown: Markdown) -> bool:
    """Whether boxes show a document to be a list of things to do, however its headings sound."""
    survey = _survey(markdown)
    rows = list(survey.asked())
    if not rows or evidence(markdown) > 0:
        return False
    asked = [head for _, head in rows if head and head.asking]
    unanswered = len(asked) == len(rows) and all(
        not run.ticked and asks_surely(head) for run, head in rows if head
    )
    if not asked or (unanswered and len(rows) >= _UNANSWERED_ROWS):
        return False
    return len(asked) * 2 >= sum(head.asking for head in survey.found.heads)


def _is_lettered(markdown: Markdown, run: Run) -> bool:
    """Whether its first boxes have letters: no list of things to do has."""
    lines = (line for line in markdown.lines[run.start : run.end] if "]" in line or ")" in line)
    return all(form.match(line) for form, line in zip(_LETTERS, lines, strict=False))


def _is_true_or_false(run: Run) -> bool:
    return [offer.text.strip(" .").lower() for offer in run.offers] in (["true", "false"], ["false", "true"])


def _prefixed(rows: Sequence[tuple[Run, Head | None]]) -> int:
    """How many are headed `Q1.` or the like, as no list of things to do is."""
    return sum(head is not None and head.mark is not None and head.mark.prefixed for _, head in rows)


def _is_proper(run: Run) -> bool:
    return 0 < run.ticked < len(run.offers)


def extract(markdown: Markdown) -> Found:
    """A candidate for each head; rows of boxes without one are skipped."""
    survey = _survey(markdown)
    skipped = [
        Skipped(run.start + 1, one_line(markdown.lines[run.start]), "boxes without a question above them")
        for run, head in survey.asked()
        if head is None
    ]
    return carve(markdown, survey.found.heads, _CHOOSING, skipped, survey.statements)
