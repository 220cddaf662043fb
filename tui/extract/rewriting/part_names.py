"""Names of parts on lines of their own, `Section B: Sails`, written as headings where they count on."""

import re
from collections.abc import Iterator, Sequence

from tui.text.markdown import parse_markdown

SIGN = re.compile(r"\n\n[^\w\n#>|`~+-]*+[PpSsDTЧ](?:art[ei ]|ART |ection |ECTION |omain |eil |асть )")
"""How a line with such a name begins, below an empty one."""
_NAME = re.compile(
    r"(?P<mark>\*\*|__)?(?:[^\w\s*_#>|`~+-]{1,2}[ ])?(?P<word>part|section|domain|teil|partie|parte|часть)[ ]"
    r"(?P<count>\d{1,2}|[A-Z]|[IVX]{1,4})(?P<behind>[ ]?[:.)–—-][^\n|]{0,90})?(?(mark)(?P=mark))[:：]?[ \t]*",
    re.IGNORECASE,
)
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_ENDS = ("?", ".", "？", "。")
_HEADING = re.compile(r"(#{1,6})[ \t]")
_FEWEST = 2
_TOP, _DEEPEST = 2, 6
"""Levels of such headings: below the title of the document."""


def as_headings(text: str) -> str:
    """The text with such names as headings, where all of one word count on from the first. Code stays."""
    lines = text.split("\n")
    names = list(_names(lines))
    if len(names) < _FEWEST or not _count_on([match for _, match in names]):
        return text
    code = parse_markdown(text).code_lines
    if not code.isdisjoint(at for at, _ in names):
        return text
    above = (_HEADING.match(lines[at]) for at in range(names[0][0] - 1, -1, -1) if at not in code)
    heading = next(filter(None, above), None)
    level = min(_DEEPEST, max(_TOP, len(heading[1]) + 1 if heading else 0))
    for at, match in names:
        mark = match["mark"] or ""
        lines[at] = f"{'#' * level} {lines[at].strip().removeprefix(mark).removesuffix(mark)}"
    return "\n".join(lines)


def _names(lines: Sequence[str]) -> Iterator[tuple[int, re.Match[str]]]:
    """The lines with such a name between empty ones."""
    for at, line in enumerate(lines):
        if not line or line[0] in "#->|" or len(line) > 120:
            continue
        match = _NAME.fullmatch(line)
        if match is None or line.rstrip(" *_").endswith(_ENDS):
            continue
        around = (lines[one].strip() for one in (at - 1, at + 1) if 0 <= one < len(lines))
        if not any(around):
            yield at, match


def _count_on(names: Sequence[re.Match[str]]) -> bool:
    """Whether all have the same word, and from the first count on each has the one before or the next."""
    if len({match["word"].casefold() for match in names}) > 1:
        return False
    counts = [match["count"].upper() for match in names]
    roman = all(count in _ROMAN for count in counts)
    places = [_place(count, roman) for count in counts]
    steps = [after - before for before, after in zip([0, *places], places, strict=False)]
    return steps[0] == 1 and set(steps) <= {0, 1} and len(set(places)) > 1


def _place(count: str, roman: bool) -> int:
    if count.isdecimal():
        return int(count)
    return _ROMAN.index(count) + 1 if roman else ord(count[0]) - ord("A") + 1
