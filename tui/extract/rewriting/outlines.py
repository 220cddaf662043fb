"""Outlines in which lists stand indented below plain lines, which CommonMark takes for text of these.

The lists are shifted left, and the lines above them become headings; lines keep their number.
"""

import re
from collections.abc import Sequence

from tui.extract.questions.asking import asks
from tui.text.markdown import parse_markdown

_FIRST = re.compile(r"(?:\A|\n[ \t]*\n)[^\s#>*+\-|<`~\[\d][^\n]{0,80}\n(?:[ ]{4}|\t)[-*+][ \t]")
"""A line of its own, of plain text, with an indented item right below it."""
_ITEM = re.compile(r"(?P<indent>[ ]{4}|\t)(?P<rest>[ \t]*[-*+][ \t]+\S.*)")
_FEWEST, _GROUPS = 2, 2
"""Items of a list, and lists of a document that is such an outline."""
_SHARE = 0.5
"""Of the items, or of the lines above them, so many ask: the lists of answers would be no questions."""
_NUMBERED = re.compile(r"\d{1,9}[.)][ \t]")


def as_lists(text: str) -> str:
    """The text with such lists as lists under headings, where they ask and it has no headings of its own."""
    if text.startswith("#") or "\n#" in text or _FIRST.search(text) is None:
        return text
    lines = text.split("\n")
    groups = [group for at in range(len(lines)) if (group := _group(lines, at))]
    if len(groups) < _GROUPS or not _ask(lines, groups):
        return text
    markdown = parse_markdown(text)
    code = markdown.code_lines
    groups = [group for group in groups if code.isdisjoint(group)]
    if len(groups) < _GROUPS or markdown.headings:
        return text
    for group in groups:
        lines[group.start] = f"## {lines[group.start].strip().rstrip(':')}"
        for at in range(group.start + 1, group.stop):
            match = _ITEM.fullmatch(lines[at])
            lines[at] = match["rest"] if match else lines[at]
    return "\n".join(lines)


def _group(lines: Sequence[str], at: int) -> range | None:
    """A plain line and the items below it; None where there are none."""
    line = lines[at]
    if not line.strip() or line[0] in " \t#>*+-|<`~[" or (at and lines[at - 1].strip()):
        return None
    if _NUMBERED.match(line):
        return None
    end = at + 1
    while end < len(lines) and _ITEM.fullmatch(lines[end]):
        end += 1
    whole = end == len(lines) or not lines[end].strip()
    return range(at, end) if whole and end - at > _FEWEST else None


def _ask(lines: Sequence[str], groups: Sequence[range]) -> bool:
    """Whether most items of such lists ask, or most of the lines above them."""
    above = [lines[group.start] for group in groups]
    items = [lines[at].lstrip(" \t*+-") for group in groups for at in group[1:]]
    return any(sum(map(asks, said)) >= _SHARE * len(said) for said in (above, items))
