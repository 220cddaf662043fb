"""Questions set apart that stand in the answer to another one: told, as a slip may have put them there."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Set

from tui.extract.choices.bare_keys import pairs_in
from tui.extract.choices.choice_marks import marks_in
from tui.extract.choices.line_ranges import Lines
from tui.extract.cleaning.clean import clean_question
from tui.extract.found import Candidate, Found, Skipped
from tui.extract.questions.asking import ends_asking, marking
from tui.extract.questions.item_numbers import OwnItems
from tui.extract.questions.looks import asks_within, looks_asking, said
from tui.model.card import ChoiceBody, OpenBody
from tui.text.line_starts import lines_begun
from tui.text.markdown import Markdown
from tui.wording import one_line

WITHIN = "looks like a question of its own, but stands in the answer of the question in line {}"
_LETTER = r"[^\x00-@\[-`{-\xa0]"
"""A letter, or a sign beyond ASCII: told in half the time that letters alone take."""
_MARKED = re.compile(
    r"\n[ \t>]*+(?:[-*+][ \t]++)?+"
    rf"(?:<(?i:details|summary)|[Qq][:：]|[*_#]*+[ \t]*+(?:{_LETTER}{{1,12}}+[ ]?){{1,2}}+\d{{1,4}}[.:)：])"
)
"""How a line begins that may ask without a question mark."""
_SIGNS = "？؟\u037e;"
_FOLD = re.compile(r"[ \t>]*<details", re.I)
_BELOW = 3
"""Lines below a question in which what answers it begins."""


def asked_within(markdown: Markdown, found: Found, told: Set[int]) -> Iterator[Skipped]:
    """What a region holds besides its own question; `told` are lines, from 0, that need no telling."""
    apart = list(_apart(markdown, found, told))
    answers = _first_lines(found.candidates) if apart else frozenset()
    for number, line in apart:
        if _unmarked(markdown.lines[number]) not in answers and not any(pairs_in(markdown.lines[number])):
            yield Skipped(number + 1, shown(markdown.lines[number]), WITHIN.format(line))


def _first_lines(candidates: Iterable[Candidate]) -> frozenset[str]:
    """How answers begin that do not ask: a line that one of them begins with is read, wherever it stands."""
    bodies = [one.body for one in candidates]
    firsts = [body.answer.partition("\n")[0].strip() for body in bodies if isinstance(body, OpenBody)]
    return frozenset(first for first in firsts if first and not ends_asking(first))


def _unmarked(line: str) -> str:
    """A line without the number of its question."""
    text = said(line)
    mark = marking(text)
    return text[mark.end if mark else 0 :].strip()


def _apart(markdown: Markdown, found: Found, told: Set[int]) -> Iterator[tuple[int, int]]:
    """Lines, from 0, that ask in a region, each with that of the region's own question, from 1."""
    lines = [one.line - 1 for one in found.candidates]
    held, code = Lines(found.regions), markdown.code_lines.marks
    items = OwnItems(markdown, lines)
    last, choices = -1, _choices(None)
    for number in _may_ask(markdown):
        if (code and code[number]) or number in told or number not in held:
            continue
        at = bisect_right(lines, number) - 1
        if at < 0:
            continue
        one = found.candidates[at]
        if at != last:
            last, choices = at, _choices(one)
        if _asks(markdown, number, one, choices) or items.is_stray(number, at, one):
            yield number, lines[at] + 1


def shown(line: str) -> str:
    """A line as the report shows it."""
    return one_line(clean_question(said(line)))


def begins(markdown: Markdown, number: int) -> bool:
    """Whether no text stands right above a line, numbers aside."""
    above = markdown.lines[number - 1].strip(" \t>") if number else ""
    return (
        not above
        or above[0] in "#<|"
        or above.strip("*_()[].:").isdigit()
        or number - 1 in markdown.code_lines
    )


def _may_ask(markdown: Markdown) -> list[int]:
    """Lines worth a closer look, in order: with a mark that asks, or begun as a question is."""
    lines = markdown.lines
    found = {at for at, line in enumerate(lines) if "?" in line}
    found |= {at for at in markdown.lines_with("{") if "=" in lines[at] or "~" in lines[at]}
    for sign in "" if markdown.text.isascii() else _SIGNS:
        found.update(markdown.lines_with(sign))
    found.update(lines_begun(markdown.text, _MARKED))
    return sorted(found)


def _choices(candidate: Candidate | None) -> tuple[str, ...]:
    """The texts of what a candidate offers: taken once for all lines of its region."""
    body = candidate.body if candidate else None
    return (
        tuple(choice.text for choice in body.choices if choice.text) if isinstance(body, ChoiceBody) else ()
    )


def _asks(markdown: Markdown, number: int, candidate: Candidate, choices: tuple[str, ...]) -> bool:
    """Whether a line asks apart from the question whose region it is in.

    Formats that mark their questions themselves have text of any kind in them, but few paragraphs.
    """
    line = markdown.lines[number]
    if asks_within(line):
        apart = not candidate.literal or "<" in line or begins(markdown, number)
    else:
        apart = begins(markdown, number) and _answered(markdown, number) and looks_asking(line, begins=True)
    return apart and not _is_part(line, candidate, choices)


def _answered(markdown: Markdown, number: int) -> bool:
    """Whether choices or something folded away stand right below a line."""
    lines = range(number + 1, min(number + 1 + _BELOW, len(markdown.lines)))
    below = next((at for at in lines if markdown.lines[at].strip(" \t>")), number)
    line = markdown.lines[below]
    return below > number and (_FOLD.match(line) is not None or bool(marks_in(line, below)))


def _is_part(line: str, candidate: Candidate, choices: tuple[str, ...]) -> bool:
    """Whether a line is of what a candidate asks, as below a heading that is only a number, or a choice."""
    text = said(line).strip()
    return text in candidate.question or text.endswith(choices)
