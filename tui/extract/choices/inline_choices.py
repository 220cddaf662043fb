"""Choices that stand on the line of their question: `Which floats? (a) a boat (b) a stone (c) a nail`."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from tui.extract.choices.answer_key import AnswerKey, answer_keys
from tui.extract.choices.answer_marks import read_verdict
from tui.extract.choices.answer_words import ONE
from tui.extract.choices.choice_marks import Mark, marks_in
from tui.extract.choices.rows import Offer
from tui.extract.found import Candidate, Found
from tui.extract.questions.asking import Marking, asks_at_end, ends_asking, marking
from tui.model.card import Choice, ChoiceBody, OpenBody
from tui.text.markdown import Markdown

_FIRST = re.compile(
    r"(?:^|(?<=[\s?:：？.*_)）]))(?:\*\*|__)?[(（]?[Aaأا\u0410\u0430](?:\*\*|__)?[.)）]", re.M
)
"""Where the first of them may begin."""
_SECOND = re.compile(r"[bBБбب](?:\*\*|__)?[.)）]")
"""What is in every question with choices on its line."""
_ANSWER = re.compile(
    rf"(?<![ \t—–-])[ \t—–-]++(?=[*_(\[]{{0,3}}(?:correct |right )?(?:{ONE})(?: key)?[*_]{{0,2}}[ ]?"
    r"(?:[:：][ ]*[*_]{0,2}\S|[.][ ]*\(?[a-j]\)?\W*$))",
    re.I,
)
"""What stands before an answer on the same line."""
_FEWEST = 2
_READ = 2000
"""Characters of a question that are looked through."""
_STARTS = 4
"""Places in it where choices may begin that are tried: each costs a look at all that follows."""


def with_choices(markdown: Markdown, found: Found) -> Found:
    """What was found, open candidates with choices where they offer some and their answer names one of them.

    The answer may be in a key.
    """
    every = list(found.candidates)
    waiting: list[int] = []
    for at, candidate in enumerate(every):
        body = candidate.body
        if isinstance(body, OpenBody) and _SECOND.search(candidate.question):
            every[at] = _chosen(candidate, body.answer)
            if every[at] is candidate and not body.answer.strip(" \t\n-*_"):
                waiting.append(at)
    keys = answer_keys(markdown, [every[at].line - 1 for at in waiting]) if waiting else []
    for at in waiting if keys else ():
        every[at] = _keyed(every[at], keys, marking(markdown.lines[every[at].line - 1]))
    regions = sorted((*found.regions, *(key.lines for key in keys)), key=lambda lines: lines.start)
    return replace(found, candidates=tuple(every), regions=tuple(regions))


def asks_with_choices(line: str) -> bool:
    """Whether a line asks and offers choices behind that; where it has a number, some may be on the next."""
    if not _SECOND.search(line) or len(line) > _READ:
        return False
    starts = (first for first in _starts(line) if ends_asking(line[:first]))
    fewest = _FEWEST if marking(line) is None else 1
    return any(len(marks_in(line[start:], 0)) >= fewest and _SECOND.search(line, start) for start in starts)


def _starts(text: str) -> list[int]:
    """The first few places where choices may begin; where some stand right behind a question, only these."""
    few = [first.start() for first in islice(_FIRST.finditer(text), _STARTS)]
    return [start for start in few if asks_at_end(text[:start])] or few


def _keyed(candidate: Candidate, keys: Sequence[AnswerKey], mark: Marking | None) -> Candidate:
    """A candidate with choices where the next key has one entry for its number."""
    key = next((key for key in keys if key.lines.start >= candidate.line), None)
    said = key.entries.get(mark.number, ()) if key and mark and mark.number is not None else ()
    return _chosen(candidate, said[0]) if len(said) == 1 else candidate


def _going_on(line: str, answer: str) -> list[Mark]:
    """The choices of a line and of the one below it; empty where that begins with none that is next."""
    below = answer.lstrip("\n").partition("\n")[0][:_READ]
    first = marks_in(below, 0, parted=False)
    if not first or first[0].rank < 1 or first[0].alphabet < 0:
        return []
    whole = marks_in(f"{line}  {below.strip()}", 0)
    return whole if len(whole) > first[0].rank else []


def _chosen(candidate: Candidate, answer: str) -> Candidate:
    if len(candidate.question) > _READ:
        return candidate
    for start in _starts(candidate.question):
        line, _, below = candidate.question[start:].partition("\n")
        if cut := _ANSWER.search(line):
            line, answer = line[: cut.start()], f"{line[cut.end() :]}\n\n{answer}".strip("\n")
        marks = [] if below.strip() else marks_in(line, 0)
        if marks and (whole := _going_on(line, answer)):
            marks, answer = whole, answer.lstrip("\n").partition("\n")[2]
        if len(marks) < _FEWEST or marks[0].rank or marks[0].alphabet < 0:
            continue
        offers = [Offer(mark.text, False, mark.rank) for mark in marks]
        verdict = read_verdict(answer, offers, labelled=False)
        if verdict is None:
            return candidate
        choices = tuple(Choice(offer.text, at in verdict.right) for at, offer in enumerate(offers))
        parts = (verdict.rest.strip("\n"), candidate.explanation.strip("\n"))
        return candidate._replace(
            question=candidate.question[:start].rstrip(),
            body=ChoiceBody(choices),
            explanation="\n\n".join(part for part in parts if part.strip()),
        )
    return candidate
