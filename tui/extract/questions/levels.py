"""Which headings of a document are its questions: by their prefix, their numbers, or their level."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from tui.extract.cleaning.navigation import is_navigation
from tui.extract.folding.folds import fold_lines
from tui.extract.questions.asking import asks, asks_at_end, ends_asking
from tui.extract.questions.bare_numbers import with_bare_numbers
from tui.extract.questions.heads import Head, heading_heads
from tui.extract.questions.link_lists import lists_only_links
from tui.extract.questions.listed_texts import LINK_TO_HERE, folded_text, listed_texts
from tui.extract.questions.names import (
    is_answer_name,
    is_explanation_name,
    is_faq_name,
    is_no_question,
    promises_questions,
)
from tui.extract.questions.product_names import is_product_name
from tui.extract.questions.troubles import without_troubles
from tui.text.markdown import Markdown

_FEWEST_FREQUENT = 3
_LONGEST_GAP = 3
"""Numbers that may be missing in a row."""


@dataclass(frozen=True, slots=True)
class Outline:
    """The headings that could ask, and what the document's own contents list says of them."""

    headings: tuple[Head, ...]
    markdown: Markdown

    def products(self, level: int) -> int:
        """How many headings of a level and above are those of a program's pages, where few others ask."""
        return sum(head.level <= level and is_product_name(head.question) for head in self.headings)

    def is_listed(self, head: Head) -> bool:
        """Whether a table of contents names it."""
        listed = listed_texts(self.markdown)
        return bool(listed) and folded_text(head.question) in listed


@lru_cache(maxsize=1)
def outline(markdown: Markdown) -> Outline:
    """The outline of a document; kept, because several families ask for it."""
    headings = [
        head
        for head in heading_heads(markdown, fold_lines(markdown))
        if not is_answer_name(head.question)
        and not is_explanation_name(head.question)
        and (ends_asking(head.question) or not lists_only_links(markdown, head.body))
    ]
    return Outline(tuple(with_bare_numbers(without_troubles(markdown, headings))), markdown)


def prefixed(found: Outline) -> list[Head]:
    """Headings that a prefix makes questions, at whatever level; a number may tell that it was forgotten."""
    heads = [head for head in found.headings if head.mark and head.mark.prefixed and not _is_other(head)]
    numbers = {head.mark.number for head in heads if head.mark}
    levels = {head.level for head in heads}
    kept = {head.line for head in heads}
    last = 0
    for head in found.headings:
        number = head.mark.number if head.mark else None
        if number is None:
            continue
        forgotten = head.level in levels and number == last + 1 and number not in numbers and head.asking
        if head.line in kept or forgotten:
            kept.add(head.line)
            last = number
    kept |= _alike(found, [head for head in heads if head.line in kept])
    return [head for head in found.headings if head.line in kept]


def _alike(found: Outline, heads: Sequence[Head]) -> set[int]:
    """The lines of headings behind those with a prefix that lack it, where all of them in a section ask."""
    if len(heads) < _FEWEST_FREQUENT or len({head.level for head in heads}) > 1:
        return set()
    level = [head for head in found.headings if head.level == heads[0].level]
    prefixed_lines = {head.line for head in heads}
    alike: set[int] = set()
    for _, group in _sections(found, level):
        behind = [head for head in group if head.line > heads[-1].line]
        if (
            len(behind) > 1
            and group[0].line in prefixed_lines
            and all(asks_at_end(one.question) for one in behind)
        ):
            alike |= {head.line for head in behind}
    return alike


def numbered(found: Outline) -> list[Head]:
    """The headings of the longest count that goes on over levels; numbers inside answers are not of it.

    A count may begin again at the level it is at, and may leave out or repeat a number.
    """
    heads = [head for head in found.headings if head.mark and head.mark.number is not None]
    levels = Counter(head.level for head in heads)
    best: list[Head] = []
    for level in sorted(levels):
        row = _row(heads, level)
        if _asking(row) > _asking(best) or (_asking(row) == _asking(best) and len(row) > len(best)):
            best = row
    return [head for head in best if not _is_other(head)]


def _row(heads: Sequence[Head], level: int) -> list[Head]:
    """Headings of a level, and of others where they go on with the count and the level does not."""
    row: list[Head] = []
    last = 0
    on_level = {head.mark.number for head in heads if head.level == level and head.mark}
    for head in heads:
        number = head.mark.number if head.mark else None
        if number is None:
            continue
        goes_on = last < number <= last + _LONGEST_GAP
        if head.level == level or (row and goes_on and number not in on_level):
            row.append(head)
            last = number
    return row


