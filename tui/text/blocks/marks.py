"""What the lines that begin a block look like, and which of them end a paragraph or a quote."""

import re

FENCE = re.compile(r"(`{3,}+)([^`]*)|(~{3,}+)(.*)")
"""To be matched in full."""
HEADING = re.compile(r"(#{1,6})(?:[ \t]|$)")
RULE = re.compile(r"([-*_])[ \t]*+(?:\1[ \t]*+){2,}+")
"""To be matched in full."""
UNDERLINE = re.compile(r"(?:-++|=++)[ \t]*+")
"""To be matched in full."""
ITEM = re.compile(r"(?:[-+*]|[0-9]{1,9}[.)])(?=[ \t]|$)")
_BLANK = re.compile(r"[ \t]*+")

_NAMES = (
    "address article aside base basefont blockquote body caption center col colgroup dd details dialog dir"
    " div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html"
    " iframe legend li link main menu menuitem nav noframes ol optgroup option p param search section"
    " summary table tbody td tfoot th thead title tr track ul"
)
HTML = re.compile(
    r"<(?:(?P<raw>(?a:script|pre|style|textarea)(?=\s|>|$))|(?P<comment>!--)|(?P<instruction>\?)"
    r"|(?P<declaration>![A-Za-z])|(?P<cdata>!\[(?-i:CDATA)\[)"
    rf"|/?(?a:{_NAMES.replace(' ', '|')})(?=\s|/?>|$))",
    re.I,
)
"""Beginnings of an HTML block that may stand right below a paragraph; the group tells what ends it."""

_OPENINGS = {
    ">": re.compile(">"),
    "#": HEADING,
    "<": HTML,
    **dict.fromkeys("`~", re.compile(rf"(?:{FENCE.pattern})$")),
    **dict.fromkeys("-*_", re.compile(rf"{RULE.pattern}$")),
}
_ITEMS = frozenset("-+*0123456789")
SPECIAL = frozenset(_OPENINGS) | _ITEMS | frozenset("=|:")
"""What a line may begin with that is no mere further line of a paragraph."""


def interrupts(line: str, at: int, column: int, indents: tuple[int, int], paragraph: bool) -> bool:
    """Whether a line, of which the first character stands at `at`, ends the paragraph or quote above it.

    `indents` are those of the container and of the list it stands in (-1 for none), in columns. The line is
    indented too little for code.
    """
    if line[at] in _ITEMS and _is_item(line, at, column, indents, paragraph):
        return True
    opening = _OPENINGS.get(line[at])
    return opening is not None and opening.match(line, at) is not None


def _is_item(line: str, at: int, column: int, indents: tuple[int, int], paragraph: bool) -> bool:
    item = ITEM.match(line, at)
    indent, list_indent = indents
    if not item or (column < indent and 0 <= list_indent <= column - 4):
        return False
    if not paragraph or column < indent:
        return True
    number = item[0][:-1]
    if number and int(number) != 1:
        return False
    return _BLANK.fullmatch(line, item.end()) is None
