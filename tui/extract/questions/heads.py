"""Where questions begin: headings, list items, numbered and bold paragraphs, each a class of its own."""

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from tui.extract.choices.line_ranges import Lines
from tui.extract.cleaning.clean import WORTH
from tui.extract.cleaning.kinds import is_kind
from tui.extract.cleaning.wrappers import is_wrapper
from tui.extract.questions.asking import Marking, asks, ends_asking, marking
from tui.extract.questions.link_lists import contents_lines
from tui.extract.questions.same_line import bold_parted, item_parted
from tui.text.markdown import Block, BlockKind, Markdown


class HeadKind(StrEnum):
    """What a question is written as."""

    HEADING = "heading"
    ITEM = "item"
    NUMBERED = "numbered"
    BOLD = "bold"
    PARAGRAPH = "paragraph"


class Head(NamedTuple):
    """The line that begins a question. Lines from 0. A tuple, as documents hold thousands."""

    kind: HeadKind
    line: int
    question: str
    """What it asks, as written, without the marks of its block."""
    body: int
    """First line of its region."""
    indent: int = 0
    """Columns by which its region is shifted right."""
    level: int = 0
    """Of a heading."""
    mark: Marking | None = None
    stop: int | None = None
    """Line at which its region ends at the latest."""
    behind: str = ""
    """What stands behind the question on its own line: what answers it, or the fence of its code."""

    @property
    def asking(self) -> bool:
        """Whether it asks, by its words or its marks."""
        return asks(self.question) or (self.mark is not None and self.mark.prefixed)

    @property
    def bare(self) -> bool:
        """Whether it is only a number or label: what is asked stands below it."""
        if self.mark is None or len(self.question) - self.mark.end > _LONGEST_BARE:
            return False
        rest = self.question[self.mark.end :].strip(" *_.:")
        return (
            not rest
            or _SAYS.search(rest) is None
            or (rest[0] in "([" and WORTH.fullmatch(rest) is not None)
            or (self.mark.prefixed and rest[0] in "[(" and _KIND.fullmatch(rest) is not None)
            or (self.mark.prefixed and is_kind(rest.strip("[]() -–—|")))
        )


_LONGEST_BARE = 80
"""Characters behind the number of a head that says no more than of what kind or worth its question is."""
_SAYS = re.compile(r"[^\W_]|[`$]")
_KIND = re.compile(
    r"[\[(](?:single|multi(?:ple)?|judge?ment|choice|true/false|mcq|select|fill|open)\b[^\[\]()]*[\])]", re.I
)
"""What kind of question a label says it is."""
_BOLD = re.compile(r"(\*\*\*|___|\*\*|__)(?=\S)((?:(?!\1).)+?)\1(.*)$")
_BOLD_TAG = re.compile(r"<(b|strong)>(.+?)</\1>(?:<br\s*/?>)?[ \t]*$", re.I)
_ITEM = re.compile(r"([ \t]*)([-*+]|\d{1,9}[.)])([ \t]*)(.*)")
_BREAK = re.compile(r"<br[ ]*/?>", re.I)
_FENCES = ("```", "~~~")
_READ = 1000
_QUESTION_LINES = 6
"""Lines of a paragraph over which a question may run."""


def heading_heads(markdown: Markdown, inside: Iterable[range] = (), *, slipped: bool = False) -> list[Head]:
    """Headings that no container holds and that stand in none of the ranges of lines.

    With `slipped` also those that a list holds only because they are indented by a space or two.
    """
    barred = Lines(inside)
    return [
        head
        for head, nested in _headings(markdown)
        if (not nested or (slipped and _SLIPPED.match(markdown.lines[head.line]))) and head.line not in barred
    ]


@lru_cache(maxsize=2)
def _headings(markdown: Markdown) -> tuple[tuple[Head, bool], ...]:
    """Every heading, and whether a container holds it; kept, because several families look at them."""
    return tuple((_heading(block), block.depth > 0) for block in markdown.headings)


_SLIPPED = re.compile(r"[ ]{0,3}#{1,6}[ \t]")
_CLOSED_TIGHT = re.compile(r"(?<=[?？])#{1,6}$")


def _heading(block: Block) -> Head:
    """A heading without closing marks that no space parts from the question."""
    text = block.text
    text = _CLOSED_TIGHT.sub("", text) if text.endswith("#") else text
    return Head(HeadKind.HEADING, block.start, text, block.end, level=block.level, mark=marking(text))


def item_heads(markdown: Markdown, inside: Iterable[range] = ()) -> list[Head]:
    """Items of outermost lists, each with the first line of its text."""
    return Lines(inside).without(_items(markdown))


@lru_cache(maxsize=2)
def _items(markdown: Markdown) -> tuple[Head, ...]:
    """Every item; kept, because several families look at them."""
    asked = {block.start: block for block in markdown.at_depth(2, BlockKind.PARAGRAPH)}
    heads = []
    for item in markdown.at_depth(1, BlockKind.LIST_ITEM):
        first = asked.get(item.start)
        heads.append(item_head(markdown.lines[item.start], item, first.text if first else ""))
    return tuple(heads)


