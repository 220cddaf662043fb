"""What is asked without the label above it (`Question:`, maybe below a level) and without empty ends."""

import re

_LABEL = re.compile(
    r"\s*(?:level[ ]?(?P<level>\d)[ \t]*\n\s*)?"
    r"[*_]{0,3}(?:question|problem(?: statement)?|task|exercise|frage|aufgabe|pregunta|pergunta|вопрос|задача"
    r"|题目|问题)[*_]{0,3}\W{0,4}\n\s*(?=\S)",
    re.I,
)


def without_prompt_label(asked: str) -> tuple[str, tuple[str, ...]]:
    """What is asked without such a label, and the level as a tag."""
    label = _LABEL.match(asked)
    if label is None:
        return asked, ()
    return asked[label.end() :], (f"level-{label['level']}",) if label["level"] else ()


def without_ends(asked: str) -> str:
    """Without empty lines at its ends, and without those of a quote that choices ended."""
    end = len(asked.rstrip(" \t\n>"))
    line_end = asked.find("\n", end)
    return (asked[:line_end] if line_end >= 0 else asked).strip("\n")
