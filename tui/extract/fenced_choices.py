"""Choices that stand in a fence of code, taken out of it; lines keep their number."""

import re
from collections.abc import Sequence

from tui.extract.answer_lines import names_answer

_OPENING = re.compile(
    r"^[ ]{0,3}(?P<fence>`{3,}|~{3,})[ \t]*[\w+#-]*[ \t]*\n[ \t]*\(?A(?:[.):、．]|[ ])", re.M
)
_CHOICE = re.compile(r"[ \t]*\(?(?P<letter>[A-H])(?P<stop>[.):、．]|(?=[ ]))[ \t]*(?P<text>\S.*)")
_LETTERS = "ABCDEFGH"
_BELOW = 4
"""Lines behind the fence in which an answer must begin."""


def out_of_fences(text: str) -> str:
    """The text with rows of choices taken out of their fences, where an answer follows."""
    if not ("```" in text or "~~~" in text):
        return text
    openings = list(_OPENING.finditer(text))
    if not openings:
        return text
    lines = text.split("\n")
    number = done = 0
    for opening in openings:
        number += text.count("\n", done, opening.start())
        done = opening.start()
        end = _end(lines, number, opening["fence"])
        held = [line for line in lines[number + 1 : end] if line.strip()]
        if not _offers(held) or not any(map(names_answer, lines[end + 1 : end + 1 + _BELOW])):
            continue
        lines[number] = lines[end] = ""
        for at in range(number + 1, end):
            if match := _CHOICE.fullmatch(lines[at]):
                lines[at] = f"{match['letter']}. {match['text'].rstrip()}"
    return "\n".join(lines)


def _end(lines: Sequence[str], start: int, fence: str) -> int:
    """The line of the fence's end; of the document's where it has none."""
    closing = re.compile(rf"[ ]{{0,3}}{fence[0]}{{{len(fence)},}}[ \t]*")
    return next((at for at in range(start + 1, len(lines)) if closing.fullmatch(lines[at])), len(lines) - 1)


def _offers(held: Sequence[str]) -> bool:
    """Whether each line is the next letter's choice."""
    matches = [_CHOICE.fullmatch(line) for line in held]
    letters = "".join(match["letter"] for match in matches if match)
    return len(letters) == len(held) > 1 and _LETTERS.startswith(letters)
