"""Pages of programs, which tell how to get and use them: their frequent questions are no exam's."""

import re
from collections.abc import Iterator, Sequence

from tui.extract.choices.line_ranges import Lines
from tui.extract.questions.names import is_faq_name, may_name_faq, promises_questions
from tui.extract.questions.product_names import is_manual_title, is_product_name, is_step
from tui.extract.questions.sections import title_as_written
from tui.text.markdown import Block, Markdown

_LONGEST = 40
"""Characters of such a heading, and of that of frequent questions."""
_ASKING = ("?", "？", "؟")
_MARKED = re.compile(r"\n#[^\n]*")
"""A heading, with the line end above it."""
_FEWEST = 2
"""Signs such as a heading "Installation" that make a document the page of a program."""
_FEWEST_STEPS, _FEWEST_COMMANDS = 2, 2
"""Headings that count steps, and blocks of a shell's commands, that are one such sign together."""
_EXAMINED = re.compile(
    r"\b(?:interviews?|exams?|quiz(?:zes)?|flash ?cards?|entrevistas?|entretiens?|vorstellungsgespräch\w*"
    r"|собеседовани\w+|mülakat\w*|phỏng vấn)\b|面试|面試|面接|면접",
    re.I,
)
"""What frequent questions are asked in that are an exam's after all."""
_TOPIC = re.compile(
    r"(?:\d+[.)] )?(?:api|build(?:ing)?|cli|commands|config(?:uration)?|dependencies|deploy(?:ing|ment)?"
    r"|develop(?:ing|ment)|features|options|requirements|settings|test(?:s|ing)|troubleshooting)",
    re.I,
)
"""Such a heading that may also part frequent questions about anything."""
_COMMANDS = re.compile(r"[ \t]*(?:```|~~~) ?(?:bash|sh|shell|zsh|console|powershell|cmd|bat)\b")


def frequent_lines(markdown: Markdown) -> Lines | None:
    """The lines below the headings of frequent questions; None where the document is no program's page."""
    marked = _MARKED.findall(f"\n{markdown.text}")
    if marked and not may_name_faq("".join(marked)):
        return None
    headings = [block for block in markdown.headings if block.depth == 0]
    named = [block for block in headings if len(block.text) <= _LONGEST and block.text[-1:] not in _ASKING]
    names = [block.text for block in named]
    if not may_name_faq("\n".join(names)) or any(map(_promises, [title_as_written(markdown), *names])):
        return None
    frequent = Lines(_parts(markdown, headings))
    telling = [
        block.text for block in named if block.start not in frequent or not _TOPIC.fullmatch(block.text)
    ]
    return frequent if _signs(markdown, telling, frequent) >= _FEWEST else None


def _signs(markdown: Markdown, names: Sequence[str], frequent: Lines) -> int:
    """How many there are that the document is the page of a program."""
    commands = sum(
        _COMMANDS.match(line) is not None and at not in frequent for at, line in enumerate(markdown.lines)
    )
    return (
        sum(map(is_product_name, names))
        + is_manual_title(title_as_written(markdown))
        + (sum(map(is_step, names)) >= _FEWEST_STEPS)
        + (commands >= _FEWEST_COMMANDS)
    )


def _promises(name: str) -> bool:
    return promises_questions(name) and (not is_faq_name(name) or _EXAMINED.search(name) is not None)


def _parts(markdown: Markdown, headings: list[Block]) -> Iterator[range]:
    """From each such heading to the next one of its level or above."""
    for at, block in enumerate(headings):
        if is_faq_name(block.text):
            ends = (other.start for other in headings[at + 1 :] if other.level <= block.level)
            yield range(block.start, next(ends, len(markdown.lines)))
