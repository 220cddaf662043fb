"""Heads of questions to candidates: where each region ends, under which topic it is, and what it holds."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from tui.extract.choices.answer_lines import names_answer
from tui.extract.choices.answer_lists import begins_verdicts
from tui.extract.choices.line_ranges import Lines
from tui.extract.choices.rows import Run, choice_rows
from tui.extract.cleaning.shifted import SHIFTED, shifted_left
from tui.extract.folding.folds import fold_lines
from tui.extract.found import Found, Skipped, require_few
from tui.extract.questions.asking import ends_asking
from tui.extract.questions.heads import Head, HeadKind
from tui.extract.questions.last_sources import last_sources
from tui.extract.questions.link_lists import lists_only_links
from tui.extract.questions.lone_numbers import above_numbers
from tui.extract.questions.names import is_explanation_name, is_no_question, is_options_name, is_sources_name
from tui.extract.questions.parting import are_parted, is_parted
from tui.extract.questions.regions import Known, Manner, read_region
from tui.extract.questions.sections import Sections, sections
from tui.extract.questions.tails import end_of_last, told_tail
from tui.text.markdown import Block, BlockKind, Markdown
from tui.wording import one_line

_PLAIN = Manner()
_CODE_INDENT = 4
"""Columns that a first line may be further right than its block; from here on it is code."""
_POINT = re.compile(r"[ ]*[-*+][ ]")
"""How a list begins whose own nesting counts, where it stands further left than its question's text."""
_BELOW_ALL = 7
"""The level of what is no heading."""
_SEVERAL = 3
"""Questions of which not only the last one has sources of its own."""
_BETWEEN = re.compile(r"\s*(?:(?:<br\s*/?>|<hr\s*/?>)\s*)+|\s*(?:[-*_][ \t]*){3,}")
"""Lines that part headings and say nothing."""


class Region(NamedTuple):
    """A question's lines, from 0: its head's, and those behind it up to but without `end`.

    A tuple, as documents hold thousands.
    """

    head: Head
    end: int
    topic: str


def regions(markdown: Markdown, heads: Sequence[Head], held: Iterable[range] = ()) -> list[Region]:
    """The region of each head, in order; headings that end one are sections, and give topics.

    Headings in the lines that are `held` are neither.
    """
    own = {head.line for head in heads}
    folded = Lines([*fold_lines(markdown), *held])
    headings = markdown.at_depth(0, BlockKind.HEADING)
    outer = [
        headings[at] for at, start in enumerate(headings.starts()) if start not in own and start not in folded
    ]
    last = last_sources(heads, outer)
    parted = are_parted(markdown, heads)
    ends = [
        min(last, _end(markdown, head, following, outer, parted=parted))
        for head, following in _with_next(markdown, heads)
    ]
    levels = {head.level for head in heads if head.kind is HeadKind.HEADING}
    naming = [
        block
        for block in outer
        if not (block.level in levels and ends_asking(block.text))
        and not ("](" in block.text and block.level > max(levels, default=_BELOW_ALL))
    ]
    topics = _topics(naming, heads, ends, levels)
    ends = above_numbers(markdown, heads, ends)
    return [Region(head, end, topics.topic_at(head.line)) for head, end in zip(heads, ends, strict=True)]


def carve(
    markdown: Markdown,
    heads: Sequence[Head],
    manner: Manner = _PLAIN,
    skipped: Iterable[Skipped] = (),
    held: Iterable[range] = (),
) -> Found:
    """A candidate for each head, read out of its region; `skipped` is passed on, `held` as in `regions`.

    Raises: TooManyQuestionsError.
    """
    require_few(heads)
    rows = _Rows(markdown)
    whole = regions(markdown, heads, held)
    cut = rows.without_tail(whole)
    told = told_tail(markdown.lines, cut[-1].end, whole[-1].end) if cut else ()
    candidates = [
        read_region(
            region_text(markdown, region),
            region.head,
            region.topic,
            manner,
            offered=rows.begin_in(region),
            known=rows.known(region),
        )
        for region in cut
    ]
    lines = [range(region.head.line, region.end) for region in cut]
    return Found(tuple(candidates), (*skipped, *_other_parts(markdown, cut)), tuple(told), tuple(lines))


class _Rows:
    """The rows of choices of a document, for each region."""

    def __init__(self, markdown: Markdown) -> None:
        self._markdown = markdown
        self._rows = choice_rows(markdown)
        self._starts = [row.start for row in self._rows]

    def begin_in(self, region: Region) -> bool:
        """Whether any begins in a region."""
        return bisect_left(self._starts, region.head.line) < bisect_left(self._starts, region.end)

    def without_tail(self, cut: list[Region]) -> list[Region]:
        """The regions, the last one without what stands behind the quiz, if it and others offer choices."""
        offering = [range(one.head.body, one.end) for one in cut if self.begin_in(one)]
        if len(offering) < _SEVERAL or offering[-1].stop != cut[-1].end:
            return cut
        end = end_of_last(self._markdown, offering)
        offers_behind = bisect_left(self._starts, end) < bisect_left(self._starts, cut[-1].end)
        return cut if offers_behind else [*cut[:-1], cut[-1]._replace(end=end)]

    def known(self, region: Region) -> Known | None:
        """What the document knows of a region: where only its heading ends what stands above it."""
        head = region.head
        if head.kind is not HeadKind.HEADING or head.indent or head.behind:
            return None
        first = max(0, bisect_left(self._starts, head.body) - 1)
        rows = self._rows[first : bisect_left(self._starts, region.end)]
        shifted = (
            Run(row.start - head.body, row.end - head.body, *row[2:]) for row in rows if row.end > head.body
        )
        lines = self._markdown.lines[head.body : region.end]
        return Known(self._markdown.code_of(head.body, region.end), tuple(shifted), lines)


