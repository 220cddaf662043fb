"""What a document seems to ask beyond its cards and what is told of it: nothing is dropped silently.

Only looks count here, whatever family would have read them.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence, Set

from tui.extract.choices import Run, choice_runs
from tui.extract.clean import clean_question
from tui.extract.found import Candidate, Found, Skipped
from tui.extract.link_lists import lists_only_links
from tui.extract.looks import asks_apart, is_heading, looks_answering, looks_asking, said
from tui.text.markdown import Markdown
from tui.wording import one_line

QUESTION = "looks like a question, but no answer was found in a form that is known"
CHOICES = "choices, but no question was found above them in a form that is known"
ANSWER = "looks like an answer, but no question was found above it in a form that is known"
WITHIN = "looks like a question of its own, but stands in the answer of the question in line {}"
_COMMENT = re.compile(r"<!--|-->")
_APART = re.compile(
    r"\n[ \t>]*+(?:[-*+][ \t]++)?+"
    r"(?:<details|<summary|Q[:：]|[*_#]*+[ \t]*+(?:[^\W\d_]{1,12}+[ ]?){1,2}+\d{1,4}[.:)：]"
    r"|(?:\*\*|__)[^\n]*[?？؟\u037e;][ ]*(?:\*\*|__)[ \t]*$)",
    re.I | re.MULTILINE,
)
"""How a line begins, but for the first, that may be a question set apart from the text around it."""
_FEWEST_LETTERS = 3
"""Lettered choices that need no box to be some."""
_ABOVE = 3
"""Lines above choices in which what they answer is looked for."""


def unread(markdown: Markdown, found: Found) -> Iterator[Skipped]:
    """What looks like a question, choices or an answer, and is neither a card nor told already."""
    told = {skip.line - 1 for skip in found.skipped} | {one.line - 1 for one in found.candidates}
    for stretch in _between(markdown, found.regions):
        yield from _Stretch(markdown, stretch, told).looks()
    if found.regions and found.candidates:
        yield from _within(markdown, found, told)


def _between(markdown: Markdown, regions: Sequence[range]) -> Iterator[range]:
    """The lines between the regions, front matter aside."""
    behind = markdown.skip
    for region in (*regions, range(len(markdown.lines), len(markdown.lines))):
        if behind < region.start:
            yield range(behind, region.start)
        behind = max(behind, region.stop)


class _Stretch:
    """Lines in a row that no card holds."""

    def __init__(self, markdown: Markdown, lines: range, told: Set[int]) -> None:
        self._markdown = markdown
        self._lines = lines
        self._told = told

    def looks(self) -> Iterator[Skipped]:
        """What it seems to ask, once for each question with its choices and its answer."""
        rows = {run.start: run for run in self._rows()}
        awaited: set[str] = set()
        behind = self._lines.start
        for number in self._open():
            if number < behind:
                continue
            row = rows.get(number)
            behind = row.end if row else number + 1
            reason = CHOICES if row else self._reason(number)
            if reason == QUESTION or number in self._told:
                awaited = {CHOICES, ANSWER}
            if reason in awaited or number in self._told:
                awaited.discard(reason)
            elif reason:
                awaited |= {ANSWER} if row else set()
                yield self._skipped(self._above(number) if row else number, reason)

    def _skipped(self, number: int, reason: str) -> Skipped:
        return Skipped(number + 1, _shown(self._markdown.lines[number]), reason)

    def _open(self) -> Iterator[int]:
        """Lines that say something outside of code and comments."""
        commented = False
        for number in self._lines:
            line = self._markdown.lines[number]
            if not line.strip() or number in self._markdown.code_lines:
                continue
            marks = _COMMENT.findall(line) if "--" in line else ()
            if not commented and not marks:
                yield number
            commented = marks[-1] == "<!--" if marks else commented

    def _rows(self) -> Iterator[Run]:
        """Choices: boxes of which some are ticked, or letters; headings of an index have letters too."""
        lines = self._markdown.lines
        for run in choice_runs(lines, self._markdown.code_lines, self._lines.start, self._lines.stop):
            several = 0 < run.ticked < len(run.offers) if run.boxed else len(run.offers) >= _FEWEST_LETTERS
            if several and not run.headed:
                yield run

    def _above(self, number: int) -> int:
        """The line above choices that they may answer; their own where there is none or a heading."""
        above = range(number - 1, max(number - 1 - _ABOVE, self._lines.start - 1), -1)
        at = next((at for at in above if self._markdown.lines[at].strip()), number)
        return number if is_heading(self._markdown.lines[at]) else at

    def _reason(self, number: int) -> str:
        """Why a line is to be told; empty where it need not be."""
        line = self._markdown.lines[number]
        if looks_asking(line, begins=self._begins(number)):
            return "" if is_heading(line) and self._heads_others(number) else QUESTION
        return ANSWER if self._begins(number) and looks_answering(line) else ""

    def _heads_others(self, number: int) -> bool:
        """Whether a heading is that of the document, or one of links."""
        first = next(iter(self._markdown.headings), None)
        is_title = first is not None and first.level == 1 and first.start == number
        return is_title or lists_only_links(self._markdown, number + 1)

    def _begins(self, number: int) -> bool:
        """Whether no text stands right above a line."""
        if number == self._lines.start:
            return True
        above = self._markdown.lines[number - 1].strip(" \t>")
        return not above or above[0] in "#<|" or number - 1 in self._markdown.code_lines


def _within(markdown: Markdown, found: Found, told: Set[int]) -> Iterator[Skipped]:
    """Questions set apart that stand in another one's answer."""
    lines = [one.line - 1 for one in found.candidates]
    number = done = 0
    for match in _APART.finditer(markdown.text):
        number += markdown.text.count("\n", done, match.start() + 1)
        done = match.start() + 1
        at = bisect_right(lines, number) - 1
        if number in told or at < 0 or number in markdown.code_lines or not _holds(found.regions, number):
            continue
        if asks_apart(markdown.lines[number]) and not _is_part(markdown.lines[number], found.candidates[at]):
            yield Skipped(number + 1, _shown(markdown.lines[number]), WITHIN.format(lines[at] + 1))


def _shown(line: str) -> str:
    return one_line(clean_question(said(line)))


def _holds(regions: Sequence[range], number: int) -> bool:
    at = bisect_right(regions, number, key=lambda region: region.start) - 1
    return at >= 0 and number in regions[at]


def _is_part(line: str, candidate: Candidate) -> bool:
    """Whether a line is of what a candidate asks, as below a heading that is only a number.

    Formats that mark their questions themselves have text of any kind in them.
    """
    literal = candidate.literal and "<" not in line
    return literal or said(line).strip() in candidate.question
