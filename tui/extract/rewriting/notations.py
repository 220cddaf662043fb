"""What quiz programs and converters write in their own ways, in plain Markdown; lines keep their number.

LiaScript's `[(X)]` and `[[X]]` and a bare `(x)` are boxes, `1\\.` begins a question, and a heading right
below `</details>` is one. Code stays as it is.
"""

import re
from collections.abc import MutableSequence, Sequence, Set

from tui.extract.questions.asking import asks, ends_asking
from tui.text.markdown import parse_markdown

_BOX = re.compile(
    r"(?P<lead>[ \t>]*)(?:(?:[-*+][ \t]+)?\[(?:\((?P<one>[ xX])\)|\[(?P<some>[ xX])\])\]"
    r"|\((?P<bare>[ xX])\))[ \t]+(?=\S)"
)
_SPOKEN = re.compile(r"[ \t]*--\{\{\d+\}\}--[ \t]*")
"""LiaScript's mark of what is spoken."""
_ESCAPED = re.compile(r"[ \t>]{0,4}(?:\*\*)?(?P<number>\d{1,3})(?P<sign>\\)[.)][ \t]+(?P<text>.*)")
_ESCAPES = re.compile(r"\\[.)]")
_SOME_ESCAPED = re.compile(f"\n{_ESCAPED.pattern}")
FOLD_SIGN = re.compile("#(?:(?<=</details>\n#)|(?<=</details>\n #))")
"""A heading right below the end of a fold."""
_CLOSED = re.compile(r"(?P<text>.*)</details>[ \t]*", re.I)
_HEADING = re.compile(r"[ ]{0,3}#{1,6}[ \t]+\S")
_COMMENT = "<!-- -->"
"""What begins no block of tags that would go on to the next empty line."""
_FENCE = re.compile(r"[ \t>]*(?:`{3,}|~{3,})")
_SIGNED = re.compile(r"(?P<lead>[ \t>]*)(?:[-*+][ \t]+)?(?P<sign>[⬜☐✅])\ufe0f?[ \t]*(?P<text>\S.*)")
_WHOLLY_BOLD = re.compile(r"^(\*\*|__)(?P<text>(?:(?!\1).)+)\1[ \t]*$")
_SEVERAL = 3
"""Numbers that are no years."""
_FEWEST = 2
"""Boxes that a document written for such a program has."""


def with_boxes(text: str) -> str:
    """The text with the boxes of other programs as items of a list, where there are several."""
    lines = text.split("\n")
    _tick(lines, parse_markdown(text).code_lines)
    return "\n".join(lines)


def with_boxes_for_signs(text: str) -> str:
    """The text with items of which some begin with an empty box, others with a tick, as boxes."""
    if not ("⬜" in text or "☐" in text):
        return text
    lines = text.split("\n")
    _tick_signs(lines, parse_markdown(text).code_lines)
    return "\n".join(lines)


def with_bare_numbers(text: str) -> str:
    """The text without the backslash of numbers that number questions."""
    if not _ESCAPES.search(text) or _SOME_ESCAPED.search(f"\n{text}") is None:
        return text
    lines = text.split("\n")
    _number(lines, parse_markdown(text).code_lines)
    return "\n".join(lines)


def with_parted_folds(text: str) -> str:
    """The text with the end of a fold parted from the heading on the next line."""
    lines = text.split("\n")
    for at, line in enumerate(lines[:-1]):
        if "</details>" in line and _HEADING.match(lines[at + 1]):
            _part(lines, at)
    return "\n".join(lines)


def _number(lines: MutableSequence[str], code: Set[int]) -> None:
    """Take the backslash from numbers that count on, where they are several or what they number asks.

    A year that begins a line has one so that it begins no list.
    """
    for row in _counted(lines, code):
        asking = sum(ends_asking(match["text"]) or asks(match["text"]) for _, match in row)
        if len(row) >= _SEVERAL or (len(row) >= _FEWEST and asking * 2 >= len(row)):
            for at, match in row:
                lines[at] = lines[at][: match.start("sign")] + lines[at][match.end("sign") :]


