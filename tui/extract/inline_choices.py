"""Choices that stand on the line of their question: `Which floats? (a) a boat (b) a stone (c) a nail`."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from tui.extract.answer_marks import read_verdict
from tui.extract.answer_words import ONE
from tui.extract.choice_marks import marks_in
from tui.extract.choices import Offer
from tui.extract.found import Candidate
from tui.model.card import Choice, ChoiceBody, OpenBody

_FIRST = re.compile(
    r"(?:^|(?<=[\s?:：？.*_)）]))(?:\*\*|__)?[(（]?[Aaأا\u0410\u0430](?:\*\*|__)?[.)）]", re.M
)
"""Where the first of them may begin."""
_SECOND = re.compile(r"[bBБбب](?:\*\*|__)?[.)）]")
"""What is in every question with choices on its line."""
_ANSWER = re.compile(
    rf"[ \t—–-]+(?=[*_(\[]{{0,3}}(?:correct |right )?(?:{ONE})(?: key)?[*_]{{0,2}}[ ]?"
    r"(?:[:：][ ]*[*_]{0,2}\S|[.][ ]*\(?[a-j]\)?\W*$))",
    re.I,
)
"""What stands before an answer on the same line."""
_FEWEST = 2


def with_choices(candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """The candidates, the open ones with choices where they offer some and their answer names one of them."""
    for candidate in candidates:
        body, question = candidate.body, candidate.question
        if isinstance(body, OpenBody) and _SECOND.search(question):
            yield _chosen(candidate, body.answer)
        else:
            yield candidate


def _chosen(candidate: Candidate, answer: str) -> Candidate:
    for first in _FIRST.finditer(candidate.question):
        line, _, below = candidate.question[first.start() :].partition("\n")
        if cut := _ANSWER.search(line):
            line, answer = line[: cut.start()], f"{line[cut.end() :]}\n\n{answer}".strip("\n")
        marks = [] if below.strip() else marks_in(line, 0)
        if len(marks) < _FEWEST or marks[0].rank or marks[0].alphabet < 0:
            continue
        offers = [Offer(mark.text, False, mark.rank) for mark in marks]
        verdict = read_verdict(answer, offers, labelled=False)
        if verdict is None:
            return candidate
        choices = tuple(Choice(offer.text, at in verdict.right) for at, offer in enumerate(offers))
        parts = (verdict.rest.strip("\n"), candidate.explanation.strip("\n"))
        return replace(
            candidate,
            question=candidate.question[: first.start()].rstrip(),
            body=ChoiceBody(choices),
            explanation="\n\n".join(part for part in parts if part.strip()),
        )
    return candidate
