"""Family mixed-notes: notes in which many headings of a level end in a question mark, others are topics."""

from dataclasses import replace

from tui.extract.families.weighing import weighed
from tui.extract.found import Found, Skipped
from tui.extract.questions.carving import carve
from tui.extract.questions.doubts import doubt
from tui.extract.questions.heads import Head
from tui.extract.questions.levels import asking_level, outline, within_faq
from tui.text.markdown import Markdown
from tui.wording import one_line

MOST = 0.7
_SHARE = 0.25
_FEW = 2.0
_PRODUCT = 2.0
"""What a heading such as "Usage" weighs against those that ask."""
_TOPIC = 0.5
"""How much less a bare topic counts than what asks."""
_TOPICS_TOO = 0.5
"""Share of asking headings from which on the bare topics among them are asked as well."""


def _heads(markdown: Markdown) -> tuple[list[Head], list[Head]]:
    heads = asking_level(outline(markdown), _SHARE)
    asking = [head for head in heads if head.asking]
    if len(asking) >= _TOPICS_TOO * len(heads):
        return heads, []
    return asking, [head for head in heads if not head.asking]


def evidence(markdown: Markdown) -> float:
    """Share of the level's headings that ask, and how many there are; those that may tell count half."""
    heads, topics = _heads(markdown)
    if sum(head.asking for head in heads) < 3:
        return 0.0
    products = outline(markdown).products(max(head.level for head in heads))
    unsure = sum(doubt(markdown, head.question) if head.asking else _TOPIC for head in heads)
    total = len(heads) + len(topics) / 2 + _PRODUCT * products
    return weighed(len(heads) - unsure, total, _FEW, MOST)


def extract(markdown: Markdown) -> Found:
    """A candidate for each heading that asks, and for topics among them where most ask."""
    heads, topics = _heads(markdown)
    dumb = {head.line + 1: head.question for head in topics}
    asked = within_faq(outline(markdown), heads)
    found = carve(markdown, sorted((*asked, *topics), key=lambda head: head.line))
    skipped = [
        Skipped(line, one_line(question), "a topic among questions: it asks nothing")
        for line, question in dumb.items()
    ]
    return replace(
        found,
        candidates=tuple(one for one in found.candidates if one.line not in dumb),
        skipped=(*skipped, *found.skipped),
    )
