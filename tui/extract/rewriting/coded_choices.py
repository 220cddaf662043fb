"""Choices that stand in code, in a fence, indented or on a line, taken out of it; lines keep their number."""

import re
from collections.abc import Sequence

from tui.extract.choices.answer_lines import LABELLED, unmarked
from tui.extract.choices.answer_marks import read_verdict
from tui.extract.choices.rows import Offer
from tui.text.markdown import parse_markdown

_OPENING = re.compile(
    r"^[ ]{0,3}(?P<fence>`{3,}+|~{3,}+)[ \t]*+(?:(?:te?xt|plain(?:text)?|none|md|markdown)[ \t]*+)?\n"
    r"[ \t]*+\(?A(?:[.):、．]|[ ])",
    re.M,
)
"""A fence of no programming language, whose first line may be a choice."""
_OPENS = re.compile(r"``[^\n]*\n[ \t]*+\(?A[.):、． ]")
"""What every such fence of backticks holds: a pattern that begins with plain signs is found far quicker."""
_CHOICE = re.compile(r"[ \t]*\(?(?P<letter>[A-H])(?P<stop>[.):、．]|(?=[ ]))[ \t]*(?P<text>\S.*)")
_INDENTED = re.compile(r"\n[ ]{4,12}[aA][.)][ \t]+\S")
_ASKING = re.compile(r"[ ]{0,3}(?![ ]|[-*+][ \t]|\d{1,9}[.)][ \t]|[>|`~])\S")
"""A line of a paragraph that is no item of a list."""
SPAN_SIGN = re.compile("`[Aa][.)] ")
_SPAN = re.compile(
    r"(?P<lead>[ \t>]*(?:[-*+][ \t]+)?)`(?P<letter>[A-Ha-h])(?P<stop>[.)])[ ]+(?P<text>[^`]*[^`\s])`[ \t]*"
)
_LETTERS = "ABCDEFGH"
_LETTER = re.compile(r"[*_(\[ ]*[A-Ha-h](?!\w)")
_MOST = 40
"""Lines of a fence that are looked at."""
_FEWEST_BARE = 3
"""Lines from which on bare letters, which variables have for names as well, begin choices."""
_BELOW = 4
"""Lines behind the fence in which an answer must begin."""


def dedented(text: str) -> str:
    """The text with indented choices below a paragraph shifted left: they hang on no item of a list.

    So are those right below the line that asks, which would be code where that line is left out.
    """
    openings = list(_INDENTED.finditer(text))
    if not openings:
        return text
    lines = text.split("\n")
    code = parse_markdown(text).code_lines
    number = done = 0
    for opening in openings:
        number += text.count("\n", done, opening.start())
        done = opening.start()
        apart = not lines[number].strip() or lines[number].startswith("#")
        if not apart and _ASKING.match(lines[number]) is None:
            continue
        below = range(number + 1, len(lines))
        ends = (at for at in below if not (lines[at].strip() if apart else lines[at].startswith("    ")))
        row = range(number + 1, next(ends, len(lines)))
        held = [lines[at].strip() for at in row]
        if all((at in code) == apart for at in row) and _offers(
            [line.upper()[:2] + line[2:] for line in held]
        ):
            for at, line in zip(row, held, strict=True):
                lines[at] = line
    return "\n".join(lines)


def out_of_fences(text: str) -> str:
    """The text with rows of choices taken out of fences, where an answer follows."""
    openings = list(_OPENING.finditer(text)) if "~~~" in text or _OPENS.search(text) else []
    if not openings:
        return text
    lines = text.split("\n")
    number = done = 0
    for opening in openings:
        number += text.count("\n", done, opening.start())
        done = opening.start()
        end = _end(lines, number, opening["fence"])
        held = [line for line in lines[number + 1 : end] if line.strip()]
        if not _offers(held) or not _answered(held, lines[end + 1 : end + 1 + _BELOW]):
            continue
        lines[number] = lines[end] = ""
        for at in range(number + 1, end):
            if match := _CHOICE.fullmatch(lines[at]):
                lines[at] = f"{match['letter']}. {match['text'].rstrip()}"
    return "\n".join(lines)


def out_of_spans(text: str) -> str:
    """The text with the letters of choices taken out of the code that each stands in: `` `A. it` ``."""
    lines = text.split("\n")
    spans = {at: span for at, line in enumerate(lines) if "`" in line and (span := _SPAN.fullmatch(line))}
    code = parse_markdown(text).code_lines if spans else ()
    for at, span in spans.items():
        before, after = spans.get(at - 1), spans.get(at + 1)
        begins = span["letter"] in "Aa" and after is not None and _next_letter(span) == after["letter"]
        if at not in code and (begins or (before is not None and _next_letter(before) == span["letter"])):
            lines[at] = f"{span['lead']}{span['letter']}{span['stop']} `{span['text']}`"
    return "\n".join(lines)


def _next_letter(span: re.Match[str]) -> str:
    return chr(ord(span["letter"]) + 1)


def _end(lines: Sequence[str], start: int, fence: str) -> int:
    """The line of the fence's end; that of its begin where none is near."""
    closing = re.compile(rf"[ ]{{0,3}}{fence[0]}{{{len(fence)},}}[ \t]*")
    near = range(start + 1, min(len(lines), start + 1 + _MOST))
    return next((at for at in near if closing.fullmatch(lines[at])), start)


def _answered(held: Sequence[str], below: Sequence[str]) -> bool:
    """Whether what follows names one of the choices: by its letter, where they may be code just as well."""
    matches = [match for line in held if (match := _CHOICE.fullmatch(line))]
    offers = [Offer(match["text"].strip(), False, at) for at, match in enumerate(matches)]
    if read_verdict("\n".join(below), offers) is None:
        return False
    stops = {match["stop"] for match in matches}
    if "" in stops and len(held) < _FEWEST_BARE:
        return False
    said = [match["value"] for line in below if (match := LABELLED.match(unmarked(line)))]
    return stops <= {".", ")"} or any(_LETTER.match(value) for value in said)


def _offers(held: Sequence[str]) -> bool:
    """Whether each line is the next letter's choice."""
    matches = [_CHOICE.fullmatch(line) for line in held]
    letters = "".join(match["letter"] for match in matches if match)
    return len(letters) == len(held) > 1 and _LETTERS.startswith(letters)
