"""Choices that are called so, `**Option A:** a boat`, with their letter alone; lines keep their number."""

import re
from collections.abc import Iterator, Sequence

from tui.extract.choices.answer_words import MANY, ONE
from tui.text.markdown import parse_markdown
from tui.text.signs import RareSign

SIGNS = (
    re.compile(
        r"A(?=[*_]{0,2}[:：.)])(?:(?<=(?:ption|hoice|pción) A)|(?<=pção A)|(?<=ариант A)"
        r"|(?<=(?:选项|選項) A)|(?<=(?:选项|選項)A))"
    ),
    RareSign("А", re.compile(r"А(?<=ариант А)")),
)
"""What the first of such choices begins with, looked for by its letter, in Latin and in Cyrillic."""
_NAMES = "option|choice|opción|opção|вариант|选项|選項"
_NAMED = re.compile(
    rf"(?P<lead>[ \t>]*(?:[-*+][ \t]+)?)(?P<bold>\*\*|__)?(?:{_NAMES})[ ]?(?P<letter>[A-Ja-jА-Д])"
    r"(?:(?P<stop>[:：.)])(?(bold)(?P=bold))|(?(bold)(?P=bold))(?P<after>[:：]))[ \t]+(?P<text>\S.*)",
    re.IGNORECASE,
)
_LETTERED = re.compile(
    r"^[ \t>]*(?:[-*+][ \t]+)?(?:\*\*)?\(?[Aa][.)](?:\*\*)?[ \t]+\S|^[ \t>]*[-*+] \[[ xX]\]", re.M
)
"""Choices of another kind, of which such lines then only speak."""
_ANSWER = re.compile(
    rf"^(?P<marks>[^\w\n]*)(?:(?:correct|right)[ ])?(?:{ONE}|{MANY})(?:[ ]key)?[*_ ]*(?:[:：]|$)", re.I | re.M
)
_FEWEST, _FEWEST_ROWS = 2, 2
_FAR = 6
"""Lines within which the next choice of a row stands."""


def with_letters(text: str) -> str:
    """The text with such choices, where there are rows of them and no others, and answers. Code stays.

    What decisions and proposals weigh has none.
    """
    if _LETTERED.search(text):
        return text
    lines = text.split("\n")
    rows = list(_rows(lines))
    answers = list(_ANSWER.finditer(text)) if len(rows) >= _FEWEST_ROWS else []
    if not answers or (len(answers) * 2 < len(rows) and not any("#" in one["marks"] for one in answers)):
        return text
    code = parse_markdown(text).code_lines
    for row in rows:
        for at, found in row:
            if at not in code:
                lines[at] = f"{found['lead']}{found['letter']}) {found['text']}"
    return "\n".join(lines)


def _rows(lines: Sequence[str]) -> Iterator[list[tuple[int, re.Match[str]]]]:
    """Lines whose letters count on from the first one, not far from each other."""
    row: list[tuple[int, re.Match[str]]] = []
    for at, line in enumerate(lines):
        found = _NAMED.match(line)
        if found is None:
            continue
        letter = found["letter"].casefold()
        if row and ord(letter) == ord(row[-1][1]["letter"].casefold()) + 1 and at - row[-1][0] <= _FAR:
            row.append((at, found))
            continue
        if len(row) >= _FEWEST:
            yield row
        row = [(at, found)] if letter in "aа" else []
    if len(row) >= _FEWEST:
        yield row
