"""Choices as documents write them: boxes to tick, and letters from A on."""

import re
from collections.abc import Sequence
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from tui.extract.choices.answer_lines import names_answer
from tui.extract.choices.choice_marks import MAY_MARK, Mark, marks_in
from tui.extract.choices.choice_texts import choice_text, without_letters, without_points
from tui.extract.choices.letters_named import offered
from tui.extract.choices.next_tasks import sets_task
from tui.extract.choices.shuffled_letters import begun
from tui.extract.cleaning.wrappers import is_wrapper
from tui.extract.questions.asking import ends_asking, marking
from tui.extract.rewriting.column_choices import in_columns, may_be_in_columns
from tui.text.line_starts import lines_begun
from tui.text.markdown import LineSet, Markdown

_CODE_BESIDE = re.compile(r"[\])] ?(?:`{3,}|~{3,})|[A-Ja-j][.):] ?(?:`{3,}|~{3,})")
_FENCE_ALONE = re.compile(r"[ \t>]*(?:`{3,}|~{3,})[ \t]*")
_LABEL_ONLY = re.compile(r"[A-Ja-j]?[.)]?")
_BREAKS = re.compile(
    r"[ \t]{0,3}(?:#{1,6}[ \t]|(?:-[ \t]*){3,}$|(?:\*[ \t]*){3,}$|(?:_[ \t]*){3,}$)|[ \t]*</?details", re.I
)
_PICTURE = re.compile(r"[ \t]*(?:!\[|<img\s)", re.I)
_NEXT = re.compile(r"(?:[-*+•]|(?:\*\*|__)?(?:Q(?:uestion)?[ ]?)?\d{1,4}[.):][*_]*)[ \t]+\S", re.I)
"""A line, not indented, that begins the next item of a list."""
_GAP = 40
"""Most lines between two choices of one question."""
_REFERENCE = re.compile(
    r"[ \t]*[*_(]{0,3}(?:\[[^\[\]]{0,200}\]\([^()\s]*\)[ .)*_]*$|(?:\[?(?:ref|source|see|link"
    r"|explanation|note)\w*)[\]*_ ]{0,4}[:(])",
    re.I,
)
"""A line below the last choice that gives a source or a reason."""


_TICKED = attrgetter("ticked")
_new = tuple.__new__
"""Makes a choice in a third of the time that the class's own constructor takes."""


class Offer(NamedTuple):
    """One choice as it stands in the document; a tuple, as documents hold thousands."""

    text: str
    ticked: bool
    rank: int
    """Place of its letter in the alphabet from 0, or its place in the row for boxes."""
    bold: bool = False
    """Whether letter and text together stand in bold."""


class Run(NamedTuple):
    """The choices of one question: lines from `start` up to but without `end`, from 0."""

    start: int
    end: int
    offers: tuple[Offer, ...]
    boxed: bool
    headed: bool = False
    """Whether its choices are headings."""
    notes: str = ""
    """What is said of choices among them."""

    @property
    def ticked(self) -> int:
        """How many are ticked."""
        return sum(map(_TICKED, self.offers))


@lru_cache(maxsize=2)
def choice_rows(markdown: Markdown) -> tuple[Run, ...]:
    """Every row of boxes or letters of a document, in order; kept for the next family that asks."""
    return tuple(choice_runs(markdown.lines, markdown.code_lines, text=markdown.text))


def choice_runs(
    lines: Sequence[str], code: LineSet, start: int = 0, end: int | None = None, text: str | None = None
) -> list[Run]:
    """Every row of choices between two lines, in order; rows end at headings, rules and `<details>`.

    Letters make a row from the first of their alphabet on, two at least; one box is enough. `text` is that
    of these lines alone, if somebody has it at hand. `code` is asked only where a line may offer a choice.
    """
    last = len(lines) if end is None else end
    rows: list[list[Mark]] = []
    row: list[Mark] = []
    seen = start
    for behind in lines_begun("\n".join(lines[start:last]) if text is None else text, MAY_MARK):
        number = start + behind
        if number < seen:
            continue
        coded = code.marks
        if row and seen < number and not _goes_on_over(row, lines, coded, range(seen, number)):
            row = []
        seen = number + 1
        if coded and coded[number] and not _opens_code(lines, number, coded):
            continue
        marks = _marks_of(lines, number)
        if row and not marks and not _goes_on_over(row, lines, coded, range(number, number + 1)):
            row = []
        for mark in marks:
            if row and _follows(row, mark):
                row.append(mark)
            else:
                row = begun(rows, row, mark, lines)
                seen = max(seen, row[-1].line + 1) if row else seen
    rows = offered(rows)
    limits = [*(row[0].line for row in rows[1:]), last]
    return [
        _run(row, lines, code.marks, limit)
        for row, limit in zip(rows, limits, strict=False)
        if row[0].alphabet < 0 or len(row) > 1
    ]


