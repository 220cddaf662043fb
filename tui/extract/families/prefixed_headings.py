"""Family prefixed-headings: `## Q. …`, `#### Q12: …`; what has no prefix is answer or section."""

from tui.extract.carving import carve
from tui.extract.families.weighing import weighed
from tui.extract.found import Found
from tui.extract.levels import outline, prefixed
from tui.text.markdown import Markdown

MOST = 0.93
"""Evidence stays below that of families that also say where the answer is."""


def evidence(markdown: Markdown) -> float:
    """How many headings have a prefix; each is nearly a proof."""
    heads = prefixed(outline(markdown))
    return weighed(len(heads), len(heads), 0.5, MOST)


def extract(markdown: Markdown) -> Found:
    """A candidate for each heading with a prefix."""
    return carve(markdown, prefixed(outline(markdown)))