def _asking(heads: Sequence[Head]) -> int:
    return sum(head.asking for head in heads)


def by_level(found: Outline) -> dict[int, list[Head]]:
    """Headings by level without those that name other parts of a document."""
    levels: dict[int, list[Head]] = defaultdict(list)
    for head in found.headings:
        if not _is_other(head) or (found.is_listed(head) and asks(head.question)):
            levels[head.level].append(head)
    return levels


def _is_other(head: Head) -> bool:
    text = head.question[head.mark.end :] if head.mark else head.question
    return is_no_question(text) and not ends_asking(text)


def asking_level(found: Outline, share: float, marks_only: bool = False) -> list[Head]:
    """The headings of the level of which most ask, at least that share; empty where there is none.

    With `marks_only` only a question mark counts as asking.
    """
    test = ends_asking if marks_only else asks
    best: list[Head] = []
    most = 0
    for _, level in sorted(by_level(found).items()):
        heads = _promised(found, level)
        asking = sum(test(head.question) for head in heads)
        if asking >= share * len(heads) and asking > most:
            best, most = heads, asking
    return _with_slipped(found, best) if best else []


@lru_cache(maxsize=1)
def _promises(markdown: Markdown) -> bool:
    """Whether any heading promises questions; kept for all levels."""
    return any(promises_questions(head.question) for head in outline(markdown).headings)


def _promised(found: Outline, heads: list[Head]) -> list[Head]:
    """The headings of a level without those of sections that ask nothing, where others promise questions."""
    if not _promises(found.markdown):
        return heads
    sections = _sections(found, heads)
    asked = [name for name, group in sections if any(head.asking for head in group)]
    if not any(promises_questions(name) and not is_faq_name(name) for name in asked):
        return heads
    kept = (
        group for name, group in sections if promises_questions(name) or any(head.asking for head in group)
    )
    return [head for group in kept for head in group]


def within_faq(found: Outline, heads: list[Head]) -> list[Head]:
    """The headings of a program's frequent questions, where those of its other parts ask nothing."""
    own = [head for head in heads if head.level == heads[0].level] if heads else []
    sections = _sections(found, own)
    frequent = {head.line for name, group in sections if is_faq_name(name) for head in group}
    others = [head for head in own if head.line not in frequent]
    if len(frequent) < _FEWEST_FREQUENT or not others or any(head.asking for head in others):
        return heads
    return [head for head in heads if head.line in frequent or head.asking]


def _sections(found: Outline, heads: Sequence[Head]) -> list[tuple[str, list[Head]]]:
    """Headings of a level by the heading they stand under, with its text; empty where there is none."""
    lines = {head.line for head in heads}
    groups: list[tuple[str, list[Head]]] = [("", [])]
    for head in found.headings:
        if head.line in lines:
            groups[-1][1].append(head)
        elif heads and head.level < heads[0].level:
            groups.append((head.question, []))
    return [group for group in groups if group[1]]


def _with_slipped(found: Outline, chosen: Sequence[Head]) -> list[Head]:
    """The chosen headings and those of other levels that ask, are in no answer and hold none of them.

    What ends with a link back to the contents, as answers do, holds none.
    """
    level = chosen[0].level
    lines = {head.line for head in chosen}
    kept: list[Head] = []
    waiting: list[Head] = []
    answering = False
    for head in found.headings:
        place = next((at for at, one in enumerate(waiting) if one.level >= head.level), len(waiting))
        kept += waiting[place : place + 1]
        del waiting[place:]
        if head.line in lines:
            kept += [one for one in waiting if _leads_back(found.markdown, range(one.body, head.line))]
            kept.append(head)
            waiting.clear()
            answering = True
            continue
        answering = answering and head.level > level
        asking = ends_asking(head.question) if head.level < level else head.asking
        if asking and not answering and not _is_other(head):
            waiting.append(head)
    return kept + waiting[:1]


def _leads_back(markdown: Markdown, lines: range) -> bool:
    """Whether a text ends with a link back to the contents, and says something above it."""
    said = [line for line in markdown.lines[lines.start : lines.stop] if line.strip(" \t-*_")]
    return len(said) > 1 and LINK_TO_HERE in said[-1] and is_navigation(said[-1])
