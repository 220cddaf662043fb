"""Family bold: a paragraph's first line stands in bold and asks; the answer is what follows it."""

import re

from tui.extract.cleaning.difficulty import difficulty_tags
from tui.extract.cleaning.navigation import is_navigation
from tui.extract.families.weighing import weighed
from tui.extract.found import Found, Skipped
from tui.extract.questions.asking import asks, ends_asking
from tui.extract.questions.carving import carve
from tui.extract.questions.doubts import doubt
from tui.extract.questions.heads import Head, HeadKind, paragraph_heads
from tui.extract.questions.levels import outline
from tui.extract.questions.names import is_no_question, promises_questions
from tui.extract.questions.sections import title_as_written
from tui.text.markdown import Markdown
from tui.wording import one_line

MOST = 0.88
_SHARE = 0.6
_FEW = 0.8
_FEWEST_AMONG = 3
"""Bold lines that must ask where there are more that do not."""
_ALIKE = 0.38
"""Evidence of lines that all say the same: they may be labels in answers."""
_FEWEST_COUNTED = 5
"""Numbered ones that are tasks though no word says so."""
_TITLED = re.compile(r"(\*\*|__)(?=\S)(?:(?!\1).)+?[.:]\1[ ]+(?=\S)")
"""What stands before the task in `**2) Fizz.** Write …`."""


def _heads(markdown: Markdown) -> tuple[list[Head], list[Head]]:
    """Bold lines that ask, and those that do not.

    Where most bear a sign of difficulty, all with one ask; where most have a number, others need a mark.
    """
    bold = [
        head
        for head in paragraph_heads(markdown)
        if (
            head.kind is HeadKind.BOLD
            or (head.kind is HeadKind.NUMBERED and head.question.startswith(("**", "__")))
        )
        and not is_no_question(head.question)
        and not is_navigation(head.question)
    ]
    signed = {head.line for head in bold if difficulty_tags(head.question, {})}
    sure = {head.line for head in bold if head.asking or head.mark is not None}
    if len(sure & signed) * 2 > len(sure):
        sure |= signed
    marked = {head.line for head in bold if head.mark is not None}
    if len(marked) >= max(_FEWEST_AMONG, len(sure) / 2):
        sure -= {head.line for head in bold if head.mark is None and not ends_asking(head.question)}
    return [head for head in bold if head.line in sure], [head for head in bold if head.line not in sure]


def evidence(markdown: Markdown) -> float:
    """Share of the bold lines that ask; fewer than the headings that do are parts of their answers."""
    if "**" not in markdown.text and "__" not in markdown.text and "<b>" not in markdown.text:
        return 0.0
    asking, others = _heads(markdown)
    plainly = sum(asks(_TITLED.sub("", head.question, count=1)) for head in asking)
    if plainly < max(2, _SHARE * len(asking)) and not _counted(markdown, asking):
        return 0.0
    if plainly < _FEWEST_AMONG and len(others) > len(asking):
        return 0.0
    if sum(ends_asking(head.question) for head in outline(markdown).headings) > len(asking):
        return 0.0
    if len(asking) >= _FEWEST_AMONG and len({head.question for head in asking}) == 1:
        return min(_ALIKE, len(asking) / len(outline(markdown).headings or asking))
    unsure = sum(doubt(markdown, head.question) for head in asking if head.mark is None)
    return weighed(len(asking) - unsure, len(asking) + len(others) / 4, _FEW, MOST)


def _counted(markdown: Markdown, heads: list[Head]) -> bool:
    """Whether they count up from 1, again in each section, in a document whose title promises questions."""
    numbers = [head.mark.number if head.mark else None for head in heads]
    steps = sum(
        number is not None and (number == 1 or number == (before or 0) + 1)
        for before, number in zip([None, *numbers], numbers, strict=False)
    )
    return (
        len(heads) >= _FEWEST_COUNTED
        and steps >= len(heads) - 1
        and promises_questions(title_as_written(markdown))
    )


def extract(markdown: Markdown) -> Found:
    """A candidate for each bold line that asks."""
    asking, others = _heads(markdown)
    skipped = [
        Skipped(head.line + 1, one_line(head.question), "bold, but it asks nothing: part of an answer")
        for head in others
    ]
    return carve(markdown, asking, skipped=skipped)
