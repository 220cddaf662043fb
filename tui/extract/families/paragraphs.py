"""Family paragraphs: `Q1. …`, `Question: …` or `1) …?` at the beginning of a paragraph; answers follow."""

from bisect import bisect_right
from functools import lru_cache

from tui.extract.families.weighing import weighed
from tui.extract.found import Found
from tui.extract.questions.asking import asks_at_end, ends_asking, marking
from tui.extract.questions.carving import carve
from tui.extract.questions.heads import Head, HeadKind, paragraph_heads, quote_heads
from tui.extract.questions.names import is_faq_name, promises_questions
from tui.extract.questions.sections import title_as_written
from tui.text.markdown import Markdown

MOST = 0.84
_FEW, _FEW_ALONE = 0.8, 2.0
_FEWEST_ALONE, _UNDER_EACH = 3, 2
"""Questions that there must be, and under each heading: one below each is labelled by it."""
_LONGEST = 200
"""Characters of a paragraph that is one question and nothing else."""


@lru_cache(maxsize=1)
def _heads(markdown: Markdown) -> tuple[list[Head], float]:
    """Paragraphs with a prefix; where there are none, those with a number; and how much few weigh.

    Where neither ask, quotes with a prefix, or those that are all of a question, below what says that
    questions follow.
    """
    paragraphs = paragraph_heads(markdown)
    heads = [head for head in paragraphs if head.kind is HeadKind.NUMBERED]
    prefixed = [head for head in heads if head.mark and head.mark.prefixed]
    chosen = prefixed or heads
    if sum(head.asking for head in chosen) >= 2:
        return chosen, _FEW
    if quoted := _quoted(markdown):
        return quoted, _FEW
    alone = [head for head in paragraphs if _is_question(head)]
    return (_promised(markdown, alone) if len(alone) >= _FEWEST_ALONE else []), _FEW_ALONE


def _quoted(markdown: Markdown) -> list[Head]:
    """Quotes that begin with a prefix and a number; empty where they are few."""
    quotes = quote_heads(markdown) if ">" in markdown.text else []
    marked = ((head, marking(head.question)) for head in quotes)
    heads = [
        head._replace(kind=HeadKind.NUMBERED, mark=mark)
        for head, mark in marked
        if mark is not None and mark.prefixed and mark.number is not None
    ]
    return heads if len(heads) >= _FEWEST_ALONE else []


def _is_question(head: Head) -> bool:
    text = head.question
    return len(text) <= _LONGEST and not head.behind and "\n" not in text and asks_at_end(text)


def _promised(markdown: Markdown, heads: list[Head]) -> list[Head]:
    """Those of which the title or the heading above says that they are questions."""
    headings = [block for block in markdown.headings if block.depth == 0]
    starts = [block.start for block in headings]
    whole = _promises(title_as_written(markdown))
    above = [bisect_right(starts, head.line) - 1 for head in heads]
    kept = [
        (head, at)
        for head, at in zip(heads, above, strict=True)
        if whole or (at >= 0 and _promises(headings[at].text))
    ]
    several = len(kept) >= max(_FEWEST_ALONE, _UNDER_EACH * len({at for _, at in kept}))
    return [head for head, _ in kept] if several else []


def _promises(name: str) -> bool:
    return promises_questions(name) and not is_faq_name(name) and not ends_asking(name)


def evidence(markdown: Markdown) -> float:
    """Share of the numbered paragraphs that ask."""
    heads, few = _heads(markdown)
    asking = sum(head.asking for head in heads)
    return weighed(asking, len(heads), few, MOST) if asking >= 2 else 0.0


def extract(markdown: Markdown) -> Found:
    """A candidate for each such paragraph."""
    return carve(markdown, _heads(markdown)[0])