def _other_parts(markdown: Markdown, cut: Sequence[Region]) -> Iterator[Skipped]:
    """Headings of the questions' level that name another part of the document but its sources at the end."""
    levels = {region.head.level for region in cut if region.head.kind is HeadKind.HEADING}
    taken = [range(region.head.line, region.end) for region in cut]
    headings = markdown.at_depth(0, BlockKind.HEADING)
    for block in map(headings.__getitem__, _outside(headings.starts(), taken)):
        if block.level not in levels or not is_no_question(block.text):
            continue
        if block.start != taken[-1].stop or not is_sources_name(block.text):
            yield Skipped(block.start + 1, one_line(block.text), "a heading that names another part")


def region_text(markdown: Markdown, region: Region) -> str:
    """The lines behind the head, shifted left as far as the head's block shifts them right."""
    text = "\n".join(markdown.lines[region.head.body : region.end])
    indent = region.head.indent
    if not indent:
        right = text.startswith(SHIFTED) and region.head.kind is not HeadKind.HEADING
        return shifted_left(text) if right and region.head.body not in markdown.code_lines else text
    first = next((line for line in markdown.lines[region.head.body : region.end] if line.strip()), "")
    more = len(first) - len(first.lstrip(" ")) - indent
    if more < 0 and _POINT.match(first):
        indent += more
    columns = indent + max(0, more) if more < _CODE_INDENT else indent
    return _margin(columns).sub("\n", f"\n{text}")[1:] if columns else text


@lru_cache(maxsize=64)
def _margin(columns: int) -> re.Pattern[str]:
    """A line end and a tab or up to so many spaces behind it; `^` would be looked for at every character."""
    return re.compile(rf"\n(?:[ ]{{1,{columns}}}|\t)")


def _with_next(markdown: Markdown, heads: Sequence[Head]) -> Iterator[tuple[Head, int]]:
    for at, head in enumerate(heads):
        yield head, heads[at + 1].line if at + 1 < len(heads) else len(markdown.lines)


def _end(markdown: Markdown, head: Head, following: int, outer: Sequence[Block], *, parted: bool) -> int:
    """The first heading that does not belong to the answer, or the next head, or where the head says."""
    if head.stop is not None:
        following = min(following, head.stop)
    place = bisect_left(outer, head.body, key=lambda block: block.start)
    while place < len(outer) and outer[place].start < following:
        if _ends_region(markdown, head, outer[place]) or (
            parted and outer[place].level <= head.level and is_parted(markdown, outer[place].start)
        ):
            return outer[place].start
        place += 1
    return following


def _ends_region(markdown: Markdown, head: Head, heading: Block) -> bool:
    text = heading.text
    if names_answer(text) or is_explanation_name(text) or is_options_name(text) or is_sources_name(text):
        return False
    if head.kind is not HeadKind.HEADING:
        return not begins_verdicts(markdown.lines[heading.end : heading.end + 3])
    if heading.level != head.level:
        return heading.level < head.level
    return is_no_question(text) or _is_empty(markdown, heading) or lists_only_links(markdown, heading.end)


def _is_empty(markdown: Markdown, heading: Block) -> bool:
    """Whether a heading stands right above another one, or right below marks of its own."""
    if heading.text.startswith("# "):
        return True
    for line in markdown.lines[heading.end : heading.end + 8]:
        if line.strip() and not _BETWEEN.fullmatch(line):
            return line.lstrip().startswith("#") and not line.startswith("    ")
    return False


def topics_outside(markdown: Markdown) -> Sections:
    """Topics by all headings that no container holds: for questions that have no region."""
    return sections(markdown.at_depth(0, BlockKind.HEADING))


def _topics(
    outer: Sequence[Block], heads: Sequence[Head], ends: Sequence[int], levels: Collection[int]
) -> Sections:
    """Topics outside of the regions; headings of the questions' levels that name other parts are none."""
    held = [range(head.line, end) for head, end in zip(heads, ends, strict=True)]
    naming = [outer[at] for at in _outside((block.start for block in outer), held)]
    parts = {block.start for block in naming if block.level in levels and is_no_question(block.text)}
    return sections(naming, parts)


def _outside(starts: Iterable[int], held: Iterable[range]) -> Iterator[int]:
    """Which of some lines, by place, are in none of the ranges, both in order."""
    ranges = iter(held)
    current = next(ranges, None)
    for at, start in enumerate(starts):
        while current is not None and current.stop <= start:
            current = next(ranges, None)
        if current is None or start not in current:
            yield at
