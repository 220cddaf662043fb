"""Numbered lines that ask within the answer to another question, and are of no list that begins there."""

import re
from collections.abc import Sequence

from tui.extract.found import Candidate
from tui.extract.questions.asking import asks_at_end
from tui.model.card import ChoiceBody
from tui.text.markdown import Markdown

_NUMBERED = re.compile(r"[ \t>]{0,3}[*_]{0,2}(\d{1,4})[.)][*_]{0,2}[ \t]+[*_]{0,2}(?=\w|\W\w)")
_LONGEST = 200
"""Characters of a line that is one question."""


class OwnItems:
    """The lists of each answer."""

    def __init__(self, markdown: Markdown, starts: Sequence[int]) -> None:
        """`starts` are the lines of the questions, from 0, in order."""
        self._markdown = markdown
        self._starts = starts
        self._begun: dict[int, int] = {}
        """For each question where below it the first item of a list stands, else where the next one asks."""

    def is_stray(self, number: int, at: int, candidate: Candidate) -> bool:
        """Whether a line below the question of that place asks, and its number goes on with no list there."""
        line = self._markdown.lines[number]
        item = _NUMBERED.match(line) if len(line) <= _LONGEST else None
        if item is None or int(item[1]) < 2 or number == self._starts[at] or not asks_at_end(line):
            return False
        text = line[item.end() :].strip()
        return number < self._begins(at) and not _is_said(text, candidate)

    def _begins(self, at: int) -> int:
        if at not in self._begun:
            lines = self._markdown.lines
            end = self._starts[at + 1] if at + 1 < len(self._starts) else len(lines)
            below = range(self._starts[at] + 1, end)
            self._begun[at] = next((number for number in below if _is_first(lines[number])), end)
        return self._begun[at]


def _is_first(line: str) -> bool:
    item = _NUMBERED.match(line)
    return item is not None and int(item[1]) < 2


def _is_said(text: str, candidate: Candidate) -> bool:
    """Whether it is what a candidate asks, as below a heading that is only a number, or a choice of it."""
    choices = candidate.body.choices if isinstance(candidate.body, ChoiceBody) else ()
    return text in candidate.question.strip().partition("\n")[0] or any(
        choice.text and text.endswith(choice.text) for choice in choices
    )
