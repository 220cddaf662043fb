"""Text without marks in which the first line of each block asks and the lines right below answer.

Such first lines become bold; lines keep their number.
"""

import re
from collections.abc import Sequence

from tui.extract.choices.answer_lines import names_answer
from tui.extract.questions.asking import asks, asks_at_end
from tui.extract.questions.names import promises_questions
from tui.text.markdown import Block, BlockKind, parse_markdown

SIGNS = ("?\n", "？\n", "? \n")
_ANSWERED = re.compile(r"[?？][ ]{0,2}\n(?=[^\s#>|*_`<\[+-])")
_FEWEST, _SHARE = 4, 0.6
"""Blocks whose first line ends with a question mark, and the share of blocks of several lines that ask so."""
_LONGEST = 160
"""Characters of such a line."""
_LONGEST_NAME = 60
_MARKS = "#*_>|`<[-+=~0123456789"
"""Signs with which what is marked in other ways begins."""


def with_bold_questions(text: str) -> str:
    """The text with such lines in bold, where most of its blocks are such questions and nothing else asks."""
    if len(_ANSWERED.findall(text)) < _FEWEST:
        return text
    markdown = parse_markdown(text)
    blocks = [block for block in markdown.outer if block.kind is not BlockKind.HEADING]
    several = [block for block in blocks if block.kind is BlockKind.PARAGRAPH and block.end - block.start > 1]
    asked = [block for block in several if _asks(block)]
    marked = [block for block in asked if asks_at_end(_first(block))]
    if len(marked) < _FEWEST or len(asked) < _SHARE * len(several) or len(asked) * 2 < len(blocks):
        return text
    if any(_asks_on(block) for block in asked):
        return text
    lines = list(markdown.lines)
    alone = [block for block in blocks if block.end - block.start == 1 and _stands_alone(block)]
    for block in (*asked, *alone):
        line = lines[block.start].strip()
        lines[block.start] = f"**{line}**" if _asks(block) else f"## {line}"
    return "\n".join(lines)


def _stands_alone(block: Block) -> bool:
    """Whether a line by itself asks as well, or says that more questions follow."""
    if block.kind is not BlockKind.PARAGRAPH:
        return False
    names = (
        len(block.text) <= _LONGEST_NAME and promises_questions(block.text) and not block.text.endswith(".")
    )
    return (_asks(block) and asks_at_end(block.text)) or (names and block.text[0] not in _MARKS)


def _first(block: Block) -> str:
    return block.text.partition("\n")[0].strip()


def _below(block: Block) -> Sequence[str]:
    return block.text.split("\n")[1:]


def _asks(block: Block) -> bool:
    """Whether a block's first line is a question or a task; one in capitals is code."""
    first = _first(block)
    word = first.split(" ", 1)[0]
    plain = bool(first) and len(first) <= _LONGEST and first[0] not in _MARKS and "**" not in first
    return plain and asks(first) and not (word.isupper() and len(word) > 1) and not names_answer(first)


def _asks_on(block: Block) -> bool:
    """Whether a line below asks as well: then they are a list of questions, or talk."""
    return any(asks_at_end(line) for line in _below(block))
