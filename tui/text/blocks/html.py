"""Raw HTML blocks: CommonMark's, which here also end where a code fence opens.

People write a fence right below `<summary>…</summary><br>`. CommonMark takes it as HTML up to the first blank
line, and the closing fence then swallows the questions behind it.
"""

import re

from tui.text.blocks import shapes
from tui.text.blocks.marks import FENCE, HTML
from tui.text.blocks.page import Page
from tui.text.blocks.shapes import packed

_ENDS = {
    "raw": re.compile(r"</(?a:script|pre|style|textarea)>", re.I),
    "comment": re.compile("-->"),
    "instruction": re.compile(r"\?>"),
    "declaration": re.compile(">"),
    "cdata": re.compile(r"\]\]>"),
}
"""What ends the blocks that may hold blank lines."""
_ATTRIBUTE = r"\s++[a-z_:][a-z0-9:._-]*+(?:\s*+=\s*+(?:[^\"'=<>`\x00-\x20]++|'[^']*+'|\"[^\"]*+\"))?"
_LONE_TAG = re.compile(
    rf"(?:<[a-z][a-z0-9-]*+(?:{_ATTRIBUTE})*+\s*+/?>|</[a-z][a-z0-9-]*+\s*+>)\s*+", re.I | re.A
)


def html_block(page: Page, start: int, indent: int, list_indent: int, base: int) -> int:
    """Take an HTML block; the line behind it, `start` where there is none."""
    line, at = page.lines[start], page.first[start]
    opening = HTML.match(line, at)
    if not opening and not _LONE_TAG.fullmatch(line, at):
        return start
    if opening and opening.lastgroup:
        stop = _end_at(page, start, indent, _ENDS[opening.lastgroup])
    else:
        stop = _end_before_blank(page, start, indent)
    page.add(packed(base + shapes.HTML, start, stop, at))
    return stop


def _end_before_blank(page: Page, start: int, indent: int) -> int:
    number = start + 1
    while number < page.end or page.grow():
        line, at = page.lines[number], page.first[number]
        if at == len(line) or page.column[number] < indent:
            break
        if line[at] in "`~" and page.column[number] - indent < 4 and FENCE.fullmatch(line, at):
            break
        number += 1
    return number


def _end_at(page: Page, start: int, indent: int, closing: re.Pattern[str]) -> int:
    number = start
    while number < page.end or page.grow():
        line, at = page.lines[number], page.first[number]
        if number > start and page.column[number] < indent and at < len(line):
            break
        number += 1
        if closing.search(line, at):
            break
    return number
