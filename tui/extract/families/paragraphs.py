"""Family paragraphs: `Q1. …`, `Question: …` or `1) …?` at the beginning of a paragraph; answers follow."""

from tui.extract.carving import carve
from tui.extract.families.weighing import weighed
from tui.extract.found import Found
from tui.extract.heads import Head, HeadKind, paragraph_heads
from tui.text.markdown import Markdown

MOST = 0.84
_FEW = 0.8


def _heads(markdown: Markdown) -> list[Head]:
    """Paragraphs with a prefix; where there are none, those with a number."""
    heads = [head for head in paragraph_heads(markdown) if head.kind is HeadKind.NUMBERED]
    prefixed = [head for head in heads if head.mark and head.mark.prefixed]
    return prefixed or heads


def evidence(markdown: Markdown) -> float:
    """Share of the numbered paragraphs that ask."""
    heads = _heads(markdown)
    asking = sum(head.asking for head in heads)
    if asking < 2:
        return 0.0
    return weighed(asking, len(heads), _FEW, MOST)


def extract(markdown: Markdown) -> Found:
    """A candidate for each such paragraph."""
    return carve(markdown, _heads(markdown))
