"""What notes show of their author's settings: what parts the sides of a card, and the tag before each one."""

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
_BETWEEN = re.compile(r"(?=[^$`|<>\\#]{2,8}$)[^\w\s]{2,8}")
"""A line of nothing but signs, which may part what stands above it from what stands below."""
_TURN = "?"
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
    several = [note for note in scheduled if _is_unparted(note)]
    turn = _most((mark for note in several for mark in _turns(note)), len(several))
    if not (tag or parting or turn):
        return tuple(notes)
    return tuple(_usual(_turned(note, turn), tag, parting) if note.scheduled else note for note in notes)


def _first_tags(notes: Iterable[Note]) -> Iterable[str]:
    return (match[0] for note in notes if (match := _TAG.match(note.texts[0])))


def _is_stuck(note: Note) -> bool:
    """Whether a note is one line that nothing known parts."""
    return len(note.texts) == 1 and sides(note.texts[0]) is None


def _is_unparted(note: Note) -> bool:
    """Whether a note has several lines, of which nothing known parts one or stands between two."""
    return len(note.texts) > 1 and not any(
        text.strip().strip("?") == "" or sides(text) is not None for text in note.texts
    )


def _turns(note: Note) -> set[str]:
    """Lines of signs that a note has once, with text above and below it."""
    inner = [note.texts[at].strip() for at in note.open_lines if 0 < at < len(note.texts) - 1]
    return {line for line, count in Counter(inner).items() if count == 1 and _BETWEEN.fullmatch(line)}


def _turned(note: Note, turn: str) -> Note:
    """A note with `?` for what is set between question and answer instead."""
    if not turn or turn not in _turns(note) or not _is_unparted(note):
        return note
    return replace(note, texts=tuple(_TURN if text.strip() == turn else text for text in note.texts))


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
