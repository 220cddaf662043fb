"""What notes show of their author's settings: what parts a card, and the tag before each one."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from tui.extract.families.deletions import Places, opaque
from tui.extract.families.obsidian_notes import Note
from tui.extract.families.obsidian_text import sides

_PARTING = re.compile(r"[-=~]*[>→⇒»⟶➔➜](?:[-=~>→⇒»⟶➔➜])*|[|/~]{2,}|={2,}")
"""What people set where `::` does not suit them: arrows, bars and the like."""
_TAG = re.compile(r"#[^\s#]+(?=[ \t]+\S)")
_FEWEST, _SHARE = 2, 0.75
"""Scheduled lines that must be alike, and their share."""


def as_usual(notes: Sequence[Note]) -> tuple[Note, ...]:
    """The notes with `::` for what parts the scheduled ones, and without the tag before each of these."""
    scheduled = [note for note in notes if note.scheduled and note.open_lines[:1] == (0,)]
    if len(scheduled) < _FEWEST:
        return tuple(notes)
    tag = _most(_first_tags(scheduled), len(scheduled))
    stuck = [note for note in scheduled if _is_stuck(note)]
    parting = _most((mark for note in stuck for mark in set(_marks(note.texts[0]))), len(stuck))
    if not tag and not parting:
        return tuple(notes)
    return tuple(_usual(note, tag, parting) if note.scheduled else note for note in notes)


def _first_tags(notes: Iterable[Note]) -> Iterable[str]:
    return (match[0] for note in notes if (match := _TAG.match(note.texts[0])))


def _is_stuck(note: Note) -> bool:
    """Whether a note is one line that nothing known parts."""
    return len(note.texts) == 1 and sides(note.texts[0]) is None


def _most(found: Iterable[str], among: int) -> str:
    """What nearly all have; empty where they have not."""
    counts = Counter(found).most_common(1)
    return counts[0][0] if counts and counts[0][1] >= max(_FEWEST, _SHARE * among) else ""


def _marks(line: str) -> list[str]:
    return [match[0] for match in _parting(line)]


def _parting(line: str) -> list[re.Match[str]]:
    """What may part a line, outside of code and formulas and with text on both sides."""
    hidden = Places(opaque(line))
    return [
        match
        for match in _PARTING.finditer(line)
        if not hidden.hold(match.start(), match.end())
        and line[: match.start()].strip()
        and line[match.end() :].strip()
    ]


def _usual(note: Note, tag: str, parting: str) -> Note:
    first = note.texts[0]
    if tag and first.startswith(tag) and first[len(tag) : len(tag) + 1].isspace():
        first = first[len(tag) :].lstrip()
    if parting and _is_stuck(note) and (mark := _found(first, parting)):
        first = f"{first[: mark.start()].rstrip()} :: {first[mark.end() :].lstrip()}"
    return replace(note, texts=(first, *note.texts[1:])) if first != note.texts[0] else note


def _found(line: str, parting: str) -> re.Match[str] | None:
    return next((match for match in _parting(line) if match[0] == parting), None)
