"""Answers that stand alone in a fence right below the choices, taken out of it; lines keep their number."""

import re
from collections.abc import Sequence

from tui.extract.choices.answer_lines import names_answer, unmarked
from tui.extract.choices.answer_texts import words_and_signs
from tui.extract.questions.asking import asks, ends_asking

_ANSWER = re.compile(
    r"```(?<=\n```)(?:te?xt|plain(?:text)?)?[ \t]*\n(?P<said>[^\n`]*\w[^\n`]*)\n```[ \t]*(?=\n|\Z)"
)
"""A fence of no programming language with a single line."""
_OFFER = re.compile(
    r"[ ]{0,3}(?:[-*+][ \t]+|[*_(\[]{0,3}(?P<letter>[A-H])[*_]{0,2}[.):\]][*_]{0,2}[ \t]*)(?P<text>\S.*)"
)
_LETTERS = "ABCDEFGH"
_FEWEST, _ROWS = 2, 2
"""Choices of a row, and rows of a document that are answered in this way."""
_ABOVE = 4
"""Lines above points in which they are asked for."""


def unfenced(text: str) -> str:
    """The text with such answers as lines that name them, where several questions have them."""
    lines: list[str] = []
    found: list[tuple[int, str]] = []
    number = done = 0
    for match in _ANSWER.finditer(text):
        lines = lines or text.split("\n")
        number += text.count("\n", done, match.start())
        done = match.start()
        row = _row(lines, number)
        if row and (answer := _answer(match["said"].strip(), row)):
            found.append((number, answer))
    if len(found) < _ROWS:
        return text
    for at, answer in found:
        lines[at : at + 3] = [answer, "", ""] if not lines[at - 1].strip() else ["", answer, ""]
    return "\n".join(lines)


def _row(lines: Sequence[str], end: int) -> list[re.Match[str]]:
    """The choices right above a line: letters from A on, or points that the text above them asks for."""
    last = end - 1 if lines[end - 1].strip() else end - 2
    row: list[re.Match[str]] = []
    while last >= 0 and (match := _OFFER.fullmatch(lines[last].rstrip())):
        row.insert(0, match)
        last -= 1
    letters = "".join(match["letter"] or "" for match in row)
    if len(row) < _FEWEST or len(letters) not in (0, len(row)) or not _LETTERS.startswith(letters):
        return []
    return row if letters or _asked(lines, last) else []


def _asked(lines: Sequence[str], last: int) -> bool:
    above = next((lines[at] for at in range(last, max(-1, last - _ABOVE), -1) if lines[at].strip()), "")
    return ends_asking(above) or asks(unmarked(above.lstrip("# ")))


def _answer(said: str, row: Sequence[re.Match[str]]) -> str:
    """The line that names an answer, where one is the text of a choice, or is called it; empty for others."""
    whole = words_and_signs(said)
    ways = ((f"{match['letter'] or ''} {match['text']}", match["text"]) for match in row)
    if sum(whole in map(words_and_signs, both) for both in ways) == 1:
        return f"**Answer:** {said}"
    return said if names_answer(said) else ""
