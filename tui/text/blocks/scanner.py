"""Taking a document apart: CommonMark's blocks, one look at each line for each container it is in.

Reference definitions stay paragraphs: what a document says must not vanish.
"""

from collections.abc import Callable, Sequence

from tui.text.blocks import shapes
from tui.text.blocks.columns import reached
from tui.text.blocks.fences import fence
from tui.text.blocks.html import html_block
from tui.text.blocks.marks import HEADING, ITEM, RULE
from tui.text.blocks.page import Page
from tui.text.blocks.paragraphs import paragraph
from tui.text.blocks.shapes import packed, two_packed

_RULE_ENDS = frozenset("-*_ \t")
_Rule = Callable[[Page, int, int, int, int], int]


def scan(lines: Sequence[str]) -> Page:
    """Find the blocks of a document."""
    page = Page(lines)
    _blocks(page, 0, 0, -1, 0)
    return page


def _blocks(page: Page, start: int, indent: int, list_indent: int, base: int) -> int:
    """Take the blocks of a container, up to a line that is indented less; that line."""
    lines, first, columns = page.lines, page.first, page.column
    number = start
    while number < page.end or page.grow():
        line, at = lines[number], first[number]
        if at == len(line):
            number += 1
            continue
        column = columns[number]
        if column < indent:
            break
        rule = _RULES.get(line[at]) if column - indent < 4 else _indented
        if rule is None:
            below = number + 1
            if below < page.end and first[below] == len(lines[below]):  # a line of its own, as most are
                page.add(packed(base + shapes.PARAGRAPH, number, below, at))
                number = below + 1
                continue
            rule = paragraph
        behind = rule(page, number, indent, list_indent, base)
        number = behind if behind > number else paragraph(page, number, indent, list_indent, base)
    return number


def _indented(page: Page, start: int, indent: int, list_indent: int, base: int) -> int:
    number = start + 1
    behind = number
    while number < page.end or page.grow():
        blank = page.first[number] == len(page.lines[number])
        if not blank and page.column[number] - indent < 4:
            break
        number += 1
        behind = behind if blank else number
    page.add(packed(base + shapes.INDENTED, start, behind, page.first[start]))
    return behind


def _heading(page: Page, start: int, indent: int, list_indent: int, base: int) -> int:
    if not HEADING.match(page.lines[start], page.first[start]):
        return start
    page.add(packed(base + shapes.HEADING, start, start + 1, page.first[start]))
    return start + 1


def _rule(page: Page, start: int, indent: int, list_indent: int, base: int) -> int:
    line = page.lines[start]
    if line[-1] not in _RULE_ENDS or not RULE.fullmatch(line, page.first[start]):
        return start
    page.add(packed(base + shapes.RULE, start, start + 1, page.first[start]))
    return start + 1


def _rule_or_list(page: Page, start: int, indent: int, list_indent: int, base: int) -> int:
    behind = _rule(page, start, indent, list_indent, base)
    return behind if behind > start else _list(page, start, indent, list_indent, base)


def _quote(page: Page, start: int, indent: int, list_indent: int, base: int) -> int:
    depth = shapes.depth_of(base) + 1
    if depth > shapes.MOST_DEPTH:
        return start
    at = page.first[start]
    page.open_quote(start, (indent, list_indent))
    place = len(page.numbers)
    page.add(packed(base + shapes.QUOTE, start, start, at))
    behind = _blocks(page, start, 0, list_indent, depth * shapes.DEPTH)
    page.close_quote(behind)
    page.numbers[place + shapes.END] = behind
    return behind


def _list(page: Page, start: int, indent: int, list_indent: int, base: int) -> int:
    lines, first, columns = page.lines, page.first, page.column
    line, at = lines[start], first[start]
    mark = ITEM.match(line, at)
    if not mark or shapes.depth_of(base) + 2 > shapes.MOST_DEPTH:
        return start
    kind = line[mark.end() - 1]
    place = len(page.numbers)
    page.add(packed(base + shapes.LIST, start, start, at))
    number, inner = start, base + shapes.DEPTH
    while mark is not None and line[(end := mark.end()) - 1] == kind:
        behind = _line_item(page, number, end, indent, inner)
        number = behind or _item(page, number, end - at, indent, inner)
        if not (number < page.end or page.grow()) or not 0 <= columns[number] - indent < 4:
            break
        line, at = lines[number], first[number]
        mark = ITEM.match(line, at)
        if mark is not None and line[at] in "-*" and line[-1] in _RULE_ENDS and RULE.fullmatch(line, at):
            break
    page.numbers[place + shapes.END] = number
    return number


def _line_item(page: Page, start: int, mark_end: int, indent: int, base: int) -> int:
    """Take an item that is one line of text, as most are, and is surely at its end; 0 where it is not."""
    lines, first, last = page.lines, page.first, page.end
    line, at, content = lines[start], first[start], mark_end + 1
    if len(line) <= content or line[mark_end] != " " or line[content] in _NO_TEXT:
        return 0
    inner = page.column[start] + content - at
    number = start + 1
    while number < last and first[number] == len(lines[number]):
        number += 1
    if number < last:
        column = page.column[number]
        if not 0 <= column < inner or (
            number == start + 1 and (column - indent >= 4 or not ITEM.match(lines[number], first[number]))
        ):
            return 0
    elif page.grow():
        return 0
    head = base % shapes.INDENT + inner * shapes.INDENT
    text = head + shapes.DEPTH + shapes.PARAGRAPH
    page.add(two_packed(head + shapes.ITEM, start, number, at, text, start, start + 1, content))
    return number


def _item(page: Page, start: int, width: int, indent: int, base: int) -> int:
    """Take the item whose mark, `width` long, is next in a line; `indent` is that of its list."""
    line, at = page.lines[start], page.first[start]
    behind_mark = page.column[start] + width
    content = len(line) - len(line[at + width :].lstrip(" \t"))
    column = behind_mark + content - at - width
    if line.find("\t", at + width, content) >= 0:
        column = reached(line, at + width, content, behind_mark, page.shift(start))
    inner = behind_mark + 1 if content == len(line) or column > behind_mark + 4 else column
    head = base % shapes.INDENT + inner * shapes.INDENT
    place = len(page.numbers)
    page.add(packed(head + shapes.ITEM, start, start, at))
    page.first[start], page.column[start] = content, column
    number = start + 1
    if content < len(line) or (
        (number < page.end or page.grow()) and page.first[number] < len(page.lines[number])
    ):
        number = _blocks(page, start, inner, indent, head + shapes.DEPTH)
    elif number < page.end:
        number += 1
    page.numbers[place + shapes.END] = number
    return number


_RULES: dict[str, _Rule] = {
    "#": _heading,
    ">": _quote,
    "<": html_block,
    "_": _rule,
    "+": _list,
    **dict.fromkeys("`~", fence),
    **dict.fromkeys("-*", _rule_or_list),
    **dict.fromkeys("0123456789", _list),
}
_NO_TEXT = frozenset({" ", "\t", *_RULES})
"""What follows the mark of an item and the space behind it where no text does."""
