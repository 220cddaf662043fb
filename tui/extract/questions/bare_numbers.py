"""Headings counted without a stop behind the number: `## 6 What is …`, where the count above goes on so."""

import re
from collections import defaultdict
from collections.abc import Sequence

from tui.extract.questions.asking import Marking
from tui.extract.questions.heads import Head

_NUMBER = re.compile(r"(\d{1,3})[ ]+(?![a-z\d])(?=\w|\W\w)")
"""A lower-case word behind it would be counted: `3 ways`."""
_FEWEST = 3
"""Headings of a level that count on, of which the first may be such."""


def with_bare_numbers(headings: Sequence[Head]) -> Sequence[Head]:
    """The headings, such numbers as those with a stop."""
    if not any(head.mark is None and head.question[:1].isdecimal() for head in headings):
        return headings
    levels: dict[int, list[Head]] = defaultdict(list)
    for head in headings:
        levels[head.level].append(head)
    counted = {head.line: head for level in levels.values() for head in _counted(level)}
    return [counted.get(head.line, head) for head in headings]


def _counted(heads: Sequence[Head]) -> list[Head]:
    """The headings of a level whose bare number is the next one, without it."""
    stopped = {head.mark.number for head in heads if head.mark}
    found: list[Head] = []
    last = row = 0
    for head in heads:
        bare = _NUMBER.match(head.question) if head.mark is None else None
        number = int(bare[1]) if bare else head.mark.number if head.mark else None
        if number is None or (bare and (number != last + 1 or number in stopped)):
            continue
        row += 1
        last = number
        if bare:
            found.append(head._replace(question=head.question[bare.end() :], mark=Marking(False, number, 0)))
    return found if row >= _FEWEST else []
