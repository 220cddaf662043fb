"""Sheets that ask one thing below their title and name the part that answers it: `## Answer guide`.

The title says instead what is asked. Lines keep their number.
"""

from collections.abc import Sequence

from tui.extract.front_matter import front_matter_end
from tui.extract.questions.asking import ends_asking
from tui.extract.questions.names import bare, is_answer_name, may_name_answer
from tui.text.markdown import Block, BlockKind, parse_markdown

SIGN = "#"
_ASKED = ("question", "pregunta", "pergunta", "frage", "вопрос", "问题", "問題", "질문")
"""What the heading above the question may say, maybe behind an article."""
_MOST_WORDS = 2
"""Words behind "Answer" in a heading: of what kind it is, or for whom."""
_LONGEST = 400
"""Characters of what such a sheet asks."""


def as_titles(text: str) -> str:
    """The text with its question as its title, where one paragraph that asks stands above its only answer."""
    marked = (line.lstrip("# \t") for line in text.split("\n") if line.startswith("#"))
    if not any(map(_names_answer, marked)):
        return text
    markdown = parse_markdown(text, skip=front_matter_end(text))
    headings = [block for block in markdown.headings if block.depth == 0]
    answers = [block for block in headings if _names_answer(block.text)]
    if len(answers) != 1 or headings[0] is answers[0] or any(ends_asking(block.text) for block in headings):
        return text
    title, above = headings[0], [block for block in headings[1:] if block.start < answers[0].start]
    said = [
        block
        for block in markdown.outer
        if block.start < answers[0].start and block.kind not in (BlockKind.HEADING, BlockKind.RULE)
    ]
    if not _is_sheet(title, above, said) or any(block.level <= title.level for block in headings[1:]):
        return text
    lines = list(markdown.lines)
    for block in (*above, *said):
        lines[block.start : block.end] = [""] * (block.end - block.start)
    lines[title.start] = f"{'#' * title.level} {' '.join(said[0].text.split())}"
    lines[answers[0].start] = f"{'#' * answers[0].level} Answer"
    return "\n".join(lines)


def _names_answer(text: str) -> bool:
    """Whether a heading says that the answer follows, or what kind of answer."""
    if not may_name_answer(text):
        return False
    words = bare(text).split()
    least = max(1, len(words) - _MOST_WORDS)
    return bool(words) and any(
        len(words[0]) > 1 and is_answer_name(" ".join(words[:count]))
        for count in range(len(words), least - 1, -1)
    )


def _is_sheet(title: Block, above: Sequence[Block], said: Sequence[Block]) -> bool:
    """Whether nothing but one short paragraph that asks stands below a title, maybe under "Question"."""
    if len(said) != 1 or said[0].kind is not BlockKind.PARAGRAPH or said[0].start < title.end:
        return False
    named = [bare(block.text).lower().split()[-1:] for block in above]
    return (
        len(above) < _MOST_WORDS
        and all(word and word[0] in _ASKED for word in named)
        and len(said[0].text) <= _LONGEST
        and ends_asking(said[0].text)
    )
