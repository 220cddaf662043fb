"""Family prefixed-headings: `## Q. …`, `#### Q12: …`; what has no prefix is answer or section."""

from tui.extract.families.weighing import weighed
from tui.extract.found import Found
from tui.extract.questions.asking import ends_asking
from tui.extract.questions.carving import carve
from tui.extract.questions.levels import outline, prefixed
from tui.text.markdown import Markdown

MOST = 0.93
"""Evidence stays below that of families that also say where the answer is."""


def evidence(markdown: Markdown) -> float:
    """How many headings have a prefix; each is nearly a proof, but for one that neither asks nor counts."""
    heads = prefixed(outline(markdown))
    if len(heads) == 1 and not (ends_asking(heads[0].question) or (heads[0].mark and heads[0].mark.number)):
        return 0.0
    return weighed(len(heads), len(heads), 0.5, MOST)


def extract(markdown: Markdown) -> Found:
    """A candidate for each heading with a prefix."""
    return carve(markdown, prefixed(outline(markdown)))
