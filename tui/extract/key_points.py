"""Key points: what a good answer mentions, read off the answer's own structure."""

import re
from collections.abc import Iterable, Iterator

from tui.extract.clean import plain, strip_numbering
from tui.text.markdown import Block, BlockKind, Markdown, parse_markdown, table_cells

FEWEST, MOST = 3, 12
"""Fewer are no list, more nobody ticks off."""
LONGEST = 80
"""Characters of a key point; what is longer is a sentence of the answer."""
_READ = 400
"""Characters of a line that are looked at."""

_BOLD_LINE = re.compile(r"(\*\*|__)(?=\S)((?:(?!\1).)+?)\1\s*:?")
_BOLD_LEAD = re.compile(r"(\*\*|__)(?=\S)((?:(?!\1).)+?)\1(.*)", re.DOTALL)
_NUMBER = re.compile(r"(\d+)[.)]\s")
_LEAD = re.compile(r"((?:`[^`]*`|[^:`.;]){2,60}?)(?::(?=\s|$)|\s[-–—]{1,2}>?\s|\s=>?\s)")
_SIGNS = re.compile(r"^[^\w`(\[{<$@#/.+*&|~\\-]+")
_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*\)")
_SCAFFOLDING = re.compile(
    r"(?:(?:the|a|some|key|main|basic|simple|common|general|quick|core|full|complete|good|bad|best|for"
    r"|production|code|real[- ]world|side[- ]by[- ]side|detailed|more|important|typical|practical)\W+)*"
    r"(?:examples?|implementations?|(?:best )?practices?|pros|cons|advantages?|disadvantages?|benefits?"
    r"|drawbacks?|usages?|uses?|use cases?|notes?|features?|summary|overview|introduction|definitions?"
    r"|explanations?|answers?|solutions?|outputs?|results?|code|syntax|comparisons?|conclusions?"
    r"|references?|links?|resources?|sources?|further reading|see also|read more|important|warnings?"
    r"|tips?|points?|takeaways?|steps?|details?|considerations?|differences?|characteristics"
    r"|yes|no|true|false|or|and|e\.?g|i\.?e|here|this|it|etc)"
    r"(?:\W+(?:summary|usage|examples?|code|include|are|is|of|for(?: \w+)?|considerations))*\W*",
    re.I,
)
"""Words that announce a kind of text and are no point themselves."""


def key_points(answer: str) -> tuple[str, ...]:
    """Three to twelve short points, from the most telling layer of the answer that has as many; else none."""
    markdown = parse_markdown(answer)
    for layer in _LAYERS:
        points = _tidy(layer(markdown))
        if len(points) >= FEWEST:
            return tuple(points[:MOST])
    return ()


def _tidy(raw: Iterable[str]) -> list[str]:
    """The texts that can serve as points, each once."""
    points: dict[str, str] = {}
    for text in raw:
        point = _point(text)
        if 2 <= len(point) <= LONGEST and not _SCAFFOLDING.fullmatch(point) and "```" not in point:
            points.setdefault(point.casefold(), point)
    return list(points.values())


def _point(text: str) -> str:
    """A text as a point: on one line, without numbering, signs, emphasis, links and end punctuation."""
    flat = " ".join(text[:_READ].split())
    flat = strip_numbering(_SIGNS.sub("", plain(_LINK.sub(r"\1", flat))))
    return flat.rstrip(" :;,").removesuffix(".") if not flat.endswith("...") else flat


def _numbered_bold_lines(markdown: Markdown) -> Iterator[str]:
    """`**1. Point**` on a line of its own: the longest row that counts on from 1."""
    best: list[str] = []
    row: list[str] = []
    for text in _bold_lines(markdown):
        number = _NUMBER.match(text)
        if number and int(number[1]) == len(row) + 1:
            row.append(text)
        elif number:
            row = [text] if number[1] == "1" else []
        best = max(best, row, key=len) if row is not best else best
    return iter(best)


