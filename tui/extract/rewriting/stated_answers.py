"""Statements and questions right above a line such as `**Answer:** True`, as headings with a number.

They may stand in bold, have a number, or stand below a heading that only names what they are about. Lines
keep their number.
"""

import re
from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from tui.extract.choices.answer_lines import labelled_answer, names_answer, unmarked
from tui.extract.questions.asking import ends_asking, marking
from tui.extract.questions.names import is_answer_name
from tui.text.markdown import parse_markdown

SIGNS = (":", "：")
_LABELS = re.compile(
    r"(?:correct |right |sample |model |expected )?(?:answer|ans)\b|(?:richtige |korrekte )?antwort\b"
    r"|respuesta|resposta|réponse|risposta|ответ|правильный ответ|відповідь|odpowiedź|đáp án|trả lời|cevap"
    r"|jawaban|答|答え|正确答案|回答|정답|답",
    re.I,
)
"""Labels of answers; solutions are of problems as well, which nobody is asked."""
_VERDICT = re.compile(
    r"(?:true|false|richtig|falsch|wahr|vrai|faux|verdader[oa]|fals[oa]|verdadeir[oa]|vero|верно|неверно|правда"
    r"|ложь|đúng|sai|对|错|正确|错误)\b",
    re.I,
)
_STATED = re.compile(r"[ ]{0,3}(?![#>|<`~]|[-*+][ ]|!\[|-{3}|\*{3}|[*_(]{0,3}[A-Ja-j][.)])\S")
"""How a statement begins: not as another block or a choice."""
_LONGEST, _MOST = 600, 4
"""Characters and lines of one."""
_FEWEST, _SHARE = 3, 0.6
"""Statements of a document, and their share of all lines that name an answer."""


class _Stated(NamedTuple):
    """The lines of a statement."""

    start: int
    end: int


def as_headings(text: str) -> str:
    """The text with such statements as headings, where most of its answers stand below one. Code stays."""
    lines = text.split("\n")
    code = parse_markdown(text).code_lines
    answers = [at for at, line in enumerate(lines) if at not in code and _names_answer(line)]
    found = list(_stated(lines, answers, code)) if len(answers) >= _FEWEST else []
    if len(found) < max(_FEWEST, _SHARE * len(answers)):
        return text
    for number, one in enumerate(found, 1):
        said = " ".join(line.strip() for line in lines[one.start : one.end])
        lines[one.start : one.end] = [""] * (one.end - one.start)
        mark = marking(said)
        lines[one.start] = f"#### Q{number}. {_unbold(said[mark.end :] if mark else said)}"
    return "\n".join(lines)


def _names_answer(line: str) -> bool:
    said = unmarked(line)
    return bool(_LABELS.match(said)) and names_answer(line)


def _stated(lines: Sequence[str], answers: Sequence[int], code: Set[int]) -> Iterator[_Stated]:
    """The paragraphs right above answers that have a number, ask, or are called true or false."""
    for at in answers:
        end = at
        while end and not lines[end - 1].strip():
            end -= 1
        start = end
        while start and _goes_on(lines[start - 1]) and end - start <= _MOST:
            start -= 1
        paragraph = lines[start:end]
        said = " ".join(paragraph)
        plain = code.isdisjoint(range(start, end)) and all(map(_STATED.match, paragraph))
        if not plain or not 0 < end - start <= _MOST or len(said) > _LONGEST or is_answer_name(said):
            continue
        label = labelled_answer(unmarked(lines[at]))
        judged = label is not None and _VERDICT.match(label["value"].lstrip("*_ ")) is not None
        if marking(paragraph[0]) or ends_asking(said) or judged:
            yield _Stated(start, end)


def _goes_on(above: str) -> bool:
    """Whether a paragraph goes on to the line above it: no empty line and no heading."""
    return bool(above.strip()) and not above.startswith("#")


def _unbold(text: str) -> str:
    """A statement without the bold that is of all of it, or ends with it behind its number."""
    bare = text.strip()
    inner = bare.removeprefix("**").removesuffix("**")
    return inner.strip() if "**" not in inner and bare != inner else bare