def _counted(lines: Sequence[str], code: Set[int]) -> list[list[tuple[int, re.Match[str]]]]:
    """Lines with such numbers, in rows of those of which each is one more than the one before."""
    rows: list[list[tuple[int, re.Match[str]]]] = []
    last = -1
    for at, line in enumerate(lines):
        match = _ESCAPED.match(line) if "\\" in line and at not in code else None
        if match:
            number = int(match["number"])
            if number != last + 1 or not rows:
                rows.append([])
            rows[-1].append((at, match))
            last = number
    return rows


def _fenced(lines: Sequence[str], code: Set[int]) -> frozenset[int]:
    """The lines of code between fences."""
    inside: set[int] = set()
    for at in sorted(code):
        if _FENCE.match(lines[at]) or at - 1 in inside:
            inside.add(at)
    return frozenset(inside)


def _tick(lines: MutableSequence[str], code: Set[int]) -> None:
    """Write boxes as items of a list, where there are several, one of them empty at least.

    LiaScript may indent them as code.
    """
    fenced = _fenced(lines, code)
    found = [
        (at, match)
        for at, line in enumerate(lines)
        if ("[" in line or "(" in line) and at not in fenced and (match := _BOX.match(line))
    ]
    bare = {at for at, match in found if match["bare"] and at not in code}
    found = [(at, match) for at, match in found if not match["bare"] or _in_row(lines, at, bare)]
    if len(found) < _FEWEST or not any(" " in match.group("one", "some", "bare") for _, match in found):
        return
    for at, line in enumerate(lines):
        if "--{{" in line and _SPOKEN.fullmatch(line):
            lines[at] = ""
    for at, match in found:
        sign = (match["one"] or match["some"] or match["bare"]).lower()
        lead = match["lead"] if len(match["lead"]) < 4 else ""
        lines[at] = f"{lead}- [{sign}] {lines[at][match.end() :]}"


def _in_row(lines: Sequence[str], at: int, boxes: Set[int]) -> bool:
    """Whether a box is one of several, with nothing but empty lines between them."""
    below = next((place for place in range(at + 1, len(lines)) if lines[place].strip()), -1)
    above = next((place for place in range(at - 1, -1, -1) if lines[place].strip()), -1)
    return at in boxes and (below in boxes or above in boxes)


def _tick_signs(lines: MutableSequence[str], fenced: Set[int]) -> None:
    """Write items of which some begin with an empty box, others with a tick, as boxes; bold goes with it."""
    row: list[tuple[int, re.Match[str]]] = []
    for at in range(len(lines) + 1):
        match = _SIGNED.fullmatch(lines[at]) if at < len(lines) and at not in fenced else None
        if match:
            row.append((at, match))
        elif row:
            signs = {found["sign"] for _, found in row}
            if "✅" in signs and signs & {"⬜", "☐"}:
                for number, found in row:
                    ticked = found["sign"] == "✅"
                    said = _WHOLLY_BOLD.sub(r"\g<text>", found["text"]) if ticked else found["text"]
                    lines[number] = f"{found['lead']}- [{'x' if ticked else ' '}] {said}"
            row = []


def _part(lines: MutableSequence[str], at: int) -> None:
    """Part the end of a fold from the heading on the next line, which would be text of its tags."""
    match = _CLOSED.fullmatch(lines[at])
    if match is None:
        return
    above = lines[at - 1] if at else ""
    if match["text"].strip():
        if match["text"].lstrip().startswith("<"):
            lines[at] = f"{_COMMENT}{lines[at].lstrip()}"
    elif at and not _FENCE.match(above) and not above.startswith("    "):
        lines[at - 1], lines[at] = f"{above}{lines[at].strip()}", ""
    else:
        lines[at] = f"{_COMMENT}{lines[at].strip()}"
