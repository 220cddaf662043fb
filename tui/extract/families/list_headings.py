"""Family list-headings: `12. ### Question`, a heading that begins an item of an ordered list."""

import re
from collections.abc import Mapping

from tui.extract.choices.line_ranges import Lines
from tui.extract.families.weighing import weighed
from tui.extract.folding.folds import fold_lines
from tui.extract.found import Found
from tui.extract.questions.asking import asks
from tui.extract.questions.carving import carve
from tui.extract.questions.heads import Head, HeadKind, item_heads
from tui.text.markdown import Markdown

_HEADING = re.compile(r"#{1,6}[ \t]+(?=\S)")
_LIKELY = re.compile(r"\n[ \t]*+(?:[-*+]|\d{1,9}[.)])[ \t]*#{1,6}[ \t]")
"""How a line begins whose item may begin with a heading."""
_CLOSING = re.compile(r"(?:[ \t]+|(?<=[?？]))#{1,6}[ \t]*$")
_NUMBERED = re.compile(r"([ ]{0,3}(\d{1,6})[.)][ \t]{1,4})#{1,6}[ \t]+(\S.*)")
MOST = 0.95


def _heads(markdown: Markdown) -> list[Head]:
    heads = {
        head.line: head._replace(question=_CLOSING.sub("", head.question[match.end() :]))
        for head in item_heads(markdown)
        if (match := _HEADING.match(head.question))
    }
    heads.update(_missed(markdown, heads) if heads else {})
    return [heads[line] for line in sorted(heads)]


def _missed(markdown: Markdown, heads: Mapping[int, Head]) -> dict[int, Head]:
    """Lines like the others that go on with the count where a paragraph above took them for its own."""
    folded, code = Lines(fold_lines(markdown)), markdown.code_lines
    missed: dict[int, Head] = {}
    last = 0
    for line in markdown.lines_with("# "):
        match = _NUMBERED.match(markdown.lines[line])
        if not match or line in code or line in folded:
            continue
        number = int(match[2])
        if line not in heads and number == last + 1:
            question = _CLOSING.sub("", match[3])
            missed[line] = Head(HeadKind.ITEM, line, question, line + 1, len(match[1]))
        if line in heads or line in missed:
            last = number
    return missed


def evidence(markdown: Markdown) -> float:
    """How many items begin with a heading; of bullets, which part an outline as well, those that ask."""
    if "#" not in markdown.text or not _LIKELY.search(f"\n{markdown.text}"):
        return 0.0
    heads = _heads(markdown)
    sure = sum(markdown.lines[head.line].lstrip()[:1].isdigit() or asks(head.question) for head in heads)
    return weighed(sure, len(heads), 0.5, MOST)


def extract(markdown: Markdown) -> Found:
    """A candidate for each item that begins with a heading."""
    return carve(markdown, _heads(markdown))
