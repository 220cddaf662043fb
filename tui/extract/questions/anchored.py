"""Heads found from what answers them: the block above each row of choices or folded answer that asks."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tui.extract.choices.answer_lines import names_answer
from tui.extract.questions.answered_above import answered_above
from tui.extract.questions.asking import ends_asking
from tui.extract.questions.heads import (
    Head,
    HeadKind,
    heading_heads,
    item_heads,
    paragraph_heads,
)
from tui.extract.questions.names import is_answer_name, is_explanation_name, is_options_name
from tui.extract.questions.others import MOSTLY, others_like
from tui.text.markdown import Markdown

_FEW = 2
"""Anchors of which titles alone are no questions."""


@dataclass(frozen=True, slots=True)
class Anchored:
    """Heads in document order, and the anchors that none of them asks."""

    heads: tuple[Head, ...]
    of_anchor: tuple[Head | None, ...]
    """For each anchor its head."""
    loose: tuple[Head, ...]
    """Heads among the others that have no anchor and ask nothing: no questions."""


def anchored(markdown: Markdown, anchors: Sequence[range], inside: Iterable[range] = ()) -> Anchored:
    """The heads of anchors (ranges of lines, in order); `inside` are lines that hold no head.

    The kind of head that stands above most of the anchors is the document's; where one has none of that
    kind, the nearest paragraph above it asks. Heads of the same kind without an anchor are questions too, if
    they ask or are numbered as the others.
    """
    barred = [*anchors, *inside]
    headings = _headings(markdown, barred)
    above = owners_of(headings, anchors)
    alike = len(above) > _FEW and {head.level if head else 0 for head in above} == {1}
    if all(head and (alike or not _is_title(markdown, head)) for head in above) and _mostly_ask(above):
        return _among(markdown, headings, above)
    classes = head_classes(markdown, barred)
    owners = {kind: owners_of(heads, anchors) for kind, heads in classes.items()}
    kind = max(
        owners, key=lambda one: sum(head is not None for head in owners[one]), default=HeadKind.HEADING
    )
    if kind is HeadKind.ITEM and all(
        head and head.mark and head.mark.prefixed for head in owners[HeadKind.NUMBERED]
    ):
        kind = HeadKind.NUMBERED  # `Q1. Consider these:` above a list of what is to be considered
    if kind is HeadKind.HEADING:
        kind = _below_labels(markdown, owners)
    of_anchor = [
        _fallback(owners, at) if head is None or (not alike and _is_title(markdown, head)) else head
        for at, head in enumerate(owners.get(kind, ()))
    ]
    return _among(markdown, classes[kind], of_anchor)


def _among(markdown: Markdown, kind: Sequence[Head], of_anchor: Sequence[Head | None]) -> Anchored:
    """The heads of the anchors, with those of their kind that ask without one."""
    used = {head.line: head for head in of_anchor if head}
    others, loose = others_like(kind, used) if used else ([], [])
    others += answered_above(markdown, loose, used[min(used)]) if loose else []
    heads = sorted((*used.values(), *others), key=lambda head: head.line)
    return Anchored(tuple(_merged(markdown, heads, used)), tuple(of_anchor), tuple(loose))


def head_classes(markdown: Markdown, barred: Sequence[range]) -> dict[HeadKind, list[Head]]:
    """Heads by kind, the kinds in the order in which they are believed."""
    paragraphs = [head for head in paragraph_heads(markdown, barred) if not _answers(head.question)]
    return {
        HeadKind.HEADING: _headings(markdown, barred),
        HeadKind.ITEM: item_heads(markdown, barred),
        HeadKind.NUMBERED: [head for head in paragraphs if head.kind is HeadKind.NUMBERED],
        HeadKind.BOLD: [head for head in paragraphs if head.kind is HeadKind.BOLD],
        HeadKind.PARAGRAPH: paragraphs,
    }


def _headings(markdown: Markdown, barred: Sequence[range]) -> list[Head]:
    return [
        head
        for head in heading_heads(markdown, barred, slipped=True)
        if not any(names(head.question) for names in (is_answer_name, is_explanation_name, is_options_name))
    ]


def _mostly_ask(heads: Iterable[Head | None]) -> bool:
    """Whether so many ask, or are numbered, that the headings themselves are the questions."""
    asked = [head.asking or head.mark is not None for head in heads if head]
    return sum(asked) >= (1 - MOSTLY) * len(asked)


def _answers(text: str) -> bool:
    """Whether a paragraph begins by naming an answer or an explanation."""
    first = text.split("\n", 1)[0]
    return names_answer(first) or is_explanation_name(first.split(":", 1)[0])


def owners_of(heads: Sequence[Head], anchors: Sequence[range]) -> list[Head | None]:
    """For each anchor the last head above it that stands behind the anchor before."""
    lines = [head.line for head in heads]
    owners: list[Head | None] = []
    behind = 0
    for anchor in anchors:
        place = bisect_left(lines, anchor.start) - 1
        owners.append(heads[place] if place >= 0 and lines[place] >= behind else None)
        behind = anchor.stop
    return owners


def _below_labels(markdown: Markdown, owners: dict[HeadKind, list[Head | None]]) -> HeadKind:
    """The kind of what asks right below headings that only label; headings themselves where these ask."""
    headings = [head for head in owners[HeadKind.HEADING] if head]
    if _mostly_ask(headings):
        return HeadKind.HEADING
    first = {_first_line(markdown, head.body) for head in headings}
    for kind, row in owners.items():
        below = sum(head is not None and head.line in first and ends_asking(head.question) for head in row)
        if kind is not HeadKind.HEADING and below >= MOSTLY * len(headings):
            return kind
    return HeadKind.HEADING


def _is_title(markdown: Markdown, head: Head) -> bool:
    """Whether a heading is the document's own, which asks only where nothing else does."""
    titled = head.kind is HeadKind.HEADING and head.level == 1 and head.line == markdown.headings[0].start
    return titled and not head.asking and head.mark is None


