"""Questions and labels set in bold by tags with a look of their own, `<b style="…">Why?</b>`, as Markdown.

Lines keep their number.
"""

import re
from collections.abc import MutableSequence

from tui.extract.choices.answer_lines import names_answer
from tui.extract.questions.asking import asks, marking
from tui.text.markdown import parse_markdown

SIGNS = ("</b>", "</strong>")
_ASKED = re.compile(
    r"[ ]{0,3}(?:<p>)?<(?P<tag>b|strong)\s[^<>]*>(?P<text>(?:(?!</?(?:b|strong)\b).)+)</(?P=tag)>"
    r"(?:</p>|<br\s*/?>)*[ \t]*"
)
_LABEL = re.compile(
    r"[ ]{0,3}(?P<opened><p[^<>]*>)?<(?P<tag>b|strong)(?:\s[^<>]*)?>(?P<text>[^<>]{1,40})</(?P=tag)>"
    r"(?:<br\s*/?>)?(?=[ \t]|$)"
)
_CLOSING = "</p>"
_FEWEST = 3
"""Questions in such bold, and answers that are called so."""


def as_bold(text: str) -> str:
    """The text with them in Markdown's bold, where several ask or are numbered and several are answered."""
    lines = text.split("\n")
    tagged = [at for at, line in enumerate(lines) if line.rstrip().endswith(">") or "</" in line]
    asked = {at: match["text"].strip() for at in tagged if (match := _ASKED.fullmatch(lines[at]))}
    asked = {at: said for at, said in asked.items() if marking(said) or asks(said)}
    labels = {
        at: match for at in tagged if (match := _LABEL.match(lines[at])) and names_answer(match["text"])
    }
    if len(asked) < _FEWEST or len(labels) < _FEWEST:
        return text
    code = parse_markdown(text).code_lines
    for at, said in asked.items():
        lines[at] = lines[at] if at in code else f"**{said}**"
    for at, following in zip(labels, [*labels, len(lines)][1:], strict=True):
        if at not in code:
            label = labels[at]
            lines[at] = f"**{label['text'].strip()}**{lines[at][label.end() :]}"
            if label["opened"]:
                _close(lines, range(at, following))
    return "\n".join(lines)


def _close(lines: MutableSequence[str], answer: range) -> None:
    """Take off the end of the paragraph that began with the label of an answer."""
    end = next((at for at in answer if _CLOSING in lines[at]), None)
    if end is not None:
        lines[end] = lines[end].replace(_CLOSING, "", 1)
