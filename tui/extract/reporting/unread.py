"""What a document seems to ask beyond its cards and what is told of it: nothing is dropped silently.

Only looks count here, whatever family would have read them.
"""

import re
from collections.abc import Iterator, Sequence, Set
from functools import lru_cache

from tui.extract.choices.inline_choices import asks_with_choices
from tui.extract.choices.rows import Run, choice_runs
from tui.extract.found import Found, Skipped
from tui.extract.questions.asking import marking
from tui.extract.questions.link_lists import lists_only_links
from tui.extract.questions.looks import is_heading, looks_answering, looks_asking
from tui.extract.reporting.counted import COUNTED, counted_on
from tui.extract.reporting.within import asked_within, begins, shown
from tui.extract.rewriting.judged_statements import is_judged
from tui.extract.rewriting.same_line_answers import CLOSING, answers_in_italics, answers_itself, lines_held
from tui.text.markdown import Markdown

QUESTION = "looks like a question, but no answer was found in a form that is known"
CHOICES = "choices, but no question was found above them in a form that is known"
ANSWER = "looks like an answer, but no question was found above it in a form that is known"
_COMMENT = re.compile(r"<!--|-->")
_FEWEST_LETTERS = 3
"""Lettered choices that need no box to be some."""
_NEAR = 2
"""Lines above and below a question with its answer behind it in which another such is looked for."""
_ABOVE = 3
"""Lines above choices in which what they answer is looked for."""


def unread(markdown: Markdown, found: Found) -> Iterator[Skipped]:
    """What looks like a question, choices or an answer, and is neither a card nor told already."""
    told = {skip.line - 1 for skip in found.skipped} | {one.line - 1 for one in found.candidates}
    asked = sorted(one.line - 1 for one in found.candidates)
    for stretch in _between(markdown, found.regions):
        looks = list(_Stretch(markdown, stretch, told).looks())
        yield from looks
        known = {skip.line - 1 for skip in looks}
        for number in counted_on(markdown, asked, stretch):
            if number not in known and number not in told:
                yield Skipped(number + 1, shown(markdown.lines[number]), COUNTED)
    if found.regions and found.candidates:
        yield from asked_within(markdown, found, told)


def _between(markdown: Markdown, regions: Sequence[range]) -> Iterator[range]:
    """The lines between the regions, front matter aside, where they say anything; as a rule they do not."""
    behind = markdown.skip
    for region in (*regions, range(len(markdown.lines), len(markdown.lines))):
        if any(map(str.strip, markdown.lines[behind : region.start])):
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
        return Skipped(number + 1, shown(self._markdown.lines[number]), reason)

    def _open(self) -> Iterator[int]:
        """Lines that say something outside of code and comments."""
        commented, code = False, self._markdown.code_lines
        for number in self._lines:
            line = self._markdown.lines[number]
            if not line.strip() or number in code:
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
        if looks_asking(line, begins=self._begins(number)) or asks_with_choices(line):
            return "" if is_heading(line) and self._heads_others(number) else QUESTION
        may_answer = line[-1:] in CLOSING or number in _held(self._markdown)
        if may_answer and _is_whole(line) and (self._has_its_like(number) or self._is_set_apart(number)):
            return QUESTION
        below = self._begins(number) or marking(self._markdown.lines[number - 1]) is not None
        return ANSWER if below and looks_answering(line) else ""

    def _has_its_like(self, number: int) -> bool:
        """Whether another line near is a question with its answer behind it as well."""
        lines = self._markdown.lines
        near = range(max(self._lines.start, number - _NEAR), min(self._lines.stop, number + _NEAR + 1))
        return any(at != number and _is_whole(lines[at]) for at in near)

    def _is_set_apart(self, number: int) -> bool:
        """Whether a line is a paragraph by itself and has its answer in italics."""
        below = self._markdown.lines[number + 1 : number + 2]
        alone = self._begins(number) and not "".join(below).strip()
        return alone and answers_in_italics(self._markdown.lines[number])

    def _heads_others(self, number: int) -> bool:
        """Whether a heading is that of the document, or one of links."""
        first = next(iter(self._markdown.headings), None)
        is_title = first is not None and first.level == 1 and first.start == number
        return is_title or lists_only_links(self._markdown, number + 1)

    def _begins(self, number: int) -> bool:
        """Whether no text stands right above a line."""
        return number == self._lines.start or begins(self._markdown, number)


@lru_cache(maxsize=1)
def _held(markdown: Markdown) -> frozenset[int]:
    """The lines that may be a question with its answer behind it, all looked for at once."""
    return frozenset(lines_held(markdown.text))


def _is_whole(line: str) -> bool:
    """Whether a line is a question or a statement with its answer behind it."""
    return answers_itself(line) or is_judged(line)
