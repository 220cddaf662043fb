"""Headings that are only labels: what is asked stands in the text below each, and nothing answers it."""

from collections.abc import Iterator, Sequence

from tui.extract.questions.asking import asks, ends_asking
from tui.extract.questions.heads import Head
from tui.extract.questions.levels import Outline, by_level
from tui.extract.questions.names import is_no_question
from tui.text.markdown import BlockKind, Markdown, parse_markdown

_FEWEST = 4
_SHARE = 0.6
"""Share of a level's headings below which a question must stand."""
_LONGEST = 600
"""Characters of a text that is a question and no answer."""


def label_heads(markdown: Markdown, found: Outline) -> tuple[list[Head], list[Head]]:
    """Heads of the level whose texts ask, each with its text as the question, and the level's other headings.

    Both empty where no level is of that kind.
    """
    best: list[Head] = []
    rest: list[Head] = []
    for _, labels in sorted(by_level(found).items()):
        labels = [label for label in labels if not is_no_question(label.question)]
        heads = list(_asking_below(markdown, found, labels))
        alone = sum(label.asking for label in labels)
        if (
            len(heads) >= _FEWEST
            and len(heads) >= _SHARE * len(labels)
            and len(heads) > max(alone, len(best))
        ):
            lines = {head.line for head in heads}
            best, rest = heads, [label for label in labels if label.line not in lines]
    return best, rest


def _asking_below(markdown: Markdown, found: Outline, labels: Sequence[Head]) -> Iterator[Head]:
    lines = [head.line for head in found.headings]
    ends = dict(zip(lines, [*lines[1:], len(markdown.lines)], strict=False))
    for label in labels:
        end = ends[label.line]
        text = "\n".join(markdown.lines[label.body : end]).strip()
        if 0 < len(text) <= _LONGEST and _only_asks(parse_markdown(text)):
            yield label._replace(question=text, body=end, mark=None)


def _only_asks(text: Markdown) -> bool:
    """Whether a text ends in a question, or begins with one and says little else."""
    said = [block for block in text.outer if block.kind is BlockKind.PARAGRAPH]
    if not said:
        return False
    last = said[-1].text.rstrip(" *_")
    return ends_asking(last[-200:].rsplit("\n", 1)[-1]) or (len(said) == 1 and asks(last))
