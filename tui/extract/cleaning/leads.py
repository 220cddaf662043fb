"""What a line of an answer is about: the words before its colon, dash, arrow or first full stop."""

import re
from collections.abc import Iterator

from tui.extract.cleaning.clean import plain
from tui.extract.cleaning.points import LONGEST, READ, is_cut_off, width
from tui.text.tags import code_spans

_SIGNS = re.compile(r"^[^\w`(\[{<$@#/.+*&|~\\-]+")
_BOLD_LEAD = re.compile(r"(\*\*|__)(?=\S)((?:(?!\1).)+?)\1(.*)", re.DOTALL)
_SEPARATOR = re.compile(
    r"[:：\s–—。.!](?:(?<=:)(?=\s|$|[^\x00-\x7f])|(?<=[：。])|(?<=\s)(?:[-–—]{1,2}>?|=>|→)\s|(?<=[–—])(?=\s)"
    r"|(?<=[.!])(?=\s+[^\W\d_a-z]))"
)
"""Begins with a set of characters, as the search for such is far quicker."""
_OPENING = re.compile(r"[(\[{（`]")
_BRACKET = re.compile(r"[()\[\]{}（）]")
_FULL_STOPS = ".!。"
_FEWEST = 2
"""Characters of a lead."""
_LEAD = 60
"""Columns of a lead before a colon; what is longer is a sentence with a colon in it."""
_SHORT_WORD = re.compile(r"\b(?:\w{1,2}|etc|e\.g|i\.e|vs|approx|resp|[A-Z]\w?)$")


def lead(head: str) -> str:
    """What the head of a list item is about; all of it where nothing separates that from the rest."""
    text = head[:READ]
    for before, stop in _beginnings(text):
        if stop in _FULL_STOPS:
            return before if width(before) <= LONGEST else head
        return before if width(before) <= _LEAD and not is_cut_off(before) else head
    return _code_before_colon(text) or head


def sentence(head: str) -> str:
    """The first sentence of a list item."""
    stops = (before for before, stop in _beginnings(head[:READ]) if stop in _FULL_STOPS)
    return next(stops, head)


def _beginnings(text: str) -> Iterator[tuple[str, str]]:
    """What stands before each separator outside code and brackets, and which it is."""
    inside: list[bool] = []
    for match in _SEPARATOR.finditer(text):
        inside = inside or _inside(text)
        before = text[: match.start()].rstrip()
        abbreviated = match[0] == "." and _SHORT_WORD.search(before[-8:])
        if not inside[match.start()] and len(before) >= _FEWEST and not abbreviated:
            yield before, match[0]


def bold_lead(text: str) -> str:
    """The bold text a line begins with; all of a short line that goes on after it without a stop."""
    bold = _BOLD_LEAD.match(_SIGNS.sub("", text[:READ]))
    if not bold:
        return ""
    rest = bold[3].lstrip()
    goes_on = (rest[:1].isalnum() or rest[:1] == "`") and not bold[2].rstrip().endswith((":", "：", "."))
    whole = plain(text) if goes_on and len(text) <= READ else ""
    if whole and len(whole) <= LONGEST:
        return whole
    return "" if goes_on and is_cut_off(bold[2]) else bold[2]


def _code_before_colon(text: str) -> str:
    """The code span that a line begins with, where a colon follows close: `` `<Link>`:Goes … ``."""
    spans = list(code_spans(text))
    return text[: spans[0][1]] if spans and spans[0][0] == 0 and text[spans[0][1] :][:1] == ":" else ""


def _inside(text: str) -> list[bool]:
    """For each character whether it stands in code, brackets, or a link."""
    marked = [False] * len(text)
    if not _OPENING.search(text):
        return marked
    for start, end in code_spans(text):
        marked[start:end] = [True] * (end - start)
    depth = begin = 0
    for bracket in _BRACKET.finditer(text):
        at = bracket.start()
        if marked[at]:
            continue
        begin = begin if depth else at
        depth = depth + 1 if bracket[0] in "([{（" else max(0, depth - 1)
        if not depth:
            marked[begin:at] = [True] * (at - begin)
    if depth:
        marked[begin:] = [True] * (len(text) - begin)
    return marked
