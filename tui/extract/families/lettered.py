"""Family lettered: a question above choices A, B, C, the right ones named below, folded away or in a key."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import repeat

from tui.extract.choices.answer_key import AnswerKey, answer_keys, unasked_numbers, unread_key
from tui.extract.choices.answer_lines import names_answer, unmarked
from tui.extract.choices.answer_lists import judges
from tui.extract.choices.bracketed_answers import with_bracketed
from tui.extract.choices.choice_texts import are_parts
from tui.extract.choices.line_ranges import Lines
from tui.extract.choices.rows import Run, choice_rows
from tui.extract.families.weighing import weighed
from tui.extract.folding.folds import fold_lines, folds, repeated_labels
from tui.extract.found import Candidate, Found, Skipped
from tui.extract.questions.anchored import Anchored, anchored, statements
from tui.extract.questions.asking import ends_asking
from tui.extract.questions.carving import carve
from tui.extract.questions.heads import Head, asks_surely
from tui.extract.questions.regions import Manner
from tui.model.card import ChoiceBody, OpenBody
from tui.text.markdown import Markdown, parse_markdown
from tui.wording import one_line

_EXPLAINS = re.compile(
    r"(?:why|wrong|incorrect|distractors?|explanations?|rationale|analysis|reason(?:ing|s)?|because"
    r"|breakdown|(?:the )?other|explicación|análisis|explicação|análise|por qu[eé]|explication|analyse"
    r"|pourquoi|erklärung|warum|begründung|разбор|объяснение|пояснение|почему)\b"
    r"[^?？]*|(?:解析|解説|分析|说明)\W*|(?:correct |right )?(?:answers?|ans)\b.*",
    re.I,
)
"""A line that says that the choices are gone through again."""
_LETTER = re.compile(r"[^\W\d_]")
_LABEL_ENDS = (":", ":**", "**:", ":*", ":__", "：", "：**")
_FEW_ROWS, _FEWEST_ROWS = 3, 2
"""Rows from which on a document may be a quiz without saying what is right, and where each surely asks."""
_HALF, _NEARLY_ALL = 0.5, 0.8
_UNANSWERED = 0.95
"""What a row counts whose question says nothing of what is right."""


@dataclass(frozen=True, slots=True)
class _Survey:
    """What a document has of lettered choices."""

    rows: tuple[Run, ...]
    boxes: int
    """Rows of boxes beside them."""
    found: Anchored
    carved: Found


@lru_cache(maxsize=1)
def _survey(markdown: Markdown) -> _Survey:
    """The rows of letters, their heads and what they ask; kept for evidence and extraction."""
    if all(run.boxed for run in choice_rows(markdown)):
        return _Survey((), 0, Anchored((), (), ()), Found())
    rows_above = [run.start for run in choice_rows(markdown) if run.boxed or not judges(run.offers)]
    keys = answer_keys(markdown, rows_above)
    asking = _without(markdown, [key.lines for key in keys]) if keys else markdown
    folded = fold_lines(asking)
    every = choice_rows(asking)
    barred = Lines(folded)
    rows = tuple(run for run in _asked(asking, every) if not run.boxed and run.start not in barred)
    if not rows:
        return _Survey((), 0, Anchored((), (), ()), Found())
    anchors = [range(run.start, run.end) for run in rows]
    found = anchored(asking, anchors, folded)
    manner = Manner(repeated_labels(asking, folds(asking)), lettered=True)
    held = [lines for lines, run in zip(anchors, rows, strict=True) if run.headed]
    held += statements(asking, found, anchors)
    carved = carve(asking, found.heads, manner, held=held)
    carved = replace(carved, candidates=with_bracketed(carved.candidates))
    if keys:
        regions = sorted((*carved.regions, *(key.lines for key in keys)), key=lambda lines: lines.start)
        completed = _with_keys(carved.candidates, found.heads, keys)
        told = (*carved.warnings, *_unasked(found.heads, keys, carved.candidates))
        carved = replace(carved, candidates=tuple(completed), regions=tuple(regions), warnings=told)
    return _Survey(rows, sum(run.boxed for run in every), found, carved)


def _asked(markdown: Markdown, rows: Sequence[Run]) -> Iterator[Run]:
    """Rows without those that only go through the choices of an answered question again."""
    behind = most = 0
    for row in rows:
        if not row.boxed and judges(row.offers):
            behind = row.end
            continue
        between = [line for line in markdown.lines[behind : row.start] if line.strip()]
        explains = between and behind and _EXPLAINS.fullmatch(unmarked(between[-1]))
        again = explains and (len(between) == 1 or any(map(names_answer, between)))
        if not (again or (len(row.offers) < most and _repeats_label(markdown, between))):
            yield row
            most = len(row.offers)
        behind = row.end


@lru_cache(maxsize=1)
def _labels(markdown: Markdown) -> Counter[str]:
    """How often each line stands in a document that may be a label; kept for all its rows."""
    return Counter(said for line in markdown.lines if (said := line.strip()).endswith(_LABEL_ENDS))


def _repeats_label(markdown: Markdown, between: Sequence[str]) -> bool:
    """Whether below an answer there is nothing but text and a label that comes again in the document.

    Such a label goes through choices again, all but the right one, in whatever language.
    """
    label = between[-1].strip() if between else ""
    if not label.endswith(_LABEL_ENDS) or _labels(markdown)[label] < _FEWEST_ROWS:
        return False
    answers = [at for at, line in enumerate(between) if names_answer(line)]
    behind = between[answers[-1] + 1 : -1] if answers else ()
    return bool(answers) and not any(line.startswith(("#", "---")) or ends_asking(line) for line in behind)


def _without(markdown: Markdown, ranges: Iterable[range]) -> Markdown:
    """The document with some lines emptied."""
    lines = list(markdown.lines)
    for emptied in ranges:
        lines[emptied.start : emptied.stop] = [""] * len(emptied)
    return parse_markdown("\n".join(lines))


def _with_keys(
    candidates: Sequence[Candidate], heads: Sequence[Head], keys: Sequence[AnswerKey]
) -> Iterator[Candidate]:
    """Candidates with what the next key says of them; a number that comes again is its next one there."""
    asked = list(_asked_of(heads, keys, candidates))
    numbers = Counter(number for _, number, _ in asked)
    for candidate, (key, number, time) in zip(candidates, asked, strict=True):
        alone = numbers[number] == 1
        yield key.complete(candidate, number, time, alone=alone) if key else candidate


def _asked_of(
    heads: Sequence[Head], keys: Sequence[AnswerKey], candidates: Sequence[Candidate]
) -> Iterator[tuple[AnswerKey | None, int, int]]:
    """For each head its key, its number there, and how many heads before had that number.

    A key stands below what it answers; only where it is the only one and above all heads it answers these.

    Of several with one number those that offer no choices and are answered where they stand ask no key.
    """
    numbers = Counter(head.mark.number for head in heads if head.mark)
    left = list(reversed(keys))
    first = len(keys) == 1 and bool(heads) and keys[0].lines.stop <= heads[0].line
    seen: Counter[int] = Counter()
    for head, candidate in zip(heads, candidates, strict=True):
        while left and not first and left[-1].lines.start < head.line:
            left.pop()
            seen.clear()
        number = head.mark.number if head.mark and head.mark.number is not None else seen.total() + 1
        own = isinstance(candidate.body, OpenBody) and candidate.body.answer.strip(" \t\n-*_")
        if own and numbers[number] > 1:
            yield None, number, 0
            continue
        yield (left[-1] if left else None), number, seen[number]
        seen[number] += 1


def _unasked(
    heads: Sequence[Head], keys: Sequence[AnswerKey], candidates: Sequence[Candidate]
) -> Iterator[str]:
    """What keys answer that no question asks, where most of what they answer is asked."""
    asked = [(key.lines.start, number) for key, number, _ in _asked_of(heads, keys, candidates) if key]
    for key in keys:
        unasked = set(key.entries) - {number for start, number in asked if start == key.lines.start}
        if len(unasked) <= len(key.entries) * _HALF:
            yield from unasked_numbers(key.lines.start, unasked)


def evidence(markdown: Markdown) -> float:
    """Share of the rows that are asked by a head and answered; nearly all of them asked is good too."""
    survey = _survey(markdown)
    rows = len(survey.rows)
    if not rows:
        return 0.0
    heads = survey.found.of_anchor
    own = {head.line + 1: row for head, row in zip(heads, survey.rows, strict=True) if head}
    answered = sum(_offers(one, own.get(one.line)) for one in survey.carved.candidates)
    asked = sum(head is not None and (head.asking or head.mark is not None) for head in heads)
    below = {one.line for one in survey.carved.candidates if ends_asking(one.question)}
    surely = sum(
        head is not None and (asks_surely(head) or (head.bare and head.line + 1 in below)) for head in heads
    )
    lists = sum(are_parts([offer.text for offer in row.offers]) for row in survey.rows)
    if not answered and (asked < rows * _NEARLY_ALL or surely < rows * _HALF or lists > rows * _HALF):
        return 0.0
    good = min(rows, (max(answered, asked) + answered) / 2)
    plainly = rows == _FEWEST_ROWS == surely == len(survey.found.heads)
    several = rows >= _FEW_ROWS or (plainly and all(map(_is_marked, survey.rows, heads, repeat(markdown))))
    if several and surely >= _HALF * rows and asked >= _NEARLY_ALL * len(survey.found.heads):
        good = max(good, _UNANSWERED * asked)
    return weighed(good, rows + survey.boxes, 0.3)


def _is_marked(row: Run, head: Head | None, markdown: Markdown) -> bool:
    """Whether a question has a number, or its choices have capitals: small letters may number an answer."""
    letter = _LETTER.search(markdown.lines[row.start])
    return bool(head and head.mark) or (letter is not None and letter[0].isupper())


def _offers(candidate: Candidate, row: Run | None) -> bool:
    """Whether a candidate's choices are a row of letters, and not boxes that stand further down."""
    if row is None or not isinstance(candidate.body, ChoiceBody) or not candidate.body.correct:
        return False
    return candidate.body.choices[0].text.partition("\n")[0] in row.offers[0].text


def extract(markdown: Markdown) -> Found:
    """A candidate for each head; rows of letters without one are skipped."""
    survey = _survey(markdown)
    skipped = [
        Skipped(run.start + 1, one_line(markdown.lines[run.start]), "choices without a question above them")
        for run, head in zip(survey.rows, survey.found.of_anchor, strict=True)
        if head is None
    ]
    warnings = (*survey.carved.warnings, *_unread(markdown, survey))
    return replace(survey.carved, skipped=(*skipped, *survey.carved.skipped), warnings=warnings)


def _unread(markdown: Markdown, survey: _Survey) -> Iterator[str]:
    """That a key seems to be there, where it says of no choice that it is right and nothing else does."""
    bodies = [one.body for one in survey.carved.candidates]
    line = unread_key(markdown, [run.start for run in survey.rows])
    if line is not None and not any(isinstance(body, ChoiceBody) and body.correct for body in bodies):
        yield f"line {line + 1}: answers to the questions above may stand here, but none could be read"
