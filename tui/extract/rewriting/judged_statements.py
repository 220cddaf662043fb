"""Statements, each with a word behind it that says whether it is true, as items with an answer.

`3. Ice floats. (True)` becomes `3. Ice floats. Answer: True`, and so does `3. Ice floats. — **True.** It is
light.` with what explains it; lines keep their number.
"""

import re

from tui.text.markdown import parse_markdown

SIGNS = (")", "）", "]", "**")
_TRUE = "true|t|richtig|wahr|vrai|verdader[oa]|verdadeir[oa]|vero|правда|верно|正确|對|对|○"
_FALSE = "false|f|falsch|faux|fals[oa]|ложь|неверно|错误|錯|错|×"
_BEHIND = (
    rf"[ ]*[*_]{{0,2}}[(（\[][*_]{{0,2}}(?P<verdict>(?P<true>{_TRUE})|{_FALSE})[*_]{{0,2}}[)）\]]"
    r"[*_]{0,2}[ \t]*"
)
_JUDGED = re.compile(rf"[^?？]*[.!。]{_BEHIND}", re.IGNORECASE)
_STATEMENT = re.compile(
    r"(?P<lead>[ ]{0,3}(?:(?:[-*+]|\d{1,4}[.)])[ ]+)?)(?P<said>[^\s#>|?？][^?？]{2,400}?[.!。])"
    rf"{_BEHIND}",
    re.IGNORECASE,
)
_DASHED = re.compile(
    r"(?P<lead>[ ]{0,3}(?:(?:[-*+]|\d{1,4}[.)])[ ]+)?)(?P<said>[^\s#>|?？][^?？]{2,400}?[.!。])[ ]+[-–—]+[ ]+"
    rf"\*\*(?P<verdict>(?P<true>{_TRUE})|{_FALSE})(?P<rest>[.!。]?)\*\*[.:]?(?P<why>(?:[ ].*)?)",
    re.IGNORECASE,
)
_ENDS = (")", "）", "]", "*", "_")
_FEWEST = 3
"""Such statements of a document, of which some are true and some false."""


def is_judged(line: str) -> bool:
    """Whether a line is a statement with a word behind it that says whether it is true."""
    return line.endswith(_ENDS) and _JUDGED.fullmatch(line) is not None


def with_answers(text: str) -> str:
    """The text with such statements answered. Code stays as it is."""
    lines = text.split("\n")
    code = parse_markdown(text).code_lines
    found = {at: match for at, line in enumerate(lines) if (match := _judged(line)) and at not in code}
    true = sum(match["true"] is not None for match in found.values())
    if len(found) < _FEWEST or not 0 < true < len(found):
        return text
    for at, match in found.items():
        lines[at] = f"{match['lead'] or '- '}{match['said']} Answer: {match['verdict']}"
        if match.re is _DASHED:
            lines[at] += f"{match['rest']}{match['why']}"
    return "\n".join(lines)


def _judged(line: str) -> re.Match[str] | None:
    """A statement and the word behind it."""
    match = _STATEMENT.fullmatch(line) if line.rstrip(" \t").endswith(_ENDS) else None
    return match or (_DASHED.fullmatch(line) if " **" in line else None)
