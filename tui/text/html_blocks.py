"""The rule that finds raw HTML blocks, replacing markdown-it-py's own in `tui.text.markdown`."""

import re

from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.html_block import HTML_SEQUENCES

_FENCE = re.compile(r"(?:`{3,}[^`]*|~{3,}.*)$")
_BLANK_ENDS = 5
"""From this place on, CommonMark's sequences (its types 6 and 7) end at a blank line."""


def html_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """CommonMark's HTML block, which here also ends where a code fence opens.

    People write a fence right below `<summary>…</summary><br>`. CommonMark takes it as HTML up to the first
    blank line, and the closing fence then swallows the questions behind it.
    """
    position = state.bMarks[start] + state.tShift[start]
    if state.is_code_block(start) or not state.src.startswith("<", position):
        return False
    first = state.src[position : state.eMarks[start]]
    place = next((at for at, sequence in enumerate(HTML_SEQUENCES) if sequence[0].search(first)), None)
    if place is None:
        return False
    if silent:
        return HTML_SEQUENCES[place][2]
    if place >= _BLANK_ENDS:
        stop = _end_before_blank(state, start, end)
    else:
        stop = _end_at(state, start, end, HTML_SEQUENCES[place][1])
    state.line = stop
    token = state.push("html_block", "", 0)
    token.map = [start, stop]
    token.content = state.getLines(start, stop, state.blkIndent, True)
    return True


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]]


def _end_before_blank(state: StateBlock, start: int, end: int) -> int:
    for number in range(start + 1, end):
        if state.sCount[number] < state.blkIndent or state.isEmpty(number):
            return number
        if not state.is_code_block(number) and _FENCE.match(_line(state, number)):
            return number
    return end


def _end_at(state: StateBlock, start: int, end: int, closing: re.Pattern[str]) -> int:
    for number in range(start, end):
        outdented = state.sCount[number] < state.blkIndent
        if number > start and outdented and not state.isEmpty(number):
            return number
        if closing.search(_line(state, number)):
            return number + 1
    return end
