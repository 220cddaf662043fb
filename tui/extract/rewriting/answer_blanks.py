"""Blanks to write an answer on (`Your answer: ____`), which answer nothing; lines keep their number."""

import re
from collections.abc import Iterable, Iterator, Sequence

from tui.extract.choices.answer_words import ONE
from tui.text.line_starts import lines_holding
from tui.text.markdown import parse_markdown
from tui.text.signs import rare

_SAID = ("___", "our answer", "our Answer")
SIGNS = (rare("___", "_"), re.compile(r"w(?<=our [aA]nsw)er"))
_LEAD, _MARK = r"[ \t>]*(?:[-*+][ \t]+)?[*_]{0,3}", r"[*_]{0,3}[ ]?[:：][*_]{0,3}"
_WRITTEN = re.compile(
    rf"{_LEAD}(?:[^\W\d_]{{1,12}}[ ]?)?(?:{ONE}){_MARK}[ \t]*(?:_{{3,}}[ \t.]*)+", re.IGNORECASE
)
"""A label with its blank behind it, in any language: `Ihre Antwort: ____`."""
_YOURS = re.compile(rf"{_LEAD}your answers?{_MARK}[ \t]*", re.IGNORECASE)
"""A label of the reader's own answer, whose blank is below it or left out."""
_BLANK = re.compile(r"[ \t>]*_{3,}[ \t]*")
_NEXT = re.compile(r"[ \t>]*(?:#{1,6}[ \t]|(?:-{3,}|\*{3,}|_{3,})[ \t]*$|\*\*(?:Question|Q)[ ]?\d)")
"""What is no answer: a heading, a rule, a numbered question."""


def without_blanks(text: str) -> str:
    """The text without them. What code shows of them stays."""
    likely = lines_holding(text, _SAID)
    lines = text.split("\n")
    found = sorted(_blanks(lines, likely))
    if not found:
        return text
    code = parse_markdown(text).code_lines
    for at in found:
        if at not in code:
            lines[at] = ""
    return "\n".join(lines)


def _blanks(lines: Sequence[str], likely: Iterable[int]) -> Iterator[int]:
    """The lines of labels and of the blanks right below them."""
    for at in likely:
        line = lines[at]
        if not _WRITTEN.fullmatch(line) and not (_YOURS.fullmatch(line) and _is_left(lines, at + 1)):
            continue
        yield at
        below = at + 1
        while below < len(lines) and _BLANK.fullmatch(lines[below]):
            yield below
            below += 1


def _is_left(lines: Sequence[str], start: int) -> bool:
    """Whether nothing is written there before the next question or the end."""
    below = next((at for at in range(start, len(lines)) if lines[at].strip()), None)
    return below is None or _NEXT.match(lines[below]) is not None
