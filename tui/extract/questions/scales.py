"""Scales on which a survey has its reader tick a number: whoever answers says what they think."""

import re
from collections.abc import Sequence

from tui.extract.questions.asking import asks_at_end, ends_asking
from tui.text.markdown import Markdown
from tui.text.signs import holds_any

_BETWEEN = r"(?:[ \t]*(?:[-–—/|,·_]|\.\.\.?|…|to|bis|à|до|～)[ \t]*|[ \t]+)"
_BOX = r"(?:[☐○◯⚪⬜][ \t]*|\[[ ]?\][ \t]*|\([ ]?\)[ \t]*)?"
_SCALE = re.compile(
    rf"[ \t>*_-]*\W?(?:{_BOX}[01]{_BETWEEN}{_BOX}[12](?:{_BETWEEN}{_BOX}\d{{1,2}}){{1,9}}"
    rf"|[01]{_BETWEEN}(?:4|5|6|7|9|10)(?!\d))[ \t]*\W?[ \t*_]*"
)
"""All numbers, or the first and the last one."""
_NUMBER = re.compile(r"\d+")
_ENDS = re.compile(r"[(\[（][^()\[\]（）]{3,40}[)\]）][ \t*_]*$")
_MAY = re.compile(rf"[01]{_BETWEEN}(?:{_BOX}[12]{_BETWEEN}|[45679]|10)")
_SIGNS = tuple(re.compile(rf"{first}(?<![\w.,:/-]{first}){_BETWEEN}[\d☐○◯⚪⬜\[(]") for first in "10")
"""How each scale begins, found by its number."""
_YES_OR_NO = re.compile(
    r"\W*(?:yes|ja|oui|sí|si|sim|да|tak|true|agree|y)[ ]?(?:/|or|oder|ou|o|\|)[ ]?"
    r"(?:no|nein|non|não|нет|nie|false|disagree|n)(?:[ ]?/[ ]?\w+(?: \w+)?)?\W*",
    re.I,
)
_MOST_LINES = 200
_FEWEST, _SHARE = 2, 0.5
"""Questions that a scale answers, and their share of all."""


def is_scale(text: str) -> bool:
    """Whether a text is nothing but numbers to choose from, or asks for yes or no."""
    return _counts_up(text) or _YES_OR_NO.fullmatch(text) is not None


def _counts_up(text: str) -> bool:
    """Whether a text is a scale: numbers that follow each other, or the first and the last of them."""
    if _SCALE.fullmatch(text) is None:
        return False
    numbers = list(map(int, _NUMBER.findall(text)))
    return len(numbers) == 2 or numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def is_survey(markdown: Markdown) -> bool:
    """Whether half of what a document asks is answered by a number on a scale, given behind or below it."""
    if len(markdown.lines) > _MOST_LINES or not holds_any(markdown.text, _SIGNS):
        return False
    lines = markdown.lines
    scaled = [at for at, line in enumerate(lines) if _MAY.search(line) and _is_scaled(lines, at)]
    return len(scaled) >= _FEWEST and len(scaled) >= _SHARE * sum(map(ends_asking, lines))


def _is_scaled(lines: Sequence[str], at: int) -> bool:
    """Whether a line is, or ends in, the scale of a question."""
    if _counts_up(lines[at]):
        above = next((line for line in reversed(lines[max(0, at - 2) : at]) if line.strip()), "")
        return asks_at_end(above)
    match = _ENDS.search(lines[at])
    if match is None or not ends_asking(lines[at][: match.start()]):
        return False
    return _counts_up(match[0].strip(" \t*_()[]（）"))
