"""The rule that finds code fences, replacing markdown-it-py's own in `tui.text.markdown`."""

import re

from markdown_it.rules_block import StateBlock

_OPENING = re.compile(r"(`{3,})([^`]*)$|(~{3,})(.*)$")
_DETAILS = re.compile(r"<details[\s>]", re.I)
_END_OF_DETAILS = re.compile(r"(?:</\w+>\s*)*</details>", re.I)
_LOOK_AHEAD = 40
"""Lines behind a `</details>` within which a fence that is meant to hold it must close."""


def fence(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """CommonMark's code fence, which here also ends with the `<details>` around it.

    A fence that somebody forgot to close would otherwise swallow the questions behind it. A `</details>`
    that no `<details>` in the fence opened ends it, unless the fence closes soon and before another one.
    """
    opening = None if state.is_code_block(start) else _OPENING.match(_line(state, start))
    if not opening:
        return False
    if silent:
        return True
    marks = opening[1] or opening[3]
    stop, closed = _end(state, start, end, marks)
    state.line = stop + closed
    token = state.push("fence", "code", 0)
    token.info = opening[2] if opening[1] else opening[4]
    token.markup = marks
    token.map = [start, state.line]
    token.content = state.getLines(start + 1, stop, state.sCount[start], True)
    return True


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]]


def _end(state: StateBlock, start: int, end: int, marks: str) -> tuple[int, bool]:
    """The line behind the code, and whether it is a closing fence."""
    forgotten: int | None = None
    opened = False
    number = start + 1
    while number < end and not _leaves(state, number):
        line = _line(state, number)
        if _closes(line, marks) and not state.is_code_block(number):
            return number, True
        if forgotten is None:
            opened = opened or _DETAILS.search(line) is not None
            forgotten = number if not opened and _END_OF_DETAILS.match(line) else None
        elif _DETAILS.match(line) or number - forgotten > _LOOK_AHEAD:
            return forgotten, False
        number += 1
    return (number if forgotten is None else forgotten), False


def _leaves(state: StateBlock, number: int) -> bool:
    return state.sCount[number] < state.blkIndent and not state.isEmpty(number)


def _closes(line: str, marks: str) -> bool:
    bare = line.rstrip(" \t")
    return len(bare) >= len(marks) and not bare.strip(marks[0])
