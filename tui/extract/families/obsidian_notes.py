"""An Obsidian note cut into paragraphs, each with the tags, the deck and the schedule that belong to it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from tui.extract.families.obsidian_text import (
    SCHEDULE,
    anki_deck,
    deck_of,
    split_tags,
    trailing_tags,
    without_schedule,
)
from tui.extract.families.plain_lines import PlainLine, plain_lines
from tui.extract.front_matter import FrontMatter, front_matter
from tui.extract.questions.sections import Sections, sections
from tui.text.markdown import Block, Markdown

_RULE = re.compile(r"[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})")

_FILE_TAGS = re.compile(r"FILE TAGS:[ \t]*(.*)")
_MOST_ABOVE = 10
"""Lines at the beginning of a document that name a deck for Anki."""
_QUOTE = re.compile(r"[ \t]*>[ \t]?")
_CALLOUT = re.compile(r"\[!\w+\][+-]?[ \t]*")


@dataclass(frozen=True, slots=True)
class Note:
    """A paragraph, without its tags, schedule and block id."""

    numbers: tuple[int, ...]
    """Of its lines in the document, from 0."""
    texts: tuple[str, ...]
    open_lines: tuple[int, ...]
    """Places of the lines that are not code."""
    scheduled: bool
    deck: tuple[str, ...]
    tags: tuple[str, ...]
    gap_only: bool
    """Whether only empty lines part it from the one before."""

    @property
    def line(self) -> int:
        """Its first line."""
        return self.numbers[0]

    def between(self, start: int, end: int) -> str:
        """Some of its lines as one text."""
        return "\n".join(self.texts[start:end]).strip("\n")

    def with_(self, other: "Note") -> "Note":
        """Both as one, an empty line between them."""
        behind = tuple(len(self.texts) + 1 + at for at in other.open_lines)
        return Note(
            (*self.numbers, self.numbers[-1], *other.numbers),
            (*self.texts, "", *other.texts),
            (*self.open_lines, *behind),
            self.scheduled or other.scheduled,
            self.deck,
            (*self.tags, *other.tags),
            self.gap_only,
        )


@dataclass(frozen=True, slots=True)
class Notes:
    """A document's paragraphs and what holds for all of them."""

    notes: tuple[Note, ...]
    tagged: bool
    """Whether a tag names a deck."""
    topics: Sections
    said: int
    """Lines with text, headings and rules aside."""

    def topic(self, note: Note) -> str:
        """Deck and headings of a paragraph."""
        heading = self.topics.topic_at(note.line)
        return " / ".join(filter(None, (*note.deck, heading)))


def notes(markdown: Markdown) -> Notes:
    """Cut a document at empty lines outside of code, headings, rules and schedules."""
    front = front_matter(markdown.lines)
    cutter = _Cutter(front)
    lines = plain_lines(markdown.lines, front.end)
    for line in lines:
        cutter.take(line)
    cutter.finish()
    said = sum(len([text for text in note.texts if text.strip()]) for note in cutter.notes)
    return Notes(tuple(cutter.notes), cutter.tagged, sections(cutter.headings), said)


@dataclass(slots=True)
class _Open:
    """Lines gathered for a paragraph."""

    lines: list[PlainLine] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    tags: tuple[str, ...] = ()
    deck: tuple[str, ...] | None = None
    """The deck of this paragraph alone."""


class _Cutter:
    """One pass over the lines of a document."""

    def __init__(self, front: FrontMatter) -> None:
        decks = _decks(front.tags)
        self.notes: list[Note] = []
        self.headings: list[Block] = []
        self.tagged = bool(decks)
        self._deck = max(decks, key=len, default=())
        self._tags = _others(front.tags)
        self._open = _Open()
        self._gap_only = False

    def take(self, line: PlainLine) -> None:
        """Give a line to the open paragraph, or end that."""
        if line.comment:
            if SCHEDULE.match(line.text):
                self._schedule()
            return
        if line.code:
            self._add(line, line.text)
        elif not line.text.strip():
            self.finish()
        elif _RULE.fullmatch(line.text):
            self._part()
        elif line.heading:
            self._part()
            self._heading(line.heading)
        else:
            self._text(line)

    def finish(self, scheduled: bool = False) -> None:
        """End the open paragraph."""
        block, self._open = self._open, _Open()
        if not block.lines:
            return
        self.notes.append(
            Note(
                tuple(line.number for line in block.lines),
                _unquoted(block.texts),
                tuple(at for at, line in enumerate(block.lines) if not line.code),
                scheduled,
                self._deck if block.deck is None else block.deck,
                (*self._tags, *block.tags),
                self._gap_only,
            )
        )
        self._gap_only = not scheduled

    def _schedule(self) -> None:
        """A schedule belongs to the paragraph above it, also over an empty line."""
        if self._open.lines:
            self.finish(scheduled=True)
        elif self.notes and self._gap_only:
            self.notes[-1] = replace(self.notes[-1], scheduled=True)
            self._gap_only = False

    def _part(self) -> None:
        self.finish()
        self._gap_only = False

    def _heading(self, heading: Block) -> None:
        text, tags = trailing_tags(heading.text)
        if decks := _decks(tags):
            self.tagged, self._deck = True, decks[-1]
            heading = heading.saying(text)
        self.headings.append(heading)

    def _text(self, line: PlainLine) -> None:
        if line.number < _MOST_ABOVE and self._for_anki(line.text):
            return
        scheduled = SCHEDULE.search(line.text) is not None
        text = self._tagged(without_schedule(line.text))
        if text:
            self._add(line, text)
        if scheduled:
            self.finish(scheduled=True)

    def _for_anki(self, text: str) -> bool:
        """Whether a line names the deck or the tags of a whole document for Anki."""
        deck, tags = anki_deck(text), _FILE_TAGS.match(text)
        if deck:
            self.tagged, self._deck = True, deck
        elif tags:
            self._tags += tuple(filter(None, re.split(r"[\s,#]+", tags[1])))
        return bool(deck or tags)

    def _tagged(self, text: str) -> str:
        """The line without its tags; one that names no deck is one only if nothing else stands there.

        `#define` is no tag. A deck alone on a line holds from there on, else for its paragraph.
        """
        tags, rest = split_tags(text)
        if not _decks(tags) and rest:
            rest, tags = trailing_tags(text)
            if not _decks(tags):
                return text
        if rest:
            self._open.tags += _others(tags)
        else:
            self._tags = tuple(dict.fromkeys((*self._tags, *_others(tags))))
        if decks := _decks(tags):
            self.tagged = True
            if rest:
                self._open.deck = decks[-1]
            else:
                self._deck = decks[-1]
        return rest

    def _add(self, line: PlainLine, text: str) -> None:
        self._open.lines.append(line)
        self._open.texts.append(text)


def _unquoted(texts: Sequence[str]) -> tuple[str, ...]:
    """Lines without the marks of a quote that holds them all, and without the kind of a callout."""
    if not texts[0].lstrip().startswith(">") or not all(text.lstrip().startswith(">") for text in texts):
        return tuple(texts)
    bare = [_QUOTE.sub("", text, count=1) for text in texts]
    return (_CALLOUT.sub("", bare[0]), *bare[1:])


def _decks(tags: Sequence[str]) -> list[tuple[str, ...]]:
    return [deck for tag in tags if (deck := deck_of(tag)) is not None]


def _others(tags: Sequence[str]) -> tuple[str, ...]:
    return tuple(tag for tag in tags if deck_of(tag) is None)