def _bold_lines(markdown: Markdown) -> Iterator[str]:
    """Bold text that begins a paragraph and is all of its first line."""
    for block in markdown.outer:
        if block.kind is BlockKind.PARAGRAPH:
            bold = _BOLD_LINE.fullmatch(block.text.split("\n", 1)[0][:_READ])
            if bold:
                yield bold[2]


def _headings(markdown: Markdown) -> Iterator[str]:
    """Sub-headings of the level that has the most of them."""
    by_level: dict[int, list[str]] = {}
    for block in markdown.outer:
        if block.kind is BlockKind.HEADING:
            by_level.setdefault(block.level, []).append(block.text)
    return iter(max(by_level.values(), key=lambda texts: len(_tidy(texts)), default=[]))


def _bold_list_leads(markdown: Markdown) -> Iterator[str]:
    """`- **Point**: …` in the list that has the most of them."""
    best: list[str] = []
    for heads in _lists(markdown):
        leads = [lead for head in heads if (lead := _bold_lead(head))]
        if len(leads) * 2 > len(heads) and len(_tidy(leads)) > len(_tidy(best)):
            best = leads
    return iter(best)


def _bold_lead(head: str) -> str:
    """The bold text a list item begins with; all of a short item that goes on after it without a stop."""
    bold = _BOLD_LEAD.match(_SIGNS.sub("", head[:_READ]))
    if not bold:
        return ""
    rest = bold[3].lstrip()
    goes_on = rest[:1].isalnum() and not bold[2].rstrip().endswith(":")
    whole = plain(head)
    return whole if goes_on and len(whole) <= LONGEST else bold[2]


def _table_heads(markdown: Markdown) -> Iterator[str]:
    """First cells of the rows of the longest table."""
    tables = [block.text.split("\n")[2:] for block in markdown.blocks if block.kind is BlockKind.TABLE]
    return (table_cells(row[:_READ])[0] for row in max(tables, key=len, default=[]))


def _list_heads(markdown: Markdown) -> Iterator[str]:
    """What each item of the longest list is about; a list mostly of sentences has no heads."""
    best: list[str] = []
    for heads in _lists(markdown):
        leads = [_lead(head) for head in heads]
        short = _tidy(leads)
        if len(short) * 3 >= len(heads) * 2 and len(short) > len(best):
            best = leads if len(short) >= FEWEST else best
    return iter(best)


def _lead(head: str) -> str:
    lead = _LEAD.match(head[:_READ])
    return lead[1] if lead and lead[1].count("(") == lead[1].count(")") else head


def _lists(markdown: Markdown) -> Iterator[list[str]]:
    """Per outermost list the first paragraph of each of its items."""
    heads: list[str] | None = None
    awaited = False
    for block in markdown.blocks:
        if block.depth == 0:
            if heads:
                yield heads
            heads = [] if block.kind is BlockKind.LIST else None
        elif heads is not None:
            awaited = _gather(markdown, heads, block, awaited)
    if heads:
        yield heads


def _gather(markdown: Markdown, heads: list[str], block: Block, awaited: bool) -> bool:
    """Note the head of an item; whether one is still awaited."""
    if block.depth == 1 and block.kind is BlockKind.LIST_ITEM:
        return True
    if awaited and block.depth == 2 and block.kind is BlockKind.PARAGRAPH:
        heads.append(_own_lines(markdown, block))
        return False
    return awaited and block.kind is BlockKind.LIST_ITEM


def _own_lines(markdown: Markdown, block: Block) -> str:
    """The lines of an item that are indented as such; others were hardly meant to go on with it."""
    lines = block.text.split("\n")
    written = markdown.lines[block.start + 1 : block.end]
    own = next((at for at, line in enumerate(written, 1) if not line.startswith((" ", "\t"))), len(lines))
    return "\n".join(lines[:own])


_LAYERS = (_numbered_bold_lines, _headings, _bold_lines, _bold_list_leads, _table_heads, _list_heads)
"""From the most deliberate structure to the least."""
