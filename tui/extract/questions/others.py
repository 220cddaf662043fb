"""Heads without choices or a folded answer beside such with them: which of them are questions as well."""

import re
from collections import Counter
from collections.abc import Sequence

from tui.extract.cleaning.kinds import is_kind
from tui.extract.questions.asking import asks, asks_at_end, ends_asking
from tui.extract.questions.heads import Head, HeadKind, asks_surely
from tui.extract.questions.names import is_no_question

_LABELLED = re.compile(r"(\*\*|__)[^*_\n]+[:：]\1|(\*\*|__)[^*_\n]+\2[:：]")
_COUNTED = (HeadKind.ITEM, HeadKind.HEADING)
MOSTLY = 0.6
"""Share from which on most heads are of a kind."""


def others_like(heads: Sequence[Head], used: dict[int, Head]) -> tuple[list[Head], list[Head]]:
    """Heads like those used that have no anchor: those that are questions all the same, and the rest."""
    levels = Counter(head.level for head in used.values())
    level = max(levels, key=lambda one: levels[one])
    numbered = sum(head.mark is not None for head in used.values()) >= MOSTLY * len(used)
    prefixed = all(head.mark is not None and head.mark.prefixed for head in used.values())
    first = min(used)
    apart = _counted_apart([head for head in heads if head.level == level], used) if numbered else frozenset()
    others, loose = [], []
    for head in heads:
        if head.line in used or head.level != level:
            continue
        if prefixed:
            like = asks_surely(head)
        else:
            like = head.asking or (numbered and head.mark is not None and head.line > first)
        like = like and head.line not in apart and not _is_remark(head, used)
        if like and not is_no_question(_behind_mark(head)):
            others.append(head)
        else:
            loose.append(head)
    return others, loose


def _counted_apart(heads: Sequence[Head], used: dict[int, Head]) -> frozenset[int]:
    """Lines of items that are counted from 1 by themselves, where none asks, and of headings that do not."""
    counts: list[list[Head]] = []
    first = min(used)
    for head in heads:
        if head.kind is HeadKind.HEADING and head.mark and head.mark.prefixed:
            continue  # `### Question 1` names a question whatever stands in it
        number = head.mark.number if head.mark and head.kind in _COUNTED else None
        if number == 1 or not counts:
            counts.append([])
        counts[-1].append(head)
    unused = [count for count in counts if not any(head.line in used for head in count)]
    return frozenset(
        head.line
        for count in unused
        for head in count
        if not any(_asks_there(one, first) for one in (count if head.kind is HeadKind.ITEM else [head]))
    )


def _asks_there(head: Head, first: int) -> bool:
    """Whether an item asks: above the first question the steps of a task are told as tasks are."""
    return ends_asking(head.question) if head.line < first else head.asking or "__" in head.question


def _is_remark(head: Head, used: dict[int, Head]) -> bool:
    """Whether an item without a number, where all questions have one, only sets a task or has a label."""
    if head.kind is not HeadKind.ITEM or head.mark or not all(one.mark for one in used.values()):
        return False
    label = _LABELLED.match(head.question)
    return not (asks_at_end(head.question) or asks(label[0]) if label else ends_asking(head.question))


def _behind_mark(head: Head) -> str:
    """What a head says behind its number; nothing where that is of what kind the question is."""
    behind = head.question[head.mark.end :] if head.mark else head.question
    return "" if is_kind(behind.strip(" —–-:*_")) else behind
