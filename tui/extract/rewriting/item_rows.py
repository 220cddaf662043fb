"""Items in a row, and what stands above them: a list that may be what a question offers."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from tui.extract.choices.answer_lines import names_answer, unmarked
from tui.extract.questions.asking import asks, ends_asking, marking
from tui.extract.questions.looks import is_prefixed
from tui.extract.questions.names import is_options_name

ITEM = re.compile(
    r"(?P<lead>[ ]{0,5}(?:[-*+•]|(?P<number>\d)[.)])[ \t]+)"
    r"(?P<text>(?!\[|\*\*[^*]+\*\*[:：]|(?:\*\*)?[A-Ja-j][.)](?:\*\*)?[ \t])\S.*)"
)
ANSWER_IN_BOLD = re.compile(
    r"(?P<lead>[ \t>]*)\*\*[^*:：\n]{2,40}[:：][ ]*(?P<value>[^*\n]+?)[.]?\*\*[.:]?[ \t]+(?P<rest>\S.*)"
)
"""An answer whose bold ends before what explains it."""
_NEXT = re.compile(r"(?P<indent>[ ]*)(?:[-*+•]|\d{1,4}[.)])[ \t]+\S")
"""The next item of the list around a row."""
_GAP = "___"
_FEWEST, _MOST = 2, 8
"""Items of a row."""
_ABOVE = 6
"""Lines above items in which they are asked for."""


class Row(NamedTuple):
    """Items in a row, from a line up to but without another."""

    start: int
    end: int
    right: frozenset[int]
    """Lines of those that are right."""


def rows_of_items(lines: Sequence[str]) -> Iterator[Row]:
    """Rows of two to eight items of one depth, with nothing between them; numbers count from 1.

    They end at an empty line or the next item of the list around them.
    """
    start, lead = 0, ""
    for at in range(len(lines) + 1):
        match = ITEM.fullmatch(lines[at]) if at < len(lines) else None
        if match and lead and match["lead"] == _next_lead(lead, at - start):
            continue
        if lead and _FEWEST <= at - start <= _MOST and _ends_row(lines[at] if at < len(lines) else "", lead):
            yield Row(start, at, frozenset())
        start, lead = at, match["lead"] if match and match["number"] in (None, "1") else ""


def _ends_row(line: str, lead: str) -> bool:
    """Whether a line is none of the text of the item above it, which begins with `lead`."""
    if not line.strip():
        return True
    match = _NEXT.match(line)
    counted = match is not None and line.lstrip()[0].isdigit() and not lead.lstrip()[0].isdigit()
    return match is not None and len(match["indent"]) < len(lead) - len(lead.lstrip()) + counted


def _next_lead(lead: str, before: int) -> str:
    """How an item begins so many items behind one that begins with `lead`."""
    return lead.replace("1", str(before + 1), 1)


def asked(lines: Sequence[str], start: int) -> bool:
    """Whether the last text above a row asks; what only leads in to a list belongs to an answer."""
    return asked_surely(lines, start) or asks(unmarked(line_above(lines, start).lstrip("# ")))


def asked_surely(lines: Sequence[str], start: int) -> bool:
    """Whether it asks by its mark, has a gap to fill, or is called a question, there or in the line above."""
    above = line_above(lines, start)
    return ends_asking(above) or _GAP in above or is_called(lines, start)


def is_called(lines: Sequence[str], start: int) -> bool:
    """Whether one of the two lines above a row begins as `Question 3:` does, or as `### Question 3`.

    What leads in to a list, though, belongs to an answer.
    """
    above = list(islice(_above(lines, start), 2))
    return any(map(_is_called, above)) and not above[0].rstrip("*_ ").endswith((":", "："))


def _is_called(line: str) -> bool:
    bare = line.lstrip("#*_ ")
    mark = marking(bare) if bare is not line else None
    return is_prefixed(bare) or (mark is not None and mark.prefixed and mark.number is not None)


def line_above(lines: Sequence[str], start: int) -> str:
    """The last text above a row but for a name of choices; empty where none is near."""
    return next((line for line in _above(lines, start) if not is_options_name(line)), "")


def asked_in_bold(lines: Sequence[str], start: int) -> bool:
    """Whether the last text above a row ends with a sentence in bold that leads in to no list."""
    above = next(_above(lines, start), "")
    return above.rstrip().endswith(("**", "__")) and not above.rstrip("*_ ").endswith((":", "："))


def answer_below(lines: Sequence[str], row: Row) -> int | None:
    """The first of the lines right below a row that says something, if it names an answer."""
    below = next((at for at in range(row.end, min(row.end + 3, len(lines))) if lines[at].strip()), None)
    return below if below is not None and names_answer(lines[below]) else None


def rest_of_answer(line: str) -> str:
    """What an answer says behind its bold, out of the quote that it may stand in."""
    match = ANSWER_IN_BOLD.fullmatch(line)
    return match["lead"].partition(">")[0] + match["rest"] if match else ""


def is_folded(lines: Sequence[str], start: int) -> bool:
    """Whether the last text above a row is the summary that folds it away, as an answer."""
    return "</summary" in next(_above(lines, start), "").lower()


def _above(lines: Sequence[str], start: int) -> Iterator[str]:
    """The lines above a row that say something, the nearest first."""
    return (lines[at] for at in range(start - 1, max(-1, start - _ABOVE), -1) if lines[at].strip())
