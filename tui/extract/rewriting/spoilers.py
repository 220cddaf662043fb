"""Spoilers, `>! cork`, as answers behind a label; lines keep their number, and code what was written."""

import re
from collections.abc import MutableSequence

from tui.extract.choices.answer_lines import names_answer
from tui.text.markdown import parse_markdown

SIGN = ">!"
_SPOILER = re.compile(r"^[ ]{0,3}>![ ]?(?P<text>[^\n]*)$", re.M)
_FEWEST = 2
"""Spoilers that a document of questions has."""


def as_answers(text: str) -> str:
    """The text with its spoilers as answers, where there are several."""
    if len(_SPOILER.findall(text)) < _FEWEST:
        return text
    lines = text.split("\n")
    code = parse_markdown(text).code_lines
    places = [at for at, line in enumerate(lines) if at not in code and _SPOILER.fullmatch(line)]
    begins = set(places) - {at + 1 for at in places}
    if len(begins) < _FEWEST:
        return text
    for at in places:
        _reveal(lines, at, begins=at in begins)
    return "\n".join(lines)


def _reveal(lines: MutableSequence[str], at: int, *, begins: bool) -> None:
    """Write what a spoiler says; the first line of one says that it answers."""
    said = _SPOILER.sub(r"\g<text>", lines[at])
    labelled = not begins or not said.strip() or (len(said.strip(" *_.")) > 1 and names_answer(said))
    lines[at] = said if labelled else f"Answer: {said}"
