"""Tasks below the boxes of one question that head the boxes of the next, without a question mark."""

import re
from collections.abc import Sequence

from tui.extract.choices.answer_lines import names_answer
from tui.extract.choices.choice_marks import Mark
from tui.extract.questions.asking import asks, marking

_NO_TASK = re.compile(r"[`~<>|!\[$]|[-*+][ ]|(?:\*\*|__)?[^\W\d_]{1,20}:")
"""How code, tags, pictures, points and labels begin, none of which sets a task."""
_BOLD = re.compile(r"(?P<mark>\*\*|__)(?:(?!(?P=mark)).)+(?P=mark)[ \t]*")


def sets_task(row: Sequence[Mark], lines: Sequence[str], number: int) -> bool:
    """Whether a number, bold, a word or an open end sets the next task below boxes right below each other.

    Below boxes with text between them it is the reason for one.
    """
    line = lines[number]
    if len(row) == 1 or row[0].alphabet >= 0 or not line[:1].strip() or lines[number - 1].strip():
        return False
    if "".join(lines[row[-2].line + 1 : row[-1].line]).strip() or _NO_TASK.match(line):
        return False
    sets = _BOLD.fullmatch(line) is not None or marking(line) is not None or asks(line)
    return (sets or _is_open(lines, number)) and not names_answer(line)


def _is_open(lines: Sequence[str], number: int) -> bool:
    """Whether a line that stands alone is to be completed: it has a gap, or no stop at its end."""
    below = lines[number + 1] if number + 1 < len(lines) else ""
    return "___" in lines[number] or (not below.strip() and lines[number].rstrip()[-1].isalnum())