def _goes_on_over(row: list[Mark], lines: Sequence[str], code: bytes, between: range) -> bool:
    """Whether lines without a choice do not end a row."""
    nested = lines[row[0].line][:1] in (" ", "\t")
    for number in between:
        if nested and _leaves_item(row[0], lines, number):
            return False
        if code and code[number] and not _opens_code(lines, number, code):
            continue
        if _ends_row(row, lines[number], number) or sets_task(row, lines, number):
            return False
    return True


def _marks_of(lines: Sequence[str], number: int) -> list[Mark]:
    marks = marks_in(lines[number], number)
    if len(marks) == 1 and may_be_in_columns(marks[0]):
        return in_columns(marks[0], lines) or marks
    parted = len(marks) > 1 and _goes_on(marks[0], lines)
    return marks_in(lines[number], number, parted=False) if parted else marks


def _goes_on(mark: Mark, lines: Sequence[str]) -> bool:
    """Whether the next line begins the choice behind a mark's, of which the mark's line then only speaks."""
    below = (at for at in range(mark.line + 1, min(mark.line + 4, len(lines))) if lines[at].strip())
    following = marks_in(lines[at], at, parted=False) if (at := next(below, 0)) else []
    return any(one.alphabet == mark.alphabet and one.rank == mark.rank + 1 for one in following)


def _opens_code(lines: Sequence[str], number: int, code: bytes) -> bool:
    """Whether a choice's code begins on the choice's own line, as in `- [x] ```js`."""
    return _CODE_BESIDE.search(lines[number]) is not None and (
        not (number and code[number - 1]) or _FENCE_ALONE.fullmatch(lines[number - 1]) is not None
    )


def _ends_row(row: list[Mark], line: str, number: int) -> bool:
    """Whether no choice below a line can belong to those above it."""
    if row[-1].heading and line.strip():
        return True
    return number - row[-1].line > _GAP or _BREAKS.match(line) is not None or _asks_anew(row, line)


def _leaves_item(first: Mark, lines: Sequence[str], number: int) -> bool:
    """Whether a row stands in a list's item, of which a line is no part any more."""
    if (line := lines[number])[:1] in ("", " ", "\t") or lines[first.line][:1] not in (" ", "\t"):
        return False
    return not lines[number - 1].strip() or _NEXT.match(line) is not None


def _asks_anew(row: list[Mark], line: str) -> bool:
    """Whether a line below boxes asks the next question, which has no heading of its own."""
    if row[0].alphabet >= 0 or not line[:1].strip() or line[0] in "`~":
        return False
    mark = marking(line)
    return ends_asking(line) or (mark is not None and mark.prefixed)


def _follows(row: list[Mark], mark: Mark) -> bool:
    """Whether a choice goes on a row: the next letter, or right below it one of the next that is missing."""
    last = row[-1]
    if mark.alphabet != last.alphabet or mark.heading != last.heading:
        return False
    if mark.alphabet < 0:
        return True
    if mark.rank == last.rank + 1:
        return True
    if mark.rank == 0 or mark.line != last.line + 1:
        return False
    return mark.rank in (last.rank, last.rank + 2) or (
        mark.rank < last.rank and all(one.rank != mark.rank for one in row)
    )


def _run(row: list[Mark], lines: Sequence[str], code: bytes, limit: int) -> Run:
    ends = [mark.line for mark in row[1:]]
    said = [choice_text(mark, end, lines) for mark, end in zip(row, ends, strict=False)]
    with_code = any("```" in text or "~~~" in text for text, _ in said)
    end = _last_end(row[-1], lines, code, limit, with_code)
    said.append(choice_text(row[-1], end, lines))
    said = without_points(said)
    texts = [text for text, _ in said]
    notes = "\n\n".join(note for _, note in said if note)
    if row[0].alphabet < 0:
        texts = without_letters(texts)
    offers = tuple(
        _new(Offer, (text, mark.ticked, mark.rank if mark.alphabet >= 0 else at, mark.bold))
        for at, (mark, text) in enumerate(zip(row, texts, strict=True))
    )
    return Run(row[0].line, end, offers, row[0].alphabet < 0, row[0].heading, notes)


def _last_end(mark: Mark, lines: Sequence[str], code: bytes, limit: int, with_code: bool) -> int:
    """Where the last choice ends: behind what is indented below it, and its code where others have some."""
    end = mark.line + 1
    bare = _LABEL_ONLY.fullmatch(mark.text.strip()) is not None
    with_code = with_code or bare
    for at in range(mark.line + 1, limit):
        line = lines[at]
        indented = line[:1] in " \t"
        if code and code[at]:
            if not code[at - 1] and not (indented or with_code):
                break
            with_code = with_code and indented
        elif not line.strip():
            continue
        elif bare and end == mark.line + 1 and _PICTURE.match(line):
            return at + 1
        elif mark.heading or (not indented and at > end) or _belongs_behind(line):
            break
        end = at + 1
    return end


def _belongs_behind(line: str) -> bool:
    """Whether a line below the last choice is no part of it: a heading, a source, an answer."""
    return (
        _BREAKS.match(line) is not None
        or _REFERENCE.match(line) is not None
        or names_answer(line)
        or is_wrapper(line)
        or _NEXT.match(line) is not None
    )
