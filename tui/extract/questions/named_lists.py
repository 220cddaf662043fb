"""Lists under a name that says that questions follow: a heading, a short paragraph, an item around them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from tui.extract.questions.aims import without_aims
from tui.extract.questions.asking import asks, ends_asking
from tui.extract.questions.doubts import promised
from tui.extract.questions.heads import Head, item_head
from tui.extract.questions.names import is_faq_name, promises_questions
from tui.text.markdown import Block, BlockKind, Markdown

_LONGEST = 80
"""Characters of a paragraph or item that only names what follows."""
_UNDECIDED = re.compile(
    r"\b(?:open(?![ -]ended|[ -]book)|unresolved|outstanding|remaining|pending|undecided|offene|ouvertes"
    r"|abiertas|abertas|aperte|otwarte|otevřené|açık|открытые|відкриті|нерешённые|нерешенные)\b|未解決|未决|未決|미해결",
    re.I,
)
"""What questions are called in notes that still want to be decided, and not asked of anybody."""
_POINTS = re.compile(
    r"(?:open|outstanding|unresolved|pending) (?:points|items|issues|topics|threads|matters)|action items"
    r"|parking lot|offene punkte|points ouverts|puntos abiertos|pontos em aberto|punti aperti|открытые пункты"
    r"|待定事项|未决事项|未決事項",
    re.I,
)
"""How a heading begins of what is still to be decided, where it does not speak of questions."""
_PLANS = re.compile(
    r"(?:next steps|non-? ?goals|goals|out of scope|alternatives considered|proposed (?:changes|design)"
    r"|implementation plan|roll-?out(?: plan)?|milestones|timeline|risks(?: and .*)?|decision log"
    r"|(?:success|acceptance) criteria|motivation|source refs|nächste schritte|próximos (?:pasos|passos)"
    r"|prochaines étapes|prossimi passi|następne kroki|(?:следующие|дальнейшие) шаги"
    r"|下一步(?:计划)?|后续(?:步骤|计划)"
    r"|次のステップ)",
    re.I,
)
"""Headings of those who plan something."""
_COUNT = re.compile(r"[\d.]+\s+")
_TAG = re.compile(r"</?[a-z][^<>]*>", re.I)
"""Anchors in headings have names of their own."""
_INDENTED = (" ", "\t")
"""How the line below an item begins that holds others."""
_FEWEST, _SHARE = 2, 0.6
"""Nested items that must ask, and their share, where the item that holds them names them questions."""


@dataclass(frozen=True, slots=True)
class NamedList:
    """Items of lists under one heading, or under one name among them."""

    items: list[Head]
    promised: bool
    """Whether what stands above them says that they are questions."""
    undecided: bool = False
    """Whether it says that nobody has decided on them yet, and nothing answers them."""


def named_lists(markdown: Markdown, items: Sequence[Head]) -> Iterator[NamedList]:
    """The items by the heading above them, without aims; those that something else names questions apart."""
    headings = [block for block in markdown.headings if block.depth == 0]
    items = without_aims(markdown, items)
    starts = [block.start for block in headings]
    names = [_TAG.sub("", block.text) for block in headings]
    asked = bool(names) and headings[0].level == 1 and _promises(names[0])
    labels = _labels(markdown) if items else []
    for place, group in groupby(items, key=lambda head: bisect_right(starts, head.line)):
        name = names[place - 1] if place else ""
        promised = place > 0 and _promises(name, asked)
        undecided = promises_questions(name) and not promised and _UNDECIDED.search(name) is not None
        undecided = undecided or (not asked and _POINTS.match(_COUNT.sub("", name)) is not None)
        for label, several in groupby(group, key=lambda head: _label_of(labels, head.line)):
            items_there = list(several)
            if undecided and label is None and _are_open(markdown, items_there, names):
                yield NamedList(items_there, promised=False, undecided=True)
            else:
                yield from _with_nested(markdown, items_there, promised or label is not None)


def _are_open(markdown: Markdown, items: Sequence[Head], names: Sequence[str]) -> bool:
    """Whether none has something below it, nor a number as in exams; plans count theirs as well."""
    below = ("".join(markdown.lines[head.body : head.body + 1])[:1] for head in items)
    if any(start in _INDENTED for start in below if start):
        return False
    if not any(head.behind or markdown.lines[head.line].lstrip()[:1].isdigit() for head in items):
        return True
    if promised(markdown) or any(map(_promises, names)):
        return False
    return any(_PLANS.fullmatch(_COUNT.sub("", one)) for one in names)


def _promises(name: str, open_too: bool = False) -> bool:
    """Whether a name says that questions follow: with `open_too` open ones as well."""
    return (
        promises_questions(name)
        and not is_faq_name(name)
        and not ends_asking(name)
        and (open_too or not _UNDECIDED.search(name))
    )


def _labels(markdown: Markdown) -> list[Block]:
    """Lists right below a short paragraph that says that they hold questions."""
    return [block for block in markdown.at_depth(0, BlockKind.LIST) if _is_named(markdown, block.start)]


def _is_named(markdown: Markdown, start: int) -> bool:
    """Whether a line of its own above a list, maybe an empty one between, names questions."""
    lines = markdown.lines
    at = start - 1 if start and lines[start - 1].strip() else start - 2
    if at < 0 or (at and lines[at - 1].strip()) or len(lines[at]) > _LONGEST or at in markdown.code_lines:
        return False
    name = lines[at].strip()
    said = bool(name) and name[0] not in "#>|<-+:" and not name.startswith("* ")
    return said and (_promises(name) or is_faq_name(name)) and not ends_asking(name)


def _label_of(labels: Sequence[Block], line: int) -> int | None:
    at = bisect_right(labels, line, key=lambda label: label.start) - 1
    return at if at >= 0 and line < labels[at].end else None


def _with_nested(markdown: Markdown, items: list[Head], promised: bool) -> Iterator[NamedList]:
    """The items; where some only name the questions nested in them, these by themselves."""
    lines = markdown.lines
    held = (head for head in items if head.body < len(lines) and lines[head.body][:1] in _INDENTED)
    names = [head for head in held if _names_questions(head)]
    nested = {head.line: below for head in names if (below := _nested(markdown, head))}
    left = [head for head in items if head.line not in nested]
    if left:
        yield NamedList(left, promised)
    for below in nested.values():
        yield NamedList(below, promised=True)


def _names_questions(head: Head) -> bool:
    text = head.question
    return len(text) <= _LONGEST and not head.behind and _promises(text)


def _nested(markdown: Markdown, head: Head) -> list[Head]:
    """The items nested in one, where most of them ask."""
    nesting = _nesting(markdown)
    end = nesting.ends.get(head.line, 0)
    start = bisect_right(nesting.starts, head.line)
    below = list(nesting.nested[start : bisect_left(nesting.starts, end)])
    asking = sum(asks(one.question) for one in below)
    return below if asking >= max(_FEWEST, _SHARE * len(below)) else []


@dataclass(frozen=True, slots=True)
class _Nesting:
    """The items of outermost lists and those nested in them."""

    ends: Mapping[int, int]
    """By the line of an outermost item that behind its last one."""
    nested: tuple[Head, ...]
    """In order."""
    starts: tuple[int, ...]
    """Their lines."""


@lru_cache(maxsize=1)
def _nesting(markdown: Markdown) -> _Nesting:
    """Kept, because each item that names questions is looked up in it."""
    ends = {block.start: block.end for block in markdown.at_depth(1, BlockKind.LIST_ITEM)}
    said = {block.start: block.text for block in markdown.at_depth(4, BlockKind.PARAGRAPH)}
    nested = tuple(
        item_head(markdown.lines[block.start], block, said.get(block.start, ""))
        for block in markdown.at_depth(3, BlockKind.LIST_ITEM)
    )
    return _Nesting(ends, nested, tuple(head.line for head in nested))
