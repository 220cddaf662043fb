"""Family numbered-headings: `## 1. What is …?`, counting on, also where level or count change."""

from collections.abc import Sequence

from tui.extract.families.weighing import weighed
from tui.extract.found import Found
from tui.extract.questions.carving import carve
from tui.extract.questions.doubts import doubt
from tui.extract.questions.levels import numbered, outline
from tui.text.markdown import Markdown

MOST = 0.9
_ENOUGH_ASKING, _FEWEST_ASKING = 0.25, 3
_MOSTLY = 0.45
"""Share of the headings that must ask: numbered chapters of a text do not."""


def evidence(markdown: Markdown) -> float:
    """Share of the numbered headings that ask; where a quarter does, the rest are tasks."""
    heads = numbered(outline(markdown))
    asking = sum(head.asking for head in heads)
    doubts = [doubt(markdown, head.question) for head in heads if head.asking]
    if not heads or not _enough(doubts, len(heads)):
        return 0.0
    return weighed((asking + len(heads)) / 2, len(heads), 0.6, MOST)


def _enough(doubts: Sequence[float], total: int) -> bool:
    """Whether a quarter surely asks, three at least, or about half may be taken to ask."""
    if doubts.count(0.0) >= max(_FEWEST_ASKING, _ENOUGH_ASKING * total):
        return True
    return len(doubts) - sum(doubts) >= _MOSTLY * total


def extract(markdown: Markdown) -> Found:
    """A candidate for each heading of the count."""
    return carve(markdown, numbered(outline(markdown)))
