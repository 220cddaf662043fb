"""Family numbered-headings: `## 1. What is …?`, counting on, also where level or count change."""

import re
from collections.abc import Sequence

from tui.extract.families.weighing import weighed
from tui.extract.found import Found
from tui.extract.questions.asking import ends_asking
from tui.extract.questions.carving import carve
from tui.extract.questions.doubts import doubt
from tui.extract.questions.heads import Head
from tui.extract.questions.levels import numbered, outline
from tui.extract.questions.sections import title_as_written
from tui.text.markdown import Markdown

MOST = 0.9
_ENOUGH_ASKING, _FEWEST_ASKING = 0.25, 3
_COUNTED, _FEWEST_COUNTED = 0.4, 5
"""Evidence of numbered headings that ask by nothing but the title, and how many there must be."""
_PROMISED = re.compile(
    r"\b(?:questions|fragen|preguntas|perguntas|domande|pytania|вопросы)\b|题|題|質問|질문", re.I
)
_MOSTLY = 0.45
"""Share of the headings that must ask: numbered chapters of a text do not."""


def evidence(markdown: Markdown) -> float:
    """Share of the numbered headings that ask; where a quarter does, the rest are tasks."""
    heads = numbered(outline(markdown))
    asking = sum(head.asking for head in heads)
    doubts = [doubt(markdown, head.question) for head in heads if head.asking]
    if not heads or not _enough(doubts, len(heads)):
        return _COUNTED if _are_counted(markdown, heads) else 0.0
    return weighed((asking + len(heads)) / 2, len(heads), 0.6, MOST)


def _enough(doubts: Sequence[float], total: int) -> bool:
    """Whether a quarter surely asks, three at least, or about half may be taken to ask."""
    if doubts.count(0.0) >= max(_FEWEST_ASKING, _ENOUGH_ASKING * total):
        return True
    return len(doubts) - sum(doubts) >= _MOSTLY * total


def _are_counted(markdown: Markdown, heads: Sequence[Head]) -> bool:
    """Whether all headings of a level count on under a title that says questions, and no others ask."""
    if len(heads) < _FEWEST_COUNTED or not _PROMISED.search(title_as_written(markdown)):
        return False
    level = heads[0].level
    others = [head for head in outline(markdown).headings if head.level >= level and head not in heads]
    numbers = [head.mark.number or 0 for head in heads if head.mark]
    counted = all(after in (1, before + 1) for before, after in zip([0, *numbers], numbers, strict=False))
    apart = all(head.level > level and not ends_asking(head.question) for head in others)
    return counted and apart and all(head.level == level for head in heads)


def extract(markdown: Markdown) -> Found:
    """A candidate for each heading of the count."""
    return carve(markdown, numbered(outline(markdown)))