def statements(markdown: Markdown, found: Anchored, anchors: Sequence[range]) -> list[range]:
    """Headings that alone stand between a question and its anchor: statements on which it asks.

    The lines from the question to its anchor, for each that has some.
    """
    spans = [
        range(head.body, anchor.start)
        for head, anchor in zip(found.of_anchor, anchors, strict=True)
        if head and head.kind is not HeadKind.HEADING
    ]
    headings = {at for block in markdown.headings for at in range(block.start, block.end)} if spans else ()
    said = ((span, [at for at in span if markdown.lines[at].strip()]) for span in spans)
    return [span for span, lines in said if lines and all(at in headings for at in lines)]


def _first_line(markdown: Markdown, start: int) -> int:
    """The first line from one on that is not empty."""
    return next((at for at in range(start, len(markdown.lines)) if markdown.lines[at].strip()), start)


def _fallback(owners: dict[HeadKind, list[Head | None]], at: int) -> Head | None:
    found = [head for row in owners.values() if (head := row[at])]
    asking = next((head for head in found if head.mark or ends_asking(head.question)), None)
    return asking or (found[0] if found else None)


def _merged(markdown: Markdown, heads: Sequence[Head], used: dict[int, Head]) -> list[Head]:
    """Heads, those over which one question runs as one.

    A numbered one right above one without a number, and one that asks right above a statement.
    """
    numbered = sum(head.mark is not None for head in heads) >= MOSTLY * len(heads)
    merged: list[Head] = []
    for head in heads:
        above = merged[-1] if merged else None
        if (
            above
            and not head.mark
            and ((numbered and above.mark) or (ends_asking(above.question) and not head.asking))
            and above.line not in used
            and not "".join(markdown.lines[above.body : head.line]).strip()
        ):
            question = f"{above.question}\n\n{head.question}"
            merged[-1] = above._replace(question=question, body=head.body)
        else:
            merged.append(head)
    return merged
