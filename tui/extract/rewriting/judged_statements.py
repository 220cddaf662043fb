"""Statements, each with a word behind it that says whether it is true, as items with an answer.

`3. Ice floats. (True)` becomes `3. Ice floats. Answer: True`; lines keep their number.
"""

import re

from tui.text.markdown import parse_markdown

SIGNS = (")", "）", "]")
_TRUE = "true|t|richtig|wahr|vrai|verdader[oa]|verdadeir[oa]|vero|правда|верно|正确|對|对|○"
_FALSE = "false|f|falsch|faux|fals[oa]|ложь|неверно|错误|錯|错|×"
_STATEMENT = re.compile(
    r"(?P<lead>[ ]{0,3}(?:(?:[-*+]|\d{1,4}[.)])[ ]+)?)(?P<said>[^\s#>|?？][^?？]{2,400}?[.!。])[ ]*"
    rf"[*_]{{0,2}}[(（\[][*_]{{0,2}}(?P<verdict>(?P<true>{_TRUE})|{_FALSE})[*_]{{0,2}}[)）\]]"
    r"[*_]{0,2}[ \t]*",
    re.IGNORECASE,
)
_FEWEST = 3
"""Such statements of a document, of which some are true and some false."""


def with_answers(text: str) -> str:
    """The text with such statements answered. Code stays as it is."""
    lines = text.split("\n")
    ends = (*SIGNS, "*", "_")
    found = {
        at: match
        for at, line in enumerate(lines)
        if line.rstrip(" \t").endswith(ends) and (match := _STATEMENT.fullmatch(line))
    }
    true = sum(match["true"] is not None for match in found.values())
    if len(found) < _FEWEST or not 0 < true < len(found):
        return text
    code = parse_markdown(text).code_lines
    for at, match in found.items():
        if at not in code:
            lines[at] = f"{match['lead'] or '- '}{match['said']} Answer: {match['verdict']}"
    return "\n".join(lines)
