"""Lists that tags count by letters, `<ol class="upper-alpha">`: their items get the letters."""

import re
from collections.abc import MutableSequence, Sequence

_COUNTED = re.compile(r"([ ]{0,3})(\d{1,2})[.)][ \t]+(?=\S)")
_LETTERS = "ABCDEFGHIJ"
_STOPS = re.compile(r"[ ]{0,3}(?:#{1,6}[ \t]|<(?:h[1-6]|div|ol)\b)", re.I)
"""What no lettered list holds."""


def letter_items(lines: MutableSequence[str], start: int, tag: str) -> int:
    """Letter the items of a list up to the tag that closes it, if one does; the line behind what is done."""
    closing = re.compile(rf"[ \t]*</{tag}>[ \t]*", re.I)
    for end in range(start + 1, len(lines)):
        if closing.fullmatch(lines[end]):
            break
        if _STOPS.match(lines[end]) or lines[end].lstrip().startswith(("```", "~~~")):
            return start + 1
    else:
        return start + 1
    items = [(at, match) for at in range(start + 1, end) if (match := _COUNTED.match(lines[at]))]
    items = [(at, match) for at, match in items if match[1] == items[0][1][1]]
    letters = _letters([int(match[2]) for _, match in items])
    if not letters:
        return start + 1
    for letter, (at, match) in zip(letters, items, strict=True):
        lines[at] = f"{letter}. {lines[at][match.end() :]}"
    lines[start] = lines[end] = ""
    return end + 1


def _letters(numbers: Sequence[int]) -> str:
    """The letters of items that are counted on, or all have the number of the first; empty for others."""
    first, count = (numbers[0] if numbers else 0), len(numbers)
    counted = list(numbers) in (list(range(first, first + count)), [first] * count)
    letters = _LETTERS[first - 1 : first - 1 + count] if first else ""
    return letters if counted and len(letters) == count else ""