def item_head(line: str, block: Block, paragraph: str) -> Head:
    """An item of a list as the head of a question; `paragraph` is the first one in it."""
    match = _ITEM.match(line[:_READ])
    if match is None:
        return Head(HeadKind.ITEM, block.start, line.strip(), block.start + 1)
    indent = len(match[1]) + len(match[2]) + max(1, min(len(match[3]), 4))
    number = int(match[2][:-1]) if match[2][0].isdigit() else None
    text = _question_lines(paragraph, whole=True) if paragraph else match[4].strip()
    mark = marking(text) or (Marking(False, number, 0) if number is not None else None)
    if text.startswith(_FENCES):
        return Head(HeadKind.ITEM, block.start, "", block.start + 1, indent, mark=mark, behind=text)
    first = text.partition("\n")[0]
    if parted := item_parted(first[:_READ]):
        question, behind = parted[0], parted[1] + first[_READ:]
        return Head(HeadKind.ITEM, block.start, question, block.start + 1, indent, mark=mark, behind=behind)
    return Head(HeadKind.ITEM, block.start, text, block.start + 1 + text.count("\n"), indent, mark=mark)


def paragraph_heads(markdown: Markdown, inside: Iterable[range] = ()) -> list[Head]:
    """Paragraphs that begin with a number, a prefix or bold, as heads of that kind; others as plain."""
    return Lines(inside).without(_paragraphs(markdown))


@lru_cache(maxsize=2)
def _paragraphs(markdown: Markdown) -> tuple[Head, ...]:
    """Every paragraph outside of containers; kept, because several families look at them."""
    heads = []
    blocks = markdown.at_depth(0, BlockKind.PARAGRAPH, BlockKind.HTML)
    contents = contents_lines(markdown, blocks) if "](#" in markdown.text else frozenset()
    for block in blocks:
        if block.start in contents:
            continue
        if block.kind is BlockKind.PARAGRAPH:
            heads.append(_paragraph(block.text, block.start, block.end))
        elif inner := _wrapped(markdown, block):
            heads.append(_paragraph("\n".join(markdown.lines[n] for n in inner), inner.start, inner.stop))
    return tuple(heads)


def quote_heads(markdown: Markdown, inside: Iterable[range] = ()) -> list[Head]:
    """Short quotes outside of other containers, as heads of paragraphs: some quote each question."""
    barred = Lines(inside)
    return [
        Head(HeadKind.PARAGRAPH, block.start, markdown.inside(block).strip(), block.end)
        for block in markdown.at_depth(0, BlockKind.QUOTE)
        if block.end - block.start <= _QUESTION_LINES and block.start not in barred
    ]


def _paragraph(text: str, start: int, end: int) -> Head:
    first = text.partition("\n")[0][:_READ]
    mark = marking(first)
    bold = _BOLD.match(first) or _BOLD_TAG.match(first)
    if parted := bold_parted(first):
        kind = HeadKind.NUMBERED if mark else HeadKind.BOLD
        return Head(kind, start, parted[0], start + 1, mark=mark, behind=parted[1])
    if mark:
        text = _question_lines(text)
        return Head(HeadKind.NUMBERED, start, text, start + 1 + text.count("\n"), mark=mark)
    if bold and (bold.re is _BOLD_TAG or not _BREAK.sub("", bold[3]).strip(" \t\\:")):
        return Head(HeadKind.BOLD, start, first, start + 1)
    asked = _before_choices(text)
    return Head(HeadKind.PARAGRAPH, start, asked, end if asked is text else start + 1 + asked.count("\n"))


def _before_choices(text: str) -> str:
    """A paragraph's lines above the choices or the answer that follow without an empty line."""
    if "\n" not in text:
        return text
    lines = text.split("\n")
    stop = next((at for at, line in enumerate(lines) if at and _STOPS.match(line[:_READ])), None)
    return text if stop is None else "\n".join(lines[:stop])


def _wrapped(markdown: Markdown, block: Block) -> range | None:
    """The lines of text that a block of tags only wraps, as `<div dir="rtl">` does; None where none are."""
    lines = range(block.start, block.end)
    while lines and is_wrapper(markdown.lines[lines[0]]):
        lines = lines[1:]
    while lines and is_wrapper(markdown.lines[lines[-1]]):
        lines = lines[:-1]
    if not lines or lines.start == block.start or markdown.lines[lines[0]].lstrip().startswith("<"):
        return None
    stop = next((n for n in lines[1:] if _STOPS.match(markdown.lines[n][:_READ])), lines.stop)
    return range(lines.start, stop)


def _question_lines(text: str, *, whole: bool = False) -> str:
    """The lines up to the one that asks; where none of the next few does, the first, or all with `whole`.

    Choices and answers below are not of them.
    """
    lines = text.split("\n")
    if _is_whole(lines[0][:_READ].strip()):
        return lines[0]
    stop = next((at for at, line in enumerate(lines) if at and _STOPS.match(line[:_READ])), len(lines))
    few = lines[: min(stop, _QUESTION_LINES)]
    asking = next((at for at, line in enumerate(few) if ends_asking(line)), stop - 1 if whole else 0)
    return "\n".join(lines[: asking + 1])


def _is_whole(line: str) -> bool:
    """Whether a first line is a question to its end: all of it in bold, or a task with a full stop."""
    bold = _BOLD.match(line)
    return (bold is not None and not bold[3].strip(" :")) or (line.endswith(".") and asks(line))


_STOPS = re.compile(
    r"[ \t>]*(?:[-*+][ \t]+)?"
    r"(?:\[[ xX]?\]|\([ xX]\)[ \t]|\*{0,2}\(?[A-Ja-j](?:\*\*)?[.):][ \t]|\W{0,4}(?:answer|ans|correct)\b"
    r"|(?:\*\*)?A(?:\*\*)?[:：](?:\*\*)?[ \t]*$)",
    re.I,
)


def asks_surely(head: Head) -> bool:
    """Whether a question mark or a prefix like `Q1.` makes it a question, not only its words."""
    return ends_asking(head.question) or (head.mark is not None and head.mark.prefixed)
