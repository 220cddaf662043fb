"""What a lesson wants its readers to be able to do: "Explain replication." as an aim asks nobody."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from tui.extract.questions.asking import ends_asking
from tui.extract.questions.heads import Head
from tui.extract.questions.names import promises_questions
from tui.text.markdown import BlockKind, Markdown

_NAMES = re.compile(
    r"[\W\d_]*+(?:(?:(?:learning|course|lesson|module|session|chapter|section|unit|training|study|key|main|the|your)"
    r"[ ])*(?:objectives?|outcomes|aims|goals)\b"
    r"|(?:what|that) (?:you|we|students)(?:['’]ll| will)? (?:will )?(?:learn|cover|be able)"
    r"|(?:lern|kurs)?ziele\b|objetivos?\b|objectifs?\b|obiettivi\b"
    r"|(?:цели|задачи) (?:обучения|урока|занятия|курса|главы)"
    r"|(?:学习|教学|本章|本节|课程|學習|学習)(?:目标|目標)|학습 ?목표)",
    re.I,
)
"""How a heading begins under which aims stand."""
_LEADS = re.compile(
    r"\b(?:you|students|learners|participants)(?:['’]ll| will| should) (?:now )?be able to\b"
    r"|\b(?:you|students|learners|participants)(?:['’]ll| will) (?:be able|learn|know how)\b"
    r"|\b(?:serás capaz|podrás|será capaz|poderá|vous (?:saurez|serez capables?)|sarai in grado)\b"
    r"|\b(?:können|kannst|wirst|werden) (?:sie|du)\b|\bвы сможете\b",
    re.I,
)
"""What a line says that leads into a list of aims."""
_LONGEST = 200
_INDENTED = (" ", "\t")
_COLONS = (":", "：")


def without_aims(markdown: Markdown, items: Sequence[Head]) -> list[Head]:
    """The items without those of lists of aims, which have neither a question mark nor anything below."""
    if not items:
        return []
    headings = [block for block in markdown.headings if block.depth == 0]
    named = [
        _NAMES.match(block.text[:_LONGEST]) is not None and not promises_questions(block.text)
        for block in headings
    ]
    led = [block for block in markdown.at_depth(0, BlockKind.LIST) if _is_led(markdown, block.start)]
    if not led and not any(named):
        return list(items)
    starts = [block.start for block in headings]
    inside = {line for block in led for line in range(block.start, block.end)}
    left: list[Head] = []
    for head in items:
        place = bisect_right(starts, head.line) - 1
        aimed = head.line in inside or (place >= 0 and named[place])
        if not aimed or ends_asking(head.question) or _says_more(markdown.lines, head):
            left.append(head)
    return left


def _is_led(markdown: Markdown, start: int) -> bool:
    """Whether the line above a list says what readers will be able to do."""
    above = (markdown.lines[at].rstrip(" *_") for at in range(start - 1, max(-1, start - 3), -1))
    line = next(filter(None, above), "")
    return line.endswith(_COLONS) and len(line) <= _LONGEST and _LEADS.search(line) is not None


def _says_more(lines: Sequence[str], head: Head) -> bool:
    """Whether something stands behind an item or below it."""
    below: Iterable[str] = (line for line in lines[head.body : head.body + 2] if line.strip())
    return bool(head.behind) or next(iter(below), "x")[:1] in _INDENTED
