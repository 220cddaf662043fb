"""Pages of programs, which tell how to get and use them: their frequent questions are no exam's."""

from collections.abc import Iterator

from tui.extract.choices.line_ranges import Lines
from tui.extract.questions.names import is_faq_name, is_product_name, may_name_faq, promises_questions
from tui.extract.questions.sections import title_as_written
from tui.text.markdown import Block, Markdown

_SIGNS = (
    "FAQ",
    "faq",
    "Faq",
    "requent",
    "REQUENT",
    "recuent",
    "réquent",
    "äufig",
    "асто",
    "常见",
    "常見",
    "よくある",
)
"""What is in every heading of frequent questions, nearly; to look for it takes hardly any time."""
_LONGEST = 40
"""Characters of such a heading, and of that of frequent questions."""
_FEWEST = 2
"""Headings such as "Installation" and "License" that make a document the page of a program."""


def frequent_lines(markdown: Markdown) -> Lines | None:
    """The lines below the headings of frequent questions; None where the document is no program's page."""
    if not any(map(markdown.text.__contains__, _SIGNS)):
        return None
    headings = [block for block in markdown.headings if block.depth == 0]
    names = [block.text for block in headings if len(block.text) <= _LONGEST and block.text[-1:] != "?"]
    if not may_name_faq("\n".join(names)) or sum(map(is_product_name, names)) < _FEWEST:
        return None
    if any(map(_promises, [title_as_written(markdown), *names])):
        return None
    return Lines(_parts(markdown, headings))


def _promises(name: str) -> bool:
    return promises_questions(name) and not is_faq_name(name)


def _parts(markdown: Markdown, headings: list[Block]) -> Iterator[range]:
    """From each such heading to the next one of its level or above."""
    for at, block in enumerate(headings):
        if is_faq_name(block.text):
            ends = (other.start for other in headings[at + 1 :] if other.level <= block.level)
            yield range(block.start, next(ends, len(markdown.lines)))
