"""Rows of letters that are not offered: the choices below name them, `a) A and C only`, `b) A-2, B-1`."""

import re
from collections.abc import Sequence
from itertools import pairwise

from tui.extract.choices.alphabets import ALPHABETS
from tui.extract.choices.choice_marks import Mark

_NAMED = re.compile(r"(?<!\w)\w(?!\w)")
_NEAR = 3
"""Lines at most from the last of such a row to the first choice."""


def offered(rows: list[list[Mark]]) -> list[list[Mark]]:
    """The rows, in order, without those whose letters the next row speaks of."""
    if len(rows) < 2:
        return rows
    named = {at for at, (row, below) in enumerate(pairwise(rows)) if _names(row, below)}
    return [row for at, row in enumerate(rows) if at not in named] if named else rows


def _names(row: Sequence[Mark], below: Sequence[Mark]) -> bool:
    """Whether of a row all choices but one at most name capitals of the row right above, two in all."""
    near = 0 < below[0].line - row[-1].line <= _NEAR
    here, there = row[0].alphabet, below[0].alphabet
    if not near or min(here, there) < 0 or here == there or min(len(row), len(below)) < 2:
        return False
    return speak_of([mark.text for mark in below], {letter for letter in ALPHABETS[here] if letter.isupper()})


def speak_of(texts: Sequence[str], letters: set[str]) -> bool:
    """Whether all of some choices but one at most name letters, two of them in all."""
    named = [letters.intersection(_NAMED.findall(text)) for text in texts]
    return sum(map(bool, named)) >= len(texts) - 1 and len(set().union(*named)) > 1
