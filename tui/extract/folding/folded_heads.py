"""What asks above each folded answer: a heading, or a paragraph, line in bold or list item nearer to it."""

import re
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence

from tui.extract.questions.anchored import Anchored, head_classes, owners_of
from tui.extract.questions.asking import ends_asking
from tui.extract.questions.heads import Head, HeadKind, quote_heads
from tui.extract.questions.others import others_like
from tui.text.markdown import Markdown

_SURE = 0.8
"""Share of the folded answers that must have a head of a kind for it to be the document's."""
_MARKED = 0.9
"""Share of heads with a number or prefix from which on all questions have one."""
_CROWDED = 1.4
"""Heads for each folded answer from which on they are points of a question, not questions."""
_NEAR = 8
"""Headings behind a folded answer that are looked at, and lines."""
_COUNTED = re.compile(r"\W*[^\W\d_]{3,15} \d{1,3}[a-z]?\W*")
"""All that a line in bold says above a task: `**Task 3**`."""
_COLONS = ":::"
_LED = re.compile(r"(\*\*|__)[^\W\d]\w{2,14} \d{1,3}[a-z]?[.:)]?\1")
"""A paragraph that begins like `**Drill 26.**`."""
Owners = Mapping[HeadKind, Sequence[Head | None]]


def folded_heads(markdown: Markdown, anchors: Sequence[range], inside: Sequence[range]) -> Anchored:
    """The heads of folded answers (ranges of lines, in order); `inside` are lines that hold no head.

    Their regions end behind what is folded away: prose may follow.
    """
    barred = [*anchors, *inside]
    classes = head_classes(markdown, barred)
    if quotes := quote_heads(markdown, barred):
        classes[HeadKind.PARAGRAPH] = sorted(
            (*classes[HeadKind.PARAGRAPH], *quotes), key=lambda head: head.line
        )
    owners = {kind: owners_of(heads, anchors) for kind, heads in classes.items()}
    depths = [_indent(markdown.lines[anchor.start]) for anchor in anchors]
    kind = _kind(classes, owners, depths)
    of_anchor = [head or _instead(owners, at, depths[at]) for at, head in enumerate(owners.get(kind, ()))]
    used = {head.line: head for head in of_anchor if head}
    others, loose = _others(kind, classes[kind], used)
    heads = sorted((*used.values(), *others), key=lambda head: head.line)
    ended = _ending(markdown, heads, anchors, classes[HeadKind.HEADING])
    return Anchored(ended, tuple(of_anchor), tuple(loose))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _kind(classes: Mapping[HeadKind, Sequence[Head]], owners: Owners, depths: Sequence[int]) -> HeadKind:
    """The kind that asks above nearly every folded answer, the nearer first; else the most frequent."""
    wanted = _SURE * sum(map(any, zip(*owners.values(), strict=True)))
    for kind, sure in _SURELY.items():
        own = [
            head
            for head, heading, depth in zip(owners[kind], owners[HeadKind.HEADING], depths, strict=True)
            if head and sure(head, depth) and (heading is None or head.line >= heading.line)
        ]
        if len(own) >= max(1, wanted) and not _crowded(kind, classes[kind], own):
            return kind
    return max(owners, key=lambda one: sum(head is not None for head in owners[one]))


def _crowded(kind: HeadKind, heads: Sequence[Head], own: Sequence[Head]) -> bool:
    """Whether paragraphs of a kind stand so close that they are points of what is asked."""
    if kind not in (HeadKind.NUMBERED, HeadKind.BOLD):
        return False
    among = sum(own[0].line <= head.line <= own[-1].line for head in heads)
    return among > _CROWDED * len(own)


_SURELY: dict[HeadKind, Callable[[Head, int], bool]] = {
    HeadKind.NUMBERED: lambda head, depth: True,
    HeadKind.ITEM: lambda head, depth: 0 < head.indent <= depth,
    HeadKind.BOLD: lambda head, depth: head.asking or _COUNTED.fullmatch(head.question) is not None,
    HeadKind.HEADING: lambda head, depth: head.asking or head.mark is not None,
    HeadKind.PARAGRAPH: lambda head, depth: _asks_plainly(head),
}
"""By kind, when one surely asks for an answer folded away at a depth."""


def _asks_plainly(head: Head) -> bool:
    return ends_asking(head.question) or _LED.match(head.question) is not None


def _instead(owners: Owners, at: int, depth: int) -> Head | None:
    """The nearest head of another kind that asks by its words; None where the last is answered once more."""
    near = [
        head
        for kind, row in owners.items()
        if (head := row[at])
        and (kind is not HeadKind.ITEM or _SURELY[kind](head, depth))
        and (ends_asking(head.question) or (head.mark is not None and head.mark.prefixed))
    ]
    return max(near, key=lambda head: head.line, default=None)


def _others(kind: HeadKind, heads: Sequence[Head], used: dict[int, Head]) -> tuple[list[Head], list[Head]]:
    """Heads like those used that nothing answers; in prose only those between questions, and numbered."""
    if not used or kind is HeadKind.PARAGRAPH:
        return [], []
    others, loose = others_like(heads, used)
    if kind is not HeadKind.HEADING:
        return [head for head in others if head.mark and min(used) < head.line < max(used)], loose
    marked = sum(head.mark is not None for head in used.values())
    if marked >= _MARKED * len(used):
        return _divided(others, loose, lambda head: head.mark is not None)
    if len(others) > 2 * len(used):
        return _divided(others, loose, lambda head: head.mark is not None and head.mark.prefixed)
    return others, loose


def _divided(
    others: Sequence[Head], loose: Sequence[Head], test: Callable[[Head], bool]
) -> tuple[list[Head], list[Head]]:
    return [head for head in others if test(head)], [*loose, *(head for head in others if not test(head))]


def _ending(
    markdown: Markdown, heads: Sequence[Head], anchors: Sequence[range], headings: Sequence[Head]
) -> tuple[Head, ...]:
    """Heads with the line at which their region stops behind the last folded answer before the next head.

    That of a heading stops at the next one of its level or above, or where the container around it is
    closed, any other right there.
    """
    ended: list[Head] = []
    place = 0
    contained = _COLONS in markdown.text
    for at, head in enumerate(heads):
        following = heads[at + 1].line if at + 1 < len(heads) else anchors[-1].stop
        stop = None
        while place < len(anchors) and anchors[place].start < max(following, head.line + 1):
            stop = anchors[place].stop if anchors[place].start > head.line else stop
            place += 1
        if stop is not None and head.kind is HeadKind.HEADING:
            stop = (contained and _closed(markdown, stop)) or _next_heading(headings, stop, head.level)
        ended.append(head._replace(stop=stop))
    return tuple(ended)


def _closed(markdown: Markdown, line: int) -> int | None:
    """The line that closes the container around a fold, if nothing but that stands between."""
    behind = range(line, min(line + _NEAR, len(markdown.lines)))
    at = next((at for at in behind if markdown.lines[at].strip()), None)
    return at if at is not None and not markdown.lines[at].strip(" :") else None


def _next_heading(headings: Sequence[Head], line: int, level: int) -> int | None:
    """The line of the next heading of a level or above; None where that is the last or far down."""
    first = bisect_left(headings, line, key=lambda one: one.line)
    near = (one.line for one in headings[first : first + _NEAR] if one.level <= level)
    return next(near, None)
