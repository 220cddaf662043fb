"""Family plain-headings: all headings of one level ask, or the text below each does."""

from tui.extract.cleaning.clean import clean_topic
from tui.extract.families.weighing import weighed
from tui.extract.found import Candidate, Found, Skipped
from tui.extract.questions.carving import carve
from tui.extract.questions.doubts import doubt
from tui.extract.questions.heads import Head
from tui.extract.questions.label_heads import label_heads
from tui.extract.questions.levels import asking_level, outline, within_faq
from tui.text.markdown import Markdown
from tui.wording import one_line

MOST = 0.86
_SHARE = 0.55
_FEW = 1.0
_PRODUCT = 2.0
"""What a heading such as "Usage" weighs against those that ask."""
_MOST_LABELS, _FEW_LABELS = 0.7, 5.0
"""Evidence of headings that only label: many documents put a question or two below a heading."""

_DUMB = "a heading that asks nothing, nor does its text"


def _heads(markdown: Markdown) -> list[Head]:
    return asking_level(outline(markdown), _SHARE)


def _asking(markdown: Markdown) -> float:
    """Share of the level's headings that ask; those that a table of contents lists count as well."""
    found = outline(markdown)
    heads = _heads(markdown)
    asking = sum(head.asking for head in heads)
    if asking < 2:
        return 0.0
    listed = sum(found.is_listed(head) for head in heads)
    sure = asking - sum(doubt(markdown, head.question) for head in heads)
    good = max(sure, (sure + min(listed, len(heads))) / 2)
    products = found.products(max(head.level for head in heads))
    return weighed(good, len(heads) + _PRODUCT * products, _FEW, MOST)


def _labelling(markdown: Markdown) -> float:
    """Share of the level's headings whose text asks."""
    heads, rest = label_heads(markdown, outline(markdown))
    return weighed(len(heads), len(heads) + len(rest) / 2, _FEW_LABELS, _MOST_LABELS)


def evidence(markdown: Markdown) -> float:
    """That of the headings, or that of the texts below them."""
    asking = _asking(markdown)
    return asking if asking >= _MOST_LABELS else max(asking, _labelling(markdown))


def extract(markdown: Markdown) -> Found:
    """A candidate for each heading of the level, or for each text below one."""
    asking = _asking(markdown)
    if asking >= _MOST_LABELS or asking >= _labelling(markdown):
        return carve(markdown, within_faq(outline(markdown), _heads(markdown)))
    heads, rest = label_heads(markdown, outline(markdown))
    dumb = {head.line + 1: head.question for head in rest if not head.asking}
    found = carve(markdown, sorted((*heads, *rest), key=lambda head: head.line))
    labels = {head.line + 1: markdown.lines[head.line] for head in heads}
    return Found(
        tuple(_labelled(one, labels) for one in found.candidates if one.line not in dumb),
        tuple(Skipped(line, one_line(question), _DUMB) for line, question in dumb.items()),
        regions=tuple(lines for lines in found.regions if lines.start + 1 not in dumb),
    )


def _labelled(candidate: Candidate, labels: dict[int, str]) -> Candidate:
    """The candidate under its heading as under a topic."""
    label = clean_topic(labels[candidate.line]) if candidate.line in labels else ""
    topic = " / ".join(part for part in (candidate.topic, label.replace(" / ", "/")) if part)
    return candidate._replace(topic=topic)
