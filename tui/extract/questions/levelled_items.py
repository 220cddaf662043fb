"""List items that bear a level, `[E]`, `[M]` or `[H]`, at whatever depth; what holds one is its context."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tui.extract.found import Candidate, Found
from tui.extract.questions.asking import asks
from tui.extract.questions.sections import Sections, sections
from tui.model.card import OpenBody
from tui.text.markdown import BlockKind, Markdown

_ITEM = re.compile(r"([ \t]*)(?:[-*+]|\d{1,9}[.)])([ \t]+)(?=\S)")
_LEVEL_ANYWHERE = re.compile(r"\[(?:E|M|H|easy|medium|hard)\]", re.I)
_LEVEL = re.compile(rf"(?:\*\*)?{_LEVEL_ANYWHERE.pattern}(?:\*\*)?[:.]?\s", re.I)
_HINT = re.compile(r"(?m)^[ \t]*(?:\*\*hint\*\*[ ]?:|\*\*hint:\*\*|hint:)", re.I)
_FEWEST, _SHARE = 3, 0.4
"""Items with a level that there must be, and the share of them that must ask by their words."""
_SHORT = 6
"""Words up to which an item without a level, and with nothing else in it, names a topic."""
_LONGEST = 2000
"""Characters of an item that are still the context of those in it."""
_HOLDERS = 4
"""Items around a question that are its context, the nearest ones."""
_TAB = 4


@dataclass(slots=True)
class _Item:
    """An item as it is read: its place, and its lines shifted left."""

    line: int
    indent: int
    lines: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "\n".join(self.lines).strip()

    @property
    def size(self) -> int:
        return sum(map(len, self.lines))

    @property
    def levelled(self) -> bool:
        return bool(self.lines) and _LEVEL.match(self.lines[0]) is not None


def levelled_items(markdown: Markdown) -> Found | None:
    """The questions of a document that marks levels at list items; None for others."""
    if len(_LEVEL_ANYWHERE.findall(markdown.text)) < _FEWEST:
        return None
    marked = [
        line[level.end() :]
        for line, match in _matched(markdown)
        if match and (level := _LEVEL.match(line, match.end()))
    ]
    if len(marked) < _FEWEST or sum(asks(text) for text in marked) < _SHARE * len(marked):
        return None
    topics = sections([heading for heading in markdown.headings if heading.depth == 0])
    candidates: list[Candidate] = []
    holders: list[_Item] = []
    items = list(_items(markdown))
    for item in items:
        while holders and holders[-1].indent >= item.indent:
            holders.pop()
        if item.levelled:
            candidates.append(_candidate(item, holders, topics))
        else:
            holders.append(item)
    lines = [range(item.line, item.line + len(item.lines)) for item in items]
    return Found(tuple(candidates), regions=tuple(lines))


def _matched(markdown: Markdown) -> Iterator[tuple[str, re.Match[str] | None]]:
    code = markdown.code_lines
    for number, line in enumerate(markdown.lines):
        yield line, None if number in code else _ITEM.match(line)


def _items(markdown: Markdown) -> Iterator[_Item]:
    """Items at every depth, each with what stands below it up to the next one, a heading, rule or quote."""
    stops = {
        block.start
        for block in markdown.outer
        if block.kind in (BlockKind.HEADING, BlockKind.RULE, BlockKind.QUOTE)
    }
    current: _Item | None = None
    for number, (line, match) in enumerate(_matched(markdown)):
        if match:
            if current:
                yield current
            indent = len(match[1].expandtabs(_TAB))
            current = _Item(number, indent, [line[match.end() :]])
        elif number in stops and current:
            yield current
            current = None
        elif current:
            current.lines.append(_shifted(line, current.indent))
    if current:
        yield current


def _shifted(line: str, columns: int) -> str:
    """A line below an item without the indentation that the item's text has, as far as it has it."""
    whole = line.expandtabs(_TAB) if line.startswith("\t") else line
    return whole[min(len(whole) - len(whole.lstrip(" ")), columns + _TAB) :]


def _candidate(item: _Item, holders: Sequence[_Item], topics: Sections) -> Candidate:
    """The question, then the context that longer items around it give; short ones are topics."""
    text, hint = _without_hint(item.text)
    near = holders[-_HOLDERS:]
    names = [holder.text.strip(" *_.:") for holder in near if _is_name(holder)]
    context = [holder.text for holder in near if not _is_name(holder) and holder.size <= _LONGEST]
    topic = " / ".join(part for part in (topics.topic_at(item.line), *names) if part)
    return Candidate(item.line + 1, "\n\n".join([text, *context]), OpenBody(), topic, hint=hint)


def _is_name(holder: _Item) -> bool:
    if holder.size > _LONGEST:
        return False
    text = holder.text
    return "\n" not in text and len(text.split()) <= _SHORT and "$$" not in text and "[" not in text


def _without_hint(text: str) -> tuple[str, str]:
    """The question, and the hint in a paragraph of its own at its end."""
    match = _HINT.search(text)
    if match is None or not text[: match.start()].strip():
        return text, ""
    return text[: match.start()].rstrip(), text[match.end() :].strip()
