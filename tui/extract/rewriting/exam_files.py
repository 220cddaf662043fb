"""Exercise files of R/exams, one question each, as a question above boxes; lines keep their number."""

import re
from collections.abc import Iterator, MutableSequence, Sequence

from tui.text.markdown import parse_markdown

_SOLUTION = re.compile(r"^exsolution:[ \t]*(?P<bits>[01]{2,})[ \t]*$", re.M)
_PARTS = ("question", "answerlist", "solution", "meta-information")
_RULE = re.compile(r"[=-]{3,}[ \t]*")
_JUDGED = re.compile(r"[ \t]*(?:[*-][ \t]+(?:true|false|correct|incorrect|wrong|right)[.!]?)?[ \t]*", re.I)
_ITEM = re.compile(r"[ \t]*[*-][ \t]+(?P<text>\S.*)")


def as_quiz(text: str) -> str:
    """The text as a quiz of one question, where it is such a file whose solution fits its choices."""
    if (solution := _SOLUTION.search(text)) is None:
        return text
    lines = text.split("\n")
    parts = list(_parts(lines))
    names = [name for name, _, _ in parts]
    if names[:2] != ["question", "answerlist"] or parts[0][1] in parse_markdown(text).code_lines:
        return text
    items = [at for at in range(parts[1][1] + 2, parts[1][2]) if _ITEM.match(lines[at])]
    if len(items) != len(solution["bits"]):
        return text
    for at, bit in zip(items, solution["bits"], strict=True):
        lines[at] = _ITEM.sub(rf"- [{'x' if bit == '1' else ' '}] \g<text>", lines[at])
    _head(lines, parts)
    return "\n".join(lines)


def _parts(lines: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """The parts that such files have, with the lines of their heads and behind their ends."""
    heads = [
        at
        for at, line in enumerate(lines[:-1])
        if line.strip().lower() in _PARTS and _RULE.fullmatch(lines[at + 1])
    ]
    for at, end in zip(heads, [*heads[1:], len(lines)], strict=False):
        yield lines[at].strip().lower(), at, end


def _head(lines: MutableSequence[str], parts: Sequence[tuple[str, int, int]]) -> None:
    """Turn the heads of parts into those of a quiz, and empty what says nothing to a person."""
    for name, at, end in parts:
        lines[at + 1] = ""
        lines[at] = {"question": "### Question 1", "solution": "**Explanation:**"}.get(name, "")
        judged = name == "answerlist" and all(_JUDGED.fullmatch(line) for line in lines[at + 2 : end])
        if judged or name == "meta-information":
            lines[at:end] = [""] * (end - at)
