"""Questions that a document without cards holds as data: JSON or a program's own lists, in code or not."""

import re
from collections.abc import Iterator

from tui.text.markdown import Markdown

_FIELD = re.compile(
    r"[ \t{\[(,-]*[\"']?(?:question(?:_?text)?|prompt|pregunta|pergunta|frage|вопрос|题目|問題)[\"']?[ ]*"
    r"[:=][ ]*[\"'`][^\n]*\w",
    re.I,
)
_OFFERS = re.compile(
    r"[\"']?(?:options|choices|answers?|correct\w*|opciones|opcoes|antworten)[\"']?[ ]*[:=]", re.I
)
_FEWEST = 2
_SAID = (
    "line {}: {} questions stand there as data, which is not read; written as rows of CSV with a head "
    "`question,answer`, or as `Q:` and `A:` lines, they are"
)


def data_questions(markdown: Markdown) -> Iterator[str]:
    """What tells a person of them, and how they would be read; nothing for other documents."""
    if _OFFERS.search(markdown.text) is None:
        return
    found = [at for at, line in enumerate(markdown.lines) if _FIELD.match(line)]
    if len(found) >= _FEWEST:
        yield _SAID.format(found[0] + 1, len(found))
